package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.registry.RegistryException.Kind;

/** Logins as Docker and Podman keep them. */
final class LoginFileTest {
  private static final String SECRET = "hunter2:and:more";

  @TempDir Path folder;

  private static String auth(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Credentials> find(String json) throws RegistryException {
    return find(json, "reg.test:5000", "team/project", Map.of());
  }

  private Optional<Credentials> find(
      String json, String host, String path, Map<String, String> environment)
      throws RegistryException {
    try {
      Files.writeString(folder.resolve("config.json"), json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> all = new HashMap<>(environment);
    all.put("DOCKER_CONFIG", folder.toString());
    RegistryOptions options = RegistryOptions.of(host, all, new FakePace()).withPath(path);
    return new LoginFiles(options).find();
  }

  private String password(String json) throws RegistryException {
    return find(json).map(Credentials::secret).orElse("none");
  }

  private static String auths(String key) {
    return "{\"auths\":{\"" + key + "\":{\"auth\":\"" + auth("jo:" + SECRET) + "\"}}}";
  }

  private RegistryException refused(String json, Map<String, String> environment) {
    RegistryException e =
        assertThrows(RegistryException.class, () -> find(json, "reg.test:5000", "", environment));
    assertEquals(Kind.UNAUTHORIZED, e.kind());
    String all = e.getMessage() + e.help() + e;
    assertFalse(all.contains("hunter2"), all);
    assertFalse(all.contains(auth("jo:" + SECRET)), all);
    return e;
  }

  @Test
  void finds_a_host_however_its_key_is_written() throws RegistryException {
    for (String key :
        List.of(
            "reg.test:5000",
            "reg.test:5000/",
            "https://reg.test:5000",
            "https://reg.test:5000/",
            "http://reg.test:5000",
            "https://reg.test:5000/v1/",
            "https://reg.test:5000/v2",
            "REG.test:5000",
            "reg.test:5000/team",
            "reg.test:5000/team/project")) {
      assertEquals(SECRET, password(auths(key)), key);
    }
    for (String key : List.of("reg.test", "reg.test:5001", "reg.test:5000/other", "test:5000")) {
      assertEquals("none", password(auths(key)), key);
    }
  }

  @Test
  void the_login_of_a_project_wins_over_that_of_its_host() throws RegistryException {
    String json =
        "{\"auths\":{\"reg.test:5000\":{\"auth\":\"%s\"},\"reg.test:5000/team/project\":{\"auth\":\"%s\"},"
            + "\"reg.test:5000/team\":{\"auth\":\"%s\"}}}";
    assertEquals("b", password(json.formatted(auth("u:a"), auth("u:b"), auth("u:c"))));
  }

  @Test
  void reads_all_forms_of_a_login() throws RegistryException {
    String entry = "{\"auths\":{\"reg.test:5000\":%s}}";
    assertEquals("p:q", password(entry.formatted("{\"username\":\"u\",\"password\":\"p:q\"}")));
    assertEquals("p", password(entry.formatted("{\"auth\":\"" + auth("u:p\0\0") + "\"}")));
    Credentials identity =
        find(entry.formatted("{\"auth\":\"" + auth("u:") + "\",\"identitytoken\":\"t0ken\"}"))
            .orElseThrow();
    assertTrue(identity.isIdentityToken());
    assertEquals("t0ken", identity.secret());
    assertEquals("none", password(entry.formatted("{}")));
    assertEquals("none", password(entry.formatted("null")));
    assertEquals("none", password("{}"));
  }

  @Test
  void a_login_that_makes_no_sense_is_refused_by_name() {
    String entry = "{\"auths\":{\"reg.test:5000\":{\"auth\":\"%s\"}}}";
    RegistryException e = refused(entry.formatted("hunter2!"), Map.of());
    assertTrue(e.getMessage().contains(folder.resolve("config.json").toString()), e.getMessage());
    assertTrue(e.getMessage().contains("no base64"), e.getMessage());
    e = refused(entry.formatted(auth("hunter2")), Map.of());
    assertTrue(e.getMessage().contains("no user:password"), e.getMessage());
  }

  @Test
  void a_broken_file_is_refused_with_the_place_and_without_its_words() {
    for (String json :
        List.of(
            "",
            "[]",
            "{",
            "hunter2",
            "{\"auths\": {\"h\": {\"auth\": hunter2}}}",
            "{\"auths\": 'hunter2'}",
            "{\"hunter2",
            "{hunter2:1}",
            "\uFEFF{\"hunter2\"")) {
      RegistryException e = refused(json, Map.of());
      assertTrue(e.getMessage().contains("config.json, where logins are kept, is no JSON"));
    }
    RegistryException e = refused("{\n \"auths\": {,}\n}", Map.of());
    assertTrue(e.getMessage().contains("(line 2, column 12)"), e.getMessage());
  }

  @Test
  void a_folder_in_place_of_the_file() throws IOException {
    Files.createDirectory(folder.resolve("config.json"));
    RegistryOptions options =
        RegistryOptions.of("h", Map.of("DOCKER_CONFIG", folder.toString()), new FakePace());
    RegistryException e =
        assertThrows(RegistryException.class, () -> new LoginFiles(options).find());
    assertTrue(e.getMessage().contains("is no file"), e.getMessage());
  }

  @Test
  void looks_in_the_home_of_docker_and_then_in_podmans_places()
      throws IOException, RegistryException {
    Path home = Files.createDirectories(folder.resolve("home/.docker"));
    Path run = Files.createDirectories(folder.resolve("run/containers"));
    Map<String, String> environment =
        Map.of(
            "HOME", folder.resolve("home").toString(),
            "XDG_RUNTIME_DIR", folder.resolve("run").toString(),
            "REGISTRY_AUTH_FILE", folder.resolve("own.json").toString());
    LoginFiles files =
        new LoginFiles(RegistryOptions.of("reg.test:5000", environment, new FakePace()));
    assertEquals(Optional.empty(), files.find());
    Files.writeString(run.resolve("auth.json"), auths("reg.test:5000"));
    assertEquals(run.resolve("auth.json").toString(), files.find().orElseThrow().source());
    Files.writeString(folder.resolve("own.json"), auths("reg.test:5000"));
    assertEquals(folder.resolve("own.json").toString(), files.find().orElseThrow().source());
    Files.writeString(home.resolve("config.json"), auths("reg.test:5000"));
    assertEquals(home.resolve("config.json").toString(), files.find().orElseThrow().source());
  }

  private Map<String, String> helper(String script) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path program = bin.resolve("docker-credential-test");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return Map.of("PATH", bin + ":/usr/bin:/bin", "GREETING", "hello");
  }

  private Optional<Credentials> ask(String script, String json)
      throws RegistryException, IOException {
    return find(json, "reg.test:5000", "", helper(script));
  }

  private static final String STORE = "{\"auths\":{\"reg.test:5000\":{}},\"credsStore\":\"test\"}";
  private static final String HELPERS = "{\"credHelpers\":{\"reg.test:5000\":\"test\"}}";

  @Test
  void asks_a_helper_by_its_protocol() throws RegistryException, IOException {
    String script =
        "read host; echo \"{\\\"ServerURL\\\":\\\"$host\\\",\\\"Username\\\":\\\"$1-$GREETING\\\","
            + "\\\"Secret\\\":\\\"for $host\\\"}\"";
    for (String json : List.of(STORE, HELPERS)) {
      Credentials login = ask(script, json).orElseThrow();
      assertEquals("get-hello", login.username());
      assertEquals("for reg.test:5000", login.secret());
      assertEquals("docker-credential-test", login.source());
      assertFalse(login.isIdentityToken());
    }
    String token = "echo '{\"Username\":\"<token>\",\"Secret\":\"t\"}'";
    assertTrue(ask(token, STORE).orElseThrow().isIdentityToken());
  }

  @Test
  void a_helper_that_knows_nothing_means_nobody_is_logged_in()
      throws RegistryException, IOException {
    String script = "echo 'credentials not found in native keychain'; exit 1";
    assertEquals(Optional.empty(), ask(script, STORE));
    assertEquals(Optional.empty(), ask(script, HELPERS));
  }

  @Test
  void a_helper_for_another_host_is_not_asked() throws RegistryException {
    assertEquals(Optional.empty(), find("{\"credHelpers\":{\"other.test\":\"none\"}}"));
  }

  @Test
  void a_helper_that_is_missing_is_named() {
    RegistryException e = refused(STORE, Map.of("PATH", "/nowhere"));
    assertTrue(e.getMessage().startsWith("docker-credential-test, which "), e.getMessage());
    assertTrue(e.getMessage().contains("is not on the PATH"), e.getMessage());
    e = refused("{\"credsStore\":\"../../bin/sh\"}", Map.of("PATH", "/bin"));
    assertTrue(e.getMessage().contains("cannot be a program"), e.getMessage());
  }

  @Test
  void a_helper_that_fails_is_named_and_not_quoted() throws IOException {
    for (String script :
        List.of(
            "echo hunter2; exit 3",
            "echo hunter2 >&2; exit 1",
            "echo '{\"Username\":\"u\",\"Secret\":\"hunter2\"}'; exit 1",
            "echo hunter2",
            "echo '{\"Username\":\"u\"}'",
            "echo '{\"Secret\":\"hunter2\"}'",
            "echo '[\"hunter2\"]'",
            "yes hunter2")) {
      RegistryException e = refused(STORE, helper(script));
      assertTrue(e.getMessage().startsWith("docker-credential-test "), e.getMessage());
    }
  }

  @Test
  void a_helper_that_hangs_is_ended() throws IOException {
    Map<String, String> environment = helper("sleep 300; echo '{}'");
    CredentialProgram program = new CredentialProgram(environment, 1);
    RegistryException e =
        assertThrows(RegistryException.class, () -> program.get("test", "h", "config.json"));
    assertEquals("docker-credential-test gave no answer within 1 seconds", e.getMessage());
  }

  @Test
  void a_login_given_by_hand_wins() throws RegistryException {
    Map<String, String> environment = Map.of("DOCKER_CONFIG", folder.toString());
    RegistryOptions options =
        RegistryOptions.of("h", environment, new FakePace()).withLogin("u", "p");
    assertEquals("p", new LoginFiles(options).find().orElseThrow().secret());
  }
}
