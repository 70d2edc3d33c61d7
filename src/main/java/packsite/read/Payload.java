package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import packsite.model.PackFile;
import packsite.model.PackJson;
import packsite.model.Problem;
import packsite.text.Nearest;
import packsite.text.Node.Scalar;

/** The paths that pack.json lists under charts, kubeManifests and ansibleRoles. */
final class Payload {
  private static final int MOST_SHOWN = 6;

  private final PackFolder folder;

  Payload(PackFolder folder) {
    this.folder = folder;
  }

  /** A listed path that is fit to be opened. */
  record Item(Scalar listed, String relative) {}

  /** The listed paths that lead to something in the pack, each once; others become problems. */
  List<Item> items(List<Scalar> listed) {
    Map<String, Item> items = new TreeMap<>();
    List<Item> inOrder = new ArrayList<>();
    for (Scalar entry : listed) {
      Optional<String> relative = relative(entry);
      if (relative.isPresent() && isThere(entry, relative.get())) {
        Item item = new Item(entry, relative.get());
        if (items.putIfAbsent(relative.get(), item) == null) {
          inOrder.add(item);
        }
      }
    }
    return inOrder;
  }

  private Optional<String> relative(Scalar entry) {
    String text = entry.value();
    String plain = PackJson.plainPath(text);
    boolean unsafe =
        text.startsWith("/")
            || text.indexOf('\\') >= 0
            || List.of(text.split("/", -1)).contains("..")
            || text.chars().anyMatch(Character::isISOControl);
    if (unsafe || plain.isEmpty()) {
      folder
          .problems()
          .add(
              Problem.at(
                  entry.span(),
                  Problem.Kind.UNSAFE_ENTRY,
                  "`" + text + "` is no path inside the pack",
                  "write a relative path with `/` and without `..`"));
      return Optional.empty();
    }
    return Optional.of(plain);
  }

  private String nearest(String relative) {
    return Nearest.to(relative, folder.files().stream().map(PackFile::path).toList())
        .map(path -> "did you mean `" + path + "`?")
        .orElseGet(() -> instead(relative));
  }

  /** What the folder of a missing file holds, and what to do. */
  private String instead(String relative) {
    String parent = relative.substring(0, relative.lastIndexOf('/') + 1);
    String name = relative.substring(parent.length());
    Set<String> folders = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (PackFile file : folder.files()) {
      if (!parent.isEmpty() && file.path().startsWith(parent)) {
        String inside = file.path().substring(parent.length());
        int slash = inside.indexOf('/');
        (slash < 0 ? files : folders).add(slash < 0 ? inside : inside.substring(0, slash));
      }
    }
    // An unpacked copy beside its archive says nothing that the archive does not.
    folders.removeIf(copy -> files.stream().anyMatch(file -> file.startsWith(copy + "-")));
    if (folders.isEmpty() && files.isEmpty()) {
      return "add the file, or delete the entry";
    }
    String way =
        folders.stream().anyMatch(name::startsWith)
            ? "package the directory or remove the entry"
            : "add the file or remove the entry";
    return parent + " has " + listed(folders, files) + "; " + way;
  }

  private static String listed(Set<String> folders, Set<String> files) {
    List<String> names = new ArrayList<>();
    folders.forEach(name -> names.add("the directory `" + name + "`"));
    files.forEach(name -> names.add("`" + name + "`"));
    int shown = Math.min(names.size(), MOST_SHOWN);
    int more = names.size() - shown;
    String last = more > 0 ? more + " more" : names.get(--shown);
    return shown == 0 ? last : String.join(", ", names.subList(0, shown)) + " and " + last;
  }

  private boolean isThere(Scalar entry, String relative) {
    // A link on the way is followed when the file is opened, and complained of there.
    String first = relative;
    while (!first.isEmpty() && !folder.has(first)) {
      int slash = first.lastIndexOf('/');
      first = slash < 0 ? "" : first.substring(0, slash);
    }
    if (first.equals(relative) || folder.isLink(first)) {
      return true;
    }
    folder
        .problems()
        .add(
            Problem.at(
                entry.inner(),
                Problem.Kind.MISSING_FILE,
                "no file `" + relative + "` in the pack",
                nearest(relative)));
    return false;
  }
}
