package packsite.oci.archive;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import packsite.io.ArchiveFault;
import packsite.io.ArchiveReading;
import packsite.io.Digest;
import packsite.io.Member;
import packsite.io.MemberVisitor;

/** Takes the digests of an archive's files while it is read, and makes a {@link FileTree} of it. */
final class LeafCollector implements MemberVisitor {
  private static final int OWNER_EXECUTES = 0100;

  private final Map<String, String> digests = new HashMap<>();
  private MessageDigest digest = Digest.sha256();
  private @Nullable Member open;

  @Override
  public boolean wants(Member member) {
    return false;
  }

  @Override
  public void content(Member member, byte[] buffer) {}

  @Override
  public boolean wantsPieces(Member member) {
    close();
    open = member;
    return true;
  }

  @Override
  public void piece(Member member, byte[] buffer, int from, int length) {
    digest.update(buffer, from, length);
  }

  private void close() {
    if (open != null) {
      digests.put(plain(open.name()), "sha256:" + Digest.hex(digest));
      open = null;
    }
  }

  /** What all of it amounts to. */
  FileTree tree(ArchiveReading reading) throws RefusalException {
    close();
    for (ArchiveFault fault : reading.faults()) {
      if (fault.kind() != ArchiveFault.Kind.LINK) {
        throw refused(fault.member(), fault.message());
      }
    }
    SortedMap<String, FileTree.Leaf> files = new TreeMap<>();
    for (Member member : reading.members()) {
      if (member.type() != Member.Type.DIRECTORY) {
        files.put(plain(member.name()), leaf(member, files));
      }
    }
    return new FileTree(belowTop(files));
  }

  private FileTree.Leaf leaf(Member member, Map<String, FileTree.Leaf> before)
      throws RefusalException {
    return switch (member.type()) {
      case SYMLINK -> new FileTree.Leaf(FileTreeReader.linkDigest(member.linkName()), false);
      case HARDLINK -> {
        // The same file once more, which tar writes when the disk has it under two names.
        FileTree.Leaf file = before.get(plain(member.linkName()));
        if (file == null) {
          throw refused(
              member.name(),
              "a hard link leads to a file that is not in front of it in the archive");
        }
        yield file;
      }
      default ->
          new FileTree.Leaf(
              digests.getOrDefault(plain(member.name()), ""),
              (member.mode() & OWNER_EXECUTES) != 0);
    };
  }

  private static SortedMap<String, FileTree.Leaf> belowTop(SortedMap<String, FileTree.Leaf> files)
      throws RefusalException {
    SortedMap<String, FileTree.Leaf> below = new TreeMap<>();
    String top = "";
    for (Map.Entry<String, FileTree.Leaf> file : files.entrySet()) {
      String path = file.getKey();
      String first = path.substring(0, path.indexOf('/') + 1);
      if (first.isEmpty() || !(top.isEmpty() || top.equals(first))) {
        throw refused(path, "the archive does not hold one folder with everything in it");
      }
      top = first;
      below.put(path.substring(top.length()), file.getValue());
    }
    return below;
  }

  private static RefusalException refused(String path, String message) {
    return new RefusalException(new Refusal(path, message, ""));
  }

  /** The same for all spellings of one place: {@code ./a//b} is {@code a/b}. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        plain.append(plain.length() == 0 ? "" : "/").append(part);
      }
    }
    return plain.toString();
  }
}
