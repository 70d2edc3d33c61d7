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
    Map<String, String> owners = owners(all);
    for (Packed packed : all) {
      packed.skipped().ifPresent(skipped::add);
      packed
          .archive()
          .ifPresent(
              archive -> {
                Optional<Skipped> clash = clash(packed, owners.getOrDefault(archive.topDir(), ""));
                clash.ifPresent(skipped::add);
                if (clash.isEmpty()) {
                  artifacts.add(artifact(packed, archive));
                }
              });
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

  /** Folders by what their archives are called, with a slash where there are several. */
  private static Map<String, String> owners(List<Packed> all) {
    Map<String, String> owners = new HashMap<>();
    for (Packed packed : all) {
      packed
          .archive()
          .ifPresent(
              archive ->
                  owners.merge(
                      archive.topDir(), packed.candidate().dir(), (one, two) -> one + ", " + two));
    }
    return owners;
  }

  /** Nobody would see which of two packs of one name a registry ends up with: neither is pushed. */
  private static Optional<Skipped> clash(Packed packed, String owners) {
    Candidate candidate = packed.candidate();
    if (owners.equals(candidate.dir())) {
      return Optional.empty();
    }
    String reason = "several folders make an archive of this name: " + owners;
    return Packed.skipped(candidate, Optional.empty(), candidate.jsonPath(), reason).skipped();
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
