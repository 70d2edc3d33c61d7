package packsite.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.lint.rule.Spot;
import packsite.model.FormSchema;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.Presets;
import packsite.text.Comments.Comment;
import packsite.text.Markdown;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.YamlFile;

/**
 * Suppressions that stand in comments: {@code # packsite: ignore[IM105] reason} on the line or
 * above it, {@code ignore-file[…]} in the first lines, {@code disable[…]} to {@code enable[…]}; in
 * Markdown the same in {@code <!-- -->}.
 */
final class CommentIgnores {
  private static final String MARK = "packsite:";
  private static final List<String> WORDS = List.of("ignore", "ignore-file", "disable", "enable");
  private static final int HEAD = 10;

  /** In one file. Each is held against each finding there, and nobody reviews as many. */
  private static final int MOST = 1_000;

  private static final Pattern DIRECTIVE =
      Pattern.compile("packsite:\\s*([A-Za-z-]+)\\s*(?:\\[([^\\]]*)\\])?\\s*(.*)", Pattern.DOTALL);
  private static final Pattern TEMPLATE = Pattern.compile("(?m)(^|[ \\t])(#.*)$");

  private final List<Suppression> found = new ArrayList<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  /** A {@code disable} that waits for its {@code enable}. */
  private record Open(Spot where, Selector rule, String reason, int line) {}

  private CommentIgnores() {}

  static List<Suppression> of(Pack pack) {
    List<Suppression> all = new ArrayList<>();
    yaml(pack.values().file(), all);
    pack.presets().map(Presets::file).ifPresent(file -> yaml(file, all));
    pack.formSchema().map(FormSchema::file).ifPresent(file -> yaml(file, all));
    for (Manifest manifest : pack.manifests()) {
      Source source = manifest.source();
      scan(source, () -> inTemplate(source), false, all);
    }
    pack.readme().ifPresent(readme -> scan(readme.source(), () -> inMarkdown(readme), true, all));
    return all;
  }

  private static void yaml(YamlFile file, List<Suppression> all) {
    scan(
        file.source(),
        () -> file.comments().all().stream().map(Comment::span).toList(),
        false,
        all);
  }

  /** Few files have any, so comments are looked for only where the word occurs. */
  private static void scan(
      Source source, Supplier<List<Span>> comments, boolean markdown, List<Suppression> all) {
    if (!source.text().contains(MARK)) {
      return;
    }
    CommentIgnores ignores = new CommentIgnores();
    for (Span comment : comments.get()) {
      ignores.comment(comment, markdown);
    }
    ignores.close();
    all.addAll(ignores.found);
  }

  private static List<Span> inTemplate(Source source) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = TEMPLATE.matcher(source.text());
    while (matcher.find()) {
      spans.add(source.span(matcher.start(2), matcher.end(2)));
    }
    return spans;
  }

  /** What stands in {@code <!-- -->}; the same in code is an example. */
  private static List<Span> inMarkdown(Markdown readme) {
    List<Span> spans = new ArrayList<>();
    for (Span html : readme.html()) {
      String text = html.text();
      int open = text.indexOf("<!--");
      int close = open < 0 ? -1 : text.indexOf("-->", open + 4);
      while (close >= 0) {
        spans.add(html.part(open + 4, close));
        open = text.indexOf("<!--", close);
        close = open < 0 ? -1 : text.indexOf("-->", open + 4);
      }
    }
    return spans;
  }

  private void comment(Span comment, boolean markdown) {
    String text = comment.text();
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '#' || text.charAt(start) <= ' ')) {
      start++;
    }
    Matcher matcher = DIRECTIVE.matcher(text);
    matcher.region(start, text.length());
    if (matcher.lookingAt()) {
      Span directive = comment.part(start, text.stripTrailing().length());
      String rules = matcher.group(2) == null ? "" : matcher.group(2);
      Spot where = Spot.at(directive);
      directive(where, directive, matcher.group(1), selectors(rules), reason(matcher), markdown);
    }
  }

  private static String reason(Matcher matcher) {
    return matcher.group(3).strip();
  }

  private static List<Selector> selectors(String list) {
    List<Selector> selectors = new ArrayList<>();
    for (String word : list.split(",", -1)) {
      if (!word.isBlank()) {
        selectors.add(new Selector(word.strip()));
      }
    }
    return selectors;
  }

  private void directive(
      Spot where,
      Span comment,
      String word,
      List<Selector> rules,
      String reason,
      boolean markdown) {
    if (!WORDS.contains(word)) {
      String words = String.join(", ", WORDS);
      broken(where, rules, reason, "`" + word + "` is none of " + words);
      return;
    }
    if (rules.isEmpty()) {
      broken(where, rules, reason, "it names no rule; write `" + word + "[CODE] reason`");
      return;
    }
    int line = comment.line();
    switch (word) {
      case "ignore" -> {
        int aim = standsAlone(comment) ? next(comment, markdown) : line;
        add(where, rules, reason, inLines(where.path(), aim, aim));
      }
      case "ignore-file" -> {
        if (line > HEAD) {
          broken(where, rules, reason, "`ignore-file` counts in the first " + HEAD + " lines only");
        } else {
          add(where, rules, reason, inLines(where.path(), 1, Integer.MAX_VALUE));
        }
      }
      case "disable" -> rules.forEach(rule -> disable(new Open(where, rule, reason, line)));
      default -> rules.forEach(rule -> enable(where, rule, line));
    }
  }

  private void disable(Open begun) {
    Open earlier = open.putIfAbsent(begun.rule().text(), begun);
    if (earlier != null) {
      String trouble = "line " + earlier.line() + " disables " + begun.rule().text() + " already";
      broken(begun.where(), List.of(begun.rule()), begun.reason(), trouble);
    }
  }

  private void enable(Spot where, Selector rule, int line) {
    Optional<Open> begun = Optional.ofNullable(open.remove(rule.text()));
    if (begun.isEmpty()) {
      broken(where, List.of(rule), "", "nothing above disables " + rule.text());
      return;
    }
    Open from = begun.get();
    add(
        from.where(),
        List.of(from.rule()),
        from.reason(),
        inLines(where.path(), from.line(), line));
  }

  private void close() {
    for (Open left : open.values()) {
      String rule = left.rule().text();
      String trouble = "no `packsite: enable[" + rule + "]` ends it";
      broken(left.where(), List.of(left.rule()), left.reason(), trouble);
    }
  }

  /** A finding of the file as a whole has no line, and only {@code ignore-file} reaches it. */
  private static Predicate<Finding> inLines(String path, int first, int last) {
    return finding -> {
      Spot spot = finding.spot();
      int line = spot.span().map(Span::line).orElse(1);
      boolean reached = spot.span().isPresent() || last == Integer.MAX_VALUE;
      boolean here = spot.path().equals(path) && spot.member().isEmpty();
      return here && reached && line >= first && line <= last;
    };
  }

  private static boolean standsAlone(Span comment) {
    Source source = comment.source();
    int start = source.lineStart(comment.line());
    return source.text().substring(start, comment.start()).strip().matches("(#|<!--)?");
  }

  /** The next line that says something. */
  private static int next(Span comment, boolean markdown) {
    Source source = comment.source();
    int line = source.lineOf(comment.end()) + 1;
    while (line < source.lineCount() && isSkipped(source.line(line), markdown)) {
      line++;
    }
    return line;
  }

  private static boolean isSkipped(String line, boolean markdown) {
    return line.isBlank() || !markdown && line.strip().startsWith("#");
  }

  private void add(Spot where, List<Selector> rules, String reason, Predicate<Finding> reach) {
    boolean tooMany = found.size() >= MOST;
    found.add(
        new Suppression(
            Suppression.Kind.COMMENT,
            where,
            rules,
            reason,
            tooMany ? "there are more than " + MOST + " in this file" : "",
            reach));
  }

  private void broken(Spot where, List<Selector> rules, String reason, String trouble) {
    found.add(
        new Suppression(Suppression.Kind.COMMENT, where, rules, reason, trouble, finding -> false));
  }
}
