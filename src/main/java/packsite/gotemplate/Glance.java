package packsite.gotemplate;

import java.nio.charset.StandardCharsets;

/**
 * What one look over a text proves it does not hold: most templates of a chart neither name an
 * image nor define anything, and need not be taken apart to know that.
 *
 * @param actions whether there are any
 * @param mayDefine whether an action begins with {@code define} or {@code block}
 * @param mayHoldImages whether the word {@code image} is there as a key ends: with a colon or quote
 */
record Glance(boolean actions, boolean mayDefine, boolean mayHoldImages) {
  /** Behind these letters comes the only one that is looked for: g is rarer than i. */
  private static final int BEFORE_G = 3;

  /** Other characters become question marks, which changes no answer. */
  static Glance at(String template) {
    return at(template.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Bytes are quick to look at, in any encoding that has those of ASCII for ASCII alone. */
  static Glance at(byte[] text) {
    boolean actions = false;
    boolean defines = false;
    boolean images = false;
    int last = text.length - 1;
    for (int i = telling(text, 0, last); i < last; i = telling(text, i + 1, last)) {
      if (text[i] == 'g') {
        images = images || isImage(text, i);
      } else if (text[i + 1] == '{') {
        actions = true;
        i = wordOfAction(text, i + 2) - 1;
        defines = defines || isWord(text, i + 1, "define") || isWord(text, i + 1, "block");
      }
    }
    return new Glance(actions, defines, images);
  }

  /** The next byte that may matter; nearly all of the time is spent here. */
  private static int telling(byte[] text, int from, int last) {
    int at = from;
    while (at < last && text[at] != 'g' && text[at] != '{') {
      at++;
    }
    return at;
  }

  private static boolean isImage(byte[] text, int g) {
    return g >= BEFORE_G
        && g + 2 < text.length
        && text[g + 1] == 'e'
        && (text[g + 2] == ':' || text[g + 2] == '"' || text[g + 2] == '\'')
        && text[g - 1] == 'a'
        && text[g - 2] == 'm'
        && text[g - 3] == 'i';
  }

  private static int wordOfAction(byte[] text, int from) {
    int at = from;
    while (at < text.length && (text[at] == '-' || text[at] >= 0 && text[at] <= ' ')) {
      at++;
    }
    return at;
  }

  private static boolean isWord(byte[] text, int at, String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
