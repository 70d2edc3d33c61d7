package packsite.site.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;

final class FormFieldsTest {
  private static List<FormFields.Field> fields(String schema) {
    return FormFields.of(
        Samples.pack(
            PackFixture.healthy("lantern").values("a:\n  b: 1\n").with("schema.yaml", schema)));
  }

  private static String format(String template) {
    return fields("a.b:\n  schema: '{{ format \"" + template + "\" }}'\n").get(0).format();
  }

  @Test
  void lists_fields_of_values_that_are_there_and_that_are_not() {
    List<FormFields.Field> fields =
        fields(
            """
            a.b:
              schema: '{{ required | hints "One" "Two" }}'
            a.c:
              schema: '{{ readonly }}'
            """);
    assertEquals(
        new FormFields.Field("a.b", "a.<wbr>b", true, false, "", List.of("One", "Two"), 1, true),
        fields.get(0));
    assertEquals(
        new FormFields.Field("a.c", "a.<wbr>c", false, true, "", List.of(), 3, false),
        fields.get(1));
    assertEquals(List.of("read-only"), fields.get(1).words());
  }

  @Test
  void says_formats_in_words() {
    assertEquals("a password, shown masked", format("${password}"));
    assertEquals("a number from `1` to `9`", format("${number:[1-9]}"));
    assertEquals("one of `a`, `b`", format("${list:[a,b]}"));
    assertEquals("text that matches `^a+$`", format("${string:/^a+$/}"));
    assertEquals("an IPv4 address, then ` - `, then an IPv4 address", format("${ipv4} - ${ipv4}"));
    assertEquals("a value of type `input`, which Palette does not know", format("${input}"));
  }
}
