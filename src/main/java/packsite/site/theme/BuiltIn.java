package packsite.site.theme;

import java.util.List;

/** The files below templates/: on the class path nothing can be listed. */
final class BuiltIn {
  private BuiltIn() {}

  static final List<String> FILES =
      List.of(
          "assets/mark.svg",
          "assets/page.js",
          "assets/search.js",
          "assets/site.css",
          "assets/theme.js",
          "layout.mustache",
          "page/404.mustache",
          "page/about.mustache",
          "page/changes.mustache",
          "page/compare.mustache",
          "page/diff.mustache",
          "page/facet.mustache",
          "page/facets.mustache",
          "page/files.mustache",
          "page/home.mustache",
          "page/images.mustache",
          "page/quality.mustache",
          "page/rule.mustache",
          "page/table.mustache",
          "page/values.mustache",
          "page/version.mustache",
          "page/versions.mustache",
          "partial/bars.mustache",
          "partial/brought.mustache",
          "partial/card.mustache",
          "partial/chips.mustache",
          "partial/compare.mustache",
          "partial/edition.mustache",
          "partial/filter.mustache",
          "partial/filters.mustache",
          "partial/results-bar.mustache",
          "partial/sample.mustache",
          "partial/search-hint.mustache",
          "partial/tile.mustache",
          "slot/aside-extra.mustache",
          "slot/footer.mustache",
          "slot/head-extra.mustache",
          "slot/header-extra.mustache");
}
