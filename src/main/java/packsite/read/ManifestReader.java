package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.gotemplate.ChartTemplates;
import packsite.gotemplate.Neutral;
import packsite.gotemplate.Neutraliser;
import packsite.gotemplate.Reads;
import packsite.gotemplate.TemplateFile;
import packsite.model.Manifest;
import packsite.model.Manifest.KubeObject;
import packsite.model.Problem;
import packsite.text.Fault;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;
import packsite.text.YamlFile.Document;

/** A manifest to the objects it yields, its template actions blanked without moving anything. */
final class ManifestReader {
  /** Values that hold templates are a matter of charts. */
  private static final Mapping NOTHING = Mapping.empty(Source.of("", ""));

  private ManifestReader() {}

  /** A manifest with its template and tree, which are dropped once its images are known. */
  record Opened(
      Manifest manifest, ChartTemplates templates, YamlFile file, List<Problem> problems) {}

  static Opened read(Scalar listed, Source source) {
    TemplateFile template = TemplateFile.parse(source);
    ChartTemplates templates = new ChartTemplates(List.of(template), List.of(template));
    Neutral neutral = Neutraliser.neutralise(source);
    YamlFile file = Yaml.read(source, neutral.text());
    List<Fault> faults = new ArrayList<>(neutral.faults());
    List<Problem> problems = new ArrayList<>();
    List<Fault> broken = template.blockFaults(); // What is not closed is among them.
    broken.forEach(fault -> problems.add(unrenderable(fault)));
    for (Fault fault : file.faults()) {
      if (fault.kind() != Fault.Kind.DUPLICATE_KEY || !template.hasActions()) {
        faults.add(fault);
        if (broken.isEmpty()) {
          problems.add(template.hasActions() ? uncertain(fault) : Problem.of(fault));
        }
      }
    }
    if (!template.hasActions()) {
      file.documents().forEach(document -> shape(document.root(), problems));
    }
    Manifest manifest =
        new Manifest(
            listed,
            source.path(),
            Manifest.valuesKey(source.path()),
            source,
            template.hasActions(),
            objects(file),
            faults,
            new Reads(List.of(source), List.of(source), NOTHING));
    return new Opened(manifest, templates, file, problems);
  }

  private static Problem unrenderable(Fault fault) {
    Problem problem = Problem.of(fault);
    return Problem.at(
        fault.span(), problem.kind(), fault.message(), "as it is the manifest cannot be rendered");
  }

  /** With its actions blanked a template may well be no YAML, and what it yields be fine. */
  private static Problem uncertain(Fault fault) {
    return fault.kind() == Fault.Kind.SYNTAX
        ? Problem.at(
            fault.span(),
            Problem.Kind.NOT_ANALYSED,
            "the template is not YAML before it is rendered: " + fault.message(),
            "what follows is not looked at")
        : Problem.of(fault);
  }

  private static void shape(Node root, List<Problem> problems) {
    if (!root.isNull() && root.asMapping().isEmpty()) {
      problems.add(
          Problem.at(
              root.span(),
              Problem.Kind.SHAPE,
              "a document is " + root.kindName() + ", not an object",
              "write one with `apiVersion` and `kind`, or delete the document"));
    }
  }

  private static List<KubeObject> objects(YamlFile file) {
    List<KubeObject> objects = new ArrayList<>();
    for (Document document : file.documents()) {
      collect(document.root(), objects);
    }
    return objects;
  }

  /** An object, or those of a {@code List}. */
  private static void collect(Node node, List<KubeObject> into) {
    Optional<Mapping> map = node.asMapping();
    if (map.isEmpty()) {
      return; // An empty document, or one that is nothing but a condition.
    }
    Optional<Scalar> kind = Fields.scalar(map.get(), "kind");
    if (kind.filter(scalar -> scalar.value().equals("List")).isPresent()) {
      Fields.items(map.get(), "items").forEach(item -> collect(item, into));
      return;
    }
    Optional<Mapping> metadata = map.get().mapping("metadata");
    into.add(
        new KubeObject(
            map.get().span(),
            Fields.scalar(map.get(), "apiVersion"),
            kind,
            metadata.flatMap(m -> Fields.scalar(m, "name")),
            metadata.flatMap(m -> Fields.scalar(m, "namespace"))));
  }
}
