package packsite.site.readme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Html;

/** Writes links and images: where they lead, or that they lead nowhere. */
final class Links {
  private static final String EXTERNAL = " rel=\"noopener nofollow ugc\" href=\"";

  private final Balanced out;
  private final Fragments fragments;
  private final LinkTargets targets;
  private final List<Readme.Unresolved> unresolved = new ArrayList<>();
  private int resolved;

  Links(Balanced out, Fragments fragments, LinkTargets targets) {
    this.out = out;
    this.fragments = fragments;
    this.targets = targets;
  }

  int resolved() {
    return resolved;
  }

  /** In the order of the text. */
  List<Readme.Unresolved> unresolved() {
    unresolved.sort(Comparator.comparingInt(Readme.Unresolved::line));
    return unresolved;
  }

  /** Begins a link; what it returns is to be ended, null within another link. */
  @Nullable Element begin(boolean ours, String target, String title, int line) {
    if (out.inLink()) {
      return null;
    }
    return switch (Hrefs.kind(target)) {
      case EXTERNAL -> {
        String href = Hrefs.external(target);
        yield out.beginLink(ours, "a", EXTERNAL + Html.escape(href) + '"' + title(title), href);
      }
      case FRAGMENT -> inPage(ours, target, line);
      case RELATIVE -> relative(ours, target, title, line);
      case REFUSED -> broken(ours, target, line, "not an address for a page");
    };
  }

  private @Nullable Element inPage(boolean ours, String target, int line) {
    String fragment = target.substring(target.indexOf('#') + 1).strip();
    return out.beginInPage(ours, new Fragments.InPage(fragment, target.strip(), line));
  }

  private @Nullable Element relative(boolean ours, String target, String title, int line) {
    if (target.isBlank()) {
      return broken(ours, "", line, "no target");
    }
    String href = targets.href(target).orElse("");
    boolean external = Hrefs.kind(href) == Hrefs.Kind.EXTERNAL;
    String safe = href.isEmpty() ? null : external ? Hrefs.external(href) : Hrefs.relative(href);
    if (safe == null) {
      return broken(ours, target, line, "not found");
    }
    resolved++;
    String start = external ? EXTERNAL : " href=\"";
    return out.beginLink(ours, "a", start + Html.escape(safe) + '"' + title(title), target);
  }

  private @Nullable Element broken(boolean ours, String target, int line, String reason) {
    unresolved.add(new Readme.Unresolved(target, line, false, reason));
    return out.beginLink(ours, "span", brokenAttributes(target, reason), target);
  }

  private static String brokenAttributes(String target, String reason) {
    String said = target.isEmpty() ? reason : shorten(target) + ": " + reason;
    return " class=\"broken\" title=\"" + Html.escape(said) + '"';
  }

  private static String shorten(String target) {
    return target.length() <= 200 ? target : target.substring(0, 200) + "\u2026";
  }

  static String title(String title) {
    return title.isBlank() ? "" : " title=\"" + Html.escape(title.strip()) + '"';
  }

  /** The tag of a link into the text itself, now that all names are known. */
  String inPage(Fragments.InPage link, boolean opening) {
    String href = fragments.href(link);
    if (!opening) {
      return href == null ? "</span>" : "</a>";
    }
    if (href == null) {
      String reason = "nothing of that name here";
      unresolved.add(new Readme.Unresolved(link.target(), link.line(), false, reason));
      return "<span" + brokenAttributes(link.target(), reason) + '>';
    }
    resolved++;
    return "<a href=\"" + Html.escape(href) + "\">";
  }

  /**
   * Writes an image: one of the repository as it is, one of another host as a link to it, for pages
   * ask no other host for anything.
   */
  void image(String target, String alt, String title, String size, int line) {
    switch (Hrefs.kind(target)) {
      case EXTERNAL -> remote(target, alt, title, line);
      case RELATIVE -> local(target, alt, title, size, line);
      default -> brokenImage(target, alt, line, "not an address of an image");
    }
  }

  private void remote(String target, String alt, String title, int line) {
    String shown = alt.isBlank() ? name(target) : alt.strip();
    Element link = begin(false, target, title, line);
    out.text(shown);
    out.end(link);
  }

  private void local(String target, String alt, String title, String size, int line) {
    Optional<String> src =
        target.isBlank() ? Optional.empty() : targets.image(target).map(Hrefs::relative);
    if (src.isEmpty()) {
      brokenImage(target, alt, line, "not found");
      return;
    }
    resolved++;
    String shown = alt.isBlank() && out.inLink() ? name(target) : alt.strip();
    String measures =
        size.isEmpty()
            ? targets
                .size(target)
                .map(known -> " width=\"" + known.width() + "\" height=\"" + known.height() + '"')
                .orElse("")
            : size;
    out.phrase(
        "<img src=\""
            + Html.escape(src.get())
            + "\" alt=\""
            + Html.escape(shown)
            + '"'
            + title(title)
            + measures
            + " loading=\"lazy\" decoding=\"async\">");
  }

  private void brokenImage(String target, String alt, int line, String reason) {
    unresolved.add(new Readme.Unresolved(target, line, true, reason));
    String shown = alt.isBlank() ? name(target) : alt.strip();
    Element mark =
        out.inLink() ? null : out.beginLink(false, "span", brokenAttributes(target, reason), null);
    out.text(shown);
    out.end(mark);
  }

  /** The name of a file in an address, which says more than nothing. */
  static String name(String target) {
    int end = target.length();
    for (int i = 0; i < end; i++) {
      end = target.charAt(i) == '?' || target.charAt(i) == '#' ? i : end;
    }
    String path = target.substring(0, end);
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean fits = !name.isBlank() && name.length() <= 60 && name.indexOf(':') < 0;
    return fits ? name : "image";
  }
}
