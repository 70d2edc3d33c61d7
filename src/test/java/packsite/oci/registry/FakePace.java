package packsite.oci.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves only when somebody waits, or is told to. */
public final class FakePace implements Pace {
  private final AtomicLong now = new AtomicLong(1_800_000_000_000L);
  private final List<Long> waits = new ArrayList<>();

  @Override
  public synchronized void sleep(long millis) {
    waits.add(millis);
    now.addAndGet(millis);
  }

  @Override
  public long now() {
    return now.get();
  }

  public void advance(long millis) {
    now.addAndGet(millis);
  }

  /** How long was waited, each time. */
  public synchronized List<Long> waits() {
    return List.copyOf(waits);
  }
}
