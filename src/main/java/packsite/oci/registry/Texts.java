package packsite.oci.registry;

/** Shortens what others wrote. */
final class Texts {
  private static final int MOST = 200;

  private Texts() {}

  static String clip(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
    return text.substring(0, end) + "…";
  }
}
