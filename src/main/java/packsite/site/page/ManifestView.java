package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Manifest;
import packsite.site.catalog.Edition;
import packsite.site.catalog.SourceLinks;
import packsite.site.values.CodeHtml;
import packsite.site.values.Mark;
import packsite.site.view.Links;
import packsite.site.view.Words;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Yaml;

/**
 * A manifest with its objects and its text.
 *
 * @param lineCount of the text
 * @param codeHtml empty where it is too long to be shown
 * @param left why the text is not shown; empty where it is
 * @param source the text in the repository
 */
record ManifestView(
    String path,
    String id,
    boolean templated,
    List<String> objects,
    boolean readable,
    String lineCount,
    String codeHtml,
    String left,
    Optional<String> source) {
  /** Of texts on one page, in characters: what is longer is for editors. */
  private static final int MOST = 400_000;

  /** Above this, colours are not worth another reading. */
  private static final int COLOURED = 64_000;

  /** The start of ids of a manifest's lines, counted from 0. */
  static String id(int index) {
    return "mf-" + (index + 1);
  }

  /** Of all manifests of a version; those are shown that the page has room for. */
  static List<ManifestView> of(Edition edition, SourceLinks sources, Links links) {
    List<ManifestView> views = new ArrayList<>();
    int room = MOST;
    for (Manifest manifest : edition.pack().manifests()) {
      int length = manifest.source().text().length();
      boolean shown = length <= room;
      room -= shown ? length : 0;
      views.add(of(edition, manifest, id(views.size()), shown, sources, links));
    }
    return views;
  }

  /** True where the page of files shows the lines of a manifest. */
  static boolean isShown(Edition edition, int index) {
    int room = MOST;
    for (int i = 0; i < index; i++) {
      int length = edition.pack().manifests().get(i).source().text().length();
      room -= length <= room ? length : 0;
    }
    return edition.pack().manifests().get(index).source().text().length() <= room;
  }

  private static ManifestView of(
      Edition edition,
      Manifest manifest,
      String id,
      boolean shown,
      SourceLinks sources,
      Links links) {
    Source text = manifest.source();
    return new ManifestView(
        FindingPlace.within(edition, manifest.path()),
        id,
        manifest.templated(),
        manifest.objects().stream()
            .map(object -> (text(object.kind()) + " " + text(object.name())).strip())
            .toList(),
        manifest.isAnalysed(),
        Words.count(Facts.lines(text), "line"),
        shown ? code(manifest, id, Marks.in(text, edition, links)) : "",
        shown ? "" : "Too long to be shown here, " + Words.size(text.text().length()),
        sources.file(manifest.path()));
  }

  private static String code(Manifest manifest, String id, List<Mark> marks) {
    Source text = manifest.source();
    boolean coloured = !manifest.templated() && text.text().length() <= COLOURED;
    return coloured
        ? CodeHtml.yaml(text, Yaml.read(text), List.of(), marks, id + "-")
        : CodeHtml.plain(text, marks, id + "-");
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).map(String::strip).orElse("");
  }
}
