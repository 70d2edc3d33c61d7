package packsite.site.readme;

import org.jspecify.annotations.Nullable;

/** Which elements may stand in which, as far as the HTML parser would otherwise move them. */
final class Nesting {
  private Nesting() {}

  /** True where text may not stand directly in it. */
  static boolean isSkeleton(String name) {
    return switch (name) {
      case "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "details" -> true;
      default -> false;
    };
  }

  /** What has to come between an element and text; null where nothing. */
  static @Nullable String missing(String name) {
    return switch (name) {
      case "ul", "ol" -> "li";
      case "dl" -> "dd";
      case "table" -> "tbody";
      case "thead", "tbody", "tfoot" -> "tr";
      case "tr" -> "td";
      default -> null;
    };
  }

  /** True for what holds a line of text and no blocks. */
  static boolean isLine(String name) {
    return switch (name) {
      case "h", "summary", "pre", "caption" -> true;
      default -> false;
    };
  }

  /** True for what only stands in something made for it. */
  static boolean isPart(String name) {
    return switch (name) {
      case "li", "thead", "tbody", "tr", "td", "th" -> true;
      default -> false;
    };
  }

  static boolean refuses(String around, String name) {
    return (around.equals("dt") || around.equals("th")) && Tags.isHeading(name);
  }

  /** True where an end tag of this name means nothing outside the element. */
  static boolean isScope(String around, String name) {
    return switch (around) {
      case "td", "th", "caption" ->
          !name.equals("tr") && !name.equals("table") && missing(name) == null;
      case "table" -> true;
      case "li" -> name.equals("dt") || name.equals("dd");
      case "details", "blockquote", "div" -> name.equals("li") || name.equals("dt");
      default -> false;
    };
  }

  /** True where a part of a table may stand in this one, others put between where needed. */
  static boolean holds(String around, String name) {
    return switch (name) {
      case "caption", "thead", "tbody", "tfoot" -> around.equals("table");
      case "tr" -> around.equals("table") || isSection(around);
      default -> around.equals("table") || isSection(around) || around.equals("tr");
    };
  }

  /** What is missing between two parts of a table. */
  static @Nullable String between(String around, String name) {
    return switch (name) {
      case "tr" -> around.equals("table") ? "tbody" : null;
      case "td", "th" -> around.equals("tr") ? null : missing(around);
      default -> null;
    };
  }

  private static boolean isSection(String name) {
    return name.equals("thead") || name.equals("tbody") || name.equals("tfoot");
  }
}
