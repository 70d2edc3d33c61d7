package packsite.site.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.values.CodeHtml;
import packsite.site.values.Mark;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Words;
import packsite.text.JsonFile;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.YamlFile;

/** The files of a version: charts with what is in them, manifests with their objects, the rest. */
public final class FilesPage {
  private FilesPage() {}

  /** What the template is filled with. */
  record View(
      Frame frame,
      EditionHead head,
      List<ChartView> charts,
      List<ManifestView> manifests,
      List<FileView> files,
      String size,
      List<TextView> texts) {
    boolean hasCharts() {
      return !charts.isEmpty();
    }

    boolean hasManifests() {
      return !manifests.isEmpty();
    }
  }

  /**
   * A chart archive.
   *
   * @param copy what is to be said of the unpacked copy beside it; empty where there is none
   */
  record ChartView(
      String name,
      String version,
      String appVersion,
      String kubeVersion,
      String description,
      String file,
      String size,
      int templates,
      List<Dependency> dependencies,
      List<String> crds,
      String copy,
      boolean readable) {}

  /** A chart that another one brings along. */
  record Dependency(String name, String version, String repository, boolean vendored) {}

  /** A file that is shown in full. */
  record TextView(String name, String id, String lines, Optional<String> raw, String codeHtml) {}

  /** A file of the folder. */
  record FileView(
      String path, String size, Optional<String> href, Optional<String> raw, String note) {}

  public static Page of(Press press, Entry entry, Edition edition) {
    String path = Kind.FILES.path(edition);
    Links links = press.links(path);
    long size = edition.pack().files().stream().mapToLong(PackFile::size).sum();
    View view =
        new View(
            press
                .frames()
                .of(
                    path,
                    Part.PACKS,
                    "Files of " + Titles.of(press, entry, edition),
                    "Charts, manifests and files of "
                        + edition.displayName()
                        + " "
                        + edition.version()),
            EditionHead.of(press, entry, edition, Kind.FILES, links),
            edition.pack().charts().stream().map(FilesPage::chart).toList(),
            ManifestView.of(edition, press.catalog().settings().source(), links),
            files(press, edition, links),
            Words.count(edition.pack().files().size(), "file") + ", " + Words.size(size),
            texts(edition, links));
    return press.print(path, "files", view);
  }

  private static List<TextView> texts(Edition edition, Links links) {
    Pack pack = edition.pack();
    List<TextView> texts = new ArrayList<>();
    JsonFile json = pack.json().file();
    if (!json.source().text().isEmpty()) {
      List<Mark> marks = Marks.in(json.source(), edition, links);
      texts.add(
          text(
              edition,
              links,
              "pack",
              "pack.json",
              json.source(),
              CodeHtml.json(json, marks, "pack-")));
    }
    pack.presets().ifPresent(presets -> texts.add(yaml(edition, links, "presets", presets.file())));
    pack.formSchema().ifPresent(form -> texts.add(yaml(edition, links, "schema", form.file())));
    return texts;
  }

  private static TextView yaml(Edition edition, Links links, String id, YamlFile file) {
    List<Mark> marks = Marks.in(file.source(), edition, links);
    String code = CodeHtml.yaml(file.source(), file, List.of(), marks, id + "-");
    return text(edition, links, id, id + ".yaml", file.source(), code);
  }

  private static TextView text(
      Edition edition, Links links, String id, String name, Source source, String code) {
    Optional<String> raw =
        RawFiles.of(edition).contains(name)
            ? Optional.of(links.to(edition.raw(name)))
            : Optional.empty();
    return new TextView(name, id, Words.count(Facts.lines(source), "line"), raw, code);
  }

  private static ChartView chart(Chart chart) {
    if (chart.content().isEmpty()) {
      return new ChartView(
          chart.fileName(),
          "",
          "",
          "",
          "",
          chart.fileName(),
          Words.size(chart.size()),
          0,
          List.of(),
          List.of(),
          "",
          false);
    }
    Chart.Content content = chart.content().get();
    Chart.Meta meta = content.meta();
    List<Dependency> dependencies = new ArrayList<>();
    for (Chart.Dependency dependency : meta.dependencies()) {
      String name = text(dependency.name());
      dependencies.add(
          new Dependency(
              name,
              text(dependency.version()),
              text(dependency.repository()),
              content.subchart(name).isPresent()));
    }
    return new ChartView(
        meta.name().map(Scalar::value).orElse(chart.fileName()),
        text(meta.version()),
        text(meta.appVersion()),
        text(meta.kubeVersion()),
        text(meta.description()),
        chart.fileName(),
        Words.size(chart.size()),
        content.templates().size(),
        dependencies,
        content.crds().stream().map(Chart.Crd::name).toList(),
        chart.copy().map(FilesPage::copy).orElse(""),
        true);
  }

  private static String copy(Chart.Copy copy) {
    if (copy.isIdentical()) {
      return "The unpacked copy in " + copy.dir() + " is the same.";
    }
    int differing = copy.changed().size() + copy.onlyInArchive().size() + copy.onlyInCopy().size();
    return "The unpacked copy in "
        + copy.dir()
        + " differs in "
        + Words.count(differing, "file")
        + "; what gets installed is the archive.";
  }

  private static List<FileView> files(Press press, Edition edition, Links links) {
    Set<String> copied = new HashSet<>(RawFiles.of(edition));
    copied.addAll(RawFiles.pictures(edition));
    return edition.pack().files().stream()
        .map(file -> file(press, edition, file, copied, links))
        .toList();
  }

  private static FileView file(
      Press press, Edition edition, PackFile file, Set<String> copied, Links links) {
    Optional<String> raw =
        copied.contains(file.path())
            ? Optional.of(links.to(edition.raw(file.path())))
            : Optional.empty();
    return new FileView(
        file.path(),
        Words.size(file.size()),
        press.catalog().settings().source().file(edition.source(file.path())),
        raw,
        file.link() ? "a link" : file.executable() ? "executable" : "");
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).map(String::strip).orElse("");
  }
}
