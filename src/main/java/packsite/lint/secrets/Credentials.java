package packsite.lint.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.text.Source;
import packsite.text.Span;

/** Finds credentials in a text, of kinds that can be told by their form alone. */
final class Credentials {
  private static final Pattern AWS_ID = Pattern.compile("\\b(AKIA|ASIA)(?<key>[A-Z2-7]{16})\\b");
  private static final Pattern AWS_SECRET =
      Pattern.compile("(?<![A-Za-z0-9/+=_.-])(?<key>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=_-])");

  /** How far from its id a secret key stands, at most. */
  private static final int NEAR = 400;

  private Credentials() {}

  /** In order; none lies in another. */
  static List<Credential> in(Source source) {
    List<Credential> all = new ArrayList<>(PrivateKeys.in(source));
    String text = source.text();
    for (TokenForm form : TokenForm.ALL) {
      if (text.contains(form.mark())) {
        tokens(source, form, all);
      }
    }
    if (text.contains("AKIA") || text.contains("ASIA")) {
      aws(source, all);
    }
    all.sort(Comparator.comparingInt(credential -> credential.span().start()));
    return apart(all);
  }

  private static List<Credential> apart(List<Credential> sorted) {
    List<Credential> apart = new ArrayList<>();
    int end = 0;
    for (Credential credential : sorted) {
      if (credential.span().start() >= end) {
        apart.add(credential);
        end = credential.span().end();
      }
    }
    return apart;
  }

  private static void tokens(Source source, TokenForm form, List<Credential> into) {
    Matcher matcher = form.pattern().matcher(source.text());
    while (matcher.find()) {
      if (form.isReal(matcher)) {
        Span span = source.span(matcher.start(), matcher.end());
        String start = span.text().substring(0, form.shown());
        into.add(new Credential(form.kind(), start.isEmpty() ? "" : "`" + start + "…`, ", span));
      }
    }
  }

  /** An id alone opens nothing, and forty characters alone may be anything. */
  private static void aws(Source source, List<Credential> into) {
    Matcher id = AWS_ID.matcher(source.text());
    while (id.find()) {
      if (Chance.isLikely(id.group("key"))) {
        awsSecret(source, id.start(), id.end())
            .ifPresent(span -> into.add(new Credential("an AWS secret key", "", span)));
      }
    }
  }

  /** Behind the id, as nearly everybody writes it, or else before. */
  private static Optional<Span> awsSecret(Source source, int start, int end) {
    int limit = source.text().length();
    return firstSecret(source, end, Math.min(limit, end + NEAR))
        .or(() -> firstSecret(source, Math.max(0, start - NEAR), start));
  }

  private static Optional<Span> firstSecret(Source source, int from, int to) {
    Matcher secret = AWS_SECRET.matcher(source.text()).region(from, to);
    secret.useTransparentBounds(true);
    while (secret.find()) {
      String key = secret.group("key");
      boolean mixed =
          key.chars().anyMatch(Character::isUpperCase)
              && key.chars().anyMatch(Character::isLowerCase);
      if (mixed && Chance.isLikely(key)) {
        return Optional.of(source.span(secret.start(), secret.end()));
      }
    }
    return Optional.empty();
  }
}
