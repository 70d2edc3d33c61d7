package packsite.config;

import java.util.List;
import java.util.Optional;
import packsite.text.Glob;

/**
 * What packsite.yaml says, with the defaults for what it does not say.
 *
 * @param packs patterns of pack folders; empty for the built-in rule
 */
public record Config(List<Glob> packs, List<Glob> exclude, LintConfig lint, Site site, Oci oci) {
  /** The file's name; it is looked for in the root of a repository. */
  public static final String FILE_NAME = "packsite.yaml";

  /** What holds without a file. */
  public static final Config DEFAULT =
      new Config(List.of(), List.of(), LintConfig.DEFAULT, new Site("Packs"), Oci.DEFAULT);

  public Config {
    packs = List.copyOf(packs);
    exclude = List.copyOf(exclude);
  }

  /**
   * The section of publishing.
   *
   * @param registry host and project as they are written, {@code HOST/PROJECT}
   * @param type one of the words that {@link ConfigShape} lists
   * @param exclude patterns of what stays out of archives, counted from the folder of the pack
   */
  public record Oci(
      Optional<String> registry,
      Optional<String> type,
      List<Glob> exclude,
      boolean fullAnnotations) {
    /** What holds without the section. */
    public static final Oci DEFAULT = new Oci(Optional.empty(), Optional.empty(), List.of(), false);

    public Oci {
      exclude = List.copyOf(exclude);
    }
  }

  /** The section of the catalog. */
  public record Site(String title) {}
}
