package packsite.read;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that read several things at a time, and stop when the work is over. */
final class Readers implements AutoCloseable {
  private final ExecutorService threads;

  Readers(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  <T> Future<T> submit(Callable<T> work) {
    return threads.submit(work);
  }

  /** What became of it; what went wrong there goes wrong here. */
  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
