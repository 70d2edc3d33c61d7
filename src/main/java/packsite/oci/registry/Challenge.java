package packsite.oci.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a server wants to be shown.
 *
 * @param scheme in lower case
 * @param parameters their names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
  Challenge {
    parameters = Map.copyOf(parameters);
  }

  /** As good for any other question. */
  Challenge withoutScope() {
    Map<String, String> rest = new HashMap<>(parameters);
    rest.remove("scope");
    return new Challenge(scheme, rest);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }
}
