package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import packsite.diff.Account.Section;

/** A comparison in a few words: of each part that differs the most telling fact. */
final class Gist {
  private static final Pattern PARTS = Pattern.compile(" · ");

  private Gist() {}

  static List<String> of(Account account) {
    List<String> gist = new ArrayList<>();
    account.sections().forEach(section -> section(section, gist));
    if (gist.isEmpty()) {
      gist.add(nothing(account));
    }
    return gist;
  }

  private static String nothing(Account account) {
    if (!account.gaps().isEmpty()) {
      return "not everything could be compared";
    }
    return account.wording().isEmpty() ? "nothing differs" : "only wording";
  }

  private static void section(Section section, List<String> gist) {
    String title = section.title();
    switch (title) {
      case "Keys" -> keys(section.tally(), gist);
      case "Images" -> gist.add(images(section.tally()));
      case "Charts" -> gist.add(charts(section));
      case "README", "pack.json" -> gist.add(title);
      case "Logo", "Form" -> gist.add(title.toLowerCase(Locale.ROOT));
      case "Manifests" -> gist.add(section.tally().replace("file", "manifest"));
      default -> gist.add(section.tally());
    }
  }

  /** {@code 307 moved · 1 changed · 0 removed}: what is not zero, the first with its noun. */
  private static void keys(String tally, List<String> gist) {
    boolean named = false;
    for (String part : PARTS.split(tally)) {
      int space = part.indexOf(' ');
      if (part.startsWith("0 ") || space < 0) {
        continue;
      }
      String noun = part.startsWith("1 ") ? " key" : " keys";
      gist.add(part.substring(0, space) + (named ? "" : noun) + part.substring(space));
      named = true;
    }
  }

  private static String images(String tally) {
    String first = PARTS.split(tally)[0];
    int used = first.indexOf(" in use");
    return used < 0 ? first : Counts.of(Long.parseLong(first.substring(0, used)), "image");
  }

  /** The step of the one chart that there is, else how many differ. */
  private static String charts(Section section) {
    return section.groups().get(0).rows().stream()
        .findFirst()
        .filter(row -> section.tally().equals("1 chart"))
        .filter(row -> !row.was().isEmpty() && !row.now().isEmpty())
        .map(row -> "chart " + row.was() + " → " + row.now())
        .orElse(section.tally());
  }
}
