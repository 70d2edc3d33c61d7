package packsite.lint;

import java.util.List;
import packsite.lint.charts.ChartArchiveInvalid;
import packsite.lint.charts.ChartArchiveLayout;
import packsite.lint.charts.ChartArchiveUnsafe;
import packsite.lint.charts.ChartCopyDrift;
import packsite.lint.charts.ChartDependencyMissing;
import packsite.lint.charts.ChartUnreferenced;
import packsite.lint.charts.ChartVersionMismatch;
import packsite.lint.constraints.DependencyBoundsInvalid;
import packsite.lint.constraints.DependencyCycle;
import packsite.lint.constraints.DependencyShape;
import packsite.lint.constraints.DependencyUnbounded;
import packsite.lint.constraints.ResourceRefUnresolved;
import packsite.lint.constraints.ResourceShape;
import packsite.lint.constraints.ScheduleTypeDialect;
import packsite.lint.docs.LogoDimensions;
import packsite.lint.docs.LogoInvalid;
import packsite.lint.docs.ReadmeBrokenLink;
import packsite.lint.docs.ReadmeCalloutSyntax;
import packsite.lint.docs.ReadmeMissing;
import packsite.lint.form.FormSchemaEmpty;
import packsite.lint.form.FormSchemaFormat;
import packsite.lint.form.FormSchemaInvalid;
import packsite.lint.form.FormSchemaPathUnresolved;
import packsite.lint.images.ImageAsString;
import packsite.lint.images.ImageDuplicate;
import packsite.lint.images.ImageEntryShape;
import packsite.lint.images.ImageLatestTag;
import packsite.lint.images.ImageNotListed;
import packsite.lint.images.ImageReferenceInvalid;
import packsite.lint.images.ImageRegistryRetired;
import packsite.lint.images.ImageTagDrift;
import packsite.lint.images.ImageWithoutRegistry;
import packsite.lint.images.ImageWithoutTag;
import packsite.lint.images.ImagesMissing;
import packsite.lint.layout.DirectoryNameMismatch;
import packsite.lint.layout.GitLfsPointer;
import packsite.lint.layout.JunkFile;
import packsite.lint.layout.MissingPackJson;
import packsite.lint.layout.MissingValuesFile;
import packsite.lint.layout.UnsafeTreeEntry;
import packsite.lint.manifests.ManifestBasenameClash;
import packsite.lint.manifests.ManifestInvalid;
import packsite.lint.manifests.ManifestUnreferenced;
import packsite.lint.manifests.ManifestValuesMissing;
import packsite.lint.packjson.AddonTypeMissing;
import packsite.lint.packjson.AddonTypeUnknown;
import packsite.lint.packjson.CloudTypeApiOnly;
import packsite.lint.packjson.CloudTypeRetired;
import packsite.lint.packjson.CloudTypesMissing;
import packsite.lint.packjson.DuplicateJsonKey;
import packsite.lint.packjson.InvalidEnumValue;
import packsite.lint.packjson.InvalidJson;
import packsite.lint.packjson.MissingProperty;
import packsite.lint.packjson.NameNotPublishable;
import packsite.lint.packjson.NoPayload;
import packsite.lint.packjson.OsAnnotationsMissing;
import packsite.lint.packjson.OsCloudMismatch;
import packsite.lint.packjson.PayloadFileMissing;
import packsite.lint.packjson.PayloadPathUnsafe;
import packsite.lint.packjson.SystemStateUnknown;
import packsite.lint.packjson.UnknownProperty;
import packsite.lint.packjson.VersionIsSeries;
import packsite.lint.packjson.VersionLeadingV;
import packsite.lint.packjson.VersionNotATag;
import packsite.lint.packjson.VersionNotSemver;
import packsite.lint.packjson.WrongType;
import packsite.lint.presets.EnabledPresetsDangling;
import packsite.lint.presets.PresetAddInvalid;
import packsite.lint.presets.PresetRemoveUnresolved;
import packsite.lint.presets.PresetsEmpty;
import packsite.lint.presets.PresetsInvalid;
import packsite.lint.repository.DuplicateIdentity;
import packsite.lint.repository.IdentityDrift;
import packsite.lint.rule.Rule;
import packsite.lint.run.NotAnalysed;
import packsite.lint.run.SuppressionWithoutReason;
import packsite.lint.run.UnusedSuppression;
import packsite.lint.secrets.SecretLiteral;
import packsite.lint.values.DuplicateYamlKey;
import packsite.lint.values.InstallPriorityType;
import packsite.lint.values.InvalidYaml;
import packsite.lint.values.MacroUnknown;
import packsite.lint.values.MacroUnquoted;
import packsite.lint.values.MissingPackBlock;
import packsite.lint.values.NamespaceInvalid;
import packsite.lint.values.NamespaceLabelsShape;
import packsite.lint.values.OverrideNotInChart;
import packsite.lint.values.UnknownChartKey;
import packsite.lint.values.UnknownManifestKey;
import packsite.lint.values.UnknownPackKey;
import packsite.lint.values.UnknownRootKey;
import packsite.lint.values.ValuesNeverReachAChart;
import packsite.lint.values.ValuesOutsideChartDefaults;
import packsite.lint.values.ValuesViolateChartSchema;
import packsite.lint.values.VariableInContent;

/** All rules, by code. A rule that is not here does not exist. */
public final class Rules {
  private Rules() {}

  public static final List<Rule> ALL =
      List.of(
          // PK: the files of a pack
          new MissingPackJson(),
          new MissingValuesFile(),
          new DirectoryNameMismatch(),
          new JunkFile(),
          new UnsafeTreeEntry(),
          new GitLfsPointer(),
          // PJ: pack.json
          new InvalidJson(),
          new DuplicateJsonKey(),
          new MissingProperty(),
          new WrongType(),
          new InvalidEnumValue(),
          new UnknownProperty(),
          new VersionLeadingV(),
          new VersionNotSemver(),
          new VersionNotATag(),
          new NameNotPublishable(),
          new AddonTypeMissing(),
          new AddonTypeUnknown(),
          new CloudTypesMissing(),
          new PayloadFileMissing(),
          new PayloadPathUnsafe(),
          new NoPayload(),
          new VersionIsSeries(),
          new SystemStateUnknown(),
          new OsAnnotationsMissing(),
          new OsCloudMismatch(),
          new CloudTypeRetired(),
          new CloudTypeApiOnly(),
          // CN: constraints
          new DependencyShape(),
          new DependencyUnbounded(),
          new DependencyBoundsInvalid(),
          new DependencyCycle(),
          new ResourceRefUnresolved(),
          new ResourceShape(),
          new ScheduleTypeDialect(),
          // VA: values.yaml
          new InvalidYaml(),
          new DuplicateYamlKey(),
          new UnknownChartKey(),
          new UnknownManifestKey(),
          new OverrideNotInChart(),
          new UnknownRootKey(),
          new MissingPackBlock(),
          new UnknownPackKey(),
          new NamespaceInvalid(),
          new InstallPriorityType(),
          new MacroUnquoted(),
          new ValuesViolateChartSchema(),
          new ValuesNeverReachAChart(),
          new ValuesOutsideChartDefaults(),
          new NamespaceLabelsShape(),
          new VariableInContent(),
          new MacroUnknown(),
          // IM: images
          new ImagesMissing(),
          new ImageEntryShape(),
          new ImageReferenceInvalid(),
          new ImageWithoutTag(),
          new ImageLatestTag(),
          new ImageDuplicate(),
          new ImageWithoutRegistry(),
          new ImageTagDrift(),
          new ImageNotListed(),
          new ImageRegistryRetired(),
          new ImageAsString(),
          // PS: presets.yaml
          new PresetsInvalid(),
          new PresetsEmpty(),
          new PresetAddInvalid(),
          new PresetRemoveUnresolved(),
          new EnabledPresetsDangling(),
          // SM: schema.yaml
          new FormSchemaInvalid(),
          new FormSchemaEmpty(),
          new FormSchemaFormat(),
          new FormSchemaPathUnresolved(),
          // CH: charts
          new ChartArchiveInvalid(),
          new ChartArchiveUnsafe(),
          new ChartArchiveLayout(),
          new ChartVersionMismatch(),
          new ChartUnreferenced(),
          new ChartCopyDrift(),
          new ChartDependencyMissing(),
          // MF: manifests
          new ManifestInvalid(),
          new ManifestBasenameClash(),
          new ManifestUnreferenced(),
          new ManifestValuesMissing(),
          // RD: README.md
          new ReadmeMissing(),
          new ReadmeBrokenLink(),
          new ReadmeCalloutSyntax(),
          // LG: logo.png
          new LogoInvalid(),
          new LogoDimensions(),
          // XR: packs compared with one another
          new DuplicateIdentity(),
          new IdentityDrift(),
          // SE: secrets
          new SecretLiteral(),
          // LN: the run itself; the last takes all problems that no rule above owns
          new UnusedSuppression(),
          new SuppressionWithoutReason(),
          new NotAnalysed());
}
