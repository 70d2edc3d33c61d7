package packsite.gotemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;

/** Charts and templates for the tests of this package. */
final class Fixtures {
  static final Path ROOT =
      Path.of(System.getProperty("project.root", ".")).resolve("src/test/resources/gotemplate");
  static final ChartFacts FACTS = new ChartFacts("web", "3.2.1", "1.4.0");

  private Fixtures() {}

  static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All templates below a folder, sorted by path. */
  static List<TemplateFile> templates(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .map(path -> TemplateFile.parse(Source.of(path, read(path))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TemplateFile template(String text) {
    return TemplateFile.parse(Source.of("templates/t.yaml", text));
  }

  static Node.Mapping values(String yaml) {
    return Yaml.read(Source.of("values.yaml", yaml)).mapping().orElseThrow();
  }

  static ReadSet reads(String... templates) {
    return chart(templates).readSet();
  }

  static ChartTemplates chart(String... templates) {
    return new ChartTemplates(Arrays.stream(templates).map(Fixtures::template).toList());
  }

  static List<TemplateImage> images(String values, String... templates) {
    return chart(templates).images(FACTS, values(values));
  }

  /** The only image of a template: its text, or a question mark and the reason. */
  static String image(String values, String... templates) {
    List<TemplateImage> images = images(values, templates);
    if (images.size() != 1) {
      throw new AssertionError("expected one image: " + images);
    }
    TemplateImage image = images.get(0);
    return image.isKnown() ? image.text() : "? " + image.reason();
  }

  /** What a reference comes to that is made by an expression. */
  static String expression(String values, String expression) {
    return image(values, "image: {{ " + expression + " }}\n");
  }
}
