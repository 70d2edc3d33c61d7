package packsite.oci.registry;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Printable;

/**
 * Where a registry is.
 *
 * @param host with its port, as people write it
 */
record Address(String host, boolean plainHttp) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9][A-Za-z0-9.-]{0,252})(?::(\\d{1,5}))?");
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*");
  private static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}|[a-z0-9+._-]{1,32}:[0-9a-fA-F]{32,128}");
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_PORT = 65_535;

  static Address of(String text, boolean plainHttp) throws RegistryException {
    Matcher matcher = HOST.matcher(text);
    boolean good = matcher.matches();
    if (good && matcher.group(1) != null) {
      int port = Integer.parseInt(matcher.group(1));
      good = port > 0 && port <= MOST_PORT;
    }
    if (!good) {
      throw new RegistryException(
          Kind.LOCAL,
          "`" + Texts.clip(Printable.line(text)) + "` is not the host of a registry",
          "write HOST or HOST:PORT, without https:// and without a path");
    }
    return new Address(text, plainHttp);
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
