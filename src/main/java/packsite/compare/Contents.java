package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.Chart;
import packsite.model.FormSchema;
import packsite.model.Logo;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.model.Presets;
import packsite.text.Markdown;
import packsite.text.YamlFile;

/**
 * All that a pack holds, as far as it was read: equal where two packs are the same.
 *
 * @param files by path, size and mode; what is in those that nothing else here is made of is not
 *     known
 */
record Contents(
    String json,
    String values,
    Optional<String> presets,
    Optional<String> form,
    Optional<String> readme,
    Optional<String> logo,
    List<Archive> charts,
    List<String> manifests,
    List<PackFile> files) {

  /** Tells contents of archives apart. */
  record Archive(long size, long crc, Optional<List<List<String>>> copy) {
    static Archive of(Chart chart) {
      return new Archive(
          chart.size(),
          chart.crc(),
          chart.copy().map(c -> List.of(c.changed(), c.onlyInArchive(), c.onlyInCopy())));
    }
  }

  static Contents of(Pack pack) {
    return new Contents(
        pack.json().file().source().text(),
        text(pack.values().file()),
        pack.presets().map(Presets::file).map(Contents::text),
        pack.formSchema().map(FormSchema::file).map(Contents::text),
        pack.readme().map(Markdown::source).map(source -> source.text()),
        pack.logo().map(Logo::sha256),
        pack.charts().stream().map(Archive::of).toList(),
        pack.manifests().stream().map(Manifest::source).map(source -> source.text()).toList(),
        pack.files());
  }

  private static String text(YamlFile file) {
    return file.source().text();
  }
}
