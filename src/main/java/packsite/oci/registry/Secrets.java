package packsite.oci.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import packsite.text.Printable;

/** Knows what must not be repeated, and stars it out where a server or a program repeats it. */
final class Secrets {
  /** What is shorter stands in every other word. */
  private static final int SHORTEST = 3;

  /** Tokens of a long run; the oldest ones are no use any more. */
  private static final int MOST = 10_000;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void add(String secret) {
    if (secret.length() >= SHORTEST && known.size() < MOST) {
      known.add(secret);
      known.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
      known.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
      known.add(Printable.line(secret));
    }
  }

  void add(Credentials credentials) {
    add(credentials.secret());
    known.add(credentials.basic().substring("Basic ".length()));
  }

  /** The text in one line, without secrets, clipped. */
  String told(String text) {
    String told = text;
    for (String secret : longestFirst()) {
      told = told.replace(secret, "***");
    }
    return Texts.clip(Printable.line(told));
  }

  private List<String> longestFirst() {
    return known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
