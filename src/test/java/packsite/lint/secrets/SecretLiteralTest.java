package packsite.lint.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import packsite.io.MapTree;
import packsite.lint.Finding;
import packsite.lint.HealthyPack;
import packsite.lint.Linting;
import packsite.lint.Report;
import packsite.lint.rule.Example;
import packsite.model.SecretMarks;
import packsite.text.Source;

/** All credentials here are drawn by lot, and opened nothing ever. */
final class SecretLiteralTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String KEY = "PRIVATE" + " KEY-----";

  private static String chance(int length) {
    return chance(LETTERS, length);
  }

  private static String chance(String letters, int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String armour(String lineBreak) {
    return "-----BEGIN RSA "
        + KEY
        + lineBreak
        + chance(64)
        + lineBreak
        + chance(60)
        + "=="
        + lineBreak
        + "-----END RSA "
        + KEY;
  }

  /** Kinds found and the text they cover. */
  private static Map<String, String> found(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Credential credential : Credentials.in(Source.of("x", text))) {
      found.put(credential.kind(), credential.span().text());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertTrue(SecretMarks.anyIn(bytes, bytes.length), credential.kind());
    }
    return found;
  }

  private static String bot() {
    byte[] user = "123456789012345678".getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().encodeToString(user) + "." + chance(6) + "." + chance(27);
  }

  @Test
  void each_kind_is_found_with_its_exact_place() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String prefix : List.of("ghp", "gho", "ghu", "ghs", "ghr")) {
      kinds.put(prefix + "_" + chance(36), "a GitHub token");
    }
    kinds.put("github_pat_" + chance(22) + "_" + chance(59), "a GitHub token");
    kinds.put("glpat-" + chance(20), "a GitLab token");
    kinds.put("npm_" + chance(36), "an npm token");
    kinds.put("pypi-" + "AgEIcHlwaS5vcmc" + chance(80), "a PyPI token");
    kinds.put("sk_live_" + chance(24), "a Stripe live key");
    kinds.put("rk_live_" + chance(24), "a Stripe live key");
    kinds.put("xoxb-" + "123456789012-123456789012-" + chance(24), "a Slack token");
    kinds.put(
        "xapp-" + "1-A0123456789-1234567890123-" + chance("0123456789abcdef", 64), "a Slack token");
    kinds.put("hooks.slack.com/services/" + "T01234567/B01234567/" + chance(24), "a Slack webhook");
    kinds.put(
        "discord.com/api/webhooks/" + "123456789012345678/" + chance(68), "a Discord webhook");
    kinds.put("AccountKey=" + chance(86) + "==", "an Azure storage key");
    kinds.put(armour("\n"), "a private key");
    kinds.put(armour("\\n"), "a private key");
    kinds.put(armour("\n      "), "a private key");
    kinds.put(
        Base64.getEncoder().encodeToString(armour("\n").getBytes(StandardCharsets.US_ASCII)),
        "a private key");
    kinds.forEach(
        (secret, kind) ->
            assertEquals(Map.of(kind, secret), found("a: \"" + secret + "\" # b\n"), kind));
    assertEquals(Map.of("a Discord bot token", bot()), found("discord: " + bot() + "\n"));
  }

  @Test
  void a_key_of_aws_is_found_beside_its_id() {
    String id = "AK" + "IA" + chance("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);
    String secret = chance(40);
    assertEquals(
        Map.of("an AWS secret key", secret), found("id: " + id + "\nsecret: " + secret + "\n"));
    assertEquals(
        Map.of("an AWS secret key", secret), found("secret: " + secret + "\nid: " + id + "\n"));
    assertEquals(Map.of(), found("id: " + id + "\n"));
    assertEquals(Map.of(), found("secret: " + secret + "\n"));
    assertEquals(Map.of(), found("id: " + id + "\ncommit: " + "0123456789abcdef0123".repeat(2)));
  }

  @Test
  void examples_masks_and_placeholders_are_none() {
    for (String text :
        List.of(
            "AKIA" + "IOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
            "ghp_" + "x".repeat(36),
            "ghp_" + "*".repeat(36),
            "ghp_<your token>",
            "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
            "ghp_" + "thisIsNotARealTokenButLooksLikeOneOK",
            "xoxb-your-bot-token",
            "xoxb-" + "0000000000-0000000000-" + "XXXXXXXXXXXXXXXXXXXXXXXX",
            "hooks.slack.com/services/T00000000/B00000000/" + "X".repeat(24),
            "sk_live_...",
            "AccountKey=" + "Eby8vdM02xNOcqFlqUwJPLlm" + "E".repeat(62) + "==",
            "-----BEGIN RSA " + KEY + "\n...\n-----END RSA " + KEY,
            "-----BEGIN " + KEY + "\n{{ .Values.key }}\n-----END " + KEY,
            "-----BEGIN " + KEY + "\nMIIEexample" + chance(70) + "\n",
            "Keys start with '-----BEGIN CERTIFICATE-----' or '-----BEGIN RSA "
                + KEY
                + "'. They"
                + " need certManager or helm or 3 other things to be set up beforehand, see below.",
            "discord M" + chance(24) + "." + chance(6) + "." + chance(27))) {
      assertEquals(Map.of(), found(text), text);
    }
  }

  @Test
  void values_files_templates_and_charts_are_searched() {
    String token = "glpat-" + chance(20);
    Example example =
        Example.values("pack:\n  namespace: web\n# " + token + "\n")
            .and("NOTES.txt", token)
            .and("examples/run.sh", "#!/bin/sh\n\n  T=" + token + "\n")
            .and("charts/web-1.0.0.tgz!/web/templates/secret.yaml", "a: " + token + "\n")
            .and("charts/web-1.0.0.tgz!/web/charts/sub/files/x.txt", token + "\n");
    String said =
        " `" + "*".repeat(26) + "`: a GitLab token stands in the text (`glpat-…`, 26 characters)";
    assertEquals(
        List.of(
            "error SE101 NOTES.txt:1:1" + said,
            "error SE101 charts/web-1.0.0.tgz!/web/charts/sub/files/x.txt:1:1" + said,
            "error SE101 charts/web-1.0.0.tgz!/web/templates/secret.yaml:1:4" + said,
            "error SE101 examples/run.sh:3:5" + said,
            "error SE101 values.yaml:3:3" + said),
        Linting.of(example).only("SE").lines());
  }

  @Test
  void the_value_is_told_nowhere() {
    String token = "npm_" + chance(36);
    Example example = Example.values("pack:\n  namespace: web\n# " + token + "\n");
    for (Finding finding : Linting.of(example).only("SE").report().findings()) {
      assertTrue(finding.hit().secret());
      List<String> said = new ArrayList<>();
      said.add(finding.hit().message());
      said.add(finding.hit().label());
      said.add(finding.hit().help());
      said.add(finding.hit().found());
      said.add(finding.fingerprint());
      assertFalse(String.join("\n", said).contains(token.substring(4, 10)));
    }
  }

  @Test
  void a_key_that_is_a_secret_stands_in_no_anchor() {
    String token = "npm_" + chance(36);
    Example example =
        Example.values("pack:\n  namespace: web\ncharts:\n  " + token + ":\n    a: 1\n");
    List<Finding> findings = Linting.of(example).report().findings();
    assertTrue(findings.stream().anyMatch(finding -> finding.code().equals("VA201")));
    for (Finding finding : findings) {
      assertFalse((finding.anchor() + finding.fingerprint()).contains(token), finding.code());
    }
  }

  @Test
  void a_secret_in_the_reason_of_a_suppression_is_not_told() {
    String token = "npm_" + chance(36);
    Example example =
        Example.values(
            "pack:\n  namespace: web\n  # packsite: ignore[VA206] " + token + "\n  nspace: 1\n");
    List<Report.Suppressed> accepted = Linting.of(example).report().suppressed();
    assertEquals(
        List.of("********"), accepted.stream().map(accept -> accept.by().reason()).toList());
  }

  @Test
  void a_copy_that_is_what_the_archive_holds_is_told_once() {
    byte[] secret = ("a: glpat-" + chance(20) + "\n").getBytes(StandardCharsets.UTF_8);
    Example example =
        Example.file(
            "charts/web-1.0.0.tgz!/web/templates/secret.yaml",
            new String(secret, StandardCharsets.UTF_8));
    MapTree tree = HealthyPack.tree(example);
    tree.file(HealthyPack.DIR + "/charts/web/templates/secret.yaml", secret);
    tree.file(HealthyPack.DIR + "/charts/web/Chart.yaml", "name: web\n");
    assertEquals(1, Linting.of(tree).only("SE").lines().size());
  }

  @Test
  void large_and_binary_files_are_left_alone() {
    String token = "glpat-" + chance(20) + "\n";
    MapTree tree = HealthyPack.tree();
    tree.file(HealthyPack.DIR + "/large.txt", token + " ".repeat(1 << 20));
    tree.file(HealthyPack.DIR + "/binary.bin", "\0" + token);
    tree.file(HealthyPack.DIR + "/picture.svg", token);
    assertEquals(List.of(), Linting.of(tree).only("SE").lines());
  }

  @Test
  void marks_are_found_wherever_they_stand() {
    for (String mark : SecretMarks.ALL) {
      for (int before = 0; before < 9; before++) {
        byte[] bytes = (" ".repeat(before) + mark).getBytes(StandardCharsets.US_ASCII);
        assertTrue(SecretMarks.anyIn(bytes, bytes.length), mark);
        assertFalse(SecretMarks.anyIn(bytes, bytes.length - 1), mark);
      }
    }
    assertFalse(SecretMarks.anyIn(new byte[3], 3));
  }
}
