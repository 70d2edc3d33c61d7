package packsite.lint;

import java.util.List;
import packsite.lint.charts.ChartArchiveInvalid;
import packsite.lint.charts.ChartArchiveLayout;
import packsite.lint.charts.ChartArchiveUnsafe;
import packsite.lint.charts.ChartCopyDrift;
import packsite.lint.charts.ChartDependencyMissing;
import packsite.lint.charts.ChartUnreferenced;
import packsite.lint.charts.ChartVersionMismatch;
import packsite.lint.docs.LogoDimensions;
import packsite.lint.docs.LogoInvalid;
import packsite.lint.docs.ReadmeBrokenLink;
import packsite.lint.docs.ReadmeCalloutSyntax;
import packsite.lint.docs.ReadmeMissing;
import packsite.lint.images.ImageAsString;
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
import packsite.lint.packjson.InvalidJson;
import packsite.lint.repository.DuplicateIdentity;
import packsite.lint.rule.Rule;
import packsite.lint.run.NotAnalysed;
import packsite.lint.run.SuppressionWithoutReason;
import packsite.lint.run.UnusedSuppression;
import packsite.lint.secrets.SecretLiteral;

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
          // CN: constraints
          // VA: values.yaml
          // IM: images
          new ImagesMissing(),
          new ImageEntryShape(),
          new ImageReferenceInvalid(),
          new ImageWithoutTag(),
          new ImageLatestTag(),
          new ImageWithoutRegistry(),
          new ImageTagDrift(),
          new ImageNotListed(),
          new ImageRegistryRetired(),
          new ImageAsString(),
          // PS: presets.yaml
          // SM: schema.yaml
          // CH: charts
          new ChartArchiveInvalid(),
          new ChartArchiveUnsafe(),
          new ChartArchiveLayout(),
          new ChartVersionMismatch(),
          new ChartUnreferenced(),
          new ChartCopyDrift(),
          new ChartDependencyMissing(),
          // MF: manifests
          // RD: README.md
          new ReadmeMissing(),
          new ReadmeBrokenLink(),
          new ReadmeCalloutSyntax(),
          // LG: logo.png
          new LogoInvalid(),
          new LogoDimensions(),
          // XR: packs compared with one another
          new DuplicateIdentity(),
          // SE: secrets
          new SecretLiteral(),
          // LN: the run itself; the last takes all problems that no rule above owns
          new UnusedSuppression(),
          new SuppressionWithoutReason(),
          new NotAnalysed());
}
