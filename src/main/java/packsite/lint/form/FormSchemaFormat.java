package packsite.lint.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.FormSchema.Choices;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Limit;
import packsite.model.FormSchema.Pattern;
import packsite.model.FormSchema.Placeholder;
import packsite.model.FormSchema.Range;
import packsite.model.FormSchema.Text;
import packsite.text.Span;

/** A format that no value can be held against. */
public final class FormSchemaFormat implements PackRule {
  private static final List<String> TYPES =
      List.of("string", "number", "boolean", "password", "list", "ipv4", "version");
  private static final List<String> WITH_PATTERN = List.of("string", "number", "password");

  private static final About ABOUT =
      About.rule("SM103", "form-schema-format", Levels.ERROR)
          .on("schema.yaml")
          .what(
              """
              A `format` has an unknown type, a pattern that RE2 does not take, a range that runs backwards,
              or a constraint that does not fit its type.""")
          .why(
              """
              Whoever fills in the form cannot save it, or may write anything: the format is not applied as
              it was meant.""")
          .fix(
              """
              Write `${type}` or `${type:constraint}`. Types are string, number, boolean, password, list,
              ipv4 and version; `/pattern/` narrows string, number and password, `[min-max]` number and
              `[a,b,c]` list. RE2 patterns have no look-around and no back-references.""")
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ format "${integer}" }}'
                  """))
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ format "${number:[9-1]}" }}'
                  """))
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ format "${string:/^(?!0)/}" }}'
                  """))
          .good(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ format "${number:[1-9]}" }}'
                  """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope.pack().formSchema().stream()
        .flatMap(form -> form.fields().stream())
        .map(Field::terms)
        .flatMap(List::stream)
        .flatMap(term -> term instanceof Format format ? format.pieces().stream() : null)
        .flatMap(piece -> piece instanceof Placeholder part ? hit(part).stream() : null)
        .forEach(hits);
  }

  private static Optional<Hit> hit(Placeholder part) {
    Text type = part.type();
    if (!TYPES.contains(type.value())) {
      return Optional.of(
          Hit.at(type.span(), "unknown format type `" + type.value() + "`")
              .label("use string, number, boolean, password, list, ipv4 or version"));
    }
    if (part.limit().isEmpty()) {
      return type.value().equals("list") ? Optional.of(withoutChoices(part)) : Optional.empty();
    }
    Limit limit = part.limit().get();
    if (limit instanceof Pattern pattern) {
      return pattern(type.value(), pattern);
    }
    if (limit instanceof Range range) {
      return range(type.value(), range);
    }
    return choices(type.value(), (Choices) limit);
  }

  private static Hit withoutChoices(Placeholder part) {
    return Hit.at(part.span(), "`list` has no choices")
        .label("write `${list:[a,b,c]}`")
        .levels(Levels.WARNING);
  }

  private static Optional<Hit> pattern(String type, Pattern pattern) {
    if (!WITH_PATTERN.contains(type)) {
      return misfit("a pattern", type, pattern);
    }
    Text text = pattern.text();
    return Re2.fault(text.value()).map(fault -> refused(text, fault));
  }

  private static Hit refused(Text text, Re2.Fault fault) {
    boolean exact = text.span().text().equals(text.value());
    Span place = exact ? text.span().part(fault.from(), fault.to()) : text.span();
    return Hit.at(place, "pattern is not RE2: " + fault.message())
        .label("RE2 stops here")
        .help("RE2 has no look-around, no back-references and no possessive repeats");
  }

  private static Optional<Hit> range(String type, Range range) {
    if (!type.equals("number")) {
      return misfit("a range", type, range);
    }
    for (Text bound : List.of(range.min(), range.max())) {
      if (number(bound).isEmpty()) {
        return Optional.of(
            Hit.at(bound.span(), "`" + bound.value() + "` is not a number")
                .label("write `[min-max]`"));
      }
    }
    boolean backwards = number(range.min()).get().compareTo(number(range.max()).get()) > 0;
    String swapped = "[" + range.max().value() + "-" + range.min().value() + "]";
    return backwards
        ? Optional.of(
            Hit.at(range.span(), "range `" + range.span().text() + "` runs backwards")
                .label("write `" + swapped + "`"))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Text text) {
    // Not more digits than a form has; exponents are not among the characters of a range.
    boolean plain = text.value().matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    return plain ? Optional.of(new BigDecimal(text.value())) : Optional.empty();
  }

  private static Optional<Hit> choices(String type, Choices choices) {
    if (type.equals("number")) {
      String message = "`" + choices.span().text() + "` is no range of numbers";
      return Optional.of(Hit.at(choices.span(), message).label("write `[min-max]`"));
    }
    if (!type.equals("list")) {
      return misfit("a list of choices", type, choices);
    }
    return choices.values().stream().allMatch(choice -> choice.value().isBlank())
        ? Optional.of(Hit.at(choices.span(), "list of choices is empty").label("write `[a,b,c]`"))
        : Optional.empty();
  }

  private static Optional<Hit> misfit(String what, String type, Limit limit) {
    String fitting =
        switch (type) {
          case "string", "password" -> "write `/pattern/`, or no constraint";
          case "number" -> "write `[min-max]`";
          case "list" -> "write `[a,b,c]`";
          default -> "delete the constraint, `" + type + "` takes none";
        };
    return Optional.of(Hit.at(limit.span(), what + " cannot narrow `" + type + "`").label(fitting));
  }
}
