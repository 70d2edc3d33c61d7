package packsite.oci.registry;

import java.util.OptionalLong;

/** Something failed that may go better a little later. */
final class Again extends Exception {
  private static final long serialVersionUID = 1L;

  /** How often it is worth a try. */
  private static final int RETRIES = 4;

  private final RegistryException failure;
  private final int retries;

  /** Milliseconds that the other side asks for, or less than 0. */
  private final long asked;

  private Again(RegistryException failure, int retries, long asked) {
    super(failure.getMessage(), failure);
    this.failure = failure;
    this.retries = retries;
    this.asked = asked;
  }

  static Again because(RegistryException failure) {
    return new Again(failure, RETRIES, -1);
  }

  static Again once(RegistryException failure) {
    return new Again(failure, 1, -1);
  }

  static Again after(OptionalLong millis, RegistryException failure) {
    return new Again(failure, RETRIES, millis.orElse(-1));
  }

  RegistryException failure() {
    return failure;
  }

  int retries() {
    return retries;
  }

  OptionalLong asked() {
    return asked < 0 ? OptionalLong.empty() : OptionalLong.of(asked);
  }
}
