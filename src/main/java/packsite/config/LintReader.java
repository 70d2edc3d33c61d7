package packsite.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import packsite.config.LintConfig.Ignore;
import packsite.config.LintConfig.Level;
import packsite.config.LintConfig.Options;
import packsite.config.LintConfig.Override;
import packsite.config.Shape.Single;
import packsite.text.Glob;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** Makes records of a {@code lint} section that fits its shape. */
final class LintReader {
  private static final Single LEVEL = new Shape.Level();
  private static final Single SPOT = new Shape.TextOrLine();

  private LintReader() {}

  static LintConfig lint(Mapping section) {
    return new LintConfig(
        section.scalar("profile"),
        levels(section),
        section.mapping("options").map(LintReader::options).orElse(Options.DEFAULT),
        items(section, "overrides", LintReader::override),
        items(section, "ignores", LintReader::ignore));
  }

  private static List<Level> levels(Mapping map) {
    return map.mapping("levels").map(Mapping::effective).orElse(List.of()).stream()
        .flatMap(entry -> level(entry).stream())
        .toList();
  }

  private static Optional<Level> level(Entry entry) {
    return entry
        .key()
        .asScalar()
        .flatMap(
            rule ->
                entry.value().asScalar().map(level -> new Level(rule, withMeaning(level, LEVEL))));
  }

  /** The same place, and the text that counts: {@code off} where {@code false} is written. */
  private static Scalar withMeaning(Scalar scalar, Single shape) {
    return new Scalar(scalar.span(), shape.meaning(scalar), scalar.style(), scalar.tag());
  }

  private static Options options(Mapping section) {
    return new Options(
        ConfigReader.texts(section, "addon-types"),
        ConfigReader.globs(section, "external-packs"),
        ConfigReader.texts(section, "retired-registries"),
        ConfigReader.texts(section, "allow-values"));
  }

  private static Override override(Mapping item) {
    return new Override(ConfigReader.globs(item, "packs"), levels(item));
  }

  private static Ignore ignore(Mapping item) {
    return new Ignore(
        item.span(),
        item.scalar("rule").orElseThrow(),
        item.scalar("pack").map(Scalar::value).map(Glob::new),
        item.scalar("file").map(Scalar::value).map(Glob::new),
        item.scalar("at").map(at -> withMeaning(at, SPOT)),
        item.scalar("reason"),
        item.scalar("until").map(Scalar::value).map(LocalDate::parse));
  }

  private static <T> List<T> items(Mapping section, String key, Function<Mapping, T> reader) {
    return section
        .get(key)
        .flatMap(Node::asSequence)
        .map(Node.Sequence::items)
        .orElse(List.of())
        .stream()
        .flatMap(item -> item.asMapping().stream())
        .map(reader)
        .toList();
  }
}
