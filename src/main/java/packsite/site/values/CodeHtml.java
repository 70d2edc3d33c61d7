package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Values.Macro;
import packsite.text.Comments.Comment;
import packsite.text.Fault;
import packsite.text.JsonFile;
import packsite.text.Source;
import packsite.text.YamlFile;
import packsite.text.YamlFile.Document;

/**
 * A text of a pack as what goes into {@code <div class="code">}: numbered lines in {@code pre},
 * blocks in {@code details}, findings below their lines.
 *
 * <p>Elements say what is what: {@code b} a key, {@code i} a comment, {@code q} a quoted string,
 * {@code mark} a macro, {@code s} the offending text. An empty text is an empty fragment.
 */
public final class CodeHtml {
  /** Above this the anchors would weigh more than the text: keys have none, numbers no links. */
  private static final int LONG = 2_000;

  private CodeHtml() {}

  /**
   * YAML; what is none is shown as plain text, with the fault at its line.
   *
   * @param idPrefix before each id of the fragment, for pages that show several texts
   */
  public static String yaml(
      Source source, YamlFile file, List<Macro> macros, List<Mark> marks, String idPrefix) {
    Layer actions = new Layer();
    macros.stream()
        .map(Macro::span)
        .filter(span -> span.source() == source)
        .forEach(span -> actions.add(span, "mark"));
    CodeTree tree = new CodeTree(source, idPrefix);
    if (!file.isReadable()) {
      List<Mark> all = withFaults(source, file.faults(), marks);
      return html(source, tree, new Layer(), actions, all, idPrefix);
    }
    for (Document document : file.documents()) {
      tree.add(document.root());
    }
    Layer comments = new Layer();
    for (Comment comment : file.comments().all()) {
      comments.add(comment.span(), "i");
    }
    return html(source, tree, comments, actions, marks, idPrefix);
  }

  /** JSON, in the same way. */
  public static String json(JsonFile file, List<Mark> marks, String idPrefix) {
    Source source = file.source();
    CodeTree tree = new CodeTree(source, idPrefix);
    file.root().ifPresent(tree::add);
    List<Mark> all = file.isReadable() ? marks : withFaults(source, file.faults(), marks);
    return html(source, tree, new Layer(), new Layer(), all, idPrefix);
  }

  /** Any other text: numbered lines. */
  public static String plain(Source source, List<Mark> marks, String idPrefix) {
    CodeTree tree = new CodeTree(source, idPrefix);
    return html(source, tree, new Layer(), new Layer(), marks, idPrefix);
  }

  /** How many lines are shown: what ends with a line break has no line behind it. */
  public static int lines(Source source) {
    int count = source.lineCount();
    return source.lineStart(count) == source.text().length() ? count - 1 : count;
  }

  /** True where a text is so long that only its lines have ids. */
  public static boolean isLong(Source source) {
    return source.lineCount() > LONG;
  }

  private static String html(
      Source source,
      CodeTree tree,
      Layer comments,
      Layer actions,
      List<Mark> marks,
      String idPrefix) {
    LineMarks lineMarks = new LineMarks(source, marks);
    Layer syntax = Layer.merged(tree.layer(), comments);
    List<Layer> layers = List.of(lineMarks.layer(), syntax, actions);
    return new CodeWriter(source, layers, tree.folds(), lineMarks, idPrefix).html();
  }

  /** Faults that no mark speaks of yet. */
  private static List<Mark> withFaults(Source source, List<Fault> faults, List<Mark> marks) {
    List<Mark> all = new ArrayList<>(marks);
    for (Fault fault : faults) {
      boolean own = fault.span().source() == source;
      boolean told =
          marks.stream()
              .anyMatch(
                  mark ->
                      mark.span().source() == source && mark.span().line() == fault.span().line());
      if (own && !told && fault.kind() != Fault.Kind.DUPLICATE_KEY) {
        String message = sentence(fault.message());
        String help = fault.help().isEmpty() ? "" : sentence(fault.help());
        all.add(new Mark(fault.span(), Level.ERROR, "", "", "", message, help, Optional.empty()));
      }
    }
    return all;
  }

  private static String sentence(String text) {
    int first = text.codePointAt(0);
    int behind = Character.charCount(first);
    return Character.toString(Character.toUpperCase(first)) + text.substring(behind) + ".";
  }
}
