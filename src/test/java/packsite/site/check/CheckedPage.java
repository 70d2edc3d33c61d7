package packsite.site.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.site.check.Markup.Token;

/** One page: what it links to, what can be linked in it, and what is wrong within it. */
final class CheckedPage {
  /** Attributes that hold addresses of files the page needs or leads to. */
  private static final Map<String, Boolean> ADDRESSES =
      Map.of(
          "href", false,
          "src", false,
          "action", false,
          "data-href", false,
          "data-script", false,
          "data-core", false,
          "data-images", false,
          "data-keys", false,
          "data-cards", true);

  /** Elements that may lead away from the catalog, when somebody follows them. */
  private static final Set<String> MAY_LEAD_AWAY = Set.of("a");

  private static final Set<String> AWAY = Set.of("http", "https", "mailto");

  private final String path;
  private final Set<String> ids = new HashSet<>();
  private final List<Address> addresses = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String title = "";
  private String policy = "";
  private int heading;
  private int firsts;

  /**
   * An address within the catalog.
   *
   * @param followed true where people get to it with a click
   */
  record Address(String element, String value, int line, boolean followed) {}

  CheckedPage(String path, String html) {
    this.path = path;
    if (!html.regionMatches(true, 0, "<!doctype html>", 0, 15)) {
      problem(1, "does not begin with <!doctype html>");
    }
    List<Token> tokens = Markup.of(html);
    for (int i = 0; i < tokens.size(); i++) {
      look(
          tokens.get(i), i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty());
    }
    if (firsts != 1) {
      problem(1, firsts + " h1");
    }
    if (title.isBlank()) {
      problem(1, "no title");
    }
    if (policy.isEmpty()) {
      problem(1, "no Content-Security-Policy");
    }
  }

  private void look(Token token, Optional<Token> next) {
    switch (token.name()) {
      case "html" -> require(token, !token.attribute("lang").isEmpty(), "html without lang");
      case "title" -> title = title.isEmpty() ? next.map(Token::text).orElse("") : title;
      case "meta" -> policy(token);
      case "base", "style", "iframe", "object", "embed" ->
          problem(token.line(), "<" + token.name() + ">");
      case "script" ->
          require(token, !token.attribute("src").isEmpty(), "script that is written in the page");
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(token);
      default -> {}
    }
    token.attributes().forEach((name, value) -> attribute(token, name, value));
  }

  private void policy(Token meta) {
    if (meta.attribute("http-equiv").equalsIgnoreCase("content-security-policy")) {
      policy = meta.attribute("content");
      require(meta, !policy.contains("unsafe"), "policy with an exception: " + policy);
    }
  }

  private void heading(Token token) {
    int level = token.name().charAt(1) - '0';
    if (level == 1) {
      firsts++;
    }
    require(token, level <= heading + 1, token.name() + " after h" + heading);
    heading = level;
  }

  private void attribute(Token token, String name, String value) {
    if (name.equals("style") || name.startsWith("on")) {
      problem(token.line(), "attribute " + name + " of " + token.name());
    } else if (name.equals("srcset") || name.equals("poster") || name.equals("background")) {
      problem(token.line(), "attribute " + name + " of " + token.name() + " is not checked");
    } else if (name.equals("id")) {
      require(token, ids.add(value), "id " + value + " is there twice");
    } else if (ADDRESSES.containsKey(name)) {
      for (String one : ADDRESSES.get(name) ? value.strip().split(" +") : new String[] {value}) {
        address(token, name, one);
      }
    }
  }

  private void address(Token token, String attribute, String value) {
    String scheme = scheme(value);
    boolean canonical = token.name().equals("link") && token.attribute("rel").equals("canonical");
    if (!scheme.isEmpty()) {
      boolean away = MAY_LEAD_AWAY.contains(token.name()) && AWAY.contains(scheme);
      require(token, away || canonical, token.name() + " asks for " + value);
    } else if (value.startsWith("/") || value.startsWith("\\")) {
      problem(token.line(), token.name() + " has the absolute path " + value);
    } else {
      boolean followed =
          token.name().equals("a") || attribute.equals("action") || attribute.equals("data-href");
      addresses.add(new Address(token.name(), value, token.line(), followed));
    }
  }

  /** Of an absolute address; empty for a relative one. */
  private static String scheme(String address) {
    int colon = address.indexOf(':');
    return colon > 0 && address.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
        ? address.substring(0, colon).toLowerCase(java.util.Locale.ROOT)
        : "";
  }

  private void require(Token token, boolean fine, String otherwise) {
    if (!fine) {
      problem(token.line(), otherwise);
    }
  }

  void problem(int line, String what) {
    problems.add(path + ":" + line + " " + what);
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  String policy() {
    return policy;
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  List<Address> addresses() {
    return addresses;
  }

  List<String> problems() {
    return problems;
  }
}
