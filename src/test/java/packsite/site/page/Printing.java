package packsite.site.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.model.Repository;
import packsite.read.RepositoryReader;
import packsite.site.Site;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Settings;
import packsite.site.catalog.Settings.Pairs;
import packsite.site.catalog.SourceLinks;
import packsite.site.theme.Theme;

/** Catalogs of a few packs, printed. */
final class Printing {
  private Printing() {}

  /** A version of a pack. */
  static PackFixture version(String name, String version) {
    return PackFixture.healthy(name)
        .at("packs/" + name + "-" + version)
        .json("version", "\"" + version + "\"");
  }

  static Map<String, String> pages(PackFixture... packs) {
    return pages(Pairs.AUTO, read(packs));
  }

  /** All pages by path. */
  static Map<String, String> pages(Pairs pairs, Repository repository) {
    Map<String, String> pages = new ConcurrentSkipListMap<>();
    Site.print(
        Catalog.of(settings(pairs), repository, Optional.empty(), List.of()),
        Theme.builtIn(),
        page -> {
          if (page.path().endsWith(".html")) {
            pages.put(page.path(), new String(page.bytes(), StandardCharsets.UTF_8));
          }
        });
    return pages;
  }

  static Repository read(PackFixture... packs) {
    MapTree tree = new MapTree();
    for (PackFixture pack : packs) {
      pack.into(tree);
    }
    try {
      return RepositoryReader.read(
          tree, new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 2));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  /** The same packs, each of which came and changed at a time. */
  static Repository dated(Repository repository, Map<String, PackHistory> byFolder) {
    List<Pack> packs = new ArrayList<>();
    for (Pack pack : repository.packs()) {
      Optional<PackHistory> history = Optional.ofNullable(byFolder.get(pack.dir()));
      packs.add(history.map(pack::withHistory).orElse(pack));
    }
    return new Repository(packs, repository.problems(), repository.git());
  }

  static Settings settings(Pairs pairs) {
    return new Settings(
        "Packs",
        "All of them.",
        Optional.empty(),
        SourceLinks.NONE,
        Optional.empty(),
        Optional.empty(),
        true,
        false,
        pairs,
        false,
        false,
        "1.0");
  }
}
