package packsite.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of bytes, in lower case hexadecimal. */
public final class Digest {
  private static final int SHA1_HEX = 40;

  private Digest() {}

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
  }

  /** Of {@code length} bytes from {@code offset} on. */
  public static String sha256(byte[] bytes, int offset, int length) {
    MessageDigest digest = digest("SHA-256");
    digest.update(bytes, offset, length);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** For bytes that come piece by piece. */
  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  /** Ends a digest and writes it. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The id that git gives to these bytes, in a repository whose ids have this many digits. */
  static byte[] gitBlob(byte[] bytes, int length, int hexDigits) {
    MessageDigest digest = digest(hexDigits == SHA1_HEX ? "SHA-1" : "SHA-256");
    digest.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes, 0, length);
    return digest.digest();
  }

  static byte[] unhex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
