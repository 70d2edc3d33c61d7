package packsite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keys whose values are credentials, as far as their names tell. */
public final class SecretKeys {
  private static final Set<String> LAST =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "pass",
          "pwd",
          "pw",
          "secret",
          "token",
          "credential",
          "credentials",
          "apikey",
          "dockerconfigjson",
          "htpasswd",
          "pat");

  /** What a key may be that nobody should have. */
  private static final Set<String> KINDS_OF_KEYS =
      Set.of(
          "api",
          "access",
          "private",
          "secret",
          "encryption",
          "signing",
          "master",
          "license",
          "auth",
          "account",
          "ssh",
          "shared",
          "client",
          "tls");

  /** Whatever stands below, but for what tells of it. */
  private static final Set<String> HOLDING = Set.of("password", "passwd", "passphrase");

  private static final Set<String> TELLING =
      Set.of("name", "key", "length", "enabled", "create", "path", "type", "policy");

  /** Written in one word. */
  private static final List<String> ENDS =
      List.of("password", "passwd", "passphrase", "secret", "token", "apikey", "secretkey");

  /** Before a word for a credential: then the value is the name of an object that holds it. */
  private static final Set<String> REFERRING =
      Set.of("existing", "pull", "tls", "use", "create", "mount", "automount", "enable", "has");

  /** Each of those that tell has one of them in it. */
  private static final List<String> STEMS =
      List.of("pass", "pw", "secret", "token", "credential", "key", "dockerconfig", "pat", "auth");

  private static final int LONGEST_NUMBER = 4;

  private SecretKeys() {}

  /** False for a stretch of text in which no key can stand that tells of a credential. */
  public static boolean mayBeIn(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isStem(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStem(String text, int at, int end) {
    switch (text.charAt(at) | ' ') {
      case 'p', 's', 't', 'c', 'k', 'd', 'a' -> {
        for (String stem : STEMS) {
          boolean fits = at + stem.length() <= end;
          if (fits && text.regionMatches(true, at, stem, 0, stem.length())) {
            return true;
          }
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  /** True for {@code postgresPassword}, false for {@code existingSecret}. */
  public static boolean isSecret(String key) {
    List<String> words = words(key);
    if (words.isEmpty() || REFERRING.stream().anyMatch(words::contains)) {
      return isPrivateKey(words);
    }
    String last = singular(words.get(words.size() - 1));
    boolean login = last.equals("auth") && words.contains("basic");
    return login
        || LAST.contains(last)
        || ENDS.stream().anyMatch(last::endsWith)
        || last.equals("key")
            && words.size() > 1
            && KINDS_OF_KEYS.contains(words.get(words.size() - 2));
  }

  /** True for {@code passwords}: what is below it, in lists or under names of users, is secret. */
  public static boolean holdsSecrets(String key) {
    List<String> words = words(key);
    return words.stream().map(SecretKeys::singular).anyMatch(HOLDING::contains)
        && REFERRING.stream().noneMatch(words::contains);
  }

  /** True for {@code name} and its like below such a key: they say where the secret is. */
  public static boolean tellsOfSecret(String key) {
    List<String> words = words(key);
    return words.isEmpty()
        || TELLING.contains(words.get(words.size() - 1))
        || REFERRING.stream().anyMatch(words::contains);
  }

  /** {@code passwords2} is a {@code password}. */
  private static String singular(String numbered) {
    int end = numbered.length();
    int least = Math.max(0, end - LONGEST_NUMBER);
    while (end > least && numbered.charAt(end - 1) >= '0' && numbered.charAt(end - 1) <= '9') {
      end--;
    }
    String word = numbered.substring(0, end);
    return word.endsWith("s") && !word.endsWith("ss") && !word.equals("credentials")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static boolean isPrivateKey(List<String> words) {
    return words.equals(List.of("tls", "key"));
  }

  /** In lower case; {@code DB_rootPassword} has three. */
  private static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(key.charAt(i - 1));
      if (!Character.isLetterOrDigit(c) || hump) {
        end(word, words);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
