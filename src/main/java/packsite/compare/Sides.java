package packsite.compare;

import java.util.Optional;
import java.util.function.Function;

/** The same thing in both packs; a side that lacks it is empty. */
public record Sides<T>(Optional<T> was, Optional<T> now) {
  public static <T> Sides<T> of(T was, T now) {
    return new Sides<>(Optional.of(was), Optional.of(now));
  }

  public boolean isSame() {
    return was.equals(now);
  }

  public boolean isAdded() {
    return was.isEmpty() && now.isPresent();
  }

  public boolean isRemoved() {
    return was.isPresent() && now.isEmpty();
  }

  /** True where both have one, and not the same. */
  public boolean isChanged() {
    return was.isPresent() && now.isPresent() && !isSame();
  }

  public <R> Sides<R> map(Function<T, R> to) {
    return new Sides<>(was.map(to), now.map(to));
  }

  public <R> Sides<R> flatMap(Function<T, Optional<R>> to) {
    return new Sides<>(was.flatMap(to), now.flatMap(to));
  }
}
