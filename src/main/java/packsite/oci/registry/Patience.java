package packsite.oci.registry;

import java.time.Duration;
import java.util.Optional;
import packsite.oci.registry.Transport.Stalled;

/** How long one answer is waited for, in ticks of real time. */
final class Patience {
  /** Ticks of the shorter limit. */
  private static final int TICKS = 8;

  private final long stall;
  private final long longest;
  private final long tick;
  private long sent;
  private long arrived;
  private long quiet;
  private long waited;

  /**
   * @param stall after which a connection that moves no byte is given up
   * @param longest that an answer may take once all was sent, if it is no blob
   */
  Patience(Duration stall, Duration longest) {
    this.stall = stall.toMillis();
    this.longest = longest.toMillis();
    this.tick = Math.max(1, Math.min(this.stall, this.longest) / TICKS);
  }

  /** Milliseconds to wait before {@link #after} is asked again. */
  long tick() {
    return tick;
  }

  /** Why there is no more waiting after one more tick; empty where there is. */
  Optional<Stalled> after(long sentNow, long arrivedNow, boolean blob) {
    boolean moved = sentNow != sent || arrivedNow != arrived;
    quiet = moved ? 0 : quiet + tick;
    waited = blob || sentNow != sent ? 0 : waited + tick;
    sent = sentNow;
    arrived = arrivedNow;
    if (quiet >= stall) {
      return Optional.of(new Stalled("no byte moved for " + seconds(stall)));
    }
    return waited >= longest
        ? Optional.of(new Stalled("the answer takes more than " + seconds(longest)))
        : Optional.empty();
  }

  private static String seconds(long millis) {
    return Math.max(1, millis / 1000) + " seconds";
  }
}
