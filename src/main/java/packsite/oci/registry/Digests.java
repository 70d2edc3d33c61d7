package packsite.oci.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import packsite.io.Digest;

/** Digests as registries write them. */
final class Digests {
  private static final Pattern WRITTEN =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    return "sha256:" + Digest.sha256(bytes);
  }

  /** What an answer says of itself, if that can be a digest. */
  static Optional<String> of(Answer answer) {
    return answer.header("Docker-Content-Digest").filter(text -> WRITTEN.matcher(text).matches());
  }
}
