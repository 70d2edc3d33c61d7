package packsite.oci.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Printable;

/**
 * Where a registry is.
 *
 * @param host with its port, as people write it
 */
public record Address(String host, boolean plainHttp) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[[0-9A-Fa-f:.]{2,45}]|([A-Za-z0-9][A-Za-z0-9.-]{0,252}))(?::(\\d{1,5}))?");
  private static final int MOST_OF_LABEL = 63;
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*");
  private static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}|[a-z0-9+._-]{1,32}:[0-9a-fA-F]{32,128}");
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_PORT = 65_535;

  static Address of(String text, boolean plainHttp) throws RegistryException {
    Optional<String> problem = problem(text);
    if (problem.isPresent()) {
      throw new RegistryException(
          Kind.LOCAL,
          problem.get(),
          "write HOST or HOST:PORT, without https:// and without a path");
    }
    return new Address(text, plainHttp);
  }

  /**
   * Why this is not {@code HOST[:PORT]}, in one sentence without a full stop; empty where it is.
   * What may be a password is not repeated.
   */
  public static Optional<String> problem(String text) {
    if (text.indexOf('@') >= 0) {
      return Optional.of("the host of a registry has no login before it");
    }
    return reason(text)
        .map(
            why ->
                "`" + Texts.clip(Printable.line(text)) + "` is not the host of a registry" + why);
  }

  private static Optional<String> reason(String text) {
    Matcher matcher = HOST.matcher(text);
    if (!matcher.matches()) {
      return Optional.of("");
    }
    if (matcher.group(2) != null) {
      int port = Integer.parseInt(matcher.group(2));
      if (port < 1 || port > MOST_PORT) {
        return Optional.of(": ports go from 1 to " + MOST_PORT);
      }
    }
    String name = matcher.group(1) == null ? "" : matcher.group(1);
    if (name.endsWith(".")) {
      return Optional.of(": it ends in a dot"); // TLS takes no such name.
    }
    if (Stream.of(name.split("\\.")).anyMatch(label -> label.length() > MOST_OF_LABEL)) {
      return Optional.of(": names go to " + MOST_OF_LABEL + " characters between dots");
    }
    return isHost(text) ? Optional.empty() : Optional.of("");
  }

  /** Numbers that are no address, empty labels and the like. */
  private static boolean isHost(String text) {
    try {
      return new URI("https://" + text + "/").getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Below {@code /v2/}. */
  URI uri(String rest) {
    return URI.create((plainHttp ? "http" : "https") + "://" + host + "/v2/" + rest);
  }

  URI manifest(String repository, String reference) throws RegistryException {
    return uri(checked(repository) + "/manifests/" + checkedReference(reference));
  }

  URI blob(String repository, String digest) throws RegistryException {
    return uri(checked(repository) + "/blobs/" + checkedReference(digest));
  }

  static String checked(String repository) throws RegistryException {
    if (repository.length() > MOST_CHARACTERS || !REPOSITORY.matcher(repository).matches()) {
      throw new RegistryException(
          Kind.LOCAL,
          "`" + Texts.clip(Printable.line(repository)) + "` cannot be the name of a repository",
          "");
    }
    return repository;
  }

  private static String checkedReference(String reference) throws RegistryException {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new RegistryException(
          Kind.LOCAL,
          "`" + Texts.clip(Printable.line(reference)) + "` is neither a tag nor a digest",
          "");
    }
    return reference;
  }

  /** Nothing that is secret goes elsewhere. */
  boolean isHome(URI uri) {
    return sameOrigin(uri("").resolve("/"), uri);
  }

  /** Over TLS, or in the open where that was asked for. */
  boolean mayVisit(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && problem(uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())).isEmpty()
        && (scheme.equals("https") || (plainHttp && scheme.equals("http")));
  }

  static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /** For messages: no path and no query, which may hold signatures. */
  static String spoken(URI uri) {
    return Texts.clip(
        uri.getHost() == null
            ? "an address without a host"
            : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
  }
}
