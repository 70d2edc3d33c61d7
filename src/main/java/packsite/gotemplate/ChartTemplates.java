package packsite.gotemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TemplateImage.Condition;
import packsite.gotemplate.Value.Fields;
import packsite.gotemplate.Value.Trace;
import packsite.gotemplate.Value.Unknown;
import packsite.text.Node;
import packsite.text.Span;

/**
 * The templates of a chart, or the manifests of a pack, and the named templates they may call.
 *
 * <p>Files whose names begin with an underscore are not rendered; they only hold named templates.
 * Not for several threads at once.
 */
public final class ChartTemplates {
  private final List<TemplateFile> rendered;
  private final Map<String, Define> defines = new LinkedHashMap<>();
  private @Nullable ImageCalls imageCalls;

  public ChartTemplates(List<TemplateFile> files) {
    this(files, files);
  }

  /**
   * Templates of one chart among others.
   *
   * @param files of the chart itself
   * @param visible of all charts around it and in it, the chart's own among them; where a name is
   *     defined twice the later file wins, which is the parent's in Helm
   */
  public ChartTemplates(List<TemplateFile> files, List<TemplateFile> visible) {
    this.rendered = files.stream().filter(ChartTemplates::isRendered).toList();
    for (TemplateFile file : visible) {
      for (Define define : file.defines()) {
        defines.put(define.name(), define);
      }
    }
  }

  /** Only images need them. */
  private ImageCalls imageCalls() {
    ImageCalls known = imageCalls;
    if (known == null) {
      known = new ImageCalls(defines.values());
      imageCalls = known;
    }
    return known;
  }

  private static boolean isRendered(TemplateFile file) {
    String name = file.source().member().isEmpty() ? file.source().path() : file.source().member();
    return !name.startsWith("_", name.lastIndexOf('/') + 1);
  }

  /** What the templates read. */
  public ReadSet readSet() {
    return ReadWalk.walk(rendered, defines);
  }

  /** What they read, and what templates inside the values read when they are put through tpl. */
  public ReadSet readSet(Node.Mapping values) {
    List<TemplateFile> all = new ArrayList<>(rendered);
    templatesIn(values, all::add);
    return ReadWalk.walk(all, defines);
  }

  private static void templatesIn(Node node, Consumer<TemplateFile> found) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> templatesIn(entry.value(), found));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> templatesIn(item, found));
    } else if (node instanceof Node.Scalar scalar && scalar.value().contains("{{")) {
      found.accept(TemplateFile.within(scalar.span(), scalar.value()));
    }
  }

  /** The images that the templates name with these values, in the order of files and lines. */
  public List<TemplateImage> images(ChartFacts chart, Node.Mapping values) {
    Map<Place, TemplateImage> found = new LinkedHashMap<>();
    Steps steps = new Steps();
    for (TemplateFile file : rendered) {
      for (TemplateImage image : images(file, chart, values, steps)) {
        Place place = new Place(image.span(), image.text(), image.reason());
        found.merge(place, image, ChartTemplates::surer);
      }
    }
    return List.copyOf(found.values());
  }

  /** What all templates of a chart may take together. */
  private static final class Steps {
    int left = 30 * Rendering.MAX_STEPS;
  }

  /** A line in a named template comes up once for each template that includes it. */
  private record Place(Span span, String text, String reason) {}

  private static TemplateImage surer(TemplateImage one, TemplateImage other) {
    return one.condition().compareTo(other.condition()) <= 0 ? one : other;
  }

  private List<TemplateImage> images(
      TemplateFile file, ChartFacts chart, Node.Mapping values, Steps steps) {
    boolean hasKeys = !file.imageKeys().isEmpty();
    if (!file.hasActions()) {
      return hasKeys ? literals(file) : List.of();
    }
    boolean calls = !hasKeys && imageCalls().mayBeCalledIn(file);
    if (!hasKeys && !(calls && imageCalls().isCalledIn(file.parts()))) {
      return List.of();
    }
    if (!file.isWhole()) {
      return damaged(file);
    }
    Value root = root(chart, values);
    int allowance = Math.min(Rendering.MAX_STEPS, steps.left);
    Rendering rendering = new Rendering(file, root, defines, imageCalls(), allowance);
    List<TemplateImage> found = rendering.images();
    steps.left -= rendering.steps();
    return found;
  }

  private static List<TemplateImage> literals(TemplateFile file) {
    ImageScan scan = new ImageScan(file);
    scan.text(file, 0, file.source().text().length());
    scan.finish();
    return scan.found();
  }

  /** Of a template that nobody can render only what stands there in plain words. */
  private static List<TemplateImage> damaged(TemplateFile file) {
    ImageScan scan = new ImageScan(file);
    Neutral neutral = Neutraliser.neutralise(file.source());
    String reason = "stands in a template that cannot be read: " + file.faults().get(0).message();
    ImageKeys keys = file.imageKeys();
    for (int i = 0; i < keys.count(); i++) {
      if (!neutral.isTemplated(file.source().span(keys.start(i), keys.value(i)))) {
        scan.giveUp(i, reason);
      }
    }
    return scan.found().stream().filter(image -> image.condition() != Condition.MET).toList();
  }

  private static Value root(ChartFacts facts, Node.Mapping values) {
    Fields root = Fields.dict();
    root.set("Values", Fields.ofValues(values));
    Fields chart = new Fields(null, List.of(), ".Chart", "needs more of Chart.yaml");
    chart.set("Name", new Value.Text(facts.name(), Trace.NONE));
    chart.set("Version", new Value.Text(facts.version(), Trace.NONE));
    chart.set("AppVersion", new Value.Text(facts.appVersion(), Trace.NONE));
    root.set("Chart", chart);
    Fields release = new Fields(null, List.of(), ".Release", "depends on the release");
    release.set("Service", Value.text("Helm"));
    root.set("Release", release);
    root.set("Capabilities", new Unknown("depends on the cluster"));
    root.set("Files", new Unknown("reads files of the chart"));
    root.set("Template", new Unknown("depends on where the template lies"));
    root.set("Subcharts", new Unknown("looks into a subchart"));
    return root;
  }
}
