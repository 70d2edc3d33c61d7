package packsite.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import packsite.io.ArchiveFault;
import packsite.io.ArchiveLimits;
import packsite.io.ArchiveReader;
import packsite.io.ArchiveReading;
import packsite.io.Member;
import packsite.io.MemberVisitor;
import packsite.model.Chart;
import packsite.model.Problem;

/**
 * The files of one chart archive, sorted by name: checksums of all, contents of those that say
 * something about the chart.
 */
final class ChartFiles implements MemberVisitor {
  /** Threads share it: it keeps their buffers. */
  private static final ArchiveReader READER = new ArchiveReader();

  /**
   * A file of the archive.
   *
   * @param bytes empty where nobody needs them
   * @param crds what a file in a folder crds/ defines
   */
  record File(Chart.Member member, byte[] bytes, List<Chart.Crd> crds) {}

  /** Looks at each file as it comes by, before its bytes are dropped. */
  interface Watcher {
    void file(String name, byte[] buffer, int size);
  }

  private static final byte[] DROPPED = {};

  private final Map<String, File> files = new TreeMap<>();
  private final Watcher watcher;

  private ChartFiles(Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * What an archive gave.
   *
   * @param files by name as stored
   * @param isReadable false where the reader had to stop
   */
  record Archive(Map<String, File> files, boolean isReadable, long inflated, int members) {}

  static Archive read(
      byte[] tgz,
      ArchiveLimits limits,
      String path,
      String member,
      List<Problem> problems,
      Watcher watcher) {
    ChartFiles files = new ChartFiles(watcher);
    ArchiveReading reading = READER.read(tgz, limits, files);
    for (ArchiveFault fault : reading.faults()) {
      problems.add(problem(fault, path, member));
    }
    return new Archive(
        files.files, reading.isComplete(), reading.inflatedBytes(), reading.members().size());
  }

  private static Problem problem(ArchiveFault fault, String path, String member) {
    Problem.Kind kind =
        switch (fault.kind()) {
          case NOT_GZIP, TRUNCATED, CORRUPT, CHECKSUM, BAD_HEADER -> Problem.Kind.ARCHIVE_INVALID;
          case TOO_MANY_MEMBERS, TOO_BIG, RATIO -> Problem.Kind.LIMIT;
          case UNSAFE_NAME, LINK -> Problem.Kind.ARCHIVE_UNSAFE;
          case DUPLICATE_MEMBER -> Problem.Kind.DUPLICATE_KEY;
          case UNSUPPORTED, TRAILING_DATA -> Problem.Kind.NOT_ANALYSED;
        };
    String within = member.isEmpty() || fault.member().isEmpty() ? member : member + "!/";
    String help =
        switch (kind) {
          case LIMIT -> "keep what is no part of the chart out of it, with .helmignore";
          case ARCHIVE_UNSAFE, DUPLICATE_KEY -> "delete it from the chart and pack it anew";
          case NOT_ANALYSED -> "nothing is read of it; pack the chart anew without it";
          default -> "pack the chart anew: `helm package` does";
        };
    return Problem.inMember(path, within + fault.member(), kind, fault.message(), help);
  }

  @Override
  public boolean wants(Member member) {
    return true;
  }

  @Override
  public void content(Member member, byte[] buffer) {
    int size = (int) member.size();
    CRC32 crc = new CRC32();
    crc.update(buffer, 0, size);
    watcher.file(member.name(), buffer, size);
    Chart.Member facts = new Chart.Member(member.name(), size, crc.getValue());
    byte[] kept = saysSomething(member.name()) ? Arrays.copyOf(buffer, size) : DROPPED;
    files.put(member.name(), new File(facts, kept, crds(member.name(), buffer, size)));
  }

  /** Most of what an archive holds, and never copied for that: all is read from the buffer. */
  private static List<Chart.Crd> crds(String name, byte[] buffer, int size) {
    return name.contains("/crds/") ? CrdReader.read(name, buffer, size) : List.of();
  }

  /** By the last parts of the name, for subcharts lie at any depth. */
  private static boolean saysSomething(String name) {
    return name.endsWith("Chart.yaml")
        || name.endsWith("values.yaml")
        || name.endsWith("values.schema.json")
        || name.endsWith("requirements.yaml")
        || name.endsWith(".tgz")
        || name.contains("templates/");
  }
}
