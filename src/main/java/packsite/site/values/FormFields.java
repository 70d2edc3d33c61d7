package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Hints;
import packsite.model.FormSchema.Readonly;
import packsite.model.FormSchema.Required;
import packsite.model.FormSchema.Text;
import packsite.model.Pack;
import packsite.text.DottedPath;
import packsite.text.Node.Mapping;

/** The entries of schema.yaml, for a list. */
public final class FormFields {
  private FormFields() {}

  /**
   * One value that Palette's form asks for.
   *
   * @param pathHtml the path as HTML that may break behind dots
   * @param format in words, backticks around code; empty where any value will do
   * @param line of schema.yaml
   * @param known false where values.yaml has no such value
   */
  public record Field(
      String path,
      String pathHtml,
      boolean required,
      boolean readonly,
      String format,
      List<String> hints,
      int line,
      boolean known) {
    public Field {
      hints = List.copyOf(hints);
    }

    /** All but the hints, in words. */
    public List<String> words() {
      List<String> words = new ArrayList<>(3);
      if (required) {
        words.add("required");
      }
      if (readonly) {
        words.add("read-only");
      }
      if (!format.isEmpty()) {
        words.add(format);
      }
      return words;
    }
  }

  /** In the order of the file. */
  public static List<Field> of(Pack pack) {
    Optional<Mapping> root = pack.values().root();
    return pack.formSchema().map(FormSchema::fields).orElse(List.of()).stream()
        .map(field -> field(field, isKnown(root, field.path().value())))
        .toList();
  }

  private static boolean isKnown(Optional<Mapping> root, String path) {
    return root.isPresent() && !DottedPath.find(root.get(), path).isEmpty();
  }

  static Field field(FormSchema.Field field, boolean known) {
    StringBuilder format = new StringBuilder();
    List<String> hints = new ArrayList<>();
    for (FormSchema.Term term : field.terms()) {
      if (term instanceof Format piece) {
        format.append(format.isEmpty() ? "" : "; ").append(FormatWords.of(piece));
      } else if (term instanceof Hints texts) {
        texts.texts().stream().map(Text::value).forEach(hints::add);
      }
    }
    String path = field.path().value();
    return new Field(
        path,
        Prose.path(path),
        field.has(Required.class),
        field.has(Readonly.class),
        format.toString(),
        hints,
        field.path().span().line(),
        known);
  }
}
