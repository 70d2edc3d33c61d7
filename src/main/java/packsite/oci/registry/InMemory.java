package packsite.oci.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A body that is kept, as far as a limit. */
final class InMemory implements Arrival {
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  InMemory(int limit) {
    this.limit = limit;
  }

  /** A body is larger than what is read of one. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(int limit) {
      super("more than " + limit / 1024 / 1024 + " MiB");
    }
  }

  @Override
  public void take(ByteBuffer bytes) throws IOException {
    if (kept.size() + bytes.remaining() > limit) {
      throw new TooMuch(limit);
    }
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    kept.write(piece);
  }

  byte[] bytes() {
    return kept.toByteArray();
  }
}
