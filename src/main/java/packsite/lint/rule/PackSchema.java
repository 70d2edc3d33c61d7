package packsite.lint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import packsite.schema.JsonSchema;
import packsite.schema.UnusableSchemaException;
import packsite.schema.Violation;
import packsite.text.Node;
import packsite.text.Source;

/** The schema of pack.json that editors use too. */
final class PackSchema {
  private static final String RESOURCE = "/schemas/pack.schema.json";
  private static final JsonSchema SCHEMA = JsonSchema.of(Source.of("pack.schema.json", text()));

  private PackSchema() {}

  /** Values of another type are left out: the reader has told of them, as problems. */
  static List<Violation> violations(Node packJson) {
    try {
      List<Violation> all = SCHEMA.check(packJson);
      Set<String> mistyped =
          all.stream()
              .filter(violation -> violation.keyword().equals("type"))
              .map(Violation::pointer)
              .collect(Collectors.toSet());
      return all.stream().filter(v -> !mistyped.contains(v.pointer())).toList();
    } catch (UnusableSchemaException e) {
      throw new IllegalStateException("the schema of pack.json " + e.reason(), e);
    }
  }

  private static String text() {
    try (InputStream in = PackSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
