package packsite.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Spot;
import packsite.model.SecretWords;
import packsite.text.Source;
import packsite.text.Span;

/**
 * Credentials that were found, so that no report quotes them: not where they were found, and not
 * where another rule has something to say of the same line.
 */
final class Secrets {
  private final Map<String, List<Span>> byFile = new HashMap<>();
  private final Map<Source, Source> masked = new IdentityHashMap<>();
  private final SecretWords words = new SecretWords();

  Secrets(Collection<Span> spans) {
    for (Span span : spans) {
      byFile.computeIfAbsent(span.source().toString(), file -> new ArrayList<>()).add(span);
      span.text().lines().map(String::strip).forEach(words::add);
    }
  }

  /** The finding with nothing secret in its words, nor in the lines that it quotes. */
  Finding cleaned(Finding finding) {
    return words.isEmpty()
        ? finding
        : new Finding(
            finding.rule(),
            finding.severity(),
            finding.pack(),
            cleaned(finding.hit()),
            clean(finding.anchor()));
  }

  /** The same wish, with nothing secret in its reason, nor in the lines it stands on. */
  Suppression cleaned(Suppression wish) {
    return words.isEmpty()
        ? wish
        : new Suppression(
            wish.kind(),
            shown(wish.where()),
            wish.rules(),
            clean(wish.reason()),
            clean(wish.trouble()),
            wish.reach());
  }

  private Spot shown(Spot spot) {
    return new Spot(spot.path(), spot.member(), spot.span().map(this::shown));
  }

  /** The same place in a text whose secrets are starred out, every character at its place. */
  private Span shown(Span span) {
    Source source = masked.computeIfAbsent(span.source(), this::mask);
    return source == span.source() ? span : source.span(span.start(), span.end());
  }

  /** The source itself if there is nothing to hide in it. */
  private Source mask(Source source) {
    StringBuilder text = new StringBuilder(source.text());
    for (Span secret : byFile.getOrDefault(source.toString(), List.of())) {
      star(text, secret.start(), secret.end());
    }
    // What is secret in one place is secret in all, also where its form alone would not tell.
    words.in(source.text()).forEach(range -> star(text, range.start(), range.end()));
    String shown = text.toString();
    if (shown.equals(source.text())) {
      return source;
    }
    return source.member().isEmpty()
        ? Source.of(source.path(), shown)
        : Source.ofMember(source.path(), source.member(), shown);
  }

  private static void star(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      // Of one byte before and after, so that places in bytes stay what they are.
      if (text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
        text.setCharAt(i, '*');
      }
    }
  }

  private Hit cleaned(Hit hit) {
    List<Hit.Related> related =
        hit.related().stream()
            .map(r -> new Hit.Related(shown(r.spot()), clean(r.label())))
            .toList();
    return new Hit(
        shown(hit.spot()),
        clean(hit.message()),
        clean(hit.label()),
        related,
        clean(hit.found()),
        clean(hit.why()),
        clean(hit.help()),
        hit.fix().filter(fix -> !tells(fix)),
        hit.levels(),
        hit.secret());
  }

  private boolean tells(Fix fix) {
    return tells(fix.title())
        || fix.edits().stream()
            .anyMatch(edit -> edit instanceof Fix.Replace replace && tells(replace.text()));
  }

  private boolean tells(String text) {
    return words.areIn(text);
  }

  private String clean(String text) {
    return words.outOf(text);
  }
}
