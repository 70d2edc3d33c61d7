package packsite.serve;

import java.io.IOException;
import java.nio.file.Path;

/** Tells when files below a folder change. */
public interface Watch extends AutoCloseable {
  /** What of a folder to watch; what it says of a path it says again each time. */
  interface Scope {
    /** Everything is below this folder. */
    Path root();

    /** Whether anything below this folder matters; the folder may be gone. */
    boolean enters(Path directory);

    /** Whether it matters that this file came, changed or went. */
    boolean concerns(Path file);
  }

  /** Waits until something changes and then, not for long, until nothing does any more. */
  void await() throws InterruptedException;

  @Override
  void close() throws IOException;

  /**
   * Watches from now on: by what the system tells of changes, or by looking again and again where
   * it tells nothing in time.
   */
  static Watch of(Scope scope) throws IOException {
    return ToldWatch.of(scope).map(Watch.class::cast).orElseGet(() -> new LookingWatch(scope));
  }

  /** Watches by looking again and again, for disks whose changes no system tells. */
  static Watch looking(Scope scope) {
    return new LookingWatch(scope);
  }
}
