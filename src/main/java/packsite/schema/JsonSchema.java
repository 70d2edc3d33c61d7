package packsite.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Source;

/**
 * A JSON Schema, ours or a stranger's. Nothing is fetched for it, and a hostile one ends in an
 * {@link UnusableSchemaException}.
 *
 * <p>Most schemas are simple, so a {@link Glance} comes first; the library behind {@link
 * FullCheck}, which takes a quarter of a second to start, sees only what is left.
 */
public final class JsonSchema {
  private final JsonFile file;
  private @Nullable FullCheck fullCheck;

  private JsonSchema(JsonFile file) {
    this.file = file;
  }

  public static JsonSchema of(Source text) {
    return new JsonSchema(Json.read(text));
  }

  /** The schema as it is written; empty where it is no JSON. */
  public Optional<Node> root() {
    return file.root();
  }

  /** What the schema does not allow, in order of place; an empty list for a valid document. */
  public List<Violation> check(Node instance) throws UnusableSchemaException {
    if (file.root().isEmpty()) {
      throw new UnusableSchemaException("is no JSON: " + file.faults().get(0).message());
    }
    Node root = file.root().get();
    Optional<List<Violation>> quick = new Glance(root).violations(instance);
    return quick.isPresent() ? quick.get() : fullCheck(root).violations(instance);
  }

  private synchronized FullCheck fullCheck(Node root) throws UnusableSchemaException {
    FullCheck known = fullCheck;
    if (known == null) {
      known = FullCheck.of(root);
      fullCheck = known;
    }
    return known;
  }
}
