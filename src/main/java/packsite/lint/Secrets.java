package packsite.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Spot;
import packsite.text.Source;
import packsite.text.Span;

/**
 * Credentials that were found, so that no report quotes them: not where they were found, and not
 * where another rule has something to say of the same line.
 */
final class Secrets {
  private static final String STARS = "********";

  /** Shorter texts would be found in harmless words. */
  private static final int SHORTEST = 8;

  private final Map<String, List<Span>> byFile = new HashMap<>();
  private final Map<Source, Source> masked = new IdentityHashMap<>();
  private final Set<String> values = new HashSet<>();

  /** Of the values, the longest first. */
  private final NavigableSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

  Secrets(Collection<Span> spans) {
    for (Span span : spans) {
      byFile.computeIfAbsent(span.source().toString(), file -> new ArrayList<>()).add(span);
      span.text()
          .lines()
          .map(String::strip)
          .filter(line -> line.length() >= SHORTEST)
          .forEach(values::add);
    }
    values.forEach(value -> lengths.add(value.length()));
  }

  /** The finding with nothing secret in its words, nor in the lines that it quotes. */
  Finding cleaned(Finding finding) {
    return values.isEmpty()
        ? finding
        : new Finding(
            finding.rule(),
            finding.severity(),
            finding.pack(),
            cleaned(finding.hit()),
            finding.anchor());
  }

  private Spot shown(Spot spot) {
    return new Spot(spot.path(), spot.member(), spot.span().map(this::shown));
  }

  /** The same place in a text whose secrets are starred out, every character at its place. */
  private Span shown(Span span) {
    List<Span> secrets = byFile.get(span.source().toString());
    if (secrets == null) {
      return span;
    }
    return masked
        .computeIfAbsent(span.source(), source -> mask(source, secrets))
        .span(span.start(), span.end());
  }

  private static Source mask(Source source, List<Span> secrets) {
    StringBuilder text = new StringBuilder(source.text());
    for (Span secret : secrets) {
      for (int i = secret.start(); i < secret.end(); i++) {
        // Of one byte before and after, so that places in bytes stay what they are.
        if (text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
          text.setCharAt(i, '*');
        }
      }
    }
    return source.member().isEmpty()
        ? Source.of(source.path(), text.toString())
        : Source.ofMember(source.path(), source.member(), text.toString());
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
    return !clean(text).equals(text);
  }

  private String clean(String text) {
    StringBuilder cleaned = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int secret = longest(text, at);
      cleaned.append(secret > 0 ? STARS : text.substring(at, at + 1));
      at += Math.max(secret, 1);
    }
    return cleaned.toString();
  }

  /** How long the secret is that starts at a place, or 0. Asks by length: secrets may be many. */
  private int longest(String text, int at) {
    for (int length : lengths.tailSet(text.length() - at, true)) {
      if (values.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
