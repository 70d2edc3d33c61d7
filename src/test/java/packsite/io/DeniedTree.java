package packsite.io;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A tree, some of whose files and folders may not be read: where tests run as root, all may be. */
public final class DeniedTree implements Tree {
  private final Tree tree;
  private final List<String> denied;

  public DeniedTree(Tree tree, String... denied) {
    this.tree = tree;
    this.denied = List.of(denied);
  }

  private void check(String path) throws TreeException {
    if (denied.contains(path)) {
      throw new TreeException(TreeException.Kind.DENIED, path, "cannot be read: permission denied");
    }
  }

  @Override
  public List<Entry> list(String directory) throws TreeException {
    check(directory);
    return tree.list(directory);
  }

  @Override
  public Optional<Entry> stat(String path) throws TreeException {
    return tree.stat(path);
  }

  @Override
  public byte[] read(String path, long limit) throws TreeException {
    check(path);
    return tree.read(path, limit);
  }

  @Override
  public String readLink(String path) throws TreeException {
    return tree.readLink(path);
  }

  @Override
  public boolean sameBytes(String path, byte[] content, int length) throws TreeException {
    check(path);
    return tree.sameBytes(path, content, length);
  }

  @Override
  public List<Entry> walk(String directory, Consumer<TreeException> problems) throws TreeException {
    check(directory);
    for (String path : denied) {
      if (path.startsWith(directory + "/")
          && tree.stat(path).filter(Entry::isDirectory).isPresent()) {
        try {
          check(path);
        } catch (TreeException e) {
          problems.accept(e);
        }
      }
    }
    return tree.walk(directory, problems).stream()
        .filter(entry -> denied.stream().noneMatch(path -> entry.path().startsWith(path + "/")))
        .toList();
  }
}
