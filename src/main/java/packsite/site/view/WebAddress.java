package packsite.site.view;

import java.util.regex.Pattern;

/** Addresses that pages may link to: of the web, written as browsers and validators want them. */
public final class WebAddress {
  private static final int LONGEST = 2000;

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,4}|:[1-5][0-9]{4})?"
              + "(?:[/?#](?:[a-z0-9\\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*+)?");

  private WebAddress() {}

  public static boolean is(String text) {
    return text.length() <= LONGEST
        && text.indexOf('#') == text.lastIndexOf('#')
        && FORM.matcher(text).matches();
  }
}
