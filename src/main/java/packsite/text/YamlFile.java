package packsite.text;

import java.util.List;
import java.util.Optional;
import packsite.text.Node.Mapping;

/**
 * What a YAML text holds.
 *
 * @param documents in order; a text without any content has none
 * @param faults in order of place; a syntax fault ends the reading, what came before it is kept
 */
public record YamlFile(
    Source source, List<Document> documents, Comments comments, List<Fault> faults) {
  public YamlFile {
    documents = List.copyOf(documents);
    faults = List.copyOf(faults);
  }

  /** One document: {@code root} is a null scalar where it has no content. */
  public record Document(Node root) {}

  /** The first document's root. */
  public Optional<Node> root() {
    return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(0).root());
  }

  /** The first document's root, where it is a mapping. */
  public Optional<Mapping> mapping() {
    return root().flatMap(Node::asMapping);
  }

  /** False where something kept the reader from seeing all of the text. */
  public boolean isReadable() {
    return faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.DUPLICATE_KEY);
  }
}
