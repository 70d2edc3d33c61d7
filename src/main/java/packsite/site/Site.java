package packsite.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import packsite.site.api.Api;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.Steps;
import packsite.site.page.AboutPage;
import packsite.site.page.ChangesPage;
import packsite.site.page.ComparePage;
import packsite.site.page.DiffPage;
import packsite.site.page.FacetPages;
import packsite.site.page.FilesPage;
import packsite.site.page.HomePage;
import packsite.site.page.ImagesPage;
import packsite.site.page.LostPage;
import packsite.site.page.QualityPage;
import packsite.site.page.RawFiles;
import packsite.site.page.RulePages;
import packsite.site.page.ValuesPage;
import packsite.site.page.VersionPage;
import packsite.site.page.VersionsPage;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.search.SearchData;
import packsite.site.theme.Assets;
import packsite.site.theme.Templates;
import packsite.site.theme.Theme;
import packsite.site.view.Frames;
import packsite.site.view.Tile;

/** The catalog as files. Values in, bytes out: nothing here reads or writes a file. */
public final class Site {
  private Site() {}

  /**
   * A file of the catalog that is a file of the repository, byte by byte.
   *
   * @param path in the catalog
   * @param source relative to the repository
   */
  public record Copy(String path, String source) {}

  /**
   * All pages, in no order and from several threads at a time; the same catalog gives the same
   * files everywhere.
   */
  public static void print(Catalog catalog, Theme theme, Consumer<Page> to) {
    print(catalog, theme, to, (path, template, view) -> {});
  }

  /** The same for somebody who wants to know what templates are filled with. */
  public static void print(
      Catalog catalog, Theme theme, Consumer<Page> to, Press.Observer observer) {
    Assets assets = new Assets(theme, catalog.settings().hashAssets());
    Press fresh =
        new Press(
            catalog,
            new Templates(theme),
            new Frames(catalog, assets, SearchData.of(catalog, assets)),
            observer);
    Press press = fresh.with(comparisons(fresh, to));
    catalog.entries().parallelStream()
        .flatMap(
            entry -> entry.editions().stream().flatMap(edition -> pages(press, entry, edition)))
        .forEach(to);
    catalog
        .entries()
        .forEach(
            entry -> {
              to.accept(VersionsPage.of(press, entry));
              ComparePage.of(press, entry).ifPresent(to);
            });
    to.accept(ChangesPage.of(press));
    HomePage.of(press).forEach(to);
    overviews(press).parallel().forEach(to);
    assets.files().forEach((path, bytes) -> to.accept(new Page(path, bytes)));
    to.accept(Page.text(".nojekyll", ""));
  }

  /** Prints them one by one, for a comparison is large; only what others tell of it is kept. */
  private static Steps comparisons(Press press, Consumer<Page> to) {
    return Steps.of(
        press.catalog().pairs().parallelStream()
            .map(pair -> DiffPage.of(press, pair))
            .flatMap(
                printed -> {
                  to.accept(printed.page());
                  return printed.step().stream();
                })
            .toList());
  }

  private static Stream<Page> overviews(Press press) {
    return Stream.<Supplier<Stream<Page>>>of(
            () -> Stream.of(QualityPage.of(press), AboutPage.of(press), LostPage.of(press)),
            () -> RulePages.of(press),
            () -> ImagesPage.of(press),
            () -> FacetPages.of(press),
            () -> Api.of(press),
            () -> press.catalog().entries().stream().flatMap(entry -> Api.of(press, entry)))
        .flatMap(Supplier::get);
  }

  private static Stream<Page> pages(Press press, Entry entry, Edition edition) {
    List<Page> pages = new ArrayList<>(VersionPage.of(press, entry, edition));
    pages.addAll(ValuesPage.of(press, entry, edition));
    pages.add(FilesPage.of(press, entry, edition));
    ImagesPage.list(edition).ifPresent(pages::add);
    pages.add(Api.of(press, entry, edition));
    return pages.stream();
  }

  /** What is to be copied, by path. */
  public static List<Copy> copies(Catalog catalog) {
    Map<String, String> copies = new TreeMap<>();
    for (Edition edition : catalog.editions()) {
      for (String name : RawFiles.of(edition)) {
        copies.put(edition.raw(name), edition.source(name));
      }
      for (String name : RawFiles.pictures(edition)) {
        copies.put(edition.raw(name), edition.source(name));
      }
      Optional<String> logo = Tile.file(edition);
      logo.ifPresent(
          path ->
              copies.putIfAbsent(path, edition.source(edition.pack().logo().orElseThrow().name())));
    }
    return copies.entrySet().stream().map(one -> new Copy(one.getKey(), one.getValue())).toList();
  }
}
