package packsite.model;

import java.util.List;
import java.util.Optional;
import packsite.gotemplate.Reads;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.YamlFile;

/**
 * A chart archive of a pack: what gets installed.
 *
 * @param listed the entry of pack.json that names it; findings inside an archive are told there
 * @param path of the archive, relative to the repository
 * @param crc CRC-32 of the archive: tells contents apart, not attackers
 * @param content empty where the archive is no chart; the problems of the pack say why
 * @param copy the unpacked copy that lies beside it, if there is one
 */
public record Chart(
    Scalar listed,
    String path,
    long size,
    long crc,
    Optional<Content> content,
    Optional<Copy> copy) {

  /** The archive's file name. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public Optional<String> name() {
    return content.flatMap(c -> c.meta().name()).map(Scalar::value);
  }

  /**
   * A chart: the one of the archive, or one inside it.
   *
   * @param folder its folder in the archive, with the archives around it ({@code
   *     a/charts/b.tgz!/b})
   * @param members files below the folder, those of subcharts not counted, sorted by name
   * @param reads empty where the archive holds no templates, so that nothing is known
   */
  public record Content(
      String folder,
      Meta meta,
      Optional<YamlFile> values,
      Optional<Source> valuesSchema,
      List<Member> members,
      List<Crd> crds,
      List<Content> subcharts,
      Optional<Reads> reads) {
    public Content {
      members = List.copyOf(members);
      crds = List.copyOf(crds);
      subcharts = List.copyOf(subcharts);
    }

    public List<Member> templates() {
      return members.stream().filter(member -> member.name().startsWith("templates/")).toList();
    }

    /** The default values, where they are a mapping. */
    public Optional<Mapping> defaults() {
      return values.flatMap(YamlFile::mapping);
    }

    /** The vendored chart of that name. */
    public Optional<Content> subchart(String name) {
      return subcharts.stream()
          .filter(sub -> sub.meta().name().map(Scalar::value).filter(name::equals).isPresent())
          .findFirst();
    }
  }

  /** A file of an archive; {@code crc} tells contents apart, not attackers. */
  public record Member(String name, long size, long crc) {}

  /** A custom resource definition below crds/. */
  public record Crd(String member, String name, String group, String kind, List<String> versions) {
    public Crd {
      versions = List.copyOf(versions);
    }

    /** The same under another name of its file. */
    public Crd in(String file) {
      return new Crd(file, name, group, kind, versions);
    }
  }

  /** Chart.yaml, and requirements.yaml of the first format. */
  public record Meta(
      YamlFile file,
      Optional<Scalar> apiVersion,
      Optional<Scalar> name,
      Optional<Scalar> version,
      Optional<Scalar> appVersion,
      Optional<Scalar> description,
      Optional<Scalar> type,
      Optional<Scalar> kubeVersion,
      boolean deprecated,
      List<Dependency> dependencies) {
    public Meta {
      dependencies = List.copyOf(dependencies);
    }
  }

  /** A chart that this one brings along. */
  public record Dependency(
      Mapping item,
      Optional<Scalar> name,
      Optional<Scalar> version,
      Optional<Scalar> repository,
      Optional<Scalar> alias,
      Optional<Scalar> condition,
      List<Scalar> tags,
      List<Import> imports) {
    public Dependency {
      tags = List.copyOf(tags);
      imports = List.copyOf(imports);
    }

    /** Under which key of the parent its values stand. */
    public Optional<String> valuesKey() {
      return alias.or(() -> name).map(Scalar::value);
    }
  }

  /** An item of import-values: a path of the child's values, and where it lands in the parent. */
  public record Import(String child, String parent) {}

  /**
   * An unpacked chart beside the archive. Reviewers read it, nobody installs it.
   *
   * @param changed members whose copy has other content
   * @param respelt those of them that differ in spelling only: YAML that says the same, line ends
   * @param onlyInArchive members that the copy lacks
   * @param onlyInCopy files that the archive lacks
   */
  public record Copy(
      String dir,
      Optional<Meta> meta,
      int files,
      List<String> changed,
      List<String> respelt,
      List<String> onlyInArchive,
      List<String> onlyInCopy) {
    public Copy {
      changed = List.copyOf(changed);
      respelt = List.copyOf(respelt);
      onlyInArchive = List.copyOf(onlyInArchive);
      onlyInCopy = List.copyOf(onlyInCopy);
    }

    public boolean isIdentical() {
      return changed.isEmpty() && onlyInArchive.isEmpty() && onlyInCopy.isEmpty();
    }
  }
}
