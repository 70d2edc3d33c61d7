package packsite.lint.format;

import java.util.ArrayList;
import java.util.List;
import packsite.lint.rule.Example;

/** An example of a rule as readers see it: files one by one, and sentences for what is missing. */
public final class ExampleParts {
  private ExampleParts() {}

  /**
   * A file, or a sentence.
   *
   * @param file its path in the pack; empty for a sentence
   * @param language of the file; empty where it has none that anybody knows
   */
  public record Part(String file, String language, String text) {
    public boolean isSentence() {
      return file.isEmpty();
    }
  }

  public static List<Part> of(Example example) {
    List<Part> parts = new ArrayList<>();
    example.files().forEach((path, text) -> parts.add(file(path, text)));
    example.properties().forEach((name, value) -> parts.add(property(name, value)));
    example.removed().forEach(path -> parts.add(sentence("A pack without " + path + ".")));
    return parts;
  }

  private static Part file(String path, String text) {
    return text.isBlank()
        ? sentence("An empty " + path + ".")
        : new Part(path, language(path), text);
  }

  private static Part property(String name, String value) {
    String text = value.isEmpty() ? "(no \"" + name + "\")\n" : "\"" + name + "\": " + value + "\n";
    return new Part("pack.json", "json", text);
  }

  private static Part sentence(String text) {
    return new Part("", "", text);
  }

  private static String language(String path) {
    if (path.endsWith(".json")) {
      return "json";
    }
    return path.endsWith(".md") ? "markdown" : path.endsWith(".yaml") ? "yaml" : "";
  }
}
