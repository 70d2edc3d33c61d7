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

  private final TemplateText text;
  private final Glance glance;
  private @Nullable Tree tree;
  private @Nullable ImageKeys imageKeys;

  private TemplateFile(TemplateText text, Glance glance) {
    this.text = text;
    this.glance = glance;
  }

  public static TemplateFile parse(Source source) {
    return new TemplateFile(new TemplateText(source, null), Glance.at(source.text()));
  }

  /** The same where the bytes of the source are at hand. */
  public static TemplateFile parse(Source source, byte[] bytes) {
    return new TemplateFile(new TemplateText(source, null), Glance.at(bytes));
  }

  /** A template that is the value of something: a string of the values, an argument of tpl. */
  static TemplateFile within(Span place, String text) {
    Source source = Source.of(place.source().path(), text);
    return new TemplateFile(new TemplateText(source, place), Glance.at(text));
  }

  /** All that outlives the reading: without the tree. */
  TemplateText text() {
    return text;
  }

  boolean isInner() {
    return text.place() != null;
  }

  /** A stretch of the source, or the place of the text in which that would be. */
  Span span(int from, int to) {
    return text.span(from, to);
  }

  /** The name or value that begins here, with its dots; one character at least. */
  Span expressionAt(int from) {
    return text.expressionAt(from);
  }

  public Source source() {
    return text.source();
  }

  public boolean hasActions() {
    return glance.actions();
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
    return glance.mayDefine() ? tree().defines() : List.of();
  }

  boolean mentions(String word) {
    return source().text().contains(word);
  }

  ImageKeys imageKeys() {
    ImageKeys known = imageKeys;
    if (known == null) {
      known = glance.mayHoldImages() ? ImageKeys.in(source().text()) : ImageKeys.NONE;
      imageKeys = known; // A race finds the same twice, which harms nobody.
    }
    return known;
  }

  private Tree tree() {
    if (!glance.actions()) {
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
    return source().toString();
  }
}
