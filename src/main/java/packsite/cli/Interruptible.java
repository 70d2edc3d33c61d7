package packsite.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end in good order when the program is told to end: the thread that began it is
 * interrupted and has some seconds to say what it did.
 */
final class Interruptible {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  /** For the work of this thread, from now on. */
  Interruptible() {
    Thread worker = Thread.currentThread();
    hook = new Thread(() -> end(worker), "end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Thread worker) {
    worker.interrupt();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing is left to do. */
  void done() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      Thread.currentThread().interrupt(); // The program ends already, and waited for this.
    }
  }
}
