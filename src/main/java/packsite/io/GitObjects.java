package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code git ls-tree -r -t -z -l} prints: entries and the ids of their content. */
final class GitObjects {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();

  private GitObjects() {}

  static GitObjects parse(byte[] output) {
    GitObjects objects = new GitObjects();
    int start = 0;
    for (int i = 0; i < output.length; i++) {
      if (output[i] == 0) {
        objects.add(output, start, i);
        start = i + 1;
      }
    }
    return objects;
  }

  List<Entry> entries() {
    return entries;
  }

  Optional<String> id(String path) {
    return Optional.ofNullable(ids.get(path));
  }

  /** {@code 100644 blob 2e65efe2a145dda7ee51d1741299f848e5bf752e 812 packs/a/pack.json}. */
  private void add(byte[] line, int start, int end) {
    int tab = start;
    while (tab < end && line[tab] != '\t') {
      tab++;
    }
    String path = text(line, tab + 1, end);
    String[] fields = text(line, start, tab).split(" +");
    // Below the top, git prints the directories on the way down as "./" and "../".
    if (fields.length < 4 || path.isEmpty() || !TreePath.isPlain(path)) {
      return;
    }
    if (TreePath.isBroken(TreePath.parent(path))) {
      return; // In a directory that counts as unreadable, as it is on a disk.
    }
    Entry entry = entry(path, fields[0], fields[3]);
    if (!entry.name().equals(".git") && ids.put(path, fields[2]) == null) {
      entries.add(entry);
    }
  }

  private static Entry entry(String path, String mode, String size) {
    if (TreePath.isBroken(path)) {
      return new Entry(path, Entry.Kind.OTHER, 0, false);
    }
    return switch (mode) {
      case "040000" -> Entry.directory(path);
      case "120000" -> new Entry(path, Entry.Kind.LINK, 0, false);
      case "160000" -> new Entry(path, Entry.Kind.OTHER, 0, false);
      default -> new Entry(path, Entry.Kind.FILE, size(size), mode.endsWith("755"));
    };
  }

  /** Git prints "BAD" for what a partial clone does not hold. */
  private static long size(String size) {
    try {
      return Long.parseLong(size);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
  }
}
