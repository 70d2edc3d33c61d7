package packsite.config;

import java.util.List;
import packsite.text.Glob;

/**
 * What packsite.yaml says, with the defaults for what it does not say.
 *
 * @param packs patterns of pack folders; empty for the built-in rule
 */
public record Config(List<Glob> packs, List<Glob> exclude, LintConfig lint, Site site) {
  /** The file's name; it is looked for in the root of a repository. */
  public static final String FILE_NAME = "packsite.yaml";

  /** What holds without a file. */
  public static final Config DEFAULT =
      new Config(List.of(), List.of(), LintConfig.DEFAULT, new Site("Packs"));

  public Config {
    packs = List.copyOf(packs);
    exclude = List.copyOf(exclude);
  }

  /** The section of the catalog. */
  public record Site(String title) {}
}
