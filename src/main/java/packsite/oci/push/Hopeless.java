package packsite.oci.push;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import packsite.oci.registry.RegistryException;

/** Remembers why going on makes no sense: nobody waits for 220 packs to fail alike. */
final class Hopeless {
  private final AtomicReference<RegistryException> reason = new AtomicReference<>();

  void learn(RegistryException e) {
    if (e.isHopeless()) {
      reason.compareAndSet(null, e);
    }
  }

  Optional<RegistryException> reason() {
    return Optional.ofNullable(reason.get());
  }
}
