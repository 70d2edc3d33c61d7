package packsite.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import packsite.text.Markdown;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/**
 * One version of one pack, in memory.
 *
 * @param dir relative to the repository
 * @param values of a pack without values.yaml, those of an empty file
 * @param images what the pack runs; what it declares is in {@link Values#images}
 * @param history first and last commit, where git knows
 * @param suspects texts in which the mark of a credential occurs, see {@link SecretMarks}; members
 *     of archives and files that nothing else is read of as well
 * @param problems what could not be read, in order of place
 */
public record Pack(
    String dir,
    PackJson json,
    Values values,
    Optional<Presets> presets,
    Optional<FormSchema> formSchema,
    List<Chart> charts,
    List<Manifest> manifests,
    Optional<Markdown> readme,
    Optional<Logo> logo,
    List<UsedImage> images,
    List<PackFile> files,
    Optional<PackHistory> history,
    List<Source> suspects,
    List<Problem> problems) {
  public Pack {
    charts = List.copyOf(charts);
    manifests = List.copyOf(manifests);
    images = List.copyOf(images);
    files = List.copyOf(files);
    suspects = List.copyOf(suspects);
    problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /** How people want lists of packs: by name, the newest version of each first. */
  public static final Comparator<Pack> BY_NAME_NEWEST_FIRST =
      Comparator.comparing(Pack::label)
          .thenComparing(Pack::version, Comparator.reverseOrder())
          .thenComparing(Pack::dir);

  /** The version of pack.json; of a pack without one, the lowest there is. */
  public Version version() {
    return Version.of(json.version().map(Scalar::value).orElse(""));
  }

  public Optional<PackId> id() {
    return json.id();
  }

  /**
   * True where a file of the pack is there and not all of it could be read: what the model lacks of
   * it may well be in it.
   *
   * @param relative path within the pack
   */
  public boolean isPartlyRead(String relative) {
    String path = dir.isEmpty() ? relative : dir + "/" + relative;
    return problems.stream()
        .anyMatch(problem -> problem.path().equals(path) && problem.kind().hidesContent());
  }

  public PackKind kind() {
    return PackKind.of(json);
  }

  /** The name of pack.json, else the directory's: there is always something to call it. */
  public String label() {
    String folder = dir.isEmpty() ? "." : dir;
    return json.name().map(Scalar::value).filter(name -> !name.isBlank()).orElse(folder);
  }

  /** The same pack, dated. */
  public Pack withHistory(PackHistory dates) {
    return new Pack(
        dir,
        json,
        values,
        presets,
        formSchema,
        charts,
        manifests,
        readme,
        logo,
        images,
        files,
        Optional.of(dates),
        suspects,
        problems);
  }
}
