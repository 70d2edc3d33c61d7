package packsite.site.values;

/**
 * What a comment says of a key.
 *
 * @param text paragraphs, each in one line
 * @param type as the comment gives it, or empty
 * @param defaultNote likewise
 */
record Doc(String text, Dialect dialect, String type, String defaultNote) {
  static final Doc NONE = new Doc("", Dialect.NONE, "", "");

  boolean isEmpty() {
    return text.isEmpty() && type.isEmpty() && defaultNote.isEmpty();
  }

  String firstSentence() {
    return text.substring(0, Words.firstSentenceEnd(text));
  }

  String rest() {
    return text.substring(Words.firstSentenceEnd(text)).strip();
  }
}
