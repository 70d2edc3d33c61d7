package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.registry.RegistryException.Kind;

/** The client against a registry that others have written. */
final class DockerRegistryTest {
  @TempDir Path folder;
  private final FakePace pace = new FakePace();

  private static Document manifest(byte[] config, byte[] layer) {
    String json =
        ("{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
                + "\"config\":{\"mediaType\":\"application/vnd.unknown.config.v1+json\","
                + "\"digest\":\"%s\",\"size\":%d},\"layers\":[{\"mediaType\":"
                + "\"application/vnd.oci.image.layer.v1.tar\",\"digest\":\"%s\",\"size\":%d}]}")
            .formatted(digest(config), config.length, digest(layer), layer.length);
    return new Document("application/vnd.oci.image.manifest.v1+json", bytes(json));
  }

  private static void pushAndPull(HttpRegistry registry) throws RegistryException, IOException {
    byte[] config = bytes("{}");
    byte[] layer = new byte[1_500_000];
    layer[7] = 7;
    Document manifest = manifest(config, layer);
    assertEquals(Optional.empty(), registry.digest(REPOSITORY, "1.0.0"));
    assertEquals(List.of(), registry.tags(REPOSITORY));
    for (byte[] bytes : List.of(config, layer)) {
      assertFalse(registry.hasBlob(REPOSITORY, digest(bytes)));
      registry.putBlob(REPOSITORY, blob(bytes));
      assertTrue(registry.hasBlob(REPOSITORY, digest(bytes)));
    }
    String stored = registry.putManifest(REPOSITORY, "1.0.0", manifest);
    assertEquals(digest(manifest.bytes()), stored);
    assertEquals(Optional.of(stored), registry.digest(REPOSITORY, "1.0.0"));
    assertArrayEquals(
        manifest.bytes(), registry.manifest(REPOSITORY, stored).orElseThrow().bytes());
    assertEquals(List.of("1.0.0"), registry.tags(REPOSITORY));
    assertEquals(Optional.of(List.of(REPOSITORY)), registry.repositories());
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    registry.copyBlob(REPOSITORY, digest(layer), layer.length, to);
    assertArrayEquals(layer, to.toByteArray());
    assertEquals(config.length + layer.length + manifest.bytes().length, registry.bytesSent());
  }

  @Test
  void pushes_and_pulls_in_the_open() throws Exception {
    try (DockerRegistry server = DockerRegistry.plain(folder)) {
      pushAndPull(HttpRegistry.open(Client.plain(server.host(), pace)));
    }
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void pushes_and_pulls_with_a_password() throws Exception {
    try (DockerRegistry server = DockerRegistry.withPassword(folder)) {
      RegistryOptions options = Client.plain(server.host(), pace);
      HttpRegistry nobody = HttpRegistry.open(options);
      RegistryException e =
          assertThrows(RegistryException.class, () -> nobody.digest(REPOSITORY, "1.0.0"));
      assertEquals(Kind.UNAUTHORIZED, e.kind());
      assertTrue(e.help().contains("docker login"), e.help());
      HttpRegistry wrong = HttpRegistry.open(options.withLogin(DockerRegistry.USER, "x"));
      e = assertThrows(RegistryException.class, () -> wrong.digest(REPOSITORY, "1.0.0"));
      assertTrue(e.getMessage().contains("does not accept"), e.getMessage());
      pushAndPull(
          HttpRegistry.open(options.withLogin(DockerRegistry.USER, DockerRegistry.PASSWORD)));
    }
  }

  @Test
  void pushes_and_pulls_over_tls_with_the_login_of_dockers_file() throws Exception {
    TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1", "");
    try (DockerRegistry server = DockerRegistry.withTls(folder, certificate)) {
      String auth =
          Credentials.given(DockerRegistry.USER, DockerRegistry.PASSWORD).basic().substring(6);
      Files.writeString(
          folder.resolve("config.json"),
          "{\"auths\":{\"" + server.host() + "\":{\"auth\":\"" + auth + "\"}}}");
      Map<String, String> environment = Map.of("DOCKER_CONFIG", folder.toString());
      RegistryOptions options = RegistryOptions.of(server.host(), environment, pace);
      HttpRegistry untrusting = HttpRegistry.open(options);
      RegistryException e =
          assertThrows(RegistryException.class, () -> untrusting.digest(REPOSITORY, "1.0.0"));
      assertTrue(e.help().contains("--ca-file"), e.help());
      HttpRegistry open = HttpRegistry.open(options.withPlainHttp(true));
      e = assertThrows(RegistryException.class, () -> open.digest(REPOSITORY, "1.0.0"));
      assertEquals(server.host() + " speaks TLS on this port", e.getMessage());
      pushAndPull(HttpRegistry.open(options.withCaFile("ca.pem", certificate.issuerPem())));
      HttpRegistry leaf = HttpRegistry.open(options.withCaFile("leaf.pem", certificate.pem()));
      assertEquals(List.of("1.0.0"), leaf.tags(REPOSITORY));
    }
  }

  @Test
  void pushes_and_pulls_with_tokens() throws Exception {
    TestCertificate signer = TestCertificate.make(folder, "dns:tokens.test", "");
    try (SignedTokens tokens = SignedTokens.start(signer);
        DockerRegistry server = DockerRegistry.withTokens(folder, tokens)) {
      RegistryOptions options = Client.plain(server.host(), pace);
      HttpRegistry wrong = HttpRegistry.open(options.withLogin(DockerRegistry.USER, "x"));
      RegistryException e =
          assertThrows(RegistryException.class, () -> wrong.digest(REPOSITORY, "1.0.0"));
      assertEquals(Kind.UNAUTHORIZED, e.kind());
      pushAndPull(
          HttpRegistry.open(options.withLogin(DockerRegistry.USER, DockerRegistry.PASSWORD)));
      assertEquals(
          List.of(
              "repository:" + REPOSITORY + ":pull",
              "repository:" + REPOSITORY + ":pull",
              "repository:" + REPOSITORY + ":pull,push",
              "registry:catalog:*"),
          tokens.asked());
    }
  }

  @Test
  void refuses_a_manifest_before_its_blobs() throws Exception {
    try (DockerRegistry server = DockerRegistry.plain(folder)) {
      HttpRegistry registry = HttpRegistry.open(Client.plain(server.host(), pace));
      Document manifest = manifest(bytes("{}"), bytes("layer"));
      RegistryException e =
          assertThrows(
              RegistryException.class, () -> registry.putManifest(REPOSITORY, "1.0.0", manifest));
      assertEquals(Kind.PROTOCOL, e.kind());
      assertTrue(e.getMessage().contains("BLOB_UNKNOWN"), e.getMessage());
    }
  }

  @Test
  void follows_the_pages_of_a_long_list_of_repositories() throws Exception {
    try (DockerRegistry server = DockerRegistry.inMemory(folder)) {
      HttpRegistry registry = HttpRegistry.open(Client.plain(server.host(), pace));
      byte[] layer = bytes("layer");
      for (int i = 0; i < 105; i++) {
        String name = "p/pack-" + i;
        registry.putBlob(name, blob(layer));
        registry.putManifest(name, "1", manifest(layer, layer));
      }
      assertEquals(105, registry.repositories().orElseThrow().size());
    }
  }
}
