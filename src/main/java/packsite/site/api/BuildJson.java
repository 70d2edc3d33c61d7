package packsite.site.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import packsite.model.Repository;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Settings;
import packsite.text.JsonWriter;

/** What the catalog was made of, and how. */
final class BuildJson {
  private final JsonWriter json = new JsonWriter();
  private final Catalog catalog;

  private BuildJson(Catalog catalog) {
    this.catalog = catalog;
  }

  static String of(Catalog catalog) {
    BuildJson build = new BuildJson(catalog);
    build.write();
    return build.json.toString();
  }

  private void write() {
    Settings settings = catalog.settings();
    json.object(
        () -> {
          new Members(json, catalog).head("packsite-build/1");
          Optional<Repository.GitState> git =
              catalog.repository().git().filter(state -> settings.history());
          json.member("commit", git.map(Repository.GitState::commit));
          json.member("dirty", git.map(Repository.GitState::dirty).orElse(false));
          json.name("options")
              .object(
                  () -> {
                    json.member("title", settings.title());
                    json.member("source", settings.source().repository());
                    json.member("registry", settings.registry());
                    json.member("history", settings.history());
                    json.member("hashAssets", settings.hashAssets());
                    json.member("pairs", settings.pairs().name().toLowerCase(Locale.ROOT));
                    json.member("links", settings.fileLinks() ? "file" : "dir");
                    json.member("remoteImages", settings.remoteImages());
                    json.member(
                        "lintProfile", catalog.report().map(report -> report.profile().label()));
                  });
          counts();
        });
  }

  private void counts() {
    List<Edition> editions = catalog.editions();
    json.name("counts")
        .object(
            () -> {
              json.member("packs", catalog.entries().size());
              json.member("versions", editions.size());
              json.member("problems", catalog.repository().allProblems().size());
              count("error", Severity.ERROR);
              count("warning", Severity.WARNING);
              count("info", Severity.INFO);
              json.name("accepted");
              catalog
                  .report()
                  .map(Report::suppressed)
                  .ifPresentOrElse(all -> json.value(all.size()), json::nothing);
            });
  }

  private void count(String name, Severity severity) {
    json.name(name);
    catalog.report().ifPresentOrElse(report -> json.value(report.count(severity)), json::nothing);
  }
}
