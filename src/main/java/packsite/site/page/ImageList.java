package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import packsite.site.view.ImageFacts;
import packsite.site.view.ImageFacts.Found;
import packsite.site.view.ImageFacts.Listed;
import packsite.site.view.Prose;
import packsite.site.view.Words;

/**
 * The images of a version as a list beside its README.
 *
 * @param rows the first few
 * @param more how many are folded; empty for none
 * @param off how many are off by default; empty for none
 * @param unread which entries of the list are none; empty where all are
 * @param open how many have no tag; empty for none
 */
record ImageList(
    String summary,
    boolean hasAny,
    List<Row> rows,
    String more,
    List<Row> rest,
    String off,
    List<Row> offRows,
    String unread,
    String open) {
  private static final int FEW = 12;
  private static final int LINES = 8;

  /** An image and a remark. */
  record Row(String refHtml, String noteHtml) {}

  static ImageList of(ImageFacts facts) {
    List<Row> rows = new ArrayList<>();
    facts.listed().forEach(image -> rows.add(listed(image)));
    facts.unlisted().forEach(image -> rows.add(unlisted(image)));
    facts.unknown().forEach(image -> rows.add(new Row(image.refHtml(), image.whyHtml())));
    int shown = rows.size() <= FEW + 1 ? rows.size() : FEW;
    int off = facts.off().size();
    long open = facts.uses().stream().filter(use -> use.isNeeded() && use.isOpen()).count();
    return new ImageList(
        facts.summary(),
        facts.hasAny(),
        rows.subList(0, shown),
        shown < rows.size() ? rows.size() - shown + " more" : "",
        rows.subList(shown, rows.size()),
        off == 0 ? "" : off + " off by default",
        facts.off().stream().map(image -> new Row(image.refHtml(), "")).toList(),
        unread(facts),
        open == 0
            ? ""
            : Words.count(open, "image")
                + (open == 1 ? " has" : " have")
                + " no tag and no digest");
  }

  private static Row listed(Listed image) {
    return new Row(image.refHtml(), Prose.html(image.state()));
  }

  private static Row unlisted(Found image) {
    String by = image.where().isEmpty() ? "" : " by " + image.where();
    return new Row(image.refHtml(), Prose.html("in use" + by + ", not listed"));
  }

  private static String unread(ImageFacts facts) {
    int count = facts.unread().size();
    if (count == 0) {
      return "";
    }
    String lines =
        facts.unread().stream()
            .limit(LINES)
            .map(entry -> String.valueOf(entry.line()))
            .collect(Collectors.joining(", "));
    return Words.count(count, "entry")
        + " cannot be read ("
        + (count == 1 ? "line " : "lines ")
        + lines
        + (count > LINES ? ", …)" : ")");
  }
}
