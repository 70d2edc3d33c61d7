package packsite.oci.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A blob on its way in; one that begins again goes on where it broke. */
final class Copying implements Arrival {
  private final long limit;
  private final OutputStream to;
  private final MessageDigest digest;
  private long written;
  private long skip;
  private @Nullable IOException failure;
  private boolean tooLarge;

  Copying(long limit, OutputStream to, MessageDigest digest) {
    this.limit = limit;
    this.to = to;
    this.digest = digest;
  }

  @Override
  public synchronized void begin() {
    skip = written;
  }

  @Override
  public synchronized void take(ByteBuffer bytes) throws IOException {
    int known = (int) Math.min(skip, bytes.remaining());
    bytes.position(bytes.position() + known);
    skip -= known;
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    if (written + piece.length > limit) {
      tooLarge = true;
      throw new IOException("too large");
    }
    digest.update(piece);
    try {
      to.write(piece);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    written += piece.length;
  }

  /** Why the bytes could not be put where they belong, if it was that. */
  synchronized @Nullable IOException failure() {
    return failure;
  }

  synchronized boolean isTooLarge() {
    return tooLarge;
  }

  long limit() {
    return limit;
  }

  synchronized String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
