package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.compare.tree.KeyPath;
import packsite.text.Node;

final class QuoteTest {
  private static final Quote QUOTE = new Quote(Secrecy.of(List.of()));

  private static String quoted(String key, String yaml) {
    return QUOTE.of(KeyPath.of(key), Values.tree(yaml));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\u0001',
      textBlock =
          """
          1.10           § 1.10
          "1.10"         § "1.10"
          'true'         § "true"
          yes            § yes
          ~              § null
          ""             § ""
          plain words    § plain words
          " padded "     § " padded "
          {a: 1, b: [x]} § {a: 1, b: [x]}
          []             § []
          {}             § {}
          """)
  void a_value_is_told_so_that_its_type_shows(String yaml, String expected) {
    assertEquals(expected, quoted("key", yaml));
  }

  @Test
  void long_collections_and_texts_are_counted() {
    assertEquals("40 items", quoted("key", "[" + "word, ".repeat(39) + "word]"));
    assertEquals("3 lines", quoted("key", "|\n  a\n  b\n  c\n"));
    assertEquals(
        "3 lines, 1 differ",
        QUOTE.difference(
            KeyPath.of("key"), Values.tree("|\n  a\n  b\n"), Values.tree("|\n  a\n  b\n  c\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\u0001',
      textBlock =
          """
          password  § hunter2                                    § ********
          password  § ""                                         § ""
          password  § 12345                                      § ********
          password  § "{{.spectro.var.db_password}}"             § "{{.spectro.var.db_password}}"
          token     § true                                       § true
          auth      § {user: a, password: hunter2}               § {user: a, password: ********}
          env       § [{name: DB_PASSWORD, value: hunter2}]      § [{name: DB_PASSWORD, value: ********}]
          url       § https://me:hunter2@db.example/x            § https://me:********@db.example/x
          tokens    § [a, b]                                     § [********, ********]
          passwords § {admin: a1, name: b}                       § {admin: ********, name: b}
          existingSecret § my-secret                             § my-secret
          """)
  void what_is_secret_is_not_quoted(String key, String yaml, String expected) {
    assertEquals(expected, quoted(key, yaml));
  }

  @Test
  void a_variable_is_secret_by_its_name_also_where_its_value_stands_alone() {
    Node env = Values.tree("env:\n  - name: DB_PASSWORD\n    value: hunter2\n");
    Node value =
        env.asMapping()
            .flatMap(map -> map.get("env"))
            .flatMap(Node::asSequence)
            .flatMap(list -> list.items().get(0).asMapping())
            .flatMap(map -> map.get("value"))
            .orElseThrow();
    KeyPath path = KeyPath.of("env").item(0).key("value");
    assertEquals("********", QUOTE.of(path, value));
  }

  @Test
  void a_secret_of_kubernetes_hides_all_its_data() {
    Quote quote = new Quote(Secrecy.of(List.of()).ofSecret());
    assertEquals("********", quote.of(KeyPath.of("data", "x"), Values.tree("aGVsbG8=")));
    assertEquals("web", quote.of(KeyPath.of("metadata", "name"), Values.tree("web")));
  }
}
