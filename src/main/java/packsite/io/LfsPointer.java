package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The few lines that stand in for a file kept by git-lfs, where it was not fetched.
 *
 * @param oid {@code sha256:} and the digest of the file
 * @param size of the file in bytes, -1 where the pointer does not say
 */
public record LfsPointer(String oid, long size) {
  private static final byte[] START =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  /** The specification's limit. */
  private static final int LONGEST = 1024;

  public static Optional<LfsPointer> of(byte[] file) {
    if (file.length < START.length || file.length > LONGEST) {
      return Optional.empty();
    }
    for (int i = 0; i < START.length; i++) {
      if (file[i] != START[i]) {
        return Optional.empty();
      }
    }
    String oid = "";
    long size = -1;
    for (String line : new String(file, StandardCharsets.UTF_8).split("\r?\n")) {
      if (line.startsWith("oid ")) {
        oid = line.substring("oid ".length()).strip();
      } else if (line.matches("size [0-9]{1,18}")) {
        size = Long.parseLong(line.substring("size ".length()));
      }
    }
    return Optional.of(new LfsPointer(oid, size));
  }
}
