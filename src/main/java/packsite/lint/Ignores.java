package packsite.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import packsite.config.LintConfig;
import packsite.lint.rule.Spot;
import packsite.model.Pack;
import packsite.text.Glob;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** The items of {@code lint.ignores}: what is accepted in files that hold no comments. */
final class Ignores {
  private Ignores() {}

  static Suppression suppression(LintConfig.Ignore ignore, LocalDate today) {
    boolean expired = ignore.until().filter(last -> last.isBefore(today)).isPresent();
    return new Suppression(
        Suppression.Kind.CONFIG,
        Spot.at(ignore.span()),
        List.of(new Selector(ignore.rule().value())),
        ignore.reason().map(Scalar::value).map(String::strip).orElse(""),
        expired ? "it ended with " + ignore.until().get() : "",
        reach(ignore));
  }

  private static Predicate<Finding> reach(LintConfig.Ignore ignore) {
    return finding ->
        isForPack(ignore.pack(), finding)
            && isForFile(ignore.file(), finding)
            && isForPlace(ignore.at().map(Scalar::value), finding);
  }

  private static boolean isForPack(Optional<Glob> pattern, Finding finding) {
    return pattern.isEmpty()
        || finding.pack().filter(p -> Settings.concerns(List.of(pattern.get()), p)).isPresent();
  }

  private static boolean isForFile(Optional<Glob> pattern, Finding finding) {
    if (pattern.isEmpty()) {
      return true;
    }
    String path = finding.spot().path();
    String dir = finding.pack().map(Pack::dir).orElse("");
    boolean inside = !dir.isEmpty() && path.startsWith(dir + "/");
    return pattern.get().matches(inside ? path.substring(dir.length() + 1) : path);
  }

  /** A pointer and what is below it, a line, a range of lines, or a member of an archive. */
  private static boolean isForPlace(Optional<String> at, Finding finding) {
    if (at.isEmpty()) {
      return true;
    }
    String place = at.get().strip();
    if (place.matches("[0-9]{1,9}(-[0-9]{1,9})?")) {
      int dash = place.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? place : place.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(place.substring(dash + 1));
      Optional<Integer> line = finding.spot().span().map(Span::line);
      return line.filter(l -> l >= first && l <= last).isPresent();
    }
    return finding.anchor().equals(place)
        || finding.anchor().startsWith(place + "/")
        || finding.spot().member().equals(place);
  }
}
