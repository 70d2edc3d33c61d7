package packsite.gotemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TreeParser.Tree;
import packsite.text.Fault;
import packsite.text.Source;
import packsite.text.Span;

/** One template; taken apart when first asked, and only if it holds an action at all. */
public final class TemplateFile {
  private static final Tree NO_ACTIONS = new Tree(List.of(), List.of(), List.of(), List.of());

  private final Source source;
  private final boolean hasActions;
  private @Nullable Tree tree;
  private @Nullable ImageKeys imageKeys;
  private @Nullable Boolean defining;

  /** Where the text stands, for a template inside another file; null for a file. */
  private final @Nullable Span place;

  private TemplateFile(Source source, @Nullable Span place) {
    this.source = source;
    this.place = place;
    this.hasActions = source.text().indexOf("{{") >= 0;
  }

  public static TemplateFile parse(Source source) {
    return new TemplateFile(source, null);
  }

  /** A template that is the value of something: a string of the values, an argument of tpl. */
  static TemplateFile within(Span place, String text) {
    return new TemplateFile(Source.of(place.source().path(), text), place);
  }

  boolean isInner() {
    return place != null;
  }

  /** A stretch of the source, or the place of the text in which that would be. */
  Span span(int from, int to) {
    return place == null ? source.span(from, to) : place;
  }

  /** The name or value that begins here, with its dots; one character at least. */
  Span expressionAt(int from) {
    String text = source.text();
    int end = from;
    while (end < text.length()
        && ("$._".indexOf(text.charAt(end)) >= 0 || Character.isLetterOrDigit(text.charAt(end)))) {
      end++;
    }
    return span(Math.min(from, text.length()), Math.min(Math.max(end, from + 1), text.length()));
  }

  public Source source() {
    return source;
  }

  public boolean hasActions() {
    return hasActions;
  }

  /** Why the template cannot be rendered: what is not closed, not expected, or nested too deep. */
  public List<Fault> faults() {
    return tree().faults();
  }

  /** Those of the faults that concern blocks; expressions may be meant for another program. */
  public List<Fault> blockFaults() {
    return tree().blockFaults();
  }

  /** False where blocks do not fit together, so that running the template would be a guess. */
  boolean isWhole() {
    return tree().blockFaults().isEmpty();
  }

  List<Part> parts() {
    return tree().parts();
  }

  List<Define> defines() {
    // Most files define nothing, and many are never asked for more.
    Boolean known = defining;
    if (known == null) {
      known = mayDefine();
      defining = known; // A race finds the same twice, which harms nobody.
    }
    return known ? tree().defines() : List.of();
  }

  /** Whether an action starts with the first letter of {@code define} or {@code block}. */
  private boolean mayDefine() {
    String text = source.text();
    int last = text.length() - 1;
    for (int at = text.indexOf('{'); at >= 0 && at < last; at = text.indexOf('{', at + 1)) {
      if (text.charAt(at + 1) != '{') {
        continue;
      }
      int word = at + 2;
      while (word <= last && (text.charAt(word) == '-' || text.charAt(word) <= ' ')) {
        word++;
      }
      if (word <= last && (text.charAt(word) == 'd' || text.charAt(word) == 'b')) {
        return true;
      }
      at = word - 1;
    }
    return false;
  }

  boolean mentions(String word) {
    return source.text().contains(word);
  }

  ImageKeys imageKeys() {
    ImageKeys known = imageKeys;
    if (known == null) {
      known = ImageKeys.in(source.text());
      imageKeys = known; // A race finds the same twice, which harms nobody.
    }
    return known;
  }

  private Tree tree() {
    if (!hasActions) {
      return NO_ACTIONS;
    }
    Tree known = tree;
    if (known == null) {
      known = TreeParser.parse(this);
      tree = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
