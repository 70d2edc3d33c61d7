package packsite.diff;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import packsite.compare.Changes;
import packsite.model.FormSchema;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.model.Presets;
import packsite.text.JsonFile;
import packsite.text.Markdown;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/** The texts of two packs, line by line, as patches show them. */
public final class TextHunks {
  /** The search takes time in the product of what is there and what differs. */
  private static final int MOST_LINES = 8000;

  private static final int MOST_SHOWN = 1000;
  private static final int CONTEXT = 3;

  private TextHunks() {}

  /**
   * One file that differs.
   *
   * @param name relative to the pack
   * @param lines of the patch, its heads included
   * @param remark what is not shown, and why; empty where all is
   */
  public record Hunks(String name, List<String> lines, String remark) {
    public Hunks {
      lines = List.copyOf(lines);
    }
  }

  private record Text(Source source, Supplier<List<Node>> roots) {}

  /** Of all texts that differ, in order of name; what looks like a credential is masked. */
  public static List<Hunks> of(Changes changes, boolean full) {
    Secrecy secrecy = Secrecy.of(List.of(changes.was(), changes.now()));
    return of(changes, full, text -> secrecy.masked(text.source(), text.roots().get()).text());
  }

  /**
   * The same in the words of the files, for readers who have the files themselves: to look for
   * credentials in all of them takes longer than to compare them.
   */
  public static List<Hunks> asWritten(Changes changes) {
    return of(changes, true, text -> text.source().text());
  }

  private static List<Hunks> of(Changes changes, boolean full, Function<Text, String> words) {
    Map<String, Text> was = texts(changes.was());
    Map<String, Text> now = texts(changes.now());
    Map<String, Text> all = new TreeMap<>(was);
    all.putAll(now);
    List<Hunks> hunks = new ArrayList<>();
    for (String name : all.keySet()) {
      if (isSame(was.get(name), now.get(name))) {
        continue; // What is masked in one is masked in the other.
      }
      String before = text(words, was.get(name));
      String after = text(words, now.get(name));
      if (!before.equals(after)) {
        hunks.add(hunks(name, before, after, full));
      }
    }
    return hunks;
  }

  private static boolean isSame(@Nullable Text was, @Nullable Text now) {
    return was != null && now != null && was.source().text().equals(now.source().text());
  }

  private static String text(Function<Text, String> words, @Nullable Text text) {
    return text == null ? "" : words.apply(text);
  }

  private static Map<String, Text> texts(Pack pack) {
    Map<String, Text> texts = new TreeMap<>();
    PackJson json = pack.json();
    JsonFile packJson = json.file();
    texts.put("pack.json", new Text(packJson.source(), () -> packJson.root().stream().toList()));
    put(texts, "values.yaml", Optional.of(pack.values().file()));
    pack.presets().ifPresent(presets -> texts.put("presets.yaml", text(presets)));
    put(texts, "schema.yaml", pack.formSchema().map(FormSchema::file));
    pack.readme()
        .map(Markdown::source)
        .ifPresent(readme -> texts.put("README.md", new Text(readme, List::of)));
    for (Manifest manifest : pack.manifests()) {
      String dir = pack.dir().isEmpty() ? "" : pack.dir() + "/";
      String path = manifest.path();
      String name = path.startsWith(dir) ? path.substring(dir.length()) : path;
      texts.put(name, new Text(manifest.source(), () -> roots(Yaml.read(manifest.source()))));
    }
    return texts;
  }

  /** What presets add is YAML of its own, inside. */
  private static Text text(Presets presets) {
    return new Text(
        presets.file().source(),
        () -> {
          List<Node> roots = new ArrayList<>(roots(presets.file()));
          presets.all().forEach(one -> one.added().ifPresent(file -> roots.addAll(roots(file))));
          return roots;
        });
  }

  private static List<Node> roots(YamlFile file) {
    return file.documents().stream().map(YamlFile.Document::root).toList();
  }

  private static void put(Map<String, Text> texts, String name, Optional<YamlFile> file) {
    file.ifPresent(yaml -> texts.put(name, new Text(yaml.source(), () -> roots(yaml))));
  }

  private static Hunks hunks(String name, String was, String now, boolean full) {
    List<String> before = was.lines().toList();
    List<String> after = now.lines().toList();
    if (before.equals(after)) {
      return new Hunks(name, List.of(), "only line ends differ");
    }
    int most = Math.max(before.size(), after.size());
    if (most > MOST_LINES) {
      String lines = Counts.of(most, "line");
      return new Hunks(
          name, List.of(), lines + ": texts of more than " + MOST_LINES + " are not compared");
    }
    Patch<String> patch = Patch.generate(before, after, merged(before, after));
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            was.isEmpty() ? "/dev/null" : "a/" + name,
            now.isEmpty() ? "/dev/null" : "b/" + name,
            before,
            patch,
            CONTEXT);
    if (full || lines.size() <= MOST_SHOWN) {
      return new Hunks(name, lines, "");
    }
    String more = Counts.of(lines.size() - MOST_SHOWN, "more line");
    return new Hunks(name, lines.subList(0, MOST_SHOWN), more + " (--full has them)");
  }

  /** Numbers are compared faster than lines, and each line is compared many times. */
  private static List<Integer> numbered(List<String> lines, Map<String, Integer> numbers) {
    List<Integer> all = new ArrayList<>(lines.size());
    for (String line : lines) {
      all.add(numbers.computeIfAbsent(line, key -> numbers.size()));
    }
    return all;
  }

  /** What is gone and what came in its place as one, so that the old lines stand first. */
  private static List<Change> merged(List<String> before, List<String> after) {
    List<Change> merged = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> was = numbered(before, numbers);
    List<Integer> now = numbered(after, numbers);
    for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(was, now, null)) {
      int end = merged.size() - 1;
      Change last = end < 0 ? change : merged.get(end);
      if (end >= 0
          && last.endOriginal == change.startOriginal
          && last.endRevised == change.startRevised) {
        merged.set(
            end,
            new Change(
                DeltaType.CHANGE,
                last.startOriginal,
                change.endOriginal,
                last.startRevised,
                change.endRevised));
      } else {
        merged.add(change);
      }
    }
    return merged;
  }
}
