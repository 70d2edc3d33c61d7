package packsite.oci.registry;

/** The clock, and how to wait; a test has one that never sleeps. */
public interface Pace {
  void sleep(long millis) throws InterruptedException;

  /** Milliseconds since 1970. */
  long now();
}
