package packsite.site.catalog;

import java.util.Optional;

/**
 * How a catalog is to be made.
 *
 * @param url where it will be found, with a slash at the end
 * @param source where the files of the packs can be looked at
 * @param registry {@code HOST/PROJECT} that the packs are published to
 * @param registryName what that registry is called in Palette
 * @param history false where neither commits nor dates are shown
 * @param fileLinks true where links name {@code index.html}
 * @param remoteImages true where pictures of a README may come from other hosts
 * @param generator version of this program
 */
public record Settings(
    String title,
    String description,
    Optional<String> url,
    SourceLinks source,
    Optional<String> registry,
    Optional<String> registryName,
    boolean history,
    boolean hashAssets,
    Pairs pairs,
    boolean fileLinks,
    boolean remoteImages,
    String generator) {

  /** Which versions of a pack are compared with one another. */
  public enum Pairs {
    /** All of packs with few versions. */
    AUTO,
    ALL,
    ADJACENT;

    private static final int FEW = 12;

    public boolean areAll(int versions) {
      return this == ALL || this == AUTO && versions <= FEW;
    }
  }
}
