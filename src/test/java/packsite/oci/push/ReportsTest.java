package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.Published;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryException.Kind;

final class ReportsTest {
  private static String text(List<byte[]> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toString(StandardCharsets.UTF_8);
  }

  private static Scene scene() {
    return new Scene();
  }

  @ParameterizedTest
  @ValueSource(strings = {"push-report", "verify"})
  void the_schemas_are_schemas(String name) {
    Published.assertIsSchema(name);
  }

  @Test
  void the_schemas_know_all_words() {
    assertEquals(
        Stream.of(Outcome.Status.values()).map(Outcome.Status::word).sorted().toList(),
        Published.words("push-report", "$defs", "pack", "properties", "status"));
    assertEquals(
        Stream.of(Check.Status.values()).map(Check.Status::word).sorted().toList(),
        Published.words("verify", "$defs", "pack", "properties", "status"));
    assertEquals(
        Stream.of(BasePathOutcome.Status.values())
            .map(BasePathOutcome.Status::word)
            .sorted()
            .toList(),
        Published.words("push-report", "properties", "base", "properties", "status"));
    assertEquals(
        Stream.of(FileDifference.Kind.values()).map(FileDifference.Kind::word).sorted().toList(),
        Published.words(
            "verify", "$defs", "pack", "properties", "differing", "items", "properties", "kind"));
  }

  @Test
  void a_push_report_fits_its_schema() {
    PushReport report = scene().push(1);
    assertEquals(
        List.of(
            "conflict",
            "docs-only",
            "failed",
            "forced",
            "pushed",
            "same-content",
            "skipped",
            "up-to-date"),
        Stream.of(scene().push(1), scene().forced())
            .flatMap(it -> it.outcomes().stream())
            .map(it -> it.status().word())
            .distinct()
            .sorted()
            .toList());
    String json = text(PushReportJson.of(report, "1.2.3"));
    Published.assertFits("push-report", json);
    Published.assertFits("push-report", text(PushReportJson.of(scene().forced(), "1.2.3")));
    assertTrue(json.contains("\"rule\": \"PJ101 layout\""), json);
    assertTrue(json.endsWith("}\n"));
  }

  @Test
  void a_push_report_does_not_depend_on_threads() {
    assertEquals(
        text(PushReportJson.of(scene().push(1), "1")),
        text(PushReportJson.of(scene().push(8), "1")));
  }

  @Test
  void a_verification_fits_its_schema() {
    Verification verification = scene().verify();
    Published.assertFits("verify", text(VerifyJson.of(verification, "1.2.3")));
    assertEquals(
        List.of("differs", "docs-only", "extra", "failed", "missing", "same-content", "up-to-date"),
        verification.checks().stream().map(it -> it.status().word()).distinct().sorted().toList());
  }

  @Test
  void an_unknown_host_is_no_host() {
    PushReport report =
        new PushReport(Target.UNKNOWN, true, List.of(), BasePathOutcome.NOT_NEEDED, List.of());
    Published.assertFits("push-report", text(PushReportJson.of(report, "1")));
  }

  /** A repository and a registry in which everything happens at once. */
  static final class Scene {
    private final Shelf shelf = new Shelf();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final Artifact same = shelf.pack("up-to-date", "1.0.0");
    private final Artifact dated = shelf.pack("dated", "1.0.0");
    private final List<Artifact> packs;

    Scene() {
      Artifact other = shelf.pack("handmade", "1.0.0");
      run(
          new PushOptions(Existing.FAIL, false, false, 1),
          List.of(
              same,
              shelf.pack("changed", "1.0.0"),
              shelf.pack("readme", "1.0.0", Shelf.files()),
              shelf.pack("readme", "0.9.0", Shelf.files()),
              Shelf.dated(dated, "2020-01-01T00:00:00Z")));
      Shelf.oras(
          registry, other, "handmade-1.0.0.tar.gz", Shelf.handmade("x/", Shelf.files("b", "c")));
      registry.works();
      registry.refuse(
          "HEAD .*/broken:",
          new RegistryException(
              Kind.SERVER,
              "registry.example.com answers 500 to HEAD packs/spectro-packs/archive/broken",
              "try again later"));
      packs =
          List.of(
              same,
              dated,
              shelf.pack("changed", "1.0.0", Shelf.files("values.yaml", "a: 2\n", "new", "n")),
              shelf.pack("readme", "1.0.0", Shelf.files("README.md", "better")),
              other,
              shelf.pack("new", "1.0.0"),
              shelf.pack("new", "1.1.0"),
              shelf.pack("broken", "1.0.0"));
    }

    private PushReport run(PushOptions options, List<Artifact> artifacts) {
      Skipped skipped =
          new Skipped(
              "packs/bad",
              "bad@1.0.0",
              Optional.of("PJ101 layout"),
              "packs/bad/pack.json:3:12",
              "`layer` is missing");
      try {
        return new Pusher(registry, Shelf.HARBOR, shelf, options, PushListener.NONE)
            .push(artifacts, List.of(skipped));
      } catch (ClashException e) {
        throw new AssertionError(e);
      }
    }

    PushReport push(int threads) {
      return run(new PushOptions(Existing.SKIP, false, false, threads), packs);
    }

    PushReport forced() {
      return run(new PushOptions(Existing.FAIL, true, false, 1), packs);
    }

    PushReport dry() {
      return run(new PushOptions(Existing.FORCE, false, true, 1), packs);
    }

    Verification verify() {
      try {
        return new Verifier(registry, Shelf.HARBOR, shelf, VerifyOptions.DEFAULT)
            .verify(packs, List.of());
      } catch (ClashException e) {
        throw new AssertionError(e);
      }
    }
  }
}
