package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.manifest;
import static packsite.oci.registry.Client.plain;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import packsite.oci.registry.FakeRegistry.Guard;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.FakeRegistry.Seen;

/** Servers that repeat all they hear, and a client that does not. */
final class SecretsTest {
  private static final String PASSWORD = "hunter2:\"x/y";
  private static final String BASIC = Credentials.given("jo", PASSWORD).basic().substring(6);

  private final FakePace pace = new FakePace();

  private static void isClean(String text) {
    for (String secret :
        List.of(
            "hunter2",
            BASIC,
            URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
            "very-secret-token")) {
      assertFalse(text.contains(secret), text);
    }
  }

  private static void failsWithoutWords(Executable what) {
    RegistryException e = assertThrows(RegistryException.class, what);
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    isClean(e.getMessage() + "\n" + e.help() + "\n" + trace);
  }

  private static String echo(Seen request) {
    return "you said " + request.header("Authorization") + " and " + PASSWORD;
  }

  /** Lets nothing but the greeting through, and says what it heard, in all the ways there are. */
  private static Guard echoing(int status, boolean json, Guard first) {
    return request -> {
      Optional<Reply> refused = first.check(request);
      if (refused.isPresent()) {
        return refused;
      }
      String said = echo(request);
      Reply reply =
          json
              ? Reply.error(status, "DENIED", said.replace("\"", "\\\""))
              : Reply.of(status).with("<html>" + said);
      return Optional.of(
          reply.with("WWW-Authenticate", "Odd " + said.replace("\"", "")).with("Retry-After", "1"));
    };
  }

  private static Guard basic() {
    return request ->
        request.header("Authorization").isEmpty()
            ? Optional.of(Reply.of(401).with("WWW-Authenticate", "Basic realm=\"r\""))
            : Optional.empty();
  }

  private static void askEverything(HttpRegistry registry) {
    String digest = Client.digest(bytes("x"));
    failsWithoutWords(() -> registry.digest(REPOSITORY, "1"));
    failsWithoutWords(() -> registry.manifest(REPOSITORY, "1"));
    failsWithoutWords(() -> registry.hasBlob(REPOSITORY, digest));
    failsWithoutWords(() -> registry.putBlob(REPOSITORY, blob(bytes("x"))));
    failsWithoutWords(() -> registry.putManifest(REPOSITORY, "1", manifest()));
    failsWithoutWords(
        () -> registry.copyBlob(REPOSITORY, digest, 9, OutputStream.nullOutputStream()));
    failsWithoutWords(() -> registry.tags(REPOSITORY));
    isClean(registry.toString());
  }

  @Test
  void no_answer_of_a_registry_brings_a_password_back() throws RegistryException {
    for (int status : List.of(400, 401, 403, 405, 413, 429)) {
      for (boolean json : List.of(true, false)) {
        try (FakeRegistry server = FakeRegistry.start()) {
          server.guardedBy(echoing(status, json, basic()));
          askEverything(HttpRegistry.open(plain(server.host(), pace).withLogin("jo", PASSWORD)));
        }
      }
    }
  }

  @Test
  void no_answer_of_a_registry_brings_a_token_back() throws RegistryException {
    for (int status : List.of(400, 401, 403, 500)) {
      try (FakeRegistry server = FakeRegistry.start();
          FakeTokens tokens = FakeTokens.start("jo", PASSWORD)) {
        server.guardedBy(echoing(status, true, tokens.guard()));
        askEverything(HttpRegistry.open(plain(server.host(), pace).withLogin("jo", PASSWORD)));
      }
    }
  }

  @Test
  void no_answer_of_a_token_service_brings_a_password_back() throws RegistryException {
    for (int status : List.of(200, 400, 401, 404, 500)) {
      try (FakeRegistry server = FakeRegistry.start();
          FakeTokens tokens = FakeTokens.start("jo", PASSWORD)) {
        server.guardedBy(tokens.guard());
        tokens.answering(Reply.error(status, "DENIED", PASSWORD.replace("\"", "\\\"") + BASIC));
        askEverything(HttpRegistry.open(plain(server.host(), pace).withLogin("jo", PASSWORD)));
      }
    }
  }

  @Test
  void a_place_that_repeats_a_password_is_not_quoted() throws RegistryException {
    try (FakeRegistry server = FakeRegistry.start()) {
      server.guardedBy(basic());
      HttpRegistry registry =
          HttpRegistry.open(plain(server.host(), pace).withLogin("jo", PASSWORD));
      for (String place :
          List.of("http://jo:hunter2@127.0.0.1/", "https:///hunter2", "hunter2 x")) {
        server.answer("POST", "/uploads/", 1, Reply.of(202).with("Location", place));
        failsWithoutWords(() -> registry.putBlob(REPOSITORY, blob(bytes("x"))));
      }
    }
  }

  @Test
  void nothing_that_holds_a_secret_shows_it() throws RegistryException {
    RegistryOptions options =
        RegistryOptions.of("h", Map.of("HTTPS_PROXY", "http://u:hunter2@p:1"), pace)
            .withLogin("jo", PASSWORD);
    isClean(options.toString());
    isClean(options.login().orElseThrow().toString());
    isClean(String.valueOf(options.login()));
    isClean(HttpRegistry.open(options).toString());
    isClean(Proxies.of(options.environment(), new Secrets()).toString());
  }

  @Test
  void stars_out_what_it_knows_in_one_clipped_line() {
    Secrets secrets = new Secrets();
    secrets.add("hunter2");
    secrets.add("ab");
    assertEquals("a *** b\\n", secrets.told("a hunter2 b\n"));
    assertEquals("cab", secrets.told("cab"));
    assertTrue(secrets.told("long ".repeat(1000)).length() <= 200);
  }
}
