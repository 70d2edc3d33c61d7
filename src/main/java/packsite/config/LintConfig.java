package packsite.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import packsite.text.Glob;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * The {@code lint} section of packsite.yaml, as written: what rules and levels there are is not
 * known here. Values keep their places, so that it can be told which line decided something.
 *
 * @param levels in the order of the file
 * @param overrides a later one wins over an earlier one
 */
public record LintConfig(
    Optional<Scalar> profile,
    List<Level> levels,
    Options options,
    List<Override> overrides,
    List<Ignore> ignores) {
  /** What holds without such a section. */
  public static final LintConfig DEFAULT =
      new LintConfig(Optional.empty(), List.of(), Options.DEFAULT, List.of(), List.of());

  public LintConfig {
    levels = List.copyOf(levels);
    overrides = List.copyOf(overrides);
    ignores = List.copyOf(ignores);
  }

  /**
   * One line of {@code levels}.
   *
   * @param rule a code, the start of one, a name, or ALL
   * @param level error, warning, info or off
   */
  public record Level(Scalar rule, Scalar level) {}

  /**
   * Other levels for some packs.
   *
   * @param packs patterns of pack names, {@code name@version} included
   */
  public record Override(List<Glob> packs, List<Level> levels) {
    public Override {
      packs = List.copyOf(packs);
      levels = List.copyOf(levels);
    }
  }

  /**
   * Findings that are accepted; the one way for files that hold no comments.
   *
   * @param span of the whole item
   * @param pack pattern of pack names, {@code name@version} included
   * @param file pattern of paths, relative to the pack
   * @param at JSON Pointer, {@code 12} or {@code 12-20} for lines, or the member of an archive
   * @param until last day on which it holds
   */
  public record Ignore(
      Span span,
      Scalar rule,
      Optional<Glob> pack,
      Optional<Glob> file,
      Optional<Scalar> at,
      Optional<Scalar> reason,
      Optional<LocalDate> until) {}

  /**
   * What rules may be told; empty lists stand for what the rules know themselves.
   *
   * @param addonTypes the addonType words that are in use
   * @param externalPacks patterns of packs that live elsewhere and may be depended on
   * @param retiredRegistries registries, or registry and path, that images must not come from
   * @param allowValues dotted paths with {@code *} and {@code **} that may be set though no chart
   *     knows them, such as {@code charts.*.resources.**}
   */
  public record Options(
      List<String> addonTypes,
      List<Glob> externalPacks,
      List<String> retiredRegistries,
      List<String> allowValues) {
    public static final Options DEFAULT = new Options(List.of(), List.of(), List.of(), List.of());

    public Options {
      addonTypes = List.copyOf(addonTypes);
      externalPacks = List.copyOf(externalPacks);
      retiredRegistries = List.copyOf(retiredRegistries);
      allowValues = List.copyOf(allowValues);
    }
  }
}
