package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Yaml;
import packsite.text.YamlGenerator;

final class AnchorsTest {
  private static final String TEXT =
      """
      base: &base {x: 1, y: two}
      # note
      list:
        - <<: *base
          nothing:
        -
        - [a, {b: c}]
      base: again
      a/b~c: |
        text
      """;

  @ParameterizedTest
  @CsvSource({
    "two, /base/y",
    "'base: &base', ''",
    "note, ''",
    "*base, /list/0/<<",
    "nothing, /list/0/nothing",
    "'<<: *base', /list/0",
    "c}, /list/2/1",
    "again, /base",
    "text, /a~1b~0c",
  })
  void lead_to_the_innermost_key_value_or_item(String words, String pointer) {
    Source source = Source.of("values.yaml", TEXT);
    int at = TEXT.indexOf(words);
    Node root = Yaml.read(source).root().orElseThrow();
    assertEquals(pointer, Anchors.pointer(root, source.span(at, at + words.length())));
  }

  @Test
  void are_what_a_look_at_each_part_finds() {
    Random random = new Random(7_331);
    int found = 0;
    for (int i = 0; i < 1_500; i++) {
      Source source = Source.of("values.yaml", YamlGenerator.text(random));
      Optional<Node> root = Yaml.read(source).root();
      if (root.isEmpty()) {
        continue;
      }
      for (int j = 0; j < 40; j++) {
        int start = random.nextInt(source.text().length() + 1);
        int length = Math.min(random.nextInt(6), source.text().length() - start);
        Span span = source.span(start, start + length);
        String pointer = slowly(root.get(), span);
        assertEquals(pointer, Anchors.pointer(root.get(), span), source::text);
        found += pointer.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(found > 5_000, "many are found: " + found);
  }

  private static String slowly(Node node, Span span) {
    if (node instanceof Mapping map) {
      for (Entry entry : map.entries()) {
        String step = "/" + entry.name().replace("~", "~0").replace("/", "~1");
        if (entry.key().span().contains(span)) {
          return step;
        }
        if (entry.value().span().contains(span)) {
          return step + slowly(entry.value(), span);
        }
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i).span().contains(span)) {
          return "/" + i + slowly(list.items().get(i), span);
        }
      }
    }
    return "";
  }
}
