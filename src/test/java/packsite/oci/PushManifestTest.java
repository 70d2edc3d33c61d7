package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.Golden;
import packsite.fixture.Published;
import packsite.text.Source;

final class PushManifestTest {
  private static final Packed WEB = Plans.packed("packs/web", "web", "1.0.0");
  private static final Packed BROKEN =
      Packed.skipped(
          Plans.candidate("packs/x", "x", "1+2"),
          Optional.of("PJ203 version-not-a-tag"),
          "packs/x/pack.json:3:14",
          "`+` is no character of a tag");

  private static String json(PushPlan plan) {
    StringBuilder text = new StringBuilder();
    PushManifestJson.of(plan)
        .forEach(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static PushPlan read(String json) throws Unreadable {
    return PushManifestReader.read(Source.of("dist/push-manifest.json", json));
  }

  @Test
  void says_what_it_always_said() {
    Golden.assertFile(
        "src/test/resources/packsite/oci/push-manifest.json", json(Plans.plan(WEB, BROKEN)));
  }

  @Test
  void fits_its_schema() {
    Published.assertIsSchema("push-manifest");
    Published.assertFits("push-manifest", json(Plans.plan(WEB, BROKEN)));
    PushPlan homeless =
        new Planning(Provenance.NONE, true).plan(List.of(WEB), Target.UNKNOWN, "1", "other");
    Published.assertFits("push-manifest", json(homeless));
    assertTrue(json(homeless).contains("{registry}/{project}/spectro-packs/archive/web:1.0.0"));
  }

  @Test
  void is_read_back_as_it_was() throws Exception {
    PushPlan plan = Plans.plan(WEB, BROKEN);
    assertEquals(plan, read(json(plan)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\": \"web\"|\"name\": \"wob\"|does not fit",
        "\"name\": \"web\"|\"name\": \"../web\"|cannot be the name",
        "\"size\": 15|\"size\": 16|does not fit",
        "web-1.0.0.tar.gz|other.tar.gz|does not fit",
        "\"type\": \"harbor\"|\"type\": \"quay\"|harbor, ecr or basic",
        "\"schemaVersion\": 1|\"schemaVersion\": 2|no push manifest that this version",
        "\"createdFrom\": \"commit\"|\"createdFrom\": \"clock\"|unknown `createdFrom`",
        "\"packs\": [|\"backs\": [|`packs` is missing",
        "\"size\": 15|\"size\": -1|`size` is no number",
      })
  void refuses_what_cannot_be(String from, String to, String message) {
    String json = json(Plans.plan(WEB));
    assertTrue(json.contains(from), json);
    Unreadable e =
        assertThrows(
            Unreadable.class,
            () ->
                read(
                    json.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to))));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    assertTrue(
        String.valueOf(e.getMessage()).matches("(?s)dist/push-manifest.json:[0-9]+: .*"),
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "{,dist/push-manifest.json:1: ",
    "[],dist/push-manifest.json:1: ",
    "'',dist/push-manifest.json:1: "
  })
  void refuses_what_is_no_manifest(String text, String message) {
    Unreadable e = assertThrows(Unreadable.class, () -> read(text));
    assertTrue(String.valueOf(e.getMessage()).startsWith(message), e.getMessage());
  }

  @Test
  void on_ecr_each_repository_has_a_command_of_its_own() {
    Target ecr =
        new Target(
            Optional.of("123456789012.dkr.ecr.eu-west-1.amazonaws.com"), "packs", Target.Kind.ECR);
    ShellCommands commands = new ShellCommands(ecr);
    assertEquals(
        List.of(
            List.of(
                "aws",
                "ecr",
                "create-repository",
                "--repository-name",
                "packs/spectro-packs/archive/web",
                "--registry-id",
                "123456789012",
                "--region",
                "eu-west-1")),
        commands.createRepository(ecr.repository("web")));
    assertEquals(List.of(), new ShellCommands(Plans.harbor()).createRepository("x"));
    assertTrue(ShellCommands.isEcr("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn"));
    assertFalse(ShellCommands.isEcr("dkr.ecr.amazonaws.com.example.com"));
  }
}
