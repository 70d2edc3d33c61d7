package packsite.lint.injected;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Something done to a healthy pack that should not have been done. */
interface Defect {
  void into(SpoiltPack pack);

  default Defect and(Defect next) {
    return pack -> {
      into(pack);
      next.into(pack);
    };
  }

  /** Other text in the place of one that stands in the file once. */
  static Defect edit(String file, String from, String to) {
    return pack -> pack.put(file, SpoiltPack.replaced(file, pack.text(file), from, to));
  }

  /** Whatever matches the pattern is gone; something must. */
  static Defect cut(String file, String pattern) {
    return rewrite(
        file,
        text -> {
          String rest = text.replaceFirst("(?ms)" + pattern, "");
          if (rest.equals(text)) {
            throw new AssertionError("expected in " + file + ": " + pattern);
          }
          return rest;
        });
  }

  static Defect rewrite(String file, UnaryOperator<String> change) {
    return pack -> pack.put(file, change.apply(pack.text(file)));
  }

  static Defect append(String file, String text) {
    return rewrite(file, before -> before + text);
  }

  static Defect write(String file, String text) {
    return pack -> pack.put(file, text);
  }

  static Defect write(String file, byte[] bytes) {
    return pack -> pack.put(file, bytes);
  }

  static Defect delete(String file) {
    return pack -> pack.delete(file);
  }

  static Defect deleteFolder(String folder) {
    return pack -> pack.deleteFolder(folder);
  }

  static Defect rename(String from, String to) {
    return pack -> {
      pack.put(to, pack.bytes(from));
      pack.delete(from);
    };
  }

  static Defect link(String file, String target) {
    return pack -> pack.link(file, target);
  }

  static Defect copyTo(String folder) {
    return pack -> pack.copyTo(folder);
  }

  /** The file ends early. */
  static Defect truncate(String file, int bytes) {
    return pack -> pack.put(file, java.util.Arrays.copyOf(pack.bytes(file), bytes));
  }

  /** Another set of members in an archive. */
  static Defect repack(String archive, Consumer<Map<String, byte[]>> change) {
    return pack -> {
      Map<String, byte[]> members = pack.members(archive);
      change.accept(members);
      pack.pack(archive, members);
    };
  }

  /** Text replaced in a member of an archive, and not in the unpacked copy. */
  static Defect editMember(String archive, String member, String from, String to) {
    return repack(
        archive,
        members ->
            members.compute(
                member,
                (name, bytes) -> {
                  if (bytes == null) {
                    throw new AssertionError("no member " + name);
                  }
                  String text = new String(bytes, StandardCharsets.UTF_8);
                  return SpoiltPack.replaced(name, text, from, to).getBytes(StandardCharsets.UTF_8);
                }));
  }

  /** Text replaced in a chart: in the archive and in the unpacked copy beside it. */
  static Defect editChart(String archive, String member, String from, String to) {
    return editMember(archive, member, from, to).and(edit("charts/" + member, from, to));
  }
}
