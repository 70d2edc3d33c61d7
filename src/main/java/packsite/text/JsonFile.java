package packsite.text;

import java.util.List;
import java.util.Optional;
import packsite.text.Node.Mapping;

/** What a JSON text holds: one value, or the fault that keeps it from being JSON. */
public record JsonFile(Source source, Optional<Node> root, List<Fault> faults) {
  public JsonFile {
    faults = List.copyOf(faults);
  }

  /** The value, where it is an object. */
  public Optional<Mapping> mapping() {
    return root.flatMap(Node::asMapping);
  }

  /** False where the text is no JSON; a repeated key or a byte order mark leaves it readable. */
  public boolean isReadable() {
    return root.isPresent();
  }
}
