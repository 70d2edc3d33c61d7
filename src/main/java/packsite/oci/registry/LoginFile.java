package packsite.oci.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Fault;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Printable;

/** A file of logins as Docker and Podman write it. */
final class LoginFile {
  private final String name;
  private final Mapping root;

  private LoginFile(String name, Mapping root) {
    this.name = name;
    this.root = root;
  }

  static LoginFile read(String path, byte[] bytes) throws RegistryException {
    String name = Texts.clip(Printable.line(path));
    Decoded decoded = Encoding.decode(path, bytes);
    JsonFile json = Json.read(decoded.source());
    if (!decoded.isClean() || json.mapping().isEmpty()) {
      throw broken(name, "is no JSON object" + place(decoded, json));
    }
    return new LoginFile(name, json.mapping().get());
  }

  /** The place alone: words of the fault may quote what stands there, which may be a password. */
  private static String place(Decoded decoded, JsonFile json) {
    List<Fault> faults = decoded.isClean() ? json.faults() : decoded.faults();
    if (faults.isEmpty()) {
      return "";
    }
    var from = faults.get(0).span().from();
    return " (line " + from.line() + ", column " + from.column() + ")";
  }

  private static RegistryException broken(String name, String why) {
    return new RegistryException(
        Kind.UNAUTHORIZED,
        name + ", where logins are kept, " + why,
        "mend it, or give --username and --password-stdin");
  }

  /** What is kept for a project wins over what is kept for the whole host. */
  Optional<Credentials> find(String host, String path, CredentialProgram program)
      throws RegistryException {
    List<String> wanted = names(host, path);
    Optional<String> own = first("credHelpers", wanted).flatMap(LoginFile::text);
    if (own.isPresent()) {
      return program.get(own.get(), host, name);
    }
    for (String one : wanted) {
      Optional<Mapping> entry = first("auths", List.of(one)).flatMap(Node::asMapping);
      Optional<Credentials> login = entry.isPresent() ? login(entry.get(), one) : Optional.empty();
      if (login.isPresent()) {
        return login;
      }
    }
    Optional<String> store = root.get("credsStore").flatMap(LoginFile::text);
    return store.isPresent() ? program.get(store.get(), host, name) : Optional.empty();
  }

  private static Optional<String> text(Node node) {
    return node.asScalar()
        .filter(value -> !value.isNull())
        .map(Node.Scalar::value)
        .filter(value -> !value.isEmpty());
  }

  private static List<String> names(String host, String path) {
    List<String> names = new ArrayList<>();
    String rest = path.replaceAll("^/+|/+$", "");
    while (!rest.isEmpty()) {
      names.add(host.toLowerCase(Locale.ROOT) + "/" + rest);
      int slash = rest.lastIndexOf('/');
      rest = slash < 0 ? "" : rest.substring(0, slash);
    }
    names.add(host.toLowerCase(Locale.ROOT));
    return names;
  }

  private Optional<Node> first(String section, List<String> wanted) {
    List<Entry> entries = root.mapping(section).map(Mapping::effective).orElse(List.of());
    for (String one : wanted) {
      for (Entry entry : entries) {
        if (plain(entry.name()).equals(one)) {
          return Optional.of(entry.value());
        }
      }
    }
    return Optional.empty();
  }

  /** Keys are hosts, or what was the address of an API once: {@code https://host/v1/}. */
  private static String plain(String key) {
    String plain = key.replaceFirst("^(?i:https?://)", "").replaceFirst("/+$", "");
    plain = plain.replaceFirst("/v[12]$", "");
    int slash = plain.indexOf('/');
    return slash < 0
        ? plain.toLowerCase(Locale.ROOT)
        : plain.substring(0, slash).toLowerCase(Locale.ROOT) + plain.substring(slash);
  }

  private Optional<Credentials> login(Mapping entry, String key) throws RegistryException {
    Optional<String> token = entry.get("identitytoken").flatMap(LoginFile::text);
    Optional<String> auth = entry.get("auth").flatMap(LoginFile::text);
    String username = entry.get("username").flatMap(LoginFile::text).orElse("");
    String password = entry.get("password").flatMap(LoginFile::text).orElse("");
    if (auth.isPresent()) {
      String pair = decoded(auth.get(), key);
      int colon = pair.indexOf(':');
      if (colon < 0) {
        throw broken(name, "holds an `auth` of " + key + " that is no user:password in base64");
      }
      username = pair.substring(0, colon);
      password = pair.substring(colon + 1);
    }
    if (token.isPresent()) {
      return Optional.of(new Credentials(username, token.get(), true, name));
    }
    return username.isEmpty() && password.isEmpty()
        ? Optional.empty()
        : Optional.of(new Credentials(username, password, false, name));
  }

  private String decoded(String auth, String key) throws RegistryException {
    try {
      byte[] bytes = Base64.getDecoder().decode(auth.strip());
      // Some versions of Docker pad with zeros.
      return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\0+$", "");
    } catch (IllegalArgumentException e) {
      throw broken(name, "holds an `auth` of " + key + " that is no base64");
    }
  }
}
