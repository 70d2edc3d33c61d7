package packsite.oci.registry;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A body on its way out; can be sent more than once. */
final class Sending {
  private final long size;
  private final Blob.Content content;
  private final AtomicLong sent = new AtomicLong();
  private final String digest;
  private volatile @Nullable String failure;
  private volatile boolean damaged;
  private volatile @Nullable InputStream open;

  private Sending(long size, Blob.Content content, String digest) {
    this.size = size;
    this.content = content;
    this.digest = digest;
  }

  /** The last bytes are not sent where all of them are not what the digest says. */
  static Sending of(Blob blob) {
    return new Sending(blob.size(), blob.content(), blob.digest());
  }

  static Sending of(byte[] bytes) {
    return new Sending(bytes.length, () -> new ByteArrayInputStream(bytes), "");
  }

  BodyPublisher publisher() {
    return size == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
  }

  /** Bytes taken by the network so far, over all times it was sent. */
  long sent() {
    return sent.get();
  }

  /** Why the bytes could not be had, if it was that. */
  @Nullable String failure() {
    return failure;
  }

  /** True where the bytes could be read, and are not those that were to be sent. */
  boolean isDamaged() {
    return damaged;
  }

  /** A connection that breaks leaves the stream behind. */
  void close() {
    InputStream stream = open;
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException e) {
        // All that was wanted of it has been read, or will be read anew.
        open = null;
      }
    }
  }

  private @Nullable InputStream open() {
    failure = null;
    damaged = false;
    try {
      InputStream counted = new Counted(content.open());
      open = counted;
      return counted;
    } catch (IOException e) {
      failure = reason(e);
      return null;
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "it cannot be opened" : e.getMessage();
  }

  /** Counts and hashes, and sees whether these are the bytes that were promised. */
  private final class Counted extends FilterInputStream {
    private final MessageDigest hash = Digests.sha256();
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n;
      try {
        n = super.read(buffer, offset, length);
      } catch (IOException e) {
        failure = reason(e);
        throw e;
      }
      count += Math.max(n, 0);
      if (n < 0 ? count < size : count > size) {
        throw damaged("it has not the " + size + " bytes that it should have");
      }
      if (n > 0) {
        hash.update(buffer, offset, n);
        if (count == size && !isPromised()) {
          throw damaged("it is not what its digest " + digest + " says");
        }
      }
      sent.addAndGet(Math.max(n, 0));
      return n;
    }

    private boolean isPromised() {
      // No byte comes after the last one, so nobody needs the state of the hash any more.
      return !digest.startsWith("sha256:")
          || digest.equals("sha256:" + HexFormat.of().formatHex(hash.digest()));
    }

    private IOException damaged(String how) {
      damaged = true;
      failure = how;
      return new IOException(how);
    }
  }
}
