package packsite.text;

/**
 * From the parser's counting to places in a source.
 *
 * <p>The parser counts code points of the text it was given; spans count UTF-16 units of a source,
 * which may be another text where YAML stands inside YAML.
 */
final class Positions {
  private final int length;

  /** Unit of each code point; empty where the two countings agree. */
  private final int[] units;

  /** Place of each unit in the source; empty where the text is the source's own. */
  private final int[] places;

  /** Where each unit ends in the source; empty where the text is the source's own. */
  private final int[] ends;

  private final boolean blurred;

  private Positions(String text, int[] places, int[] ends, boolean blurred) {
    this.length = text.length();
    this.units = unitsByCodePoint(text);
    this.places = places;
    this.ends = ends;
    this.blurred = blurred;
  }

  /** The parsed text is the source's, or has its very length. */
  static Positions identity(String text) {
    return new Positions(text, new int[0], new int[0], false);
  }

  /**
   * The parsed text is spread over the source: unit {@code i} of it stands at {@code places[i]};
   * one place more tells where the text ends. A unit may be written with several characters.
   */
  static Positions scattered(String text, int[] places, int[] ends) {
    return new Positions(text, places, ends, false);
  }

  /** Nothing finer is known than the span that holds it all. */
  static Positions blurred(String text, Span whole) {
    return new Positions(text, new int[] {whole.start(), whole.end()}, new int[0], true);
  }

  /** Offset in the source of the character at {@code index} code points. */
  int start(int index) {
    return startOfUnit(inText(index));
  }

  /** Offset in the source just behind the character before {@code index} code points. */
  int end(int index) {
    return endOfUnit(inText(index));
  }

  /** The same for a character that is counted in UTF-16 units. */
  int startOfUnit(int unit) {
    if (blurred) {
      return places[0];
    }
    return places.length == 0 ? unit : places[unit];
  }

  int endOfUnit(int unit) {
    if (blurred) {
      return places[1];
    }
    if (places.length == 0) {
      return unit;
    }
    return unit == 0 ? places[0] : ends[unit - 1];
  }

  /** Offset in the parsed text, in UTF-16 units, of the character at {@code index} code points. */
  int inText(int index) {
    return units.length == 0 ? Math.min(index, length) : units[Math.min(index, units.length - 1)];
  }

  private static int[] unitsByCodePoint(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new int[0];
    }
    int[] units = new int[points + 1];
    int unit = 0;
    for (int i = 0; i < points; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[points] = unit;
    return units;
  }
}
