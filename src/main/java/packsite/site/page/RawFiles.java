package packsite.site.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import packsite.model.PackFile;
import packsite.site.catalog.Edition;

/** The files of a pack that the catalog has a copy of. */
public final class RawFiles {
  private static final List<String> NAMES =
      List.of("pack.json", "values.yaml", "presets.yaml", "schema.yaml", "README.md");

  private RawFiles() {}

  /** Pictures that the README of a version shows or links, by their paths in the pack. */
  public static Set<String> pictures(Edition edition) {
    Set<String> pictures = new TreeSet<>();
    edition
        .pack()
        .readme()
        .ifPresent(
            readme ->
                readme
                    .links()
                    .forEach(
                        link ->
                            ReadmeLinks.file(edition, link.target())
                                .filter(ReadmeLinks::isPicture)
                                .ifPresent(pictures::add)));
    return pictures;
  }

  /** Those that a version has, by their names. */
  public static List<String> of(Edition edition) {
    Set<String> there =
        edition.pack().files().stream()
            .filter(file -> !file.link())
            .map(PackFile::path)
            .filter(NAMES::contains)
            .collect(Collectors.toSet());
    return NAMES.stream().filter(there::contains).toList();
  }
}
