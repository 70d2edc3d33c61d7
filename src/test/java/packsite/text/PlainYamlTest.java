package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** The library's reading of a text is the truth; the fast path may only agree or decline. */
class PlainYamlTest {
  private static final String NASTY =
      ":#-?|>&*!%@{}[],\"'\\ \t\n\rab0+.~<=`   \n\n::--##''\"\"\u00e9\u2026\u0085\u2028\uFEFF\uD83D";
  private static final String[] PIECES = {
    "\n",
    "\r\n",
    "  ",
    "\n\n",
    " #",
    "# x\n",
    ": ",
    "- ",
    "- - ",
    "|\n",
    ">-\n",
    "|2\n",
    "|+\n",
    ">1-\n",
    "---\n",
    "\n---\n",
    "...\n",
    "''",
    "\"\"",
    "{}",
    "[]",
    "\n  ",
    "\n    ",
    "[a, b]",
    "{a: b}",
    "\\n",
    "\\\n",
    "\\u00e9",
    "\\x41",
    "\uD83D\uDE00",
    "? ",
    "key:\n",
    "- a: b\n",
    "  - x\n",
    " \n",
    "   \n",
    "      \n",
    "\t\n"
  };

  static Stream<String> plain() {
    return Stream.of(PlainYamlSnippets.PLAIN);
  }

  static Stream<String> other() {
    return Stream.of(PlainYamlSnippets.OTHER);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void reads_what_nearly_all_files_are_made_of(String text) {
    assertTrue(isAccepted(text));
    assertAgrees(text);
    assertAgrees(text.replace("\r\n", "\n").replace("\n", "\r\n"));
    assertAgrees(text.stripTrailing());
    assertAgrees("# before\n" + text + "# behind");
    assertAgrees("\uD83D\uDE00: é\n---\n" + text);
  }

  @ParameterizedTest
  @MethodSource("other")
  void declines_everything_else(String text) {
    Source source = Source.of("a.yaml", text);
    Positions positions = Positions.identity(text);
    assertNull(PlainYaml.read(source, text, positions));
    assertEquals(
        YamlDump.of(Yaml.byEvents(source, text, positions)), YamlDump.of(Yaml.read(source)));
  }

  @Test
  void says_that_keys_stand_twice() {
    String text = "b: 1\na: {x: 1, x: 2}\nb: 2\n";
    assertTrue(isAccepted(text));
    assertEquals(
        List.of("key `x` stands twice, first on line 2", "key `b` stands twice, first on line 1"),
        Yaml.read(Source.of("a.yaml", text)).faults().stream().map(Fault::message).toList());
    assertAgrees(text);
  }

  @Test
  void finds_repeated_keys_among_many() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append("key").append(i % 90).append(": ").append(i).append('\n');
    }
    assertTrue(isAccepted(text.toString()));
    assertAgrees(text.toString());
  }

  @Test
  void goes_as_deep_as_the_library_may() {
    assertTrue(isAccepted("- ".repeat(YamlTree.MAX_DEPTH) + "x\n"));
    assertAgrees("- ".repeat(YamlTree.MAX_DEPTH) + "x\n");
    assertNull(read("- ".repeat(YamlTree.MAX_DEPTH + 1) + "x\n"));
    assertTrue(isAccepted("[".repeat(YamlTree.MAX_DEPTH) + "]".repeat(YamlTree.MAX_DEPTH)));
    assertNull(read("[".repeat(YamlTree.MAX_DEPTH + 1) + "]".repeat(YamlTree.MAX_DEPTH + 1)));
    assertNull(read("[".repeat(1_000_000)));
  }

  @Test
  void leaves_texts_with_too_many_nodes_to_the_library() {
    String text = "-\n".repeat(YamlTree.MAX_NODES - 1);
    assertTrue(isAccepted(text));
    assertNull(read(text + "-\n"));
  }

  @Test
  void knows_how_long_a_key_may_be() {
    assertTrue(isAccepted("k".repeat(1024) + ": v\n"));
    assertAgrees("k".repeat(1024) + ": v\n");
    assertNull(read("k".repeat(1025) + ": v\n"));
    assertNull(read("{" + "k".repeat(1025) + ": v}\n"));
    assertTrue(isAccepted("- " + "k".repeat(2000) + "\n"));
  }

  @Test
  void spans_point_into_the_source_of_a_stand_in() {
    Source source = Source.of("a.yaml", "a: {{ .x }}\nb: |\n  x {{ end }}\nc: 1\n");
    String standIn = "a: xxxxxxxx\nb: |\n  x          \nc: 1\n";
    Positions positions = Positions.identity(standIn);
    YamlFile plain = PlainYaml.read(source, standIn, positions);
    assertNotNull(plain);
    assertEquals(YamlDump.of(Yaml.byEvents(source, standIn, positions)), YamlDump.of(plain));
    assertEquals("{{ .x }}", plain.mapping().orElseThrow().scalar("a").orElseThrow().span().text());
  }

  @Test
  void accepts_the_files_of_packs() throws IOException {
    int accepted = 0;
    for (Path path : yamlFiles("packs")) {
      String text = Files.readString(path);
      boolean isTemplate = text.contains("{{");
      boolean hasAnchors = text.contains(": &");
      if (!isTemplate && !hasAnchors) {
        assertTrue(isAccepted(text), path.toString());
        accepted++;
      }
    }
    assertTrue(accepted > 20, "accepted " + accepted);
  }

  @Test
  void agrees_on_the_files_at_hand() throws IOException {
    for (Path path : yamlFiles("packs", "src/test/resources")) {
      assertAgrees(Files.readString(path));
    }
  }

  @Test
  void agrees_on_generated_yaml() {
    Random random = new Random(7);
    int accepted = 0;
    for (int i = 0; i < 40_000; i++) {
      accepted += assertAgrees(YamlGenerator.text(random)) ? 1 : 0;
    }
    assertTrue(accepted > 15_000, "accepted " + accepted);
  }

  @Test
  void agrees_on_pieces_of_yaml_in_any_order() {
    Random random = new Random(8);
    for (int i = 0; i < 60_000; i++) {
      assertAgrees(YamlGenerator.soup(random));
    }
  }

  @Test
  void agrees_on_mutated_texts() throws IOException {
    Random random = new Random(9);
    List<String> texts = new ArrayList<>(List.of(PlainYamlSnippets.PLAIN));
    texts.addAll(List.of(PlainYamlSnippets.OTHER));
    for (Path path : yamlFiles("packs", "src/test/resources")) {
      String text = Files.readString(path);
      if (text.length() < 1500) {
        texts.add(text);
      }
    }
    for (int i = 0; i < 12_000; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      for (int step = 0; step < 10; step++) {
        text = mutated(random, text);
        assertAgrees(text);
      }
    }
  }

  @Test
  void agrees_on_yaml_in_literal_blocks() {
    Random random = new Random(10);
    int accepted = 0;
    for (int i = 0; i < 30_000; i++) {
      String inner = i % 3 == 0 ? YamlGenerator.soup(random) : YamlGenerator.text(random);
      String end = random.nextBoolean() ? "\nz: 1\n" : "";
      String header = random.nextBoolean() ? "v: |+\n" : "k:\n  v: |2-\n";
      accepted += assertAgreesWithin(header + inner.indent(4).stripTrailing() + end) ? 1 : 0;
    }
    assertTrue(accepted > 5_000, "accepted " + accepted);
  }

  /** True where the value of {@code v} is YAML that the fast path reads. */
  private static boolean assertAgreesWithin(String text) {
    Optional<Node> root = Yaml.read(Source.of("a.yaml", text)).root();
    Optional<Mapping> outer = root.flatMap(Node::asMapping);
    Optional<Scalar> scalar =
        outer.flatMap(map -> map.mapping("k").orElse(map).scalar("v")).filter(Scalar::isBlock);
    if (scalar.isEmpty()) {
      return false;
    }
    EmbeddedText embedded = EmbeddedText.of(scalar.get());
    YamlFile plain = EmbeddedYaml.read(scalar.get(), embedded);
    if (plain == null) {
      return false;
    }
    Source source = scalar.get().span().source();
    assertEquals(
        YamlDump.of(Yaml.byEvents(source, scalar.get().value(), embedded.positions())),
        YamlDump.of(plain),
        text);
    return true;
  }

  private static String mutated(Random random, String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    char nasty = NASTY.charAt(random.nextInt(NASTY.length()));
    int other = random.nextInt(text.length() + 1);
    switch (random.nextInt(6)) {
      case 0, 1 -> out.insert(at, nasty);
      case 2 -> out.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 3 -> out.delete(at, Math.min(text.length(), at + 1));
      case 4 -> out.replace(at, Math.min(text.length(), at + 1), String.valueOf(nasty));
      default -> out.insert(other, text.substring(at, Math.min(text.length(), at + other % 12)));
    }
    return out.toString();
  }

  private static @Nullable YamlFile read(String text) {
    return PlainYaml.read(Source.of("a.yaml", text), text, Positions.identity(text));
  }

  private static boolean isAccepted(String text) {
    return read(text) != null;
  }

  /** True where the fast path has accepted the text, and so has been compared. */
  private static boolean assertAgrees(String text) {
    Source source = Source.of("a.yaml", text);
    Positions positions = Positions.identity(text);
    YamlFile plain = PlainYaml.read(source, text, positions);
    if (plain == null) {
      return false;
    }
    String expected = YamlDump.of(Yaml.byEvents(source, text, positions));
    String actual = YamlDump.of(plain);
    if (!actual.equals(expected)) {
      assertEquals(expected, actual, text);
    }
    return true;
  }

  private static List<Path> yamlFiles(String... roots) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : roots) {
      try (Stream<Path> below = Files.walk(Path.of(root))) {
        below
            .filter(path -> path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
