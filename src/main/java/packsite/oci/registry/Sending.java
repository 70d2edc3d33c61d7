package packsite.oci.registry;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A body on its way out; can be sent more than once. */
final class Sending {
  private final long size;
  private final Blob.Content content;
  private final AtomicLong sent = new AtomicLong();
  private volatile @Nullable String failure;
  private volatile @Nullable InputStream open;

  Sending(long size, Blob.Content content) {
    this.size = size;
    this.content = content;
  }

  static Sending of(byte[] bytes) {
    return new Sending(bytes.length, () -> new ByteArrayInputStream(bytes));
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

  /** Counts, and sees whether there are as many bytes as was said. */
  private final class Counted extends FilterInputStream {
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
        failure = "it changed while it was read";
        throw new IOException(failure);
      }
      sent.addAndGet(Math.max(n, 0));
      return n;
    }
  }
}
