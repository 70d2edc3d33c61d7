package packsite.site.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.fixture.PackFixture;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.read.RepositoryReader;
import packsite.text.Source;
import packsite.text.Yaml;

/** Texts and packs for tests. */
final class Samples {
  private Samples() {}

  /** Inputs that people do not write, most of the time. */
  static List<String> odd() {
    return List.of(
        "",
        "\n",
        "\n\n\n",
        "# only a comment",
        "a: 1\r\nb:\r\n  c: \"x\"\r\n# end\r\n",
        "a:\u0085b\n",
        "\tfoo: bar\n",
        "key: [unclosed\nnext: 1\n",
        "a: <script>alert(1)</script> & \"b\"\n'<b>': \"<i>\"\n",
        "\"<&>\\\"'\": 'it''s'\n? [a, \"b\"]\n: c\n? {x: y}\n: z\n? |\n  long\n: w\n",
        "base: &base\n  a: 1\nother:\n  <<: *base\n  b: *base\n",
        "a: 1\n---\nb: 2\n---\nc:\n  - d: \"e\"\n",
        "🚀: \"🚀 emoji\"\nä.ö: ü\nwith space: 1\n\" \": 2\n\"\": 3\n",
        "a: \"" + "x".repeat(200_000) + "\"\n",
        "a.b: 1\na:\n  b: 2\na:\n  b: 3\n",
        "q: \"one\n  two # not a comment\n  three\" # a comment\n",
        "s: |\n  # not a comment\n  text: \"no string\"\n\n# comment\nt: >-\n  folded\n  on\n",
        "list:\n" + "- a: \"b\" # c\n".repeat(30) + "  # deeper\n# at the edge\nnext: 1\n",
        "a:\n  b:\n    c:\n      d:\n        e:\n          f:\n" + "            g: h\n".repeat(20),
        "{\n" + "  \"a\": {\n    \"b\": [1,\n 2]},\n".repeat(9) + "\"z\": 1}\n",
        "a: {b: 1,\n" + " c: 2,\n".repeat(12) + " d: 3}\nx: y\n",
        "bell: \"\u0007\"\n",
        "\u0000\u0001\ufffe\ud800 binary \u007f\u0080\n",
        "m: \"{{ .spectro.system.cluster.name }}\" # {{ .spectro.var.x }}\n",
        "x:\n" + "  - - - - a\n".repeat(12),
        "deep: " + "[".repeat(150) + "]".repeat(150) + "\n",
        "cr\ronly\r: 1\n");
  }

  /** The values of the packs of the project. */
  static List<String> packs() {
    try (Stream<Path> dirs = Files.list(Path.of("packs"))) {
      return dirs.map(dir -> dir.resolve("values.yaml"))
          .filter(Files::isRegularFile)
          .sorted()
          .map(Samples::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String yaml(String text, Mark... marks) {
    return yaml(Source.of("values.yaml", text), marks);
  }

  static String yaml(Source source, Mark... marks) {
    return CodeHtml.yaml(source, Yaml.read(source), List.of(), List.of(marks), "");
  }

  static Pack pack(String values) {
    return pack(PackFixture.healthy("lantern").values(values));
  }

  static Pack pack(PackFixture fixture) {
    try {
      return RepositoryReader.read(
              fixture.tree(),
              new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 1))
          .packs()
          .get(0);
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }
}
