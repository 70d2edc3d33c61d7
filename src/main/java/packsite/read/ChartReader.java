package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.gotemplate.Reads;
import packsite.gotemplate.TemplateFile;
import packsite.io.ArchiveLimits;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Crd;
import packsite.model.Chart.Meta;
import packsite.model.Problem;
import packsite.read.ChartFiles.Archive;
import packsite.read.ChartFiles.File;
import packsite.read.ChartFiles.Watcher;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Fault;
import packsite.text.Node.Mapping;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/**
 * A chart archive to what it holds, charts inside it included.
 *
 * <p>As Helm does, the first part of every name is dropped: which folder a chart was packed from
 * says nothing.
 */
final class ChartReader {
  private static final String CHARTS = "charts/";

  private final String path;
  private final List<Problem> problems;
  private final Suspects suspects;

  /** Of all charts of the archive: each may call what any of them defines. */
  private final List<Source> visible = new ArrayList<>();

  private ArchiveLimits limits = ArchiveLimits.DEFAULT;

  private ChartReader(String path, List<Problem> problems, Suspects suspects) {
    this.path = path;
    this.problems = problems;
    this.suspects = suspects;
  }

  /** A chart with its templates, which are dropped once its images are known. */
  record Opened(Content content, List<TemplateFile> templates, List<Opened> subcharts) {}

  /** The chart of an archive, if it is one; the problems say what else it is. */
  static Optional<Opened> read(
      String path, byte[] tgz, List<Problem> problems, Watcher watcher, Suspects suspects) {
    return new ChartReader(path, problems, suspects).archive(tgz, "", watcher, 0);
  }

  private Optional<Opened> archive(byte[] tgz, String member, Watcher watcher, int depth) {
    String before = member.isEmpty() ? "" : member + "!/";
    Watcher both =
        (name, buffer, size) -> {
          watcher.file(name, buffer, size);
          suspects.member(path, before + name, buffer, size);
        };
    Archive archive = ChartFiles.read(tgz, limits, path, member, problems, both);
    limits = limits.less(archive.inflated(), archive.members());
    if (!archive.isReadable()) {
      return Optional.empty();
    }
    if (archive.files().containsKey("Chart.yaml")) {
      String message = "Chart.yaml lies at the top of the archive, not in a folder";
      problems.add(
          new Problem(
              Problem.Kind.ARCHIVE_INVALID,
              path,
              before + "Chart.yaml",
              Optional.empty(),
              message,
              "pack the folder of the chart: `helm package` does"));
      return Optional.empty();
    }
    Optional<String> folder = topFolder(archive.files());
    if (folder.isEmpty()) {
      problems.add(
          Problem.inMember(
              path,
              member,
              Problem.Kind.ARCHIVE_INVALID,
              "no Chart.yaml in the archive",
              "pack the folder of the chart: `helm package` does"));
      return Optional.empty();
    }
    Map<String, File> files = new TreeMap<>();
    archive.files().forEach((name, file) -> files.put(behindFirst(name), file));
    return Optional.of(chart(before + folder.get(), files, depth));
  }

  private static Optional<String> topFolder(Map<String, File> files) {
    return files.keySet().stream()
        .filter(name -> behindFirst(name).equals("Chart.yaml"))
        .map(name -> name.substring(0, name.indexOf('/')))
        .findFirst();
  }

  private static String behindFirst(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  /** A chart from its files, named from its own folder. */
  private Opened chart(String folder, Map<String, File> files, int depth) {
    List<Opened> subcharts = subcharts(folder, files, depth);
    List<Chart.Member> members = new ArrayList<>();
    List<Crd> crds = new ArrayList<>();
    List<TemplateFile> templates = new ArrayList<>();
    List<Source> own = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          if (name.startsWith(CHARTS)) {
            return;
          }
          members.add(new Chart.Member(name, file.member().size(), file.member().crc()));
          if (name.startsWith("crds/")) {
            file.crds().forEach(crd -> crds.add(crd.in(name)));
          } else if (name.startsWith("templates/") && isTemplate(name)) {
            source(folder, name, file)
                .map(source -> TemplateFile.parse(source, file.bytes()))
                .ifPresent(templates::add);
          } else if (name.startsWith("templates/") && file.bytes().length <= Limits.TEXT) {
            // Helm renders them as well: NOTES.txt, mostly. They name no images, but read values.
            Decoded text = Encoding.decode(path, folder + "/" + name, file.bytes());
            own.add(text.source());
          }
        });
    Optional<YamlFile> values = yaml(folder, "values.yaml", files);
    templates.stream().map(TemplateFile::source).forEach(own::add);
    visible.addAll(own); // Behind those of the charts inside: a parent's definition wins.
    Mapping defaults =
        values
            .flatMap(YamlFile::mapping)
            .orElseGet(() -> Mapping.empty(Source.ofMember(path, folder, "")));
    Optional<Reads> reads =
        own.isEmpty() ? Optional.empty() : Optional.of(new Reads(own, visible, defaults));
    Content content =
        new Content(
            folder,
            meta(folder, files),
            values,
            Optional.ofNullable(files.get("values.schema.json"))
                .flatMap(file -> source(folder, "values.schema.json", file)),
            members,
            crds,
            subcharts.stream().map(Opened::content).toList(),
            reads);
    return new Opened(content, templates, subcharts);
  }

  private static boolean isTemplate(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".tpl");
  }

  private List<Opened> subcharts(String folder, Map<String, File> files, int depth) {
    Map<String, Map<String, File>> folders = new TreeMap<>();
    List<Opened> opened = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          String rest = name.startsWith(CHARTS) ? name.substring(CHARTS.length()) : "";
          int slash = rest.indexOf('/');
          if (rest.isEmpty() || rest.startsWith("_") || rest.startsWith(".")) {
            return; // As Helm has it.
          }
          if (slash > 0) {
            folders
                .computeIfAbsent(rest.substring(0, slash), key -> new TreeMap<>())
                .put(rest.substring(slash + 1), file);
          } else if (rest.endsWith(".tgz")) {
            nested(folder + "/" + name, file, depth).ifPresent(opened::add);
          }
        });
    folders.forEach(
        (name, inside) -> {
          if (inside.containsKey("Chart.yaml")) {
            opened.add(chart(folder + "/" + CHARTS + name, inside, depth));
          }
        });
    return opened;
  }

  private Optional<Opened> nested(String member, File file, int depth) {
    if (depth >= Limits.ARCHIVE_DEPTH) {
      String message = "archives in archives, more than " + Limits.ARCHIVE_DEPTH + " deep";
      problems.add(Problem.inMember(path, member, Problem.Kind.LIMIT, message, "unpack one"));
      return Optional.empty();
    }
    return archive(file.bytes(), member, (name, buffer, size) -> {}, depth + 1);
  }

  private Meta meta(String folder, Map<String, File> files) {
    YamlFile chart =
        yaml(folder, "Chart.yaml", files)
            .orElseGet(() -> Yaml.read(Source.ofMember(path, folder + "/Chart.yaml", "")));
    return ChartMetaReader.read(chart, yaml(folder, "requirements.yaml", files));
  }

  private Optional<YamlFile> yaml(String folder, String name, Map<String, File> files) {
    Optional<YamlFile> yaml =
        Optional.ofNullable(files.get(name))
            .flatMap(file -> source(folder, name, file))
            .map(Yaml::read);
    yaml.ifPresent(file -> file.faults().forEach(fault -> problems.add(Problem.of(fault))));
    return yaml;
  }

  private Optional<Source> source(String folder, String name, File file) {
    String member = folder + "/" + name;
    if (file.bytes().length > Limits.TEXT) {
      problems.add(
          Problem.inMember(
              path,
              member,
              Problem.Kind.NOT_ANALYSED,
              "larger than any text that is read",
              "make it smaller, or keep it out of the chart"));
      return Optional.empty();
    }
    Decoded decoded = Encoding.decode(path, member, file.bytes());
    for (Fault fault : decoded.faults()) {
      problems.add(Problem.of(fault));
    }
    return decoded.isClean() ? Optional.of(decoded.source()) : Optional.empty();
  }
}
