package packsite.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import packsite.compare.OverrideReport;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.KeyPath.Item;
import packsite.model.Pack;
import packsite.model.SecretKeys;
import packsite.model.SecretMarks;
import packsite.model.SecretWords;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.YamlFile;

/** What no output may quote: values of keys that hold credentials, and what looks like one. */
final class Secrecy {
  /** A key that hides whatever is below. */
  static final String HIDDEN = "secret";

  static final String STARS = SecretWords.STARS;

  private static final String NAME = "name[\"']?:[ \\t]*[\"']?(?<name>[\\w.-]{1,100})[\"']?[ \\t]*";

  /** The item of a list of variables that a value belongs to, where the name stands before it. */
  private static final Pattern VARIABLE =
      Pattern.compile(NAME + "(?:,|\\R)[ \\t]*[\"']?value[\"']?:\\s*$");

  /** And where it stands behind. */
  private static final Pattern NAMED_AFTER =
      Pattern.compile("^[ \\t]*(?:,|\\R)[ \\t]*[\"']?" + NAME);

  /** An option of a program, whose value is the next item of the list. */
  private static final Pattern OPTION =
      Pattern.compile("--?(?<name>[A-Za-z][\\w-]{1,60})[\"']?[ \\t]*(?:,|\\R[ \\t]*-)[ \\t]*$");

  private static final Pattern URL_LOGIN =
      Pattern.compile("(?<=://)(?<user>[^\\s/:@]{0,100}):(?<password>[^\\s/@]{1,200})@");

  /** Where kubectl keeps an object as it was, whatever was in it. */
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private static final String STRING_DATA = "stringData";
  private static final Set<String> DATA = Set.of("data", STRING_DATA);
  private static final int LOOK_AROUND = 240;

  /** Shorter words are found in harmless texts as well. */
  private static final int LONG = 12;

  private final SecretWords words;

  /** True for an object that holds nothing but credentials. */
  private final boolean ofSecret;

  /** True where everything may be shown. */
  private final boolean open;

  /** Hides nothing: for readers who have the files themselves. */
  static final Secrecy NONE = new Secrecy(new SecretWords(), false, true);

  private Secrecy(SecretWords words, boolean ofSecret, boolean open) {
    this.words = words;
    this.ofSecret = ofSecret;
    this.open = open;
  }

  /** What the values of some packs hold is not told anywhere else either. */
  static Secrecy of(List<Pack> packs) {
    Secrecy secrecy = new Secrecy(new SecretWords(), false, false);
    packs.forEach(pack -> pack.values().file().root().ifPresent(root -> secrecy.learn("", root)));
    return secrecy;
  }

  /** The same of a user's file and the packs that it is held against. */
  static Secrecy of(OverrideReport report, YamlFile user) {
    Secrecy secrecy = of(Stream.concat(Stream.of(report.pack()), report.since().stream()).toList());
    user.root().ifPresent(root -> secrecy.learn("", root));
    return secrecy;
  }

  /** The same for what is in a Secret of Kubernetes, whatever its keys are called. */
  Secrecy ofSecret() {
    return new Secrecy(words, true, open);
  }

  private void learn(String key, Node node) {
    if (node instanceof Mapping mapping) {
      boolean named = isVariable(mapping);
      mapping
          .entries()
          .forEach(entry -> learn(named && isValue(entry) ? HIDDEN : entry.name(), entry.value()));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> learn(key, item));
    } else if (node instanceof Scalar scalar && hides(key, scalar) && isGenerated(scalar)) {
      scalar.value().lines().map(String::strip).forEach(words::add);
    }
  }

  private static boolean isGenerated(Scalar scalar) {
    String value = scalar.value();
    return value.length() >= LONG
        && value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter);
  }

  private static boolean isValue(Entry entry) {
    return entry.name().equals("value");
  }

  /** An item as {@code env} has them: its name says what its value is. */
  static boolean isVariable(Mapping mapping) {
    return mapping.get("value").isPresent()
        && mapping.scalar("name").map(Scalar::value).filter(SecretKeys::isSecret).isPresent();
  }

  /** True for what may not be shown at a path. */
  boolean hides(KeyPath path, Scalar scalar) {
    return !open
        && (hides(key(path), scalar)
            || isHeld(path, scalar)
            || isOfVariable(path, scalar)
            || (ofSecret && isData(path) && !isOpen(scalar.value())));
  }

  /** True for what may not be shown under a key. */
  boolean hides(String key, Scalar scalar) {
    ScalarType type = scalar.type();
    if (open || type == ScalarType.NULL || type == ScalarType.BOOL || isOpen(scalar.value())) {
      return false;
    }
    return SecretKeys.isSecret(key) || key.equals(LAST_APPLIED) || isMarked(scalar.value());
  }

  /** Below {@code passwords}, whatever the key itself is called. */
  private static boolean isHeld(KeyPath path, Scalar scalar) {
    return path.steps().stream()
            .anyMatch(
                step ->
                    step instanceof KeyPath.Key k
                        && (SecretKeys.holdsSecrets(k.name()) || k.name().equals(STRING_DATA)))
        && isHeld(key(path), scalar);
  }

  private static boolean isHeld(String key, Scalar scalar) {
    return scalar.type() != ScalarType.BOOL
        && !isOpen(scalar.value())
        && !SecretKeys.tellsOfSecret(key);
  }

  /** Nothing, or something that Palette or Helm fills in. */
  private static boolean isOpen(String value) {
    String text = value.strip();
    boolean template = text.startsWith("{{") && text.endsWith("}}");
    return text.isEmpty() || template || (text.startsWith("${") && text.endsWith("}"));
  }

  private static boolean isMarked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SecretMarks.anyIn(bytes, bytes.length);
  }

  /** The nearest key above, positions in lists left out. */
  private static String key(KeyPath path) {
    for (int i = path.steps().size() - 1; i >= 0; i--) {
      if (path.steps().get(i) instanceof KeyPath.Key key) {
        return key.name();
      }
    }
    return "";
  }

  private static boolean isData(KeyPath path) {
    return !path.isRoot()
        && path.steps().get(0) instanceof KeyPath.Key key
        && DATA.contains(key.name());
  }

  private static boolean isOfVariable(KeyPath path, Scalar scalar) {
    boolean item = !path.isRoot() && path.steps().get(path.steps().size() - 1) instanceof Item;
    boolean value = key(path).equals("value");
    if ((!item && !value) || isOpen(scalar.value())) {
      return false;
    }
    String text = scalar.span().source().text();
    int start = scalar.span().start();
    int end = scalar.span().end();
    String before = text.substring(Math.max(0, start - LOOK_AROUND), start);
    String after = text.substring(end, Math.min(text.length(), end + LOOK_AROUND));
    return item ? names(OPTION, before) : names(VARIABLE, before) || names(NAMED_AFTER, after);
  }

  private static boolean names(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() && SecretKeys.isSecret(matcher.group("name"));
  }

  /** A text without what is secret elsewhere, and without the passwords of addresses. */
  String clean(String text) {
    if (open) {
      return text;
    }
    String plain = words.isEmpty() ? text : words.outOf(text);
    String apart =
        plain.contains("://") && plain.contains("@")
            ? URL_LOGIN.matcher(plain).replaceAll("${user}:" + STARS + "@")
            : plain;
    return SecretWords.without(apart, SpokenSecrets.in(apart));
  }

  /** What stands under a key, where there is only its text. */
  String shown(String key, String text) {
    return !open && SecretKeys.isSecret(key) && !isOpen(text) ? STARS : clean(text);
  }

  /** The same text with stars in place of what is secret, every character at its place. */
  Source masked(Source source, List<Node> roots) {
    StringBuilder text = new StringBuilder(source.text());
    roots.forEach(root -> mask("", root, text));
    words.in(source.text()).forEach(range -> star(text, range.start(), range.end()));
    Matcher login = URL_LOGIN.matcher(source.text());
    while (login.find()) {
      star(text, login.start("password"), login.end("password"));
    }
    SpokenSecrets.in(source.text()).forEach(range -> star(text, range.start(), range.end()));
    maskLines(text);
    String shown = text.toString();
    return shown.equals(source.text())
        ? source
        : Source.ofMember(source.path(), source.member(), shown);
  }

  private void mask(String key, Node node, StringBuilder text) {
    if (SecretKeys.holdsSecrets(key) || key.equals(STRING_DATA)) {
      maskHeld(key, node, text);
    }
    if (node instanceof Mapping mapping) {
      boolean named = isVariable(mapping);
      boolean secret =
          mapping.scalar("kind").filter(kind -> kind.value().equals("Secret")).isPresent();
      for (Entry entry : mapping.entries()) {
        if (secret && DATA.contains(entry.name())) {
          entry.value().asMapping().stream()
              .flatMap(data -> data.entries().stream())
              .forEach(item -> mask(HIDDEN, item.value(), text));
        } else {
          mask(named && isValue(entry) ? HIDDEN : entry.name(), entry.value(), text);
        }
      }
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> mask(key, item, text));
    } else if (node instanceof Scalar scalar && hides(key, scalar)) {
      Span span = scalar.inner();
      star(text, span.start(), span.end());
    }
  }

  private static void maskHeld(String key, Node node, StringBuilder text) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> maskHeld(entry.name(), entry.value(), text));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> maskHeld(key, item, text));
    } else if (node instanceof Scalar scalar && isHeld(key, scalar)) {
      Span span = scalar.inner();
      star(text, span.start(), span.end());
    }
  }

  /** What is no value at all: comments, prose, files that could not be parsed. */
  private static void maskLines(StringBuilder text) {
    int start = 0;
    boolean inKey = false;
    while (start < text.length()) {
      int end = text.indexOf("\n", start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      boolean opens = line.contains("-----BEGIN") && line.contains("PRIVATE KEY");
      boolean closes = line.contains("-----END");
      if (inKey || isMarked(line)) {
        star(text, start, end);
      }
      inKey = (inKey || opens) && !closes;
      start = end + 1;
    }
  }

  private static void star(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
        text.setCharAt(i, '*');
      }
    }
  }
}
