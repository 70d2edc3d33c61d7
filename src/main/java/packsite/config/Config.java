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
      new Config(List.of(), List.of(), LintConfig.DEFAULT, Site.DEFAULT, Oci.DEFAULT);

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

  /**
   * The section of the catalog.
   *
   * @param url where it will be found, if that is known
   * @param source address of the repository, where git's remote is not meant
   * @param registryName what the registry of these packs is called in Palette
   * @param history false where neither commits nor dates are to be shown
   * @param hashAssets true where styles and scripts carry a hash of their text in their names
   * @param pairs which versions of a pack are compared with one another
   * @param fileLinks true where links name {@code index.html}, for a folder that no server serves
   * @param theme folder of templates and assets that replace the ones that come along
   * @param remoteImages true where pictures of a README may come from other hosts
   */
  public record Site(
      String title,
      String description,
      Optional<String> url,
      Optional<String> source,
      Optional<String> registryName,
      boolean history,
      boolean hashAssets,
      String pairs,
      boolean fileLinks,
      Optional<String> theme,
      boolean remoteImages) {
    /** What holds without the section. */
    public static final Site DEFAULT =
        new Site(
            "Pack catalog",
            "What each pack installs, which images it pulls, and what changes between versions.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            "auto",
            false,
            Optional.empty(),
            false);
  }
}
