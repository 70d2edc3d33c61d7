package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import packsite.gotemplate.TemplateImage.Origin;
import packsite.text.Node;

/** A whole chart with a library and a subchart, against what a reader would find in it. */
class ChartTemplatesTest {
  private static final List<TemplateFile> ALL = Fixtures.templates("web/charts");
  private static final ChartTemplates WEB =
      new ChartTemplates(
          Fixtures.templates("web/templates"), concat(ALL, Fixtures.templates("web/templates")));
  private static final Node.Mapping VALUES = Fixtures.values(Fixtures.read("web/values.yaml"));

  private static List<TemplateFile> concat(List<TemplateFile> some, List<TemplateFile> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  @Test
  void finds_the_images_of_a_chart() throws IOException {
    String images =
        WEB.images(Fixtures.FACTS, VALUES).stream()
            .map(ChartTemplatesTest::line)
            .collect(Collectors.joining());
    golden("web/images.txt", images);
  }

  private static String line(TemplateImage image) {
    String origins =
        image.origins().stream()
            .map(origin -> String.join(".", origin.path()) + "@" + origin.node().span().line())
            .collect(Collectors.joining(" "));
    String decided =
        image.decidedBy().map(span -> "\n  " + image.condition() + " " + span.text()).orElse("");
    return image.span().toString().replace("web/templates/", "")
        + "\n  "
        + image.span().text()
        + "\n  "
        + (image.isKnown() ? image.text() : "? " + image.reason())
        + (origins.isEmpty() ? "" : "\n  from " + origins)
        + decided
        + "\n";
  }

  @Test
  void finds_the_values_that_a_chart_reads() throws IOException {
    String reads =
        WEB.readSet(VALUES).reads().stream()
            .map(
                read ->
                    String.join(".", read.path())
                        + " "
                        + read.kind()
                        + " "
                        + read.example().toString().replace("web/templates/", "")
                        + "\n")
            .collect(Collectors.joining());
    golden("web/reads.txt", reads);
    assertTrue(WEB.readSet().everything().isEmpty());
  }

  @Test
  void tells_values_that_reach_the_chart_from_those_that_do_not() {
    ReadSet reads = WEB.readSet(VALUES);
    for (String path :
        List.of("image.tag", "resources.limits.cpu", "release.channel", "jobs.x.y")) {
      assertTrue(reads.mayRead(List.of(path.split("\\."))), path);
    }
    for (String path : List.of("agent.unused", "probe.liveness.typo", "image.tags", "nothing")) {
      assertFalse(reads.mayRead(List.of(path.split("\\."))), path);
    }
    assertTrue(reads.mayRead(List.of("probe")), "a mapping of which something is read");
    assertFalse(WEB.readSet().mayRead(List.of("release")), "only a template in the values does");
  }

  @Test
  void sees_a_subchart_through_its_own_values() {
    ChartTemplates cache =
        new ChartTemplates(Fixtures.templates("web/charts/cache/templates"), ALL);
    Node.Mapping values =
        Fixtures.values(
            Fixtures.read("web/charts/cache/values.yaml")
                + "global: {imageRegistry: mirror.example.com}\n");
    List<TemplateImage> images = cache.images(new ChartFacts("cache", "1.0.0", "7"), values);
    assertEquals(1, images.size());
    assertEquals("mirror.example.com/example/cache@sha256:0123", images.get(0).text());
    assertEquals(
        List.of("global.imageRegistry", "image.repository", "image.digest"),
        images.get(0).origins().stream().map(Origin::path).map(p -> String.join(".", p)).toList());
    assertTrue(cache.readSet().mayRead(List.of("image", "digest")));
    assertFalse(cache.readSet().mayRead(List.of("persistence", "storageClass")));
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = Fixtures.ROOT.resolve(name);
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }
}
