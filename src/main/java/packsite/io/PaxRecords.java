package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import packsite.io.ArchiveFault.Kind;

/** Records of a pax header, {@code 30 path=a/very/long/name\n}: what the next header cannot say. */
final class PaxRecords {
  private PaxRecords() {}

  static Map<String, String> parse(byte[] bytes) throws ArchiveStop {
    Map<String, String> records = new HashMap<>();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int blank = indexOf(bytes, ' ', at, Math.min(bytes.length, at + 10));
      int end = at + length(bytes, at, blank);
      int equals = indexOf(bytes, '=', blank, end);
      if (end > bytes.length || end <= blank + 1 || equals < 0 || bytes[end - 1] != '\n') {
        throw bad("is not a list of records");
      }
      String key = text(bytes, blank + 1, equals);
      String value = text(bytes, equals + 1, end - 1);
      if (key.isEmpty() || value.indexOf('\0') >= 0) {
        throw bad("has a record without a usable key and value");
      }
      records.put(key, value);
      at = end;
    }
    return records;
  }

  /** A size that overrides the header's. */
  static long size(String value) throws ArchiveStop {
    if (!value.matches("[0-9]{1,18}")) {
      throw bad("gives a size that is no number");
    }
    return Long.parseLong(value);
  }

  static ArchiveStop bad(String what) {
    return new ArchiveStop(Kind.BAD_HEADER, "a pax header of the tar " + what);
  }

  private static int length(byte[] bytes, int from, int to) throws ArchiveStop {
    if (to <= from) {
      throw bad("is not a list of records");
    }
    int length = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        throw bad("is not a list of records");
      }
      length = length * 10 + (bytes[i] - '0');
    }
    return length;
  }

  private static int indexOf(byte[] bytes, char c, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, bytes.length); i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
