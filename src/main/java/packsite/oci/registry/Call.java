package packsite.oci.registry;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One thing asked over HTTP.
 *
 * @param purpose for messages, such as {@code the manifest p/x:1.0}
 * @param arrival where a body that is no complaint goes; empty for memory
 */
record Call(
    String method,
    URI uri,
    Map<String, String> headers,
    Optional<Sending> body,
    Optional<Arrival> arrival,
    String purpose) {
  Call {
    headers = Map.copyOf(headers);
  }

  static Call get(URI uri, String purpose) {
    return new Call("GET", uri, Map.of(), Optional.empty(), Optional.empty(), purpose);
  }

  static Call head(URI uri, String purpose) {
    return new Call("HEAD", uri, Map.of(), Optional.empty(), Optional.empty(), purpose);
  }

  static Call post(URI uri, String purpose) {
    return new Call("POST", uri, Map.of(), Optional.empty(), Optional.empty(), purpose);
  }

  static Call put(URI uri, Sending body, String purpose) {
    return new Call("PUT", uri, Map.of(), Optional.of(body), Optional.empty(), purpose);
  }

  Call with(String name, String value) {
    return new Call(method, uri, Map.of(name, value), body, arrival, purpose);
  }

  Call with(Arrival to) {
    return new Call(method, uri, headers, body, Optional.of(to), purpose);
  }

  Call with(Sending what) {
    return new Call(method, uri, headers, Optional.of(what), arrival, purpose);
  }

  Call about(String other) {
    return new Call(method, uri, headers, body, arrival, other);
  }

  Call at(URI elsewhere) {
    return new Call(method, elsewhere, headers, body, arrival, purpose);
  }

  /** As a redirect may turn any question into. */
  Call asGetAt(URI elsewhere) {
    return new Call("GET", elsewhere, headers, Optional.empty(), arrival, purpose);
  }

  /** Addresses may be signed. */
  @Override
  public String toString() {
    return method + " for " + purpose;
  }
}
