package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.manifest;
import static packsite.oci.registry.Client.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.registry.FakeRegistry.Guard;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** Who one is, as registries and their token services want to see it. */
final class LoginTest {
  private static final String USER = "jo";
  private static final String PASSWORD = "pa:ss wörd";
  private static final byte[] LAYER = bytes("a layer");

  private final FakePace pace = new FakePace();
  private FakeRegistry server;
  private FakeTokens tokens;

  @BeforeEach
  void start() {
    server = FakeRegistry.start();
    tokens = FakeTokens.start(USER, PASSWORD);
  }

  @AfterEach
  void stop() {
    server.close();
    tokens.close();
  }

  private HttpRegistry open(String password) throws RegistryException {
    return HttpRegistry.open(plain(server.host(), pace).withLogin(USER, password));
  }

  private static RegistryException refused(Kind kind, Executable what) {
    RegistryException e = assertThrows(RegistryException.class, what);
    assertEquals(kind, e.kind(), e.getMessage());
    return e;
  }

  private static Guard basic(String challenge) {
    String good = Credentials.given(USER, PASSWORD).basic();
    return request ->
        request.header("Authorization").equals(good)
            ? Optional.empty()
            : Optional.of(Reply.of(401).with("WWW-Authenticate", challenge));
  }

  private void push(HttpRegistry registry) throws RegistryException {
    registry.digest(REPOSITORY, "1.0");
    registry.putBlob(REPOSITORY, blob(LAYER));
    registry.putManifest(REPOSITORY, "1.0", manifest(digest(LAYER)));
  }

  @Test
  void shows_a_password_only_to_a_registry_that_asks() throws RegistryException {
    push(open(PASSWORD));
    assertTrue(server.seen().stream().allMatch(one -> one.header("Authorization").isEmpty()));
  }

  @Test
  void shows_a_password_with_a_colon() throws RegistryException {
    server.guardedBy(basic("Basic realm=\"Registry\""));
    push(open(PASSWORD));
    assertEquals(1, server.store().tags().size());
    assertEquals(
        1,
        server.seen().stream().filter(one -> one.header("Authorization").isEmpty()).count(),
        "the greeting alone goes without");
  }

  @Test
  void says_that_a_password_is_wrong_and_asks_once() {
    server.guardedBy(basic("basic"));
    RegistryException e = refused(Kind.UNAUTHORIZED, () -> open("wrong").digest(REPOSITORY, "1.0"));
    assertEquals(
        server.host()
            + " does not accept the username and password of --username and"
            + " --password-stdin",
        e.getMessage());
    assertEquals(2, server.seen().size());
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void says_how_to_log_in() {
    server.guardedBy(basic("Basic realm=x"));
    HttpRegistry nobody = nobody();
    RegistryException e = refused(Kind.UNAUTHORIZED, () -> nobody.digest(REPOSITORY, "1.0"));
    assertTrue(e.getMessage().contains("wants a login"), e.getMessage());
    assertTrue(e.help().contains("docker login " + server.host()), e.help());
    assertTrue(e.help().contains("--password-stdin"), e.help());
    server.guardedBy(tokens.guard());
    HttpRegistry other = nobody();
    e = refused(Kind.UNAUTHORIZED, () -> other.digest(REPOSITORY, "1.0"));
    assertTrue(e.help().contains("docker login " + server.host()), e.help());
  }

  private HttpRegistry nobody() {
    try {
      return HttpRegistry.open(plain(server.host(), pace));
    } catch (RegistryException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void names_a_kind_of_login_that_is_not_known() {
    server.guardedBy(request -> Optional.of(Reply.of(401).with("WWW-Authenticate", "Negotiate")));
    RegistryException e =
        refused(Kind.UNAUTHORIZED, () -> open(PASSWORD).digest(REPOSITORY, "1.0"));
    assertTrue(e.getMessage().contains("negotiate"), e.getMessage());
    server.guardedBy(request -> Optional.of(Reply.of(401)));
    e = refused(Kind.UNAUTHORIZED, () -> open(PASSWORD).digest(REPOSITORY, "1.0"));
    assertTrue(e.getMessage().contains("does not say of what kind"), e.getMessage());
  }

  @Test
  void gets_one_token_for_reading_and_one_for_writing() throws RegistryException {
    server.guardedBy(tokens.guard());
    HttpRegistry registry = open(PASSWORD);
    push(registry);
    push(registry);
    assertEquals(
        List.of(
            "GET repository:" + REPOSITORY + ":pull",
            "GET repository:" + REPOSITORY + ":pull,push"),
        tokens.asked());
    assertTrue(
        server.seen().stream().noneMatch(one -> one.header("Authorization").startsWith("Basic")),
        "the password goes to the token service alone");
    assertEquals(Optional.of(List.of(REPOSITORY)), registry.repositories());
    assertEquals("GET registry:catalog:*", tokens.asked().get(2));
  }

  @Test
  void takes_tokens_under_both_names() throws RegistryException {
    server.guardedBy(tokens.answeringIn("access_token").guard());
    push(open(PASSWORD));
    assertEquals(1, server.store().tags().size());
  }

  @Test
  void reads_challenges_with_odd_quoting() throws RegistryException {
    for (String challenge :
        List.of(
            "bearer Realm=%s,Service=fake,Scope=%s",
            "BEARER realm='%s', service='fake', scope='%s'",
            "Negotiate, Basic realm=\"a, b=\\\"c\\\"\", Bearer realm=\"%s\" , service=fake,error=\"x\"",
            "Bearer service=\"fake\",scope=\"s\",realm=\"%s\",scope=\"%s")) {
      server.guardedBy(tokens.challenge(challenge).guard());
      push(open(PASSWORD));
    }
    assertEquals(1, server.store().tags().size());
  }

  @Test
  void gets_another_token_when_one_has_run_out() throws RegistryException {
    server.guardedBy(tokens.expiringIn(60).guard());
    HttpRegistry registry = open(PASSWORD);
    registry.digest(REPOSITORY, "1.0");
    pace.advance(50_000);
    registry.digest(REPOSITORY, "1.0");
    assertEquals(1, tokens.asked().size());
    pace.advance(6_000);
    registry.digest(REPOSITORY, "1.0");
    assertEquals(2, tokens.asked().size());
  }

  @Test
  void gets_another_token_when_the_registry_takes_the_old_one_no_more() throws RegistryException {
    server.guardedBy(tokens.guard());
    HttpRegistry registry = open(PASSWORD);
    registry.digest(REPOSITORY, "1.0");
    tokens.revoke();
    registry.digest(REPOSITORY, "1.0");
    assertEquals(2, tokens.asked().size());
    push(registry);
    tokens.revoke();
    push(registry);
    assertEquals(List.of(), server.store().danglingTags());
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_token_that_runs_out_between_place_and_upload_is_replaced() throws RegistryException {
    server.guardedBy(tokens.guard());
    server.change(
        "POST",
        "/uploads/",
        1,
        real -> {
          if (real.status() == 202) {
            tokens.revoke();
          }
          return real;
        });
    open(PASSWORD).putBlob(REPOSITORY, blob(LAYER));
    assertEquals(1, server.store().blobs().size());
  }

  @Test
  void a_new_token_that_is_not_taken_either_is_the_end() {
    server.guardedBy(tokens.guard());
    server.answer(
        "HEAD",
        "/manifests/",
        9,
        Reply.error(401, "UNAUTHORIZED", "no")
            .with("WWW-Authenticate", "Bearer realm=\"" + tokens.realm() + "\",service=\"fake\""));
    refused(Kind.FORBIDDEN, () -> open(PASSWORD).digest(REPOSITORY, "1.0"));
    assertEquals(2, tokens.asked().size());
  }

  @Test
  void a_token_service_that_does_not_know_the_password() {
    server.guardedBy(tokens.guard());
    RegistryException e = refused(Kind.UNAUTHORIZED, () -> open("wrong").digest(REPOSITORY, "1.0"));
    assertTrue(e.getMessage().contains(Address.spoken(java.net.URI.create(tokens.realm()))));
    assertTrue(e.getMessage().contains("asked for by " + server.host()), e.getMessage());
    assertEquals(List.of("GET repository:" + REPOSITORY + ":pull", "GET "), tokens.asked());
  }

  @Test
  void a_repository_that_the_token_service_denies_is_no_wrong_login() throws RegistryException {
    server.guardedBy(tokens.denying("p/fathom", 403).guard());
    HttpRegistry registry = open(PASSWORD);
    RegistryException e = refused(Kind.FORBIDDEN, () -> registry.digest("p/fathom", "1.0"));
    assertTrue(e.getMessage().contains("pulling from p/fathom (403, DENIED: no)"), e.getMessage());
    assertFalse(e.isHopeless());
    push(registry);
    e = refused(Kind.FORBIDDEN, () -> registry.putBlob("p/fathom", blob(LAYER)));
    assertTrue(e.getMessage().contains("pushing to p/fathom"), e.getMessage());
    assertEquals(
        1, tokens.asked().stream().filter("GET "::equals).count(), "the door is asked once");
  }

  @Test
  void a_repository_that_is_denied_behind_a_good_basic_login_is_no_wrong_login()
      throws RegistryException {
    Guard door = basic("Basic realm=x");
    server.guardedBy(
        request ->
            request.path().contains("p/fathom")
                ? Optional.of(Reply.of(401).with("WWW-Authenticate", "Basic realm=x"))
                : door.check(request));
    HttpRegistry registry = open(PASSWORD);
    registry.digest(REPOSITORY, "1.0");
    refused(Kind.FORBIDDEN, () -> registry.digest("p/fathom", "1.0"));
    refused(Kind.UNAUTHORIZED, () -> open("wrong").digest(REPOSITORY, "1.0"));
  }

  @Test
  void a_username_with_a_colon_is_not_sent() {
    for (String name : List.of("jo:hunter2", ":", "jo:")) {
      RegistryOptions options = plain(server.host(), pace).withLogin(name, "pa-ss-word");
      RegistryException e = refused(Kind.LOCAL, () -> HttpRegistry.open(options));
      assertTrue(e.getMessage().contains("--username"), e.getMessage());
      assertTrue(e.getMessage().contains("has a colon"), e.getMessage());
      String told = e.getMessage() + e.help();
      assertFalse(told.contains("hunter2") || told.contains("pa-ss-word"), told);
    }
  }

  @Test
  void a_token_service_that_fails_is_waited_for() {
    server.guardedBy(tokens.guard());
    tokens.answering(Reply.of(502));
    refused(Kind.SERVER, () -> open(PASSWORD).digest(REPOSITORY, "1.0"));
    assertEquals(4, pace.waits().size());
  }

  @Test
  void a_token_service_that_gives_something_else() {
    server.guardedBy(tokens.guard());
    for (String body :
        List.of("", "{}", "<html>", "{\"token\":\"a b\"}", "{\"token\":\"a\\nX: y\"}")) {
      tokens.answering(Reply.of(200).with(body));
      RegistryException e = refused(Kind.PROTOCOL, () -> open(PASSWORD).digest(REPOSITORY, "1.0"));
      assertTrue(e.getMessage().contains("no token"), e.getMessage());
    }
  }

  @Test
  void an_identity_token_is_posted() throws RegistryException, IOException {
    server.guardedBy(tokens.answeringIn("access_token").guard());
    Credentials identity = new Credentials("<token>", PASSWORD, true, "a test");
    RegistryOptions options = plain(server.host(), pace);
    RegistryOptions with =
        new RegistryOptions(
            options.host(),
            "",
            true,
            Optional.empty(),
            Optional.of(identity),
            Map.of(),
            pace,
            options.connectTimeout(),
            options.stallTimeout(),
            options.answerTimeout());
    push(HttpRegistry.open(with));
    assertEquals("POST repository:" + REPOSITORY + ":pull", tokens.asked().get(0));
    assertEquals(1, server.store().tags().size());
  }

  @Test
  void asks_for_a_scope_of_another_name_if_the_registry_wants_that() throws RegistryException {
    server.guardedBy(
        request ->
            request.header("Authorization").startsWith("Bearer very-secret-token-2")
                ? Optional.empty()
                : Optional.of(
                    Reply.of(401)
                        .with(
                            "WWW-Authenticate",
                            "Bearer realm=\""
                                + tokens.realm()
                                + "\",service=\"fake\","
                                + (request.path().equals("/v2/")
                                    ? ""
                                    : "scope=\"odd:name:pull\""))));
    open(PASSWORD).digest(REPOSITORY, "1.0");
    assertEquals("GET repository:" + REPOSITORY + ":pull odd:name:pull", tokens.asked().get(1));
  }

  @Test
  void a_token_service_without_tls_gets_nothing_from_a_registry_with_tls(@TempDir Path folder)
      throws Exception {
    TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1", "");
    try (FakeRegistry secure = FakeRegistry.start(certificate.context())) {
      secure.guardedBy(tokens.guard());
      RegistryOptions options =
          RegistryOptions.of(secure.host(), Map.of(), pace)
              .withCaFile("ca.pem", certificate.issuerPem())
              .withLogin(USER, PASSWORD);
      HttpRegistry registry = HttpRegistry.open(options);
      RegistryException e = refused(Kind.PROTOCOL, () -> registry.digest(REPOSITORY, "1.0"));
      assertTrue(e.getMessage().contains("without TLS"), e.getMessage());
      assertEquals(List.of(), tokens.asked());
    }
  }

  @Test
  void reads_the_login_of_dockers_file(@TempDir Path folder) throws IOException, RegistryException {
    server.guardedBy(basic("Basic"));
    String auth = Credentials.given(USER, PASSWORD).basic().substring(6);
    Files.writeString(
        folder.resolve("config.json"),
        "{\"auths\":{\"http://" + server.host() + "/v2/\":{\"auth\":\"" + auth + "\"}}}");
    Map<String, String> environment = Map.of("DOCKER_CONFIG", folder.toString());
    RegistryOptions options =
        RegistryOptions.of(server.host(), environment, pace).withPlainHttp(true);
    push(HttpRegistry.open(options));
    assertEquals(1, server.store().tags().size());
  }

  @Test
  void a_broken_file_of_logins_matters_only_where_a_login_is_needed(@TempDir Path folder)
      throws IOException, RegistryException {
    Files.writeString(folder.resolve("config.json"), "{\n  \"auths\": [oops");
    RegistryOptions options =
        RegistryOptions.of(server.host(), Map.of("DOCKER_CONFIG", folder.toString()), pace)
            .withPlainHttp(true);
    push(HttpRegistry.open(options));
    server.guardedBy(basic("Basic"));
    HttpRegistry registry = HttpRegistry.open(options);
    RegistryException e = refused(Kind.UNAUTHORIZED, () -> registry.digest(REPOSITORY, "1.0"));
    assertTrue(e.getMessage().contains(folder.resolve("config.json").toString()), e.getMessage());
    assertTrue(e.getMessage().contains("line 2, column 13"), e.getMessage());
  }
}
