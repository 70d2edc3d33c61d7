package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything an archive gives, for tests. */
record Unpacked(ArchiveReading reading, List<Member> files, List<byte[]> contents) {
  private static final ArchiveReader READER = new ArchiveReader();

  static Unpacked of(byte[] tgz) {
    return of(tgz, ArchiveLimits.DEFAULT);
  }

  static Unpacked of(byte[] tgz, ArchiveLimits limits) {
    List<Member> files = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    ArchiveReading reading =
        READER.read(
            tgz,
            limits,
            new MemberVisitor() {
              @Override
              public boolean wants(Member member) {
                return true;
              }

              @Override
              public void content(Member member, byte[] buffer) {
                byte[] bytes = java.util.Arrays.copyOf(buffer, (int) member.size());
                files.add(member);
                contents.add(bytes);
              }
            });
    return new Unpacked(reading, files, contents);
  }

  List<String> names() {
    return files.stream().map(Member::name).toList();
  }

  String text(int i) {
    return new String(contents.get(i), StandardCharsets.UTF_8);
  }

  List<ArchiveFault.Kind> kinds() {
    return reading.faults().stream().map(ArchiveFault::kind).toList();
  }

  /** The message of the last fault. */
  String message() {
    List<ArchiveFault> faults = reading.faults();
    return faults.isEmpty() ? "" : faults.get(faults.size() - 1).message();
  }
}
