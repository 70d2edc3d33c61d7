package packsite.inspect;

import java.util.List;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Hints;
import packsite.model.FormSchema.Piece;
import packsite.model.FormSchema.Placeholder;
import packsite.model.FormSchema.Readonly;
import packsite.model.FormSchema.Required;
import packsite.model.FormSchema.Term;
import packsite.model.Pack;
import packsite.text.JsonWriter;
import packsite.text.Span;

/** schema.yaml as JSON. */
final class FormJson {
  private final JsonWriter json;
  private final Places places;

  FormJson(JsonWriter json, Places places) {
    this.json = json;
    this.places = places;
  }

  void write(Pack pack) {
    pack.formSchema().ifPresent(form -> form.fields().forEach(this::field));
  }

  private void field(Field field) {
    json.object(
        () -> {
          json.member("path", field.path().value());
          json.member("required", field.has(Required.class));
          json.member("readonly", field.has(Readonly.class));
          json.name("formats").array(() -> field.terms().forEach(this::format));
          json.member("hints", hints(field.terms()));
          places.at(field.path().span());
        });
  }

  private void format(Term term) {
    if (term instanceof Format format) {
      json.object(
          () -> {
            json.member("types", format.pieces().stream().flatMap(p -> types(p).stream()).toList());
            json.member("text", written(format.pieces()));
            places.at(term.span());
          });
    }
  }

  private static List<String> types(Piece piece) {
    return piece instanceof Placeholder placeholder
        ? List.of(placeholder.type().value())
        : List.of();
  }

  private static String written(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.stream().map(Piece::span).map(Span::text).forEach(text::append);
    return text.toString();
  }

  private static List<String> hints(List<Term> terms) {
    return terms.stream()
        .filter(Hints.class::isInstance)
        .flatMap(term -> ((Hints) term).texts().stream())
        .map(text -> text.value())
        .toList();
  }
}
