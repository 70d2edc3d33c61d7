package packsite.oci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import packsite.model.Version;
import packsite.oci.archive.ArchiveFacts;

/** Puts together what is published of a repository: dates, annotations, order, no name twice. */
public final class Planning {
  /** The rule that finds the same before. */
  private static final String DUPLICATE = "XR101 duplicate-identity";

  private static final Comparator<Artifact> ORDER =
      Comparator.comparing(Artifact::name)
          .thenComparing(artifact -> Version.of(artifact.version()))
          .thenComparing(Artifact::sourceDir);

  private final Provenance provenance;
  private final boolean fullAnnotations;

  public Planning(Provenance provenance, boolean fullAnnotations) {
    this.provenance = provenance;
    this.fullAnnotations = fullAnnotations;
  }

  /**
   * The plan for some packs.
   *
   * @param generator version of this program
   * @param deflater what compressed the archives
   */
  public PushPlan plan(List<Packed> all, Target target, String generator, String deflater) {
    List<Artifact> artifacts = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    Map<String, List<String>> owners = owners(all);
    for (Packed packed : all) {
      Optional<Skipped> held = packed.skipped().or(() -> clash(packed.candidate(), owners));
      held.ifPresent(skipped::add);
      if (held.isEmpty()) {
        packed.archive().ifPresent(archive -> artifacts.add(artifact(packed, archive)));
      }
    }
    artifacts.sort(ORDER);
    skipped.sort(Comparator.comparing(Skipped::sourceDir));
    boolean dirty = all.stream().anyMatch(packed -> provenance.isDirty(packed.candidate().dir()));
    return new PushPlan(
        generator,
        deflater,
        new PushPlan.Origin(provenance.repository(), provenance.revision(), dirty),
        target,
        artifacts,
        skipped);
  }

  /** Folders by what their archives are called. */
  private static Map<String, List<String>> owners(List<Packed> all) {
    Map<String, List<String>> owners = new HashMap<>();
    for (Packed packed : all) {
      Candidate candidate = packed.candidate();
      archiveName(candidate)
          .ifPresent(
              name -> owners.computeIfAbsent(name, key -> new ArrayList<>()).add(candidate.dir()));
    }
    return owners;
  }

  private static Optional<String> archiveName(Candidate candidate) {
    return candidate.name().flatMap(name -> candidate.version().map(text -> name + "-" + text));
  }

  /** Nobody would see which of two packs of one name a registry ends up with: neither is pushed. */
  private static Optional<Skipped> clash(Candidate candidate, Map<String, List<String>> owners) {
    List<String> folders =
        archiveName(candidate).map(name -> owners.getOrDefault(name, List.of())).orElse(List.of());
    if (folders.size() < 2) {
      return Optional.empty();
    }
    String others =
        String.join(", ", folders.stream().filter(dir -> !dir.equals(candidate.dir())).toList());
    return Packed.skipped(
            candidate,
            Optional.of(DUPLICATE),
            candidate.jsonPath(),
            "an archive of the same name comes from " + others)
        .skipped();
  }

  private Artifact artifact(Packed packed, ArchiveFacts archive) {
    Candidate candidate = packed.candidate();
    Created created = provenance.created(candidate.dir());
    return new Artifact(
        candidate.name().orElseThrow(),
        candidate.version().orElseThrow(),
        candidate.layer(),
        candidate.dir(),
        archive,
        packed.leftOut(),
        created,
        new OciManifest(Optional.of(archive), annotations(candidate, archive, created)));
  }

  private SortedMap<String, String> annotations(
      Candidate candidate, ArchiveFacts archive, Created created) {
    SortedMap<String, String> annotations = new TreeMap<>();
    annotations.put(OciManifest.CREATED, created.time());
    annotations.put(OciManifest.TAR_DIGEST, archive.tarDigest());
    if (fullAnnotations) {
      String image = "org.opencontainers.image.";
      candidate.version().ifPresent(version -> annotations.put(image + "version", version));
      if (!candidate.title().isEmpty()) {
        annotations.put(image + "title", candidate.title());
      }
      provenance.repository().ifPresent(source -> annotations.put(image + "source", source));
      provenance
          .revisionOf(candidate.dir())
          .ifPresent(revision -> annotations.put(image + "revision", revision));
    }
    return annotations;
  }
}
