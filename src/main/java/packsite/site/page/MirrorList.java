package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import packsite.model.ImageRef;
import packsite.site.catalog.Edition;
import packsite.site.view.ImageFacts;
import packsite.site.view.ImageFacts.Found;
import packsite.site.view.ImageFacts.Unread;
import packsite.site.view.ImageFacts.Use;

/**
 * Images one in a line, for tools that copy them. What such a list cannot say stands in comments,
 * so that nobody takes it for all there is.
 */
final class MirrorList {
  private static final int LONGEST = 320;

  private final Map<String, ImageRef> images = new TreeMap<>();
  private final List<String> noTag = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> off = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private MirrorList() {}

  /** Of one version. */
  static String of(Edition edition, ImageFacts facts) {
    MirrorList list = new MirrorList();
    list.add(facts, "");
    return list.text("Images of " + edition.name() + " " + edition.version());
  }

  /** Of several, whose names tell the comments apart. */
  static String of(List<Edition> editions) {
    MirrorList list = new MirrorList();
    editions.forEach(
        edition ->
            list.add(
                ImageFacts.of(edition), " (" + edition.name() + " " + edition.version() + ")"));
    return list.text("Images of the newest version of each pack");
  }

  private void add(ImageFacts facts, String pack) {
    for (Use use : facts.uses()) {
      String reference = use.reference().normalised();
      if (!use.isNeeded()) {
        off.add("off by default: " + reference + pack);
      } else if (use.isOpen()) {
        noTag.add("no tag: " + reference + pack);
      } else {
        images.putIfAbsent(reference, use.reference());
      }
    }
    for (Found found : facts.unknown()) {
      unknown.add("tag not known: " + found.text() + ": " + found.why() + pack);
    }
    for (Unread entry : facts.unread()) {
      String text = entry.text().isEmpty() ? "" : ": " + entry.text();
      unread.add("cannot be read: values.yaml:" + entry.line() + text + pack);
    }
  }

  private String text(String title) {
    StringBuilder out = new StringBuilder();
    line(out, title + ", one in a line; lines like this one tell what is left out");
    images.values().stream()
        .sorted()
        .forEach(reference -> out.append(reference.normalised()).append('\n'));
    for (List<String> comments : List.of(noTag, unknown, off, unread)) {
      comments.forEach(comment -> line(out, comment));
    }
    return out.toString();
  }

  /** A comment, which must not end before its line does. */
  private static void line(StringBuilder out, String comment) {
    out.append("# ");
    int end = Math.min(comment.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = comment.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      out.append(breaks ? ' ' : c);
    }
    out.append(end < comment.length() ? "…\n" : "\n");
  }
}
