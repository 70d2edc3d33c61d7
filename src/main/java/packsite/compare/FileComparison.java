package packsite.compare;

import java.util.List;
import packsite.model.Pack;
import packsite.model.PackFile;

/**
 * Holds files of one path against each other, by size and mode: what is in a file that no part of
 * the model is made of is not read, so one of the same size counts as the same.
 */
final class FileComparison {
  private FileComparison() {}

  static List<FileChange> compare(Pack was, Pack now) {
    return Pairs.by(was.files(), now.files(), PackFile::path).stream()
        .filter(pair -> !pair.isSame())
        .map(pair -> new FileChange(pair.now().or(pair::was).orElseThrow().path(), pair))
        .toList();
  }
}
