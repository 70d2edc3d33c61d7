package packsite.compare;

import java.util.List;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Field;
import packsite.model.Pack;

/** Holds what two packs say of the same value in schema.yaml against each other. */
final class FormComparison {
  private FormComparison() {}

  static List<FieldChange> compare(Pack was, Pack now) {
    Unread unread = Unread.of("schema.yaml", was, now);
    return Pairs.by(fields(was), fields(now), field -> field.path().value()).stream()
        .filter(pair -> !pair.map(FormComparison::terms).isSame())
        .filter(pair -> !unread.hides(pair))
        .map(pair -> new FieldChange(pair.now().or(pair::was).orElseThrow().path().value(), pair))
        .toList();
  }

  private static List<Field> fields(Pack pack) {
    return pack.formSchema().map(FormSchema::fields).orElse(List.of());
  }

  /** The expression, however it is spaced. */
  private static String terms(Field field) {
    return String.join(" ", field.template().value().strip().split("\\s+"));
  }
}
