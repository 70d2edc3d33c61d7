package packsite.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.io.Entry;
import packsite.io.TreeException;
import packsite.model.Chart.Copy;
import packsite.text.Yaml;

/**
 * Compares the files of an archive with the unpacked copies that lie beside it, while the archive
 * is being read: nothing is read twice or kept.
 */
final class ChartCopies implements ChartFiles.Watcher {
  private final PackFolder folder;
  private final Map<String, Candidate> byDir = new HashMap<>();

  /** A folder with a Chart.yaml beside the archive; one of them may be the copy. */
  private static final class Candidate {
    final Map<String, Entry> files = new HashMap<>();
    final Set<String> seen = new HashSet<>();
    final List<String> changed = new ArrayList<>();
    final List<String> respelt = new ArrayList<>();
    final List<String> onlyInArchive = new ArrayList<>();
  }

  ChartCopies(PackFolder folder, String archivePath) {
    this.folder = folder;
    String beside = archivePath.substring(0, archivePath.lastIndexOf('/') + 1);
    for (Entry entry : folder.entries()) {
      if (entry.path().startsWith(beside) && entry.path().endsWith("/Chart.yaml")) {
        String dir = entry.path().substring(0, entry.path().length() - "/Chart.yaml".length());
        if (dir.indexOf('/', beside.length()) < 0) {
          byDir.put(dir, new Candidate());
        }
      }
    }
    for (Entry entry : folder.entries()) {
      int slash = entry.path().indexOf('/', beside.length());
      if (entry.isFile() && entry.path().startsWith(beside) && slash > 0) {
        Candidate candidate = byDir.get(entry.path().substring(0, slash));
        if (candidate != null) {
          candidate.files.put(entry.path().substring(slash + 1), entry);
        }
      }
    }
  }

  @Override
  public void file(String name, byte[] buffer, int size) {
    String inside = name.substring(name.indexOf('/') + 1);
    for (Candidate candidate : byDir.values()) {
      compare(candidate, inside, buffer, size);
    }
  }

  private void compare(Candidate candidate, String name, byte[] buffer, int size) {
    candidate.seen.add(name);
    Entry copy = candidate.files.get(name);
    if (copy == null) {
      candidate.onlyInArchive.add(name);
      return;
    }
    try {
      if (!folder.tree().sameBytes(copy, buffer, size)) {
        candidate.changed.add(name);
        if (isRespelt(copy, buffer, size)) {
          candidate.respelt.add(name);
        }
      } else {
        folder.suspects().known(copy.path());
      }
    } catch (TreeException e) {
      folder.problems().add(PackFolder.problem(e));
    }
  }

  private boolean isRespelt(Entry copy, byte[] buffer, int size) throws TreeException {
    return size <= Limits.TEXT
        && copy.size() <= Limits.TEXT
        && Spelling.isAllThatDiffers(
            copy.path(), Arrays.copyOf(buffer, size), folder.tree().read(copy, Limits.TEXT));
  }

  /** The folder that is the copy of a chart: its Chart.yaml says the name, or it bears the name. */
  Optional<Copy> of(String chartName) {
    return byDir.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> copy(entry.getKey(), entry.getValue()))
        .filter(copy -> isCopyOf(copy, chartName))
        .findFirst();
  }

  private static boolean isCopyOf(Copy copy, String chartName) {
    Optional<String> name = copy.meta().flatMap(meta -> meta.name()).map(text -> text.value());
    return name.orElseGet(() -> copy.dir().substring(copy.dir().lastIndexOf('/') + 1))
        .equals(chartName);
  }

  private Copy copy(String dir, Candidate candidate) {
    List<String> onlyInCopy =
        candidate.files.keySet().stream()
            .filter(name -> !candidate.seen.contains(name))
            .sorted()
            .toList();
    return new Copy(
        dir,
        folder
            .text(folder.relative(dir + "/Chart.yaml"))
            .map(source -> ChartMetaReader.read(Yaml.read(source), Optional.empty())),
        candidate.files.size(),
        candidate.changed.stream().sorted().toList(),
        candidate.respelt.stream().sorted().toList(),
        candidate.onlyInArchive.stream().sorted().toList(),
        onlyInCopy);
  }
}
