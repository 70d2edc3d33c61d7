package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.io.ArchiveFault.Kind;

/** Reads the members of one tar, as Helm's reader would, and notes what is wrong with it. */
final class TarReader {
  /** Of a long name or a pax header. */
  private static final int MOST_METADATA = 1 << 20;

  /** A hundred tell as much as a million. */
  private static final int MOST_FAULTS = 100;

  /** Where a continued list of holes says that it is continued again. */
  private static final int SPARSE_CONTINUES = 504;

  private final TarInput in;
  private final ArchiveLimits limits;
  private final MemberVisitor visitor;
  private final List<Member> members = new ArrayList<>();
  private final List<ArchiveFault> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private Map<String, String> pax = Map.of();
  private String longName = "";
  private String longLink = "";

  TarReader(TarInput in, ArchiveLimits limits, MemberVisitor visitor) {
    this.in = in;
    this.limits = limits;
    this.visitor = visitor;
  }

  List<Member> members() {
    return members;
  }

  List<ArchiveFault> faults() {
    return faults;
  }

  void read() throws ArchiveStop {
    while (in.hasBlock()) {
      if (TarHeader.isBlank(in.chunk(), in.position())) {
        in.nextBlock();
        if (in.hasBlock() && !TarHeader.isBlank(in.chunk(), in.position())) {
          throw new ArchiveStop(Kind.BAD_HEADER, "an empty block stands in the middle of the tar");
        }
        break;
      }
      TarHeader header = TarHeader.parse(in.chunk(), in.position());
      in.nextBlock();
      if (!isMetadata(header)) {
        member(header);
      }
    }
    if (!longName.isEmpty() || !longLink.isEmpty() || !pax.isEmpty()) {
      throw new ArchiveStop(Kind.TRUNCATED, "the tar ends before the member it has announced");
    }
    in.drain();
    in.stream().trailingData().ifPresent(faults::add);
  }

  /** Takes in what describes the next member; false for a member itself. */
  private boolean isMetadata(TarHeader header) throws ArchiveStop {
    switch (header.type()) {
      case 'L' -> longName = metadataText(header);
      case 'K' -> longLink = metadataText(header);
      case 'x', 'X' -> pax = PaxRecords.parse(metadata(header));
      case 'g' -> requireHarmless(PaxRecords.parse(metadata(header)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private byte[] metadata(TarHeader header) throws ArchiveStop {
    if (header.size() > MOST_METADATA) {
      throw new ArchiveStop(
          Kind.BAD_HEADER, "a header of the tar " + Wording.tooBig(header.size(), MOST_METADATA));
    }
    return in.content(header.size(), header.name());
  }

  private String metadataText(TarHeader header) throws ArchiveStop {
    byte[] bytes = metadata(header);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Some readers apply global records to every member, some to none: then nobody knows. */
  private static void requireHarmless(Map<String, String> global) throws ArchiveStop {
    for (String key : List.of("path", "linkpath", "size")) {
      if (global.containsKey(key)) {
        throw PaxRecords.bad("sets " + key + " for all members at once");
      }
    }
  }

  private void member(TarHeader header) throws ArchiveStop {
    String name = name(header);
    Member.Type type = type(header, name);
    long stored = pax.containsKey("size") ? PaxRecords.size(pax.get("size")) : header.size();
    long size = hasContent(header.type()) ? stored : 0;
    String link = type == Member.Type.SYMLINK || type == Member.Type.HARDLINK ? link(header) : "";
    Member member = new Member(withoutSlash(name), type, link, header.mode(), size);
    pax = Map.of();
    longName = "";
    longLink = "";
    if (header.type() == 'S' && header.isExtended()) {
      skipSparseHeaders();
    }
    admit(member);
    boolean safe = judge(member);
    if (safe && member.isFile() && visitor.wants(member)) {
      visitor.content(member, in.fill(size, member.name()));
    } else if (safe && member.isFile() && visitor.wantsPieces(member)) {
      in.pieces(member, visitor);
    } else {
      in.skip(size, member.name());
    }
  }

  private String name(TarHeader header) {
    if (!longName.isEmpty()) {
      return longName;
    }
    String sparse = pax.getOrDefault("GNU.sparse.name", "");
    return sparse.isEmpty() ? nonEmpty(pax.get("path"), header.name()) : sparse;
  }

  private String link(TarHeader header) {
    return longLink.isEmpty() ? nonEmpty(pax.get("linkpath"), header.linkName()) : longLink;
  }

  private static String nonEmpty(@Nullable String first, String second) {
    return first == null || first.isEmpty() ? second : first;
  }

  private Member.Type type(TarHeader header, String name) {
    if (pax.containsKey("GNU.sparse.major") || pax.containsKey("GNU.sparse.map")) {
      return Member.Type.OTHER;
    }
    return switch (header.type()) {
      // Before there was a type for directories, a slash at the end made one.
      case '\0', '0' -> name.endsWith("/") ? Member.Type.DIRECTORY : Member.Type.FILE;
      case '7' -> Member.Type.FILE;
      case '1' -> Member.Type.HARDLINK;
      case '2' -> Member.Type.SYMLINK;
      case '5' -> Member.Type.DIRECTORY;
      default -> Member.Type.OTHER;
    };
  }

  /** Links, devices, directories and pipes have none, whatever their size says. */
  private static boolean hasContent(char type) {
    return type < '1' || type > '6';
  }

  private static String withoutSlash(String name) {
    int end = name.length();
    while (end > 1 && name.charAt(end - 1) == '/') {
      end--;
    }
    return name.substring(0, end);
  }

  private void skipSparseHeaders() throws ArchiveStop {
    boolean more = true;
    while (more && in.hasBlock()) {
      more = in.chunk()[in.position() + SPARSE_CONTINUES] != 0;
      in.nextBlock();
    }
  }

  /** Refuses what goes beyond the limits, before a byte of it is read. */
  private void admit(Member member) throws ArchiveStop {
    if (members.size() >= limits.members()) {
      throw new ArchiveStop(
          Kind.TOO_MANY_MEMBERS,
          "the archive holds more than " + limits.members() + " members, the limit");
    }
    members.add(member);
    if (member.size() > limits.inflatedBytes()) {
      String text = Wording.name(member.name()) + " ";
      throw new ArchiveStop(
          new ArchiveFault(
              Kind.TOO_BIG,
              member.name(),
              text + Wording.tooBig(member.size(), limits.inflatedBytes())));
    }
  }

  /** Notes what is wrong with a member; false where it must not be handed out. */
  private boolean judge(Member member) {
    String name = member.name();
    if (name.isEmpty()) {
      note(Kind.UNSAFE_NAME, "", "a member of the archive has no name");
      return false;
    }
    String problem = MemberName.problem(name, limits.nameLength());
    if (!problem.isEmpty()) {
      note(Kind.UNSAFE_NAME, name, Wording.name(name) + " " + problem);
      return false;
    }
    boolean fresh = names.add(MemberName.canonical(name));
    if (!fresh && member.type() != Member.Type.DIRECTORY) {
      note(Kind.DUPLICATE_MEMBER, name, Wording.name(name) + " is in the archive twice");
    }
    switch (member.type()) {
      case SYMLINK, HARDLINK ->
          note(
              Kind.LINK,
              name,
              Wording.name(name) + " is a link to " + Wording.name(member.linkName()));
      case OTHER ->
          note(Kind.UNSUPPORTED, name, Wording.name(name) + " is neither file nor directory");
      default -> {}
    }
    return true;
  }

  private void note(Kind kind, String member, String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new ArchiveFault(kind, member, message));
    } else if (faults.size() == MOST_FAULTS) {
      faults.add(ArchiveFault.of(kind, "there are more faults in the archive than are listed"));
    }
  }
}
