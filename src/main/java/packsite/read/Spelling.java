package packsite.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/** Tells files that say the same in other words from files that say something else. */
final class Spelling {
  private Spelling() {}

  /** True for texts that differ in line ends, and for values that a loader would find equal. */
  static boolean isAllThatDiffers(String path, byte[] a, byte[] b) {
    Decoded one = Encoding.decode(path, a);
    Decoded other = Encoding.decode(path, b);
    if (!one.isClean() || !other.isClean()) {
      return false;
    }
    if (unix(one).equals(unix(other))) {
      return true;
    }
    return path.endsWith("/values.yaml")
        && same(Yaml.read(one.source()), Yaml.read(other.source()));
  }

  private static String unix(Decoded text) {
    return text.source().text().replace("\r\n", "\n");
  }

  private static boolean same(YamlFile a, YamlFile b) {
    Optional<Node> one = a.root();
    Optional<Node> other = b.root();
    return a.faults().isEmpty()
        && b.faults().isEmpty()
        && one.isPresent() == other.isPresent()
        && (one.isEmpty() || same(one.get(), other.get()));
  }

  private static boolean same(Node a, Node b) {
    Node one = a.resolved();
    Node other = b.resolved();
    if (one instanceof Mapping map) {
      return other instanceof Mapping && same(map, (Mapping) other);
    }
    if (one instanceof Sequence list) {
      return other instanceof Sequence && same(list.items(), ((Sequence) other).items());
    }
    return other instanceof Scalar scalar && same((Scalar) one, scalar);
  }

  private static boolean same(Scalar a, Scalar b) {
    return a.type() == b.type() && a.printed().equals(b.printed());
  }

  private static boolean same(List<Node> a, List<Node> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Mapping a, Mapping b) {
    Map<String, Node> others = new HashMap<>();
    for (Entry entry : b.effective()) {
      others.put(entry.name(), entry.value());
    }
    for (Entry entry : a.effective()) {
      Node value = others.remove(entry.name());
      if (value == null || !same(entry.value(), value)) {
        return false;
      }
    }
    return others.isEmpty();
  }
}
