package packsite.lint.injected;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import packsite.io.MapTree;

/**
 * A defect, and what must be said of it.
 *
 * @param pack the folder of the pack that has it
 * @param name what is wrong, for people
 * @param code of the rule that must find it
 * @param file where, relative to the pack; from the root of the repository where it begins with a
 *     slash
 * @param text what the span must cover, its first line; empty where the file as a whole is meant
 * @param times how many findings of the rule it makes
 * @param follows codes of other rules that cannot but speak as well, each with the reason
 */
public record Injection(
    String pack,
    String name,
    Defect defect,
    String code,
    String file,
    Optional<String> text,
    int times,
    Map<String, String> follows) {
  public Injection {
    follows = Map.copyOf(follows);
  }

  /** {@code expected} is a line such as {@code IM102 values.yaml `iamge`}. */
  static Injection in(String pack, String name, Defect defect, String expected) {
    String[] words = expected.split(" ", 3);
    Optional<String> text =
        words.length < 3
            ? Optional.empty()
            : Optional.of(words[2].substring(1, words[2].length() - 1));
    return new Injection(pack, name, defect, words[0], words[1], text, 1, Map.of());
  }

  Injection times(int count) {
    return new Injection(pack, name, defect, code, file, text, count, follows);
  }

  Injection follows(String other, String reason) {
    Map<String, String> more = new LinkedHashMap<>(follows);
    more.put(other, reason);
    return new Injection(pack, name, defect, code, file, text, times, more);
  }

  /** Where the finding must be, as reports write it. */
  public String path() {
    if (file.startsWith("/")) {
      return file.substring(1);
    }
    return "packs/" + pack + (file.equals(".") ? "" : "/" + file);
  }

  /** All sample packs, this one with the defect. */
  public MapTree tree() {
    SpoiltPack spoilt = new SpoiltPack(pack);
    defect.into(spoilt);
    return spoilt.tree();
  }
}
