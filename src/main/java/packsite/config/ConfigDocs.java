package packsite.config;

import java.util.Optional;
import packsite.config.Shape.Items;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;

/** The documentation of packsite.yaml as Markdown. */
public final class ConfigDocs {
  private static final String INTRODUCTION =
      """
      # packsite.yaml

      One file in the root of a repository, and all of it is optional. A key that is not known and a value that does not
      fit are errors with place and way out; then nothing else is done, and the exit code is 2.

      ```
      packsite config init        writes a file to start from
      packsite config validate    says whether the file is fine
      ```

      Editors complete and check it with [the JSON Schema](schemas/packsite.schema.json). All that can be said, once:

      ```yaml
      """;

  private static final String CONVENTIONS =
      """

      In patterns `*` stands for any text without `/`, `?` for one character but `/`, `**` for any text. A list of one text
      may be that text. A level `off` needs no quotes.
      """;

  private final StringBuilder out = new StringBuilder();

  private ConfigDocs() {}

  public static String markdown() {
    ConfigDocs docs = new ConfigDocs();
    docs.out.append(INTRODUCTION).append(ConfigExample.COMPLETE).append("```\n");
    docs.out.append(CONVENTIONS);
    docs.section("At the top", "", ConfigShape.ROOT);
    return docs.out.toString();
  }

  private void section(String title, String path, Section section) {
    out.append("\n## ").append(title).append("\n\n");
    out.append("| key | value | without it | what it says |\n|---|---|---|---|\n");
    section.keys().forEach(this::row);
    for (Key key : section.keys()) {
      Optional<Section> inner = ConfigShape.section(key.shape());
      String below = path.isEmpty() ? key.name() : path + "." + key.name();
      String each = key.shape() instanceof Items ? ", each item" : "";
      inner.ifPresent(keys -> section("`" + below + "`" + each, below, keys));
    }
  }

  private void row(Key key) {
    String fallback = key.required() ? "**needed**" : key.fallback();
    out.append("| `").append(key.name()).append("` | ").append(value(key));
    out.append(" | ").append(cell(fallback)).append(" | ").append(cell(key.description()));
    out.append(" |\n");
  }

  private static String value(Key key) {
    if (ConfigShape.section(key.shape()).isPresent()) {
      return key.shape().phrase() + ", see below";
    }
    String example = key.example().isEmpty() ? "" : ", such as `" + cell(key.example()) + "`";
    return cell(key.shape().phrase()) + example;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
