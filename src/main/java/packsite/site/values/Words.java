package packsite.site.values;

/** Small things that sentences of a page are made of. */
final class Words {
  private Words() {}

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Where the first sentence of a text ends. */
  static int firstSentenceEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      boolean stop = c == '.' || c == '?' || c == '!';
      if (stop && i + 1 < text.length() && isEnd(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** A blank and a capital follow, and what ends is no abbreviation. */
  private static boolean isEnd(String text, int stop) {
    if (text.charAt(stop + 1) == '\n') {
      return true;
    }
    if (text.charAt(stop + 1) != ' ' || stop + 2 >= text.length()) {
      return false;
    }
    char next = text.charAt(stop + 2);
    boolean starts = !Character.isLetter(next) || Character.isUpperCase(next);
    int word = text.lastIndexOf(' ', stop - 1) + 1;
    String last = text.substring(Math.max(word, stop - 6), stop);
    return starts && !ABBREVIATIONS.contains(" " + last.replace("(", "") + " ");
  }

  private static final String ABBREVIATIONS = " e.g i.e eg ie etc vs cf resp incl approx no ";
}
