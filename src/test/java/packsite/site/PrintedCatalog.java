package packsite.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.io.TreeException;
import packsite.lint.Linting;
import packsite.lint.Report;
import packsite.model.ArtifactFacts;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.model.Repository;
import packsite.read.RepositoryReader;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Settings;
import packsite.site.catalog.SourceLinks;
import packsite.site.theme.Theme;

/** Prints the catalog of fixtures: {@code PrintedCatalog.of(pack).files()}. */
public final class PrintedCatalog {
  /** The first of January 2026. */
  private static final long DAY = 1_767_225_600L;

  private final MapTree tree = new MapTree();
  private Optional<String> url = Optional.empty();
  private boolean linted = true;
  private boolean dated;
  private boolean history = true;
  private boolean fileLinks;
  private List<ArtifactFacts> artifacts = List.of();

  private PrintedCatalog() {}

  public static PrintedCatalog of(PackFixture... packs) {
    PrintedCatalog catalog = new PrintedCatalog();
    for (PackFixture pack : packs) {
      pack.into(catalog.tree);
    }
    return catalog;
  }

  public PrintedCatalog at(String address) {
    url = Optional.of(address);
    return this;
  }

  /** As if nobody had looked for defects. */
  public PrintedCatalog unchecked() {
    linted = false;
    return this;
  }

  /** Each pack has entered the repository a day after the one before, and changed an hour later. */
  public PrintedCatalog dated() {
    dated = true;
    return this;
  }

  public PrintedCatalog withoutHistory() {
    history = false;
    return this;
  }

  public PrintedCatalog withFileLinks() {
    fileLinks = true;
    return this;
  }

  public PrintedCatalog published(ArtifactFacts... facts) {
    artifacts = List.of(facts);
    return this;
  }

  public Catalog catalog() {
    Settings settings =
        new Settings(
            "Packs & more",
            "All our packs",
            url,
            SourceLinks.NONE,
            Optional.empty(),
            Optional.empty(),
            history,
            false,
            Settings.Pairs.AUTO,
            fileLinks,
            false,
            "1.0.0");
    Optional<Report> report = linted ? Optional.of(Linting.of(tree).report()) : Optional.empty();
    return Catalog.of(settings, repository(), report, artifacts);
  }

  private Repository repository() {
    try {
      Repository read =
          RepositoryReader.read(
              tree,
              new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 2));
      if (!dated) {
        return read;
      }
      List<Pack> packs = new ArrayList<>();
      for (Pack pack : read.packs()) {
        long first = DAY + packs.size() * 86_400L;
        packs.add(pack.withHistory(new PackHistory(first, first + 3600, true, true)));
      }
      return new Repository(
          packs,
          read.problems(),
          Optional.of(new Repository.GitState("0123456789abcdef", false, false)));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  /** All that is printed, as text, by path. */
  public Map<String, String> files() {
    Map<String, String> files = new ConcurrentSkipListMap<>();
    Site.print(
        catalog(),
        Theme.builtIn(),
        page -> {
          String before = files.put(page.path(), new String(page.bytes(), StandardCharsets.UTF_8));
          if (before != null) {
            throw new AssertionError("printed twice: " + page.path());
          }
        });
    return files;
  }

  /** One file of it. */
  public String file(String path) {
    String text = files().get(path);
    if (text == null) {
      throw new AssertionError("not printed: " + path + " of " + files().keySet());
    }
    return text;
  }
}
