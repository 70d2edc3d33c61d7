package packsite.oci.registry;

import packsite.oci.registry.RegistryException.Kind;

/** Tries again where that may help, and waits longer each time. */
final class BackOff {
  private static final long FIRST_WAIT = 500;
  private static final long LONGEST_WAIT = 60_000;

  private final Pace pace;

  BackOff(Pace pace) {
    this.pace = pace;
  }

  /** All that has to be done anew when a part of it fails. */
  interface Work<T> {
    T attempt() throws RegistryException, Again;
  }

  <T> T run(Work<T> work) throws RegistryException {
    for (int failed = 0; ; failed++) {
      try {
        return work.attempt();
      } catch (Again again) {
        rest(again, failed);
      }
    }
  }

  private void rest(Again again, int failed) throws RegistryException {
    RegistryException failure = again.failure();
    if (failed >= again.retries()) {
      throw new RegistryException(
          failure.kind(),
          failure.getMessage() + ", tried " + (failed + 1) + " times",
          failure.help());
    }
    long wait = again.asked().orElse(FIRST_WAIT << failed);
    if (wait > LONGEST_WAIT) {
      throw new RegistryException(
          failure.kind(),
          failure.getMessage() + ", and wants us to wait for " + (wait + 999) / 1000 + " seconds",
          "try again after that time; at most " + LONGEST_WAIT / 1000 + " seconds are waited for");
    }
    try {
      pace.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  static RegistryException interrupted() {
    return new RegistryException(Kind.UNREACHABLE, "interrupted while talking to the registry", "");
  }
}
