package packsite.model;

import java.util.List;
import java.util.Optional;
import packsite.text.Node.Scalar;
import packsite.text.Span;
import packsite.text.YamlFile;

/** schema.yaml: which values a user must fill in, may not touch, or may choose among. */
public record FormSchema(YamlFile file, List<Field> fields) {
  public FormSchema {
    fields = List.copyOf(fields);
  }

  /**
   * One value and its terms.
   *
   * @param path dotted, from the root of values.yaml; {@code $[]} stands for each item of a list
   * @param template the expression as written
   */
  public record Field(Scalar path, Scalar template, List<Term> terms) {
    public Field {
      terms = List.copyOf(terms);
    }

    public boolean has(Class<? extends Term> kind) {
      return terms.stream().anyMatch(kind::isInstance);
    }
  }

  /** One part of the pipeline in the braces. */
  public sealed interface Term {
    Span span();
  }

  /** A value must be given. */
  public record Required(Span span) implements Term {}

  /** A value cannot be edited. */
  public record Readonly(Span span) implements Term {}

  /** Help texts for the form. */
  public record Hints(Span span, List<Text> texts) implements Term {
    public Hints {
      texts = List.copyOf(texts);
    }
  }

  /** What the whole value must look like: literal text and placeholders in turn. */
  public record Format(Span span, List<Piece> pieces) implements Term {
    public Format {
      pieces = List.copyOf(pieces);
    }
  }

  /** A string of the expression and where it stands. */
  public record Text(String value, Span span) {}

  /** A part of a format. */
  public sealed interface Piece {
    Span span();
  }

  /** Characters that stand for themselves. */
  public record Literal(String value, Span span) implements Piece {}

  /**
   * {@code ${type}} or {@code ${type:constraint}}.
   *
   * @param type as written, known or not
   */
  public record Placeholder(Text type, Optional<Limit> limit, Span span) implements Piece {}

  /** What narrows a placeholder. */
  public sealed interface Limit {
    Span span();
  }

  /** {@code /pattern/}, in RE2 syntax. */
  public record Pattern(Text text, Span span) implements Limit {}

  /** {@code [min-max]}. */
  public record Range(Text min, Text max, Span span) implements Limit {}

  /** {@code [a,b,c]}. */
  public record Choices(List<Text> values, Span span) implements Limit {
    public Choices {
      values = List.copyOf(values);
    }
  }
}
