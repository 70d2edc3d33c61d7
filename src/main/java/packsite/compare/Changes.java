package packsite.compare;

import java.util.List;
import packsite.compare.tree.TreeChanges;
import packsite.model.Pack;
import packsite.model.Version;

/**
 * Everything that leads from one pack to another.
 *
 * @param packJson by key; what the typed parts below tell as well is in it too
 * @param values of values.yaml
 * @param consequences for people who run the old one and take the new one, the gravest first
 * @param gaps what could not be compared, and why
 */
public record Changes(
    Pack was,
    Pack now,
    Version.Step step,
    Identity identity,
    TreeChanges packJson,
    TreeChanges values,
    ImageChanges images,
    List<ChartChange> charts,
    List<ManifestChange> manifests,
    List<PresetChange> presets,
    List<FieldChange> form,
    ConstraintChanges constraints,
    ReadmeChange readme,
    LogoChange logo,
    List<FileChange> files,
    Packaging packaging,
    List<Consequence> consequences,
    List<Gap> gaps) {
  public Changes {
    charts = List.copyOf(charts);
    manifests = List.copyOf(manifests);
    presets = List.copyOf(presets);
    form = List.copyOf(form);
    files = List.copyOf(files);
    consequences = List.copyOf(consequences);
    gaps = List.copyOf(gaps);
  }

  /** True also where something could not be compared, for then nobody knows that it does not. */
  public boolean differ() {
    return !isEmpty() || !gaps.isEmpty();
  }

  /** True where nothing differs that anybody could see. */
  public boolean isEmpty() {
    boolean sameTexts = packJson.isEmpty() && values.isEmpty() && readme.sameText();
    boolean sameParts = charts.isEmpty() && manifests.isEmpty() && presets.isEmpty();
    boolean sameDemands = form.isEmpty() && constraints.isEmpty();
    boolean sameRest = logo.isSame() && files.isEmpty() && images.isEmpty();
    return sameTexts && sameParts && sameDemands && sameRest;
  }

  Changes with(List<Consequence> others) {
    return new Changes(
        was,
        now,
        step,
        identity,
        packJson,
        values,
        images,
        charts,
        manifests,
        presets,
        form,
        constraints,
        readme,
        logo,
        files,
        packaging,
        others,
        gaps);
  }
}
