package packsite.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.ScalarType;
import packsite.text.Span;

/**
 * One thing in a document that its schema does not allow. It has no message: whoever asked knows
 * what the document is, and says it better.
 *
 * @param path keys and positions that lead from the root to {@code where}
 * @param where the value that is refused; the object, where a property is missing or too many
 * @param entry the key that {@code where} is the value of; empty for the root and items of lists
 * @param keyword of JSON Schema that refuses it: {@code type}, {@code enum}, {@code required}, ...
 * @param property that is missing or too many; else empty
 * @param expected what the schema lists at the keyword: types, values, the pattern, the bound; for
 *     a property too many, those that there may be
 */
public record Violation(
    List<String> path,
    Node where,
    Optional<Entry> entry,
    String keyword,
    String property,
    List<String> expected) {
  static final Comparator<Violation> BY_PLACE =
      Comparator.comparing((Violation v) -> v.place().source().path())
          .thenComparing(v -> v.place().source().member())
          .thenComparing(v -> v.place().start());

  public Violation {
    path = List.copyOf(path);
    expected = List.copyOf(expected);
  }

  /** True where a text without a visible character is refused. */
  public boolean isBlankText() {
    return where
        .asScalar()
        .filter(text -> text.type() == ScalarType.STRING && text.value().isBlank())
        .isPresent();
  }

  /** The key of a property too many, else the value. */
  Span place() {
    return where
        .asMapping()
        .flatMap(map -> map.entry(property))
        .map(Entry::key)
        .orElse(where)
        .span();
  }

  /** A JSON Pointer to {@link #where}. */
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (String step : path) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  @Override
  public String toString() {
    String named = property.isEmpty() ? "" : " " + property;
    return pointer() + ": " + keyword + named + (expected.isEmpty() ? "" : " " + expected);
  }
}
