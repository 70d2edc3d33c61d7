package packsite.site.readme;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Finds the sentence that says what a pack is. */
final class Lead {
  private static final int MAX_LENGTH = 160;
  private static final int MIN_WORDS = 4;

  /** Sections that say how, not what. */
  private static final Set<String> OTHER =
      Set.of(
          "prerequisite",
          "prerequisites",
          "requirement",
          "requirements",
          "parameter",
          "parameters",
          "install",
          "installation",
          "installing",
          "usage",
          "upgrade",
          "upgrading",
          "reference",
          "references",
          "note",
          "notes",
          "license",
          "support",
          "changelog",
          "constraints",
          "configuration",
          "configure",
          "values",
          "presets",
          "troubleshooting",
          "uninstall",
          "contributing",
          "links",
          "maintainers",
          "setup",
          "deploy",
          "deployment",
          "example",
          "examples",
          "limitations",
          "tl;dr",
          "known");

  private static final Set<String> NOTICES =
      Set.of("note", "notes", "warning", "important", "caution", "attention", "tip");

  private Lead() {}

  /** Empty where no paragraph says it. */
  static String of(Node document) {
    boolean counts = true;
    for (Node at = document.getFirstChild(); at != null; at = at.getNext()) {
      if (at instanceof Heading heading) {
        counts = !isOther(NodeText.of(heading));
      } else if (at instanceof Paragraph paragraph
          && counts
          && !startsWithMark(paragraph)
          && !isBadges(paragraph)) {
        String sentence = sentence(plain(paragraph));
        if (!sentence.isEmpty()) {
          return sentence;
        }
      }
    }
    return "";
  }

  private static boolean isOther(String heading) {
    for (String word : heading.toLowerCase(Locale.ROOT).split("[^a-z;]+")) {
      if (OTHER.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithMark(Node paragraph) {
    return paragraph.getFirstChild() instanceof Text text && text.getLiteral().startsWith(":::");
  }

  /** Nothing but links and pictures, as badges are. */
  private static boolean isBadges(Node paragraph) {
    for (Node at = paragraph.getFirstChild(); at != null; at = at.getNext()) {
      boolean blank =
          at instanceof SoftLineBreak
              || at instanceof HardLineBreak
              || at instanceof Text text && isBetween(text.getLiteral());
      if (!blank && !(at instanceof Link) && !(at instanceof Image)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(String text) {
    return text.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Something to mind, which does not say what the pack is. */
  private static boolean isNotice(String sentence) {
    int end = 0;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    String word = sentence.substring(0, end);
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    String behind = sentence.substring(end).strip();
    boolean apart = !behind.isEmpty() && ":!-\u2013\u2014".indexOf(behind.charAt(0)) >= 0;
    return NOTICES.contains(word.toLowerCase(Locale.ROOT)) && (capitals || apart);
  }

  private static String plain(Node paragraph) {
    return NodeText.withoutImages(paragraph).strip().replaceAll("\\s+", " ");
  }

  private static String sentence(String text) {
    int end = end(text);
    String sentence = text.substring(0, end).strip();
    boolean introduces = sentence.endsWith(":");
    boolean says =
        sentence.split(" ").length >= MIN_WORDS && Character.isLetter(sentence.codePointAt(0));
    return introduces || !says || isNotice(sentence) ? "" : cut(sentence);
  }

  /** Behind the first full stop that ends a sentence. */
  private static int end(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '?';
      boolean last = i + 1 == text.length();
      if (stop && (last || startsSentence(text, i + 1)) && !isShort(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean startsSentence(String text, int at) {
    if (text.charAt(at) != ' ' || at + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return !Character.isLowerCase(next);
  }

  /** After {@code e.g.}, {@code vs.} and single letters nothing ends. */
  private static boolean isShort(String text, int stop) {
    String word = text.substring(text.lastIndexOf(' ', stop) + 1, stop).toLowerCase(Locale.ROOT);
    return word.length() < 2 || word.equals("e.g") || word.equals("i.e") || word.equals("vs");
  }

  private static String cut(String sentence) {
    if (sentence.length() <= MAX_LENGTH) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', MAX_LENGTH - 1);
    end = end < MAX_LENGTH / 2 ? MAX_LENGTH - 1 : end;
    end -= Character.isHighSurrogate(sentence.charAt(end - 1)) ? 1 : 0;
    String start = sentence.substring(0, end).strip();
    while (!start.isEmpty() && ",;:(-\u2013\u2014".indexOf(start.charAt(start.length() - 1)) >= 0) {
      start = start.substring(0, start.length() - 1).strip();
    }
    return start + "\u2026";
  }
}
