package packsite.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries of a tree that does not change, with the questions that need no bytes. */
final class Listing {
  private final List<Entry> entries;
  private final Map<String, Integer> positions;

  /** Of entries in any order; each directory must be among them, except the root. */
  Listing(Collection<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Entry.ORDER);
    this.entries = Collections.unmodifiableList(sorted);
    positions = new HashMap<>(sorted.size() * 2);
    for (int i = 0; i < sorted.size(); i++) {
      positions.put(sorted.get(i).path(), i);
    }
  }

  Optional<Entry> stat(String path) {
    if (path.isEmpty()) {
      return Optional.of(Entry.directory(""));
    }
    Integer position = positions.get(path);
    if (position == null) {
      return Optional.empty();
    }
    return Optional.of(entries.get(position));
  }

  Entry require(String path, Entry.Kind kind, String wanted) throws TreeException {
    Entry entry = stat(path).orElseThrow(() -> TreeException.missing(path));
    if (entry.kind() != kind || TreePath.isBroken(path)) {
      throw TreeException.wrongKind(entry, wanted);
    }
    return entry;
  }

  List<Entry> walk(String directory) throws TreeException {
    require(directory, Entry.Kind.DIRECTORY, "a directory");
    if (directory.isEmpty()) {
      return entries;
    }
    String prefix = directory + "/";
    int start = positions.getOrDefault(directory, -1) + 1;
    int end = start;
    while (end < entries.size() && entries.get(end).path().startsWith(prefix)) {
      end++;
    }
    return entries.subList(start, end);
  }

  List<Entry> list(String directory) throws TreeException {
    int from = directory.isEmpty() ? 0 : directory.length() + 1;
    List<Entry> children = new ArrayList<>();
    for (Entry entry : walk(directory)) {
      if (entry.path().indexOf('/', from) < 0) {
        children.add(entry);
      }
    }
    return children;
  }
}
