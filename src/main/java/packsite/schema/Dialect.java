package packsite.schema;

import com.networknt.schema.SpecificationVersion;
import packsite.text.Node;
import packsite.text.Node.Scalar;

/** Which edition of JSON Schema a schema is written in. */
final class Dialect {
  private Dialect() {}

  /** Draft 7 for a schema that names none, or one that does not exist, as many charts do. */
  static SpecificationVersion of(Node root) {
    String id =
        root.asMapping().flatMap(map -> map.scalar("$schema")).map(Scalar::value).orElse("");
    String plain = id.replaceFirst("^https?://", "").replaceFirst("#$", "");
    return switch (plain) {
      case "json-schema.org/draft-04/schema" -> SpecificationVersion.DRAFT_4;
      case "json-schema.org/draft-06/schema" -> SpecificationVersion.DRAFT_6;
      case "json-schema.org/draft/2019-09/schema" -> SpecificationVersion.DRAFT_2019_09;
      case "json-schema.org/draft/2020-12/schema" -> SpecificationVersion.DRAFT_2020_12;
      default -> SpecificationVersion.DRAFT_7;
    };
  }
}
