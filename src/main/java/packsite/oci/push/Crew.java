package packsite.oci.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A few threads that do the same to many things; gone when that is done. */
final class Crew {
  /** What a request that is told to stop gets to end in. */
  private static final int GRACE_SECONDS = 5;

  private Crew() {}

  /**
   * Results in the order of the items. An interruption ends the work: the interrupted state is kept
   * for the caller to see.
   *
   * @param unfinished what to give for items that an interruption kept from being done
   */
  static <T, R> List<R> each(
      List<T> items, int threads, Function<T, R> work, Function<T, R> unfinished) {
    if (items.isEmpty()) {
      return List.of();
    }
    ExecutorService crew = crew(Math.max(1, Math.min(threads, items.size())));
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        Callable<R> task = () -> work.apply(item);
        futures.add(crew.submit(task));
      }
      return results(items, futures, crew, unfinished);
    } finally {
      crew.shutdownNow();
    }
  }

  private static <T, R> List<R> results(
      List<T> items, List<Future<R>> futures, ExecutorService crew, Function<T, R> unfinished) {
    List<R> results = new ArrayList<>();
    boolean interrupted = false;
    for (int i = 0; i < items.size(); i++) {
      Future<R> future = futures.get(i);
      try {
        results.add(
            interrupted && !future.isDone() ? unfinished.apply(items.get(i)) : future.get());
      } catch (InterruptedException e) {
        interrupted = true;
        stop(crew);
        i--; // It may be done all the same.
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return results;
  }

  private static void stop(ExecutorService crew) {
    crew.shutdownNow();
    try {
      boolean ended = crew.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
      assert ended || crew.isShutdown();
    } catch (InterruptedException e) {
      // Told twice to stop: what has not ended by now counts as unfinished.
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  private static ExecutorService crew(int threads) {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "registry " + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
