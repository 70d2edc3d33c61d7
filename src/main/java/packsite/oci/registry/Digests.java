package packsite.oci.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import packsite.io.Digest;

/** Digests as registries write them. */
final class Digests {
  private static final Pattern WRITTEN =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  private Digests() {}

  static String of(byte[] bytes) {
    return "sha256:" + Digest.sha256(bytes);
  }

  /** What an answer says of itself, if that can be a digest. */
  static Optional<String> of(Answer answer) {
    return answer.header("Docker-Content-Digest").filter(text -> WRITTEN.matcher(text).matches());
  }
}
