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
        "\"name\": \"web\"|\"name\": \"wob\"|do not fit",
        "\"name\": \"web\"|\"name\": \"../web\"|cannot be the name",
        "\"size\": 15|\"size\": 16|does not fit",
        "web-1.0.0.tar.gz|other.tar.gz|do not fit",
        "\"type\": \"harbor\"|\"type\": \"quay\"|harbor, ecr or basic",
        "\"schemaVersion\": 1|\"schemaVersion\": 2|no push manifest that this version",
        "\"createdFrom\": \"commit\"|\"createdFrom\": \"clock\"|unknown `createdFrom`",
        "\"packs\": [|\"backs\": [|`packs` is missing",
        "\"size\": 15|\"size\": -1|`size` is no number",
        "\"entries\": 3|\"entries\": 4294967299|cannot be the number of its files: 4294967299",
        "\"entries\": 3|\"entries\": 0|cannot be the number of its files: 0",
        "\"entries\": 3|\"entries\": 5|cannot be the number of its files: 5",
        "web-1.0.0.tar.gz|web-1.0.0./../../x|do not fit `web-1.0.0`",
        "\"tarDigest\": \"sha256:d5|\"tarDigest\": \"sha256:d6|does not fit its io.packsite.tar",
        "\"layer\": \"addon|\"layer\": \"\\u001b[2J|`layer` has characters that cannot be printed: `\\u001b",
        "\"sourceDir\": \"packs|\"sourceDir\": \"\\u202e|`sourceDir` has characters",
        "\"project\": \"team|\"project\": \"\\u0007|`project` has characters",
        "\"project\": \"team|\"project\": \"..|`project` cannot be a path in a registry: `../packs`",
        "\"project\": \"team/packs|\"project\": \"{project}|cannot be a path in a registry",
        "\"host\": \"harbor|\"host\": \"\\nharbor|`host` has characters",
        "\"host\": \"harbor|\"host\": \"evil/harbor|`host` cannot be that of a registry",
        "\"version\": \"1.2.3|\"version\": \"\\u001b|`version` has characters",
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

  @Test
  void refuses_a_pack_that_is_there_twice() {
    PushPlan plan = Plans.plan(WEB);
    Artifact web = plan.artifacts().get(0);
    PushPlan twice =
        new PushPlan("1", "other", plan.origin(), plan.target(), List.of(web, web), plan.skipped());
    Unreadable e = assertThrows(Unreadable.class, () -> read(json(twice)));
    assertTrue(String.valueOf(e.getMessage()).contains("`web@1.0.0` is there twice"));
  }

  @Test
  void a_target_may_be_unknown_or_without_a_project() throws Exception {
    Target bare = new Target(Optional.of("[::1]:5000"), "", Target.Kind.BASIC);
    for (Target target : List.of(Target.UNKNOWN, bare)) {
      PushPlan plan = new Planning(Provenance.NONE, true).plan(List.of(WEB), target, "1", "other");
      assertEquals(plan, read(json(plan)));
    }
  }

  @Test
  void what_kept_a_pack_back_is_escaped() throws Exception {
    Packed evil =
        Packed.skipped(
            Plans.candidate("packs/\u0007", "x\u001b[2J", "1"),
            Optional.empty(),
            "packs/\u0007/pack.json",
            "its name cannot be a repository's: `x\u001b[2J`");
    PushPlan plan = read(json(Plans.plan(WEB, evil)));
    assertEquals(
        new Skipped(
            "packs/\\u0007",
            "x\\u001b[2J@1",
            Optional.empty(),
            "packs/\\u0007/pack.json",
            "its name cannot be a repository's: `x\\u001b[2J`"),
        plan.skipped().get(0));
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
