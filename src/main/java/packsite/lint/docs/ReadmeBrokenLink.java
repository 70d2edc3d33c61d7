package packsite.lint.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Markdown;
import packsite.text.Markdown.Heading;
import packsite.text.Markdown.Link;
import packsite.text.Markdown.LinkStyle;
import packsite.text.Nearest;

/** A link or picture of README.md that leads to nothing in the pack. */
public final class ReadmeBrokenLink implements PackRule {
  /** {@code https:} and its like; a drive letter is none. */
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

  /** What people put where a reader puts something else. */
  private static final Pattern PLACEHOLDER = Pattern.compile(".*(\\{\\{|<|\\$\\{|%7B%7B).*");

  /** Possessive, because Java recurses into groups that it may have to give back. */
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9-]+\\.)++(com|org|io|net|dev|ai|cloud|sh)(/.*)?");

  private static final About ABOUT =
      About.rule("RD104", "readme-broken-link", Levels.WARNING)
          .on("README.md")
          .what(
              """
            A relative link or picture leads to a file that is not in the pack, an address starts with `/`, or
            no heading has the anchor.""")
          .why(
              """
            README.md is shown far from the repository it was copied from: in Palette, in catalogues, from the
            published pack. Only what the pack itself holds is there.""")
          .fix("Put the file into the pack, or write the full address with `https://`.")
          .bad(ReadmeExample.with("See [the guide](docs/guide.md) and [sizes](#sizing)."))
          .good(
              ReadmeExample.with(
                  "See [what it needs](#prerequisites) and [the values](values.yaml)."));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Markdown> readme = scope.pack().readme();
    if (readme.isPresent() && !readme.get().links().isEmpty()) {
      PackPaths paths = new PackPaths(scope.pack());
      for (Link link : readme.get().links()) {
        check(link, readme.get(), paths).ifPresent(hits::accept);
      }
    }
  }

  private static Optional<Hit> check(Link link, Markdown readme, PackPaths paths) {
    String target = link.target().strip();
    if (isAddress(link.style())
        || target.isEmpty()
        || target.startsWith("//")
        || SCHEME.matcher(target).matches()
        || PLACEHOLDER.matcher(target).matches()) {
      return Optional.empty();
    }
    if (target.startsWith("#")) {
      return anchor(link, target.substring(1), readme);
    }
    String path = target.replaceFirst("[?#].*", "");
    if (path.isEmpty() || paths.leadsSomewhere(path)) {
      return Optional.empty();
    }
    return Optional.of(file(link, path, paths));
  }

  /** Text that is made a link because it is an address already, with {@code www.} at the least. */
  private static boolean isAddress(LinkStyle style) {
    return style == LinkStyle.AUTO || style == LinkStyle.BARE;
  }

  private static Hit file(Link link, String path, PackPaths paths) {
    String what = link.image() ? "picture" : "link";
    if (path.startsWith("/")) {
      return at(link, what + " to `" + path + "` leads out of the pack")
          .label("write the full address")
          .why("a path that starts with `/` counts from whatever site shows the text");
    }
    if (HOST.matcher(path).matches()) {
      return at(link, what + " to `" + path + "` is taken for a file of the pack")
          .label("write `https://" + path + "`");
    }
    Hit hit =
        at(link, what + " to `" + path + "` leads to nothing in the pack")
            .help("put the file into the pack, or write the full address");
    return paths
        .nearest(path)
        .map(near -> hit.label("did you mean `" + near + "`?"))
        .orElseGet(() -> hit.label("no such file"));
  }

  private static Hit at(Link link, String message) {
    return Hit.at(link.targetSpan(), message);
  }

  private static Optional<Hit> anchor(Link link, String fragment, Markdown readme) {
    String name = PackPaths.decoded(fragment);
    boolean found =
        name.isEmpty()
            || name.equalsIgnoreCase("top")
            || readme.target(fragment).isPresent()
            || readme.target(name).isPresent()
            || readme.target(name.toLowerCase(Locale.ROOT)).isPresent();
    if (found) {
      return Optional.empty();
    }
    List<String> ids = readme.headings().stream().map(Heading::id).toList();
    String label =
        Nearest.to(name, ids)
            .map(near -> "did you mean `#" + near + "`?")
            .orElse("no heading of that name");
    return Optional.of(at(link, "no place in README.md is called `#" + name + "`").label(label));
  }
}
