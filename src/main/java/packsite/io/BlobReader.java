package packsite.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

/**
 * One {@code git cat-file --batch}, for one thread at a time: asks for one object, reads it to its
 * end, and only then asks for the next, so neither side ever waits for the other to read.
 */
final class BlobReader implements AutoCloseable {
  private static final int LONGEST_HEADER = 256;

  /** How often the watchdog looks before a request counts as stuck. */
  private static final int LOOKS = 4;

  private final Process process;
  private final OutputStream ask;
  private final InputStream answer;
  private final Future<?> watch;

  /** The number of the request under way, 0 while there is none. */
  private volatile int underWay;

  private int requests;

  /** What the watchdog saw when it last looked, and how often in a row; its thread's own. */
  private int seen;

  private int times;

  private BlobReader(Process process, Duration timeout) {
    this.process = process;
    ask = process.getOutputStream();
    answer = new BufferedInputStream(process.getInputStream(), 16 * 1024);
    watch = Watchdog.every(timeout.dividedBy(LOOKS), this::endIfStuck);
    Complaint.of(process);
  }

  static BlobReader start(GitProgram program) throws GitException {
    return new BlobReader(program.start(List.of("cat-file", "--batch")), program.timeout());
  }

  private void endIfStuck() {
    int now = underWay;
    times = now != 0 && now == seen ? times + 1 : 0;
    seen = now;
    if (times >= LOOKS) {
      Watchdog.kill(process);
    }
  }

  byte[] read(String path, String id, long limit) throws GitException, TreeException {
    requests = Math.max(1, requests + 1);
    underWay = requests;
    try {
      ask.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
      ask.flush();
      String[] header = header().split(" ");
      if (header.length < 3 || !header[1].equals("blob")) {
        throw new GitException("this clone does not hold its content");
      }
      long size = Long.parseLong(header[2]);
      if (size > limit || size > Integer.MAX_VALUE - 8) {
        throw TreeException.tooBig(path, size, limit);
      }
      byte[] bytes = answer.readNBytes((int) size);
      if (bytes.length < size || answer.read() != '\n') {
        throw new GitException("git ended unexpectedly");
      }
      return bytes;
    } catch (IOException | NumberFormatException e) {
      throw new GitException("git ended unexpectedly");
    } finally {
      underWay = 0;
    }
  }

  private String header() throws IOException {
    StringBuilder header = new StringBuilder(64);
    for (int b; (b = answer.read()) != '\n'; ) {
      if (b < 0 || header.length() > LONGEST_HEADER) {
        throw new IOException("no header");
      }
      header.append((char) b);
    }
    return header.toString();
  }

  @Override
  public void close() {
    watch.cancel(false);
    process.destroy();
    try {
      ask.close();
      answer.close();
    } catch (IOException e) {
      // Ended already, which is what was wanted.
    }
  }
}
