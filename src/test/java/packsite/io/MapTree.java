package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A tree in memory, for tests: say what is in it, then read it like any other. */
public final class MapTree implements Tree {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Set<String> ignored = new TreeSet<>();
  private Listing listing = new Listing(List.of());

  public static MapTree of(Map<String, byte[]> files) {
    MapTree tree = new MapTree();
    files.forEach(tree::file);
    return tree;
  }

  public MapTree file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public MapTree file(String path, byte[] bytes) {
    contents.put(path, bytes.clone());
    return put(new Entry(path, Entry.Kind.FILE, bytes.length, false));
  }

  public MapTree executable(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    contents.put(path, bytes);
    return put(new Entry(path, Entry.Kind.FILE, bytes.length, true));
  }

  public MapTree directory(String path) {
    return put(Entry.directory(path));
  }

  public MapTree link(String path, String target) {
    links.put(path, target);
    return put(new Entry(path, Entry.Kind.LINK, 0, false));
  }

  /** A pipe, a submodule, or the like. */
  public MapTree other(String path) {
    return put(new Entry(path, Entry.Kind.OTHER, 0, false));
  }

  public MapTree ignored(String directory) {
    ignored.add(directory);
    return directory(directory);
  }

  private MapTree put(Entry entry) {
    entries.put(entry.path(), entry);
    for (String up = TreePath.parent(entry.path()); !up.isEmpty(); up = TreePath.parent(up)) {
      entries.putIfAbsent(up, Entry.directory(up));
    }
    listing = new Listing(entries.values());
    return this;
  }

  @Override
  public List<Entry> list(String directory) throws TreeException {
    return listing.list(directory);
  }

  @Override
  public Optional<Entry> stat(String path) {
    return listing.stat(path);
  }

  @Override
  public byte[] read(String path, long limit) throws TreeException {
    Entry entry = listing.require(path, Entry.Kind.FILE, "a file");
    if (entry.size() > limit) {
      throw TreeException.tooBig(path, entry.size(), limit);
    }
    return contents.getOrDefault(path, new byte[0]).clone();
  }

  @Override
  public String readLink(String path) throws TreeException {
    listing.require(path, Entry.Kind.LINK, "a symbolic link");
    return links.getOrDefault(path, "");
  }

  @Override
  public boolean sameBytes(String path, byte[] content, int length) {
    byte[] known = contents.get(path);
    return known != null && Arrays.equals(known, 0, known.length, content, 0, length);
  }

  @Override
  public List<Entry> walk(String directory, Consumer<TreeException> problems) throws TreeException {
    return listing.walk(directory);
  }

  @Override
  public Set<String> ignoredDirectories() {
    return ignored;
  }
}
