package packsite.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Required;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.model.UsedImage;
import packsite.model.Values;
import packsite.text.Node.Scalar;
import packsite.text.Printable;

/** Each pack with all its parts, one below the other. */
public final class InspectTree {
  private final StringBuilder out = new StringBuilder();

  /** A line and the lines below it. */
  private record Branch(String text, List<Branch> below) {
    static Branch leaf(String text) {
      return new Branch(text, List.of());
    }
  }

  private InspectTree() {}

  public static String of(Repository repository) {
    InspectTree tree = new InspectTree();
    repository.packs().forEach(pack -> tree.root(pack(pack)));
    if (!repository.problems().isEmpty()) {
      tree.root(problems("outside of packs", repository.problems()));
    }
    return tree.out.append(InspectSummary.totals(repository)).toString();
  }

  private void root(Branch branch) {
    out.append(branch.text()).append('\n');
    below(branch, "");
    out.append('\n');
  }

  private void below(Branch branch, String indent) {
    for (int i = 0; i < branch.below().size(); i++) {
      boolean last = i == branch.below().size() - 1;
      Branch child = branch.below().get(i);
      out.append(indent).append(last ? "└─ " : "├─ ").append(Printable.line(child.text()));
      out.append('\n');
      below(child, indent + (last ? "   " : "│  "));
    }
  }

  private static Branch pack(Pack pack) {
    List<Branch> parts = new ArrayList<>();
    add(parts, "values", values(pack.values()));
    pack.charts().forEach(chart -> parts.add(chart(chart)));
    pack.manifests().forEach(manifest -> parts.add(manifest(manifest)));
    add(parts, "presets", presets(pack));
    add(parts, "form", form(pack));
    add(parts, "constraints", constraints(pack));
    add(parts, "images declared", declared(pack));
    add(parts, "images in use", used(pack));
    pack.readme()
        .ifPresent(
            readme ->
                parts.add(
                    Branch.leaf(
                        "README.md: "
                            + InspectSummary.plural(readme.headings().size(), "heading")
                            + ", "
                            + InspectSummary.plural(readme.links().size(), "link"))));
    pack.logo()
        .ifPresent(
            logo ->
                parts.add(
                    Branch.leaf(
                        "logo.png: "
                            + logo.format().label()
                            + " "
                            + logo.width()
                            + "x"
                            + logo.height()
                            + ", "
                            + logo.bytes()
                            + " bytes")));
    if (!pack.problems().isEmpty()) {
      parts.add(problems("problems", pack.problems()));
    }
    String id = pack.id().map(Object::toString).orElse(pack.label());
    String layer = pack.json().layer().map(Scalar::value).orElse("no layer");
    return new Branch(
        Printable.line(id + "  (" + layer + ", " + pack.kind().label() + ")  " + pack.dir()),
        parts);
  }

  private static void add(List<Branch> parts, String name, List<Branch> below) {
    if (!below.isEmpty()) {
      parts.add(new Branch(name, below));
    }
  }

  private static List<Branch> values(Values values) {
    List<Branch> lines = new ArrayList<>();
    values
        .root()
        .ifPresent(
            root ->
                root.effective()
                    .forEach(
                        entry ->
                            lines.add(
                                Branch.leaf(
                                    entry.name()
                                        + keys(
                                            entry
                                                .value()
                                                .asMapping()
                                                .map(map -> map.effective().size()))))));
    values
        .presetMarker()
        .ifPresent(
            marker ->
                lines.add(
                    Branch.leaf(
                        "enabled presets: "
                            + String.join(
                                ", ",
                                marker.choices().stream()
                                    .map(choice -> choice.group() + ":" + choice.name())
                                    .toList()))));
    values
        .macros()
        .forEach(
            macro ->
                lines.add(
                    Branch.leaf(
                        "macro " + macro.span().text() + " on line " + macro.span().line())));
    return lines;
  }

  private static String keys(Optional<Integer> count) {
    return count.map(number -> ": " + InspectSummary.plural(number, "key")).orElse("");
  }

  private static Branch chart(Chart chart) {
    String name = chart.listed().value();
    if (chart.content().isEmpty()) {
      return Branch.leaf(name + ": not a chart");
    }
    List<Branch> below = new ArrayList<>(content(chart.content().get()));
    chart
        .copy()
        .ifPresent(
            copy ->
                below.add(
                    Branch.leaf(
                        "copy "
                            + copy.dir()
                            + ": "
                            + (copy.isIdentical()
                                ? "identical"
                                : copy.changed().size()
                                    + " changed, "
                                    + copy.onlyInArchive().size()
                                    + " only in the archive, "
                                    + copy.onlyInCopy().size()
                                    + " only in the copy"))));
    return new Branch(name + ": " + title(chart.content().get()), below);
  }

  private static String title(Content content) {
    String name = content.meta().name().map(Scalar::value).orElse("no name");
    String version = content.meta().version().map(Scalar::value).orElse("no version");
    String app = content.meta().appVersion().map(v -> " (app " + v.value() + ")").orElse("");
    return name + " " + version + app;
  }

  private static List<Branch> content(Content content) {
    List<Branch> lines = new ArrayList<>();
    lines.add(
        Branch.leaf(
            InspectSummary.plural(content.members().size(), "file")
                + ", "
                + InspectSummary.plural(content.templates().size(), "template")
                + content
                    .reads()
                    .map(
                        reads ->
                            " reading "
                                + InspectSummary.plural(reads.get().reads().size(), "value"))
                    .orElse(": unknown which values are used")));
    content
        .crds()
        .forEach(crd -> lines.add(Branch.leaf("CRD " + crd.name() + " " + crd.versions())));
    content
        .subcharts()
        .forEach(sub -> lines.add(new Branch("subchart " + title(sub), content(sub))));
    return lines;
  }

  private static Branch manifest(Manifest manifest) {
    List<Branch> objects =
        manifest.objects().stream()
            .map(
                object ->
                    Branch.leaf(
                        object.kind().map(Scalar::value).orElse("no kind")
                            + " "
                            + object.name().map(name -> name.span().text()).orElse("no name")))
            .toList();
    String state = manifest.isAnalysed() ? "" : ": not all of it analysed";
    return new Branch(
        manifest.listed().value() + (manifest.templated() ? " (template)" : "") + state, objects);
  }

  private static List<Branch> presets(Pack pack) {
    return pack.presets().stream()
        .flatMap(presets -> presets.all().stream())
        .map(
            preset ->
                Branch.leaf(
                    preset.group().map(Scalar::value).orElse("no group")
                        + ": "
                        + preset.name().map(Scalar::value).orElse("no name")
                        + ", removes "
                        + preset.remove().size()))
        .toList();
  }

  private static List<Branch> form(Pack pack) {
    return pack.formSchema().stream()
        .flatMap(form -> form.fields().stream())
        .map(field -> Branch.leaf(field.path().value() + terms(field)))
        .toList();
  }

  private static String terms(Field field) {
    StringBuilder text = new StringBuilder(field.has(Required.class) ? ": required" : ":");
    field.terms().stream()
        .filter(Format.class::isInstance)
        .forEach(term -> text.append(' ').append(term.span().text()));
    return text.toString();
  }

  private static List<Branch> constraints(Pack pack) {
    List<Branch> lines = new ArrayList<>();
    for (Dependency dependency : pack.json().constraints().dependencies()) {
      lines.add(
          Branch.leaf(
              value(dependency.type())
                  + " "
                  + value(dependency.packName())
                  + bound(" from ", dependency.minVersion())
                  + bound(" up to ", dependency.maxVersion())));
    }
    for (Resource resource : pack.json().constraints().resources()) {
      lines.add(
          Branch.leaf(
              value(resource.type())
                  + resource.minLimit().map(limit -> " at least " + limit.value()).orElse("")
                  + (resource.components().isEmpty()
                      ? ""
                      : " for "
                          + InspectSummary.plural(resource.components().size(), "component"))));
    }
    return lines;
  }

  /** An empty bound is an open end. */
  private static String bound(String word, Optional<Scalar> version) {
    return version
        .map(Scalar::value)
        .filter(text -> !text.isBlank())
        .map(text -> word + text)
        .orElse("");
  }

  private static String value(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).orElse("?");
  }

  private static List<Branch> declared(Pack pack) {
    return pack.values().images().stream()
        .map(
            image -> Branch.leaf(image.text().map(Scalar::value).orElse("an item without `image`")))
        .toList();
  }

  private static List<Branch> used(Pack pack) {
    return pack.images().stream().map(image -> Branch.leaf(used(image, pack.dir()))).toList();
  }

  private static String used(UsedImage image, String dir) {
    String state = image.state() == UsedImage.State.USED ? "" : ", " + image.state().label();
    return image.reference().orElse("? " + image.unknown())
        + "  ("
        + image.owner()
        + state
        + ", "
        + within(dir, image.where().source().toString())
        + ":"
        + image.where().line()
        + ")";
  }

  /** A path as the pack's own, for the pack stands in the line above. */
  private static String within(String dir, String path) {
    return !dir.isEmpty() && path.startsWith(dir + "/") ? path.substring(dir.length() + 1) : path;
  }

  private static Branch problems(String title, List<Problem> problems) {
    return new Branch(
        title, problems.stream().map(problem -> Branch.leaf(problem.toString())).toList());
  }
}
