package packsite.site.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.ApiPaths;
import packsite.site.page.Tally;
import packsite.site.press.Press;
import packsite.site.view.Links;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;

/** Members that several documents have. All links count from the root of the catalog. */
final class Members {
  private final JsonWriter json;
  private final Catalog catalog;
  private final Links links;

  Members(JsonWriter json, Catalog catalog) {
    this.json = json;
    this.catalog = catalog;
    this.links = new Links("", catalog.settings().fileLinks());
  }

  /** The head of every document. */
  void head(String format) {
    json.member("format", format);
    json.member("generator", "packsite " + catalog.settings().generator());
    json.member("catalog", catalog.settings().url());
  }

  String link(String path) {
    return links.behind("", path);
  }

  void link(String name, String path) {
    json.member(name, link(path));
  }

  /** What a version says of itself. */
  void identity(Edition edition) {
    json.member("displayName", edition.displayName());
    json.member("layer", some(edition.layer()));
    json.member("type", some(edition.type()));
    json.member("clouds", edition.clouds());
    json.member("state", edition.state().label().isEmpty() ? "active" : edition.state().label());
  }

  void packLinks(Entry entry) {
    json.name("links")
        .object(
            () -> {
              link("page", Press.hub(entry));
              link("api", ApiPaths.pack(entry.path()));
              link("badge", ApiPaths.badge(entry.path()));
            });
  }

  /** A version in a list. */
  void version(Entry entry, Edition edition) {
    json.object(
        () -> {
          json.member("version", edition.version());
          json.member("latest", entry.isLatest(edition));
          json.member(
              "state", edition.state().label().isEmpty() ? "active" : edition.state().label());
          dates(edition);
          counts(edition);
          link("page", edition.page("index.html"));
          link("api", ApiPaths.edition(edition));
        });
  }

  /** When it came and when it last changed; null where that is not known. */
  void dates(Edition edition) {
    boolean told = catalog.settings().history();
    json.member(
        "added",
        edition
            .pack()
            .history()
            .filter(dates -> told && dates.firstIsCertain())
            .map(dates -> time(dates.firstCommit())));
    json.member(
        "changed",
        edition
            .pack()
            .history()
            .filter(dates -> told && dates.lastIsCertain())
            .map(dates -> time(dates.lastCommit())));
  }

  /** How much was found; null where nobody looked. */
  void counts(Edition edition) {
    json.name("findings");
    if (!edition.linted()) {
      json.nothing();
      return;
    }
    Tally tally = Tally.of(edition.findings());
    json.object(
        () -> {
          json.member("error", tally.errors());
          json.member("warning", tally.warnings());
          json.member("info", tally.notes());
        });
  }

  static String time(long seconds) {
    return Instant.ofEpochSecond(seconds).toString();
  }

  static Optional<String> some(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  static Optional<String> some(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).map(String::strip).filter(text -> !text.isEmpty());
  }

  static List<String> values(List<Scalar> scalars) {
    return scalars.stream().map(Scalar::value).toList();
  }
}
