package packsite.schema;

import com.networknt.schema.SpecificationVersion;
import packsite.text.Node;
import packsite.text.Node.Scalar;

/** Which edition of JSON Schema a schema is written in. */
final class Dialect {
  private static final String DRAFT_4 = "json-schema.org/draft-04/schema";
  private static final String DRAFT_2019 = "json-schema.org/draft/2019-09/schema";
  private static final String DRAFT_2020 = "json-schema.org/draft/2020-12/schema";

  private Dialect() {}

  /** Draft 7 for a schema that names none, or one that does not exist, as many charts do. */
  static SpecificationVersion of(Node root) {
    return switch (plain(root)) {
      case DRAFT_4 -> SpecificationVersion.DRAFT_4;
      case "json-schema.org/draft-06/schema" -> SpecificationVersion.DRAFT_6;
      case DRAFT_2019 -> SpecificationVersion.DRAFT_2019_09;
      case DRAFT_2020 -> SpecificationVersion.DRAFT_2020_12;
      default -> SpecificationVersion.DRAFT_7;
    };
  }

  private static String plain(Node root) {
    String id =
        root.asMapping().flatMap(map -> map.scalar("$schema")).map(Scalar::value).orElse("");
    return id.replaceFirst("^https?://", "").replaceFirst("#$", "");
  }

  /** True where some keywords are unknown, or mean something else than they do now. */
  static boolean isOldest(Node root) {
    return plain(root).equals(DRAFT_4);
  }

  /** True where nothing that stands beside a reference counts. */
  static boolean referencesStandAlone(Node root) {
    return !plain(root).equals(DRAFT_2019) && !plain(root).equals(DRAFT_2020);
  }
}
