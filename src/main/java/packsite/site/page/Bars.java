package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Numbers as bars, the longest over the full width.
 *
 * @param id of the title, which reads the numbers out
 */
record Bars(String id, String title, int height, List<Bar> bars) {
  private static final int ROW = 36;
  private static final int TEXT = 13;
  private static final int TRACK = 20;

  /** What fits beside a number on a small screen. */
  private static final int LONGEST = 40;

  /**
   * A number.
   *
   * @param note behind the label, in grey
   * @param parts of the bar, each with its look
   */
  record Amount(String label, String note, List<Part> parts) {
    static Amount of(String label, String note, String look, long number) {
      return new Amount(label, note, List.of(new Part(look, number)));
    }

    long total() {
      return parts.stream().mapToLong(Part::number).sum();
    }
  }

  /** A stretch of a bar. */
  record Part(String look, long number) {}

  /** A bar as it is drawn: heights in pixels. */
  record Bar(
      String label, String note, String number, int text, int track, List<Stretch> stretches) {}

  /** A stretch as it is drawn: in percent. */
  record Stretch(String look, String from, String width) {}

  static Bars of(String id, String title, List<Amount> amounts) {
    long most = Math.max(1, amounts.stream().mapToLong(Amount::total).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Amount amount : amounts) {
      int top = bars.size() * ROW;
      String label = cut(amount.label(), LONGEST);
      bars.add(
          new Bar(
              label,
              cut(amount.note(), Math.max(1, LONGEST - label.length())),
              String.valueOf(amount.total()),
              top + TEXT,
              top + TRACK,
              stretches(amount, most)));
    }
    String read =
        amounts.stream()
            .map(amount -> amount.label() + " " + amount.total())
            .collect(Collectors.joining(", "));
    return new Bars(id, title + ": " + read, bars.size() * ROW, bars);
  }

  private static List<Stretch> stretches(Amount amount, long most) {
    List<Stretch> stretches = new ArrayList<>();
    long before = 0;
    for (Part part : amount.parts()) {
      if (part.number() > 0) {
        stretches.add(
            new Stretch(part.look(), percent(before, most), percent(part.number(), most)));
      }
      before += part.number();
    }
    return stretches;
  }

  /** {@code 33.33%}. */
  static String percent(long part, long whole) {
    String text = String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
    String plain = text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    return plain + "%";
  }

  private static String cut(String text, int most) {
    if (text.length() <= most || most < 2) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, Math.max(0, end)) + "…";
  }
}
