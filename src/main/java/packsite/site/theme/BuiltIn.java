package packsite.site.theme;

import java.util.List;

/** The files below templates/: on the class path nothing can be listed. */
final class BuiltIn {
  private BuiltIn() {}

  static final List<String> FILES =
      List.of(
          "assets/mark.svg",
          "assets/page.js",
          "assets/site.css",
          "assets/theme.js",
          "layout.mustache",
          "page/404.mustache",
          "page/about.mustache",
          "page/facet.mustache",
          "page/facets.mustache",
          "page/files.mustache",
          "page/home.mustache",
          "page/images.mustache",
          "page/quality.mustache",
          "page/rule.mustache",
          "page/version.mustache",
          "partial/bars.mustache",
          "partial/card.mustache",
          "partial/chips.mustache",
          "partial/edition.mustache",
          "partial/sample.mustache",
          "partial/tile.mustache",
          "slot/aside-extra.mustache",
          "slot/footer.mustache",
          "slot/head-extra.mustache",
          "slot/header-extra.mustache");
}
