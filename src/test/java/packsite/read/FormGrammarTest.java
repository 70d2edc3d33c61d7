package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Choices;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Hints;
import packsite.model.FormSchema.Limit;
import packsite.model.FormSchema.Literal;
import packsite.model.FormSchema.Pattern;
import packsite.model.FormSchema.Piece;
import packsite.model.FormSchema.Placeholder;
import packsite.model.FormSchema.Range;
import packsite.model.FormSchema.Readonly;
import packsite.model.FormSchema.Required;
import packsite.model.FormSchema.Term;
import packsite.model.FormSchema.Text;
import packsite.model.Problem;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Yaml;

final class FormGrammarTest {
  private final List<Problem> problems = new ArrayList<>();

  /** Expressions as they stand between single quotes, and what is understood of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      textBlock =
          """
          {{ required }} ~ required
          {{required}} ~ required
          {{ readonly }} ~ readonly
          {{ required | readonly }} ~ required, readonly
          {{required|readonly}} ~ required, readonly
          {{ format "${string}" }} ~ format(string)
          {{ format "${string}" | required }} ~ format(string), required
          {{ required | format "${number:[1-10]}" | hints "a" "b" }} ~ required, format(number 1..10), hints(a; b)
          {{ format "${number:[-10--1]}" }} ~ format(number -10..-1)
          {{ format "${number:[-10-10]}" }} ~ format(number -10..10)
          {{ format "${number:[ -5 - 5 ]}" }} ~ format(number -5..5)
          {{ format "${number:[0.5-1.5]}" }} ~ format(number 0.5..1.5)
          {{ format "${list:[a,b]}" }} ~ format(list a; b)
          {{ format "${list:[ a b , c ]}" }} ~ format(list a b; c)
          {{ format "${list:[1-10]}" }} ~ format(list 1-10)
          {{ format "${list:[one]}" }} ~ format(list one)
          {{ format "${string:/^[a-z]{3}$/}" }} ~ format(string /^[a-z]{3}$/)
          {{ format "${string:/a|b/}" | required }} ~ format(string /a|b/), required
          {{ format "${string:/^(a|b){1,2}}}$/}" }} ~ format(string /^(a|b){1,2}}}$/)
          {{ format "${string:/a:/b/}" }} ~ format(string /a:/b/)
          {{ format "${string:/a{2}/}-${string:/b{3}/}" }} ~ format(string /a{2}/, '-', string /b{3}/)
          {{ format "${string}/${string}:${version}" }} ~ format(string, '/', string, ':', version)
          {{ format "${ipv4} - ${ipv4}" }} ~ format(ipv4, ' - ', ipv4)
          {{ format "${string} ${number:/^[0-9]{2}$/}" }} ~ format(string, ' ', number /^[0-9]{2}$/)
          {{ format "https://${string}" }} ~ format('https://', string)
          {{ format "${string}}" }} ~ format(string, '}')
          {{ format "plain | text" }} ~ format('plain | text')
          {{ format "" }} ~ format()
          {{ format "${input}" }} ~ format(input)
          {{ hints "say ''yes''" }} ~ hints(say 'yes')
          {{ hints "say \\"yes\\"" }} ~ hints(say "yes")
          {{ hints "a | b }} c" }} ~ hints(a | b }} c)
          {{ format "${string:/\\"x\\"/}" }} ~ format(string /"x"/)
          {{ format "${string:/^\\d+$/}" }} ~ format(string /^\\d+$/)
          """)
  void understands(String expression, String terms) {
    assertEquals(terms, terms(expression));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      textBlock =
          """
          required ~ `required` is not one expression in `{{ }}` ~ required
          {{ required ~ `{{ required` is not one expression in `{{ }}` ~ {{ required
          {{ required }} and more ~ `{{ required }} and more` is not one expression in `{{ }}` ~ {{ required }} and more
          {{ }} ~ the expression is empty ~ {{ }}
          {{ requierd }} ~ unknown term `requierd` ~ requierd
          {{ 12 }} ~ unknown term `12` ~ 12
          {{ required | }} ~ a term is missing beside `|` ~ |
          {{ | required }} ~ a term is missing beside `|` ~ |
          {{ required | | readonly }} ~ a term is missing beside `|` ~ |
          {{ required readonly }} ~ expected `|` before `readonly` ~ readonly
          {{ hints "a", "b" }} ~ expected `|` before `, "b"` ~ , "b"
          {{ format }} ~ `format` has no text in double quotes ~ format
          {{ format ${string} }} ~ `format` has no text in double quotes ~ format ${string}
          {{ hints }} ~ `hints` has no text in double quotes ~ hints
          {{ format "${string" }} ~ `${string` is never closed ~ ${string
          {{ format "${string:abc}" }} ~ `abc` is no constraint ~ abc
          {{ format "${string:}" }} ~ a constraint is missing behind `:` ~ :
          {{ format "${string} }} ~ the quote that opens here is never closed ~ §"§
          """)
  void complains(String expression, String message, String text) {
    terms(expression);
    assertEquals(List.of(message), problems.stream().map(Problem::message).toList());
    assertEquals(text, problems.get(0).span().map(Span::text).orElse("").strip());
    Reading.wellSaid(problems);
  }

  @Test
  void keeps_what_fits_beside_what_does_not() {
    assertEquals("required, hints(a)", terms("{{ required | nonsense | hints \"a\" }}"));
    assertEquals(1, problems.size());
  }

  @Test
  void knows_the_place_of_every_part() {
    FormSchema form = read("charts.a.b:\n  schema: '{{ format \"it''s ${number:[1-10]}\" }}'\n");
    Format format = (Format) form.fields().get(0).terms().get(0);
    Placeholder number = (Placeholder) format.pieces().get(1);
    Range range = (Range) number.limit().orElseThrow();
    assertEquals("${number:[1-10]}", number.span().text());
    assertEquals("number", number.type().span().text());
    assertEquals("10", range.max().span().text());
    assertEquals("schema.yaml:2:41", range.max().span().toString());
  }

  @Test
  void reads_expressions_in_double_quotes_and_blocks() {
    FormSchema form =
        read(
            """
            a:
              schema: "{{ required | hints \\"x\\" }}"
            b:
              schema: |
                {{ format "${string}" }}
            c:
              schema: >-
                {{ required |
                   readonly }}
            """);
    assertEquals(
        List.of("required, hints(x)", "format(string)", "required, readonly"),
        form.fields().stream().map(FormGrammarTest::said).toList());
    assertEquals(List.of(), problems);
  }

  @Test
  void a_field_without_an_expression_is_told() {
    read("a: 1\nb:\n  schema: 2\nc:\n  schema: {{ required }}\nd: {}\n");
    assertEquals(
        List.of(
            "`a` has no text under `schema`",
            "`b` has no text under `schema`",
            "`c` has no text under `schema`",
            "`d` has no text under `schema`"),
        problems.stream().map(Problem::message).toList());
    Reading.wellSaid(problems);
  }

  @Test
  void a_file_that_is_no_mapping_is_told() {
    read("- a\n- b\n");
    assertEquals("the file holds a list, not paths with a schema each", problems.get(0).message());
    Reading.wellSaid(problems);
  }

  @Test
  void an_empty_file_has_no_fields() {
    assertEquals(List.of(), read("").fields());
    assertEquals(List.of(), read("# nothing\n").fields());
    assertEquals(List.of(), problems);
  }

  private FormSchema read(String yaml) {
    return FormSchemaReader.read(Yaml.read(Source.of("schema.yaml", yaml)), problems);
  }

  private String terms(String expression) {
    FormSchema form = read("a.b:\n  schema: '" + expression + "'\n");
    return form.fields().isEmpty() ? "" : said(form.fields().get(0));
  }

  private static String said(Field field) {
    return String.join(", ", field.terms().stream().map(FormGrammarTest::said).toList());
  }

  private static String said(Term term) {
    if (term instanceof Required) {
      return "required";
    }
    if (term instanceof Readonly) {
      return "readonly";
    }
    if (term instanceof Hints hints) {
      return "hints(" + said(hints.texts()) + ")";
    }
    Format format = (Format) term;
    return "format(" + String.join(", ", format.pieces().stream().map(p -> said(p)).toList()) + ")";
  }

  private static String said(List<Text> texts) {
    return String.join("; ", texts.stream().map(Text::value).toList());
  }

  private static String said(Piece piece) {
    if (piece instanceof Literal literal) {
      return "'" + literal.value() + "'";
    }
    Placeholder placeholder = (Placeholder) piece;
    return placeholder.type().value() + placeholder.limit().map(l -> " " + said(l)).orElse("");
  }

  private static String said(Limit limit) {
    if (limit instanceof Pattern pattern) {
      return "/" + pattern.text().value() + "/";
    }
    if (limit instanceof Range range) {
      return range.min().value() + ".." + range.max().value();
    }
    return said(((Choices) limit).values());
  }
}
