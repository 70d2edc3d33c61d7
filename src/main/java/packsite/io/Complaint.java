package packsite.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a git process says on stderr, read aside so that a talkative one never blocks. */
final class Complaint implements Runnable {
  private static final int KEPT = 8 * 1024;

  private final InputStream in;
  private final Thread thread;
  private volatile String text = "";

  private Complaint(InputStream in) {
    this.in = in;
    thread = new Thread(this, "git stderr");
    thread.setDaemon(true);
  }

  static Complaint of(Process process) {
    Complaint complaint = new Complaint(process.getErrorStream());
    complaint.thread.start();
    return complaint;
  }

  @Override
  public void run() {
    try (in) {
      text = new String(in.readNBytes(KEPT), StandardCharsets.UTF_8);
      byte[] rest = new byte[KEPT];
      while (in.read(rest) >= 0) {
        // Read on, or git would wait for a reader.
      }
    } catch (IOException e) {
      // The process was ended; what it said until then is kept.
    }
  }

  /** All of it, once the process has ended. */
  String text() throws InterruptedException {
    thread.join(1000);
    return text;
  }
}
