package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.push.Outcome.Status;
import packsite.text.DisplayWidth;
import packsite.text.Style;

final class PushTextTest {
  private static final Style NARROW = new Style(false, false, 80);
  private static final String OLD = "sha256:" + "a".repeat(64);
  private static final String NEW = "sha256:" + "b".repeat(64);

  private final Shelf shelf = new Shelf();

  private Outcome outcome(String name, Status status, long bytes, String message, String help) {
    Artifact pack = shelf.pack(name, "1.0.0");
    return new Outcome(
        pack, status, Optional.of(OLD), Optional.of(NEW), bytes, message, help, List.of());
  }

  private PushReport report(boolean dryRun, List<Outcome> outcomes) {
    Skipped skipped =
        new Skipped(
            "packs/bad",
            "bad@1.0.0",
            Optional.of("PJ101 layer-unknown"),
            "packs/bad/pack.json:3:12",
            "`layer` is missing");
    return new PushReport(
        Shelf.HARBOR, dryRun, outcomes, BasePathOutcome.NOT_NEEDED, List.of(skipped));
  }

  private List<Outcome> some() {
    return List.of(
        outcome("a", Status.UP_TO_DATE, 0, "", ""),
        outcome("new-pack", Status.PUSHED, 124_900, "", ""),
        outcome(
            "readme", Status.DOCS_ONLY, 0, "only documentation differs: README.md changed", "h"),
        outcome("z", Status.CONFLICT, 0, "values.yaml changed", "give the pack a new version"));
  }

  private static String lines(PushReport report, Style style) {
    List<Artifact> packs = report.outcomes().stream().map(Outcome::artifact).toList();
    PushText text = new PushText(style, report.dryRun(), packs);
    StringBuilder all = new StringBuilder();
    report.outcomes().forEach(outcome -> all.append(text.line(outcome)));
    return all.append(text.summary(report)).toString();
  }

  @Test
  void tells_each_pack_and_what_it_came_to() {
    assertEquals(
        """
        up-to-date     a@1.0.0
        pushed         new-pack@1.0.0 124.9 KB
        docs-only      readme@1.0.0    only documentation differs: README.md changed
        conflict       z@1.0.0         values.yaml changed

        Pushed to registry.example.com/packs/spectro-packs/archive (124.9 KB sent)
          pushed              1
          up-to-date          1
          docs-only           1
          conflict            1

        Kept back
          bad@1.0.0
            PJ101 layer-unknown: `layer` is missing
            at packs/bad/pack.json:3:12

        Left alone
          docs-only      readme@1.0.0
            help: h

        Conflicts
          z@1.0.0
            values.yaml changed
            tag %s
            new %s
            help: give the pack a new version
        """
            .formatted(OLD, Roll.digest(some().get(3).artifact())),
        lines(report(false, some()), NARROW));
  }

  @Test
  void a_dry_run_says_what_would_be() {
    List<Outcome> outcomes =
        List.of(
            outcome("a", Status.PUSHED, 10, "", ""),
            outcome("b", Status.FORCED, 10, "would replace " + OLD, ""));
    String text = lines(report(true, outcomes), NARROW);
    assertTrue(text.startsWith("would push     a@1.0.0     10 B\nwould replace  b@1.0.0"), text);
    assertTrue(
        text.contains(
            """
            Dry run, nothing was written to registry.example.com/packs/spectro-packs/archive
            (20 B would be sent)
              would push          1
              would replace       1
            """),
        text);
    assertFalse(text.contains("pushed"), text);
    assertFalse(text.contains("forced"), text);
  }

  @Test
  void a_long_command_is_not_broken() {
    String command = "oras tag registry.example.com/p/a@" + OLD + " 1.0.0";
    List<Outcome> outcomes =
        List.of(outcome("a", Status.FORCED, 1, "x", "the tag is moved back by `" + command + "`"));
    String text = new PushText(NARROW, false, List.of()).summary(report(false, outcomes));
    assertTrue(text.contains("    help: the tag is moved back:\n    " + command + "\n"), text);
  }

  @Test
  void one_reason_is_told_once() {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(outcome("a", Status.FAILED, 0, "no connection", "look"));
    for (int i = 0; i < 200; i++) {
      outcomes.add(outcome("p" + i, Status.NOT_TRIED, 0, "no connection", "look"));
    }
    String text = new PushText(NARROW, false, List.of()).summary(report(false, outcomes));
    assertTrue(
        text.endsWith(
            """
            Failures
              failed         a@1.0.0
                no connection
                help: look
              not-tried      p0@1.0.0, p1@1.0.0, p2@1.0.0, p3@1.0.0, p4@1.0.0 and 195 more
                no connection
                help: look
            """),
        text);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void no_line_is_wider_than_the_terminal(int width) {
    ReportsTest.Scene scene = new ReportsTest.Scene();
    Style style = new Style(true, false, width);
    String all =
        lines(scene.push(1), style)
            + lines(scene.dry(), style)
            + VerifyText.of(scene.verify(), style, true)
            + PaletteText.of(Shelf.HARBOR, "https://", style)
            + PaletteText.of(Target.UNKNOWN, "https://", style);
    for (String line : all.split("\n")) {
      assertTrue(DisplayWidth.of(line) <= width, line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  @Test
  void colour_changes_no_letter() {
    PushReport report = report(false, some());
    String coloured = lines(report, new Style(false, true, 80));
    assertTrue(coloured.contains("\u001B["), coloured);
    assertEquals(lines(report, NARROW), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void nothing_from_outside_moves_the_cursor() {
    Outcome hostile = outcome("a", Status.FAILED, 0, "it said \u001B[2J\r\n", "\u0007");
    String text = lines(report(false, List.of(hostile)), NARROW);
    assertFalse(text.contains("\u001B") || text.contains("\r") || text.contains("\u0007"), text);
  }

  @Test
  void a_base_path_that_is_refused_is_a_warning() {
    BasePathOutcome refused =
        new BasePathOutcome(BasePathOutcome.Status.REFUSED, "the base path was refused", 0);
    PushReport report = new PushReport(Shelf.HARBOR, false, List.of(), refused, List.of());
    String text = new PushText(NARROW, false, List.of()).summary(report);
    assertTrue(
        text.contains("Base path\n  warning        the base path was refused\n    help: "), text);
  }

  @Test
  void palette_wants_a_scheme_but_for_ecr() {
    assertEquals(
        """

        In Palette, add an OCI registry
          Provider type      Pack
          Authentication     Basic, with a user name and password that may read
          Endpoint           https://registry.example.com
          Base content path  packs
          Then press Sync; later pushes are found by the daily one, or by Sync.
        """,
        PaletteText.of(Shelf.HARBOR, "https://", NARROW));
    String ecr = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
    Target target = new Target(Optional.of(ecr), "", Target.Kind.BASIC);
    assertEquals(
        """

        In Palette, add an OCI registry
          Provider type      Pack
          Authentication     ECR; for a private registry enable authentication, with
                             credentials or an STS role
          Endpoint           123456789012.dkr.ecr.us-east-1.amazonaws.com
          Base content path  (empty)
          Then press Sync; later pushes are found by the daily one, or by Sync.
        """,
        PaletteText.of(target, "https://", NARROW));
  }

  @Test
  void a_verification_is_a_table() {
    Optional<String> none = Optional.empty();
    List<Check> checks =
        List.of(
            check("a", Check.Status.UP_TO_DATE, "", ""),
            check("b", Check.Status.DIFFERS, "values.yaml changed", ""),
            check("c", Check.Status.MISSING, "", ""),
            check("d", Check.Status.FAILED, "500", "wait"),
            check("e", Check.Status.FAILED, "500", "wait"));
    Verification verification = new Verification(Shelf.HARBOR, checks, true, "it lists nothing");
    assertEquals(
        """
        differs       b@1  values.yaml changed
        missing       c@1
        failed        d@1, e@1
            500
            help: wait

        registry.example.com/packs/spectro-packs/archive: 1 up-to-date, 1 missing, 1
        differs, 2 failed
          There may be more tags than these: it lists nothing.
        """,
        VerifyText.of(verification, NARROW, false));
    Verification fine = new Verification(Shelf.HARBOR, checks.subList(0, 1), false, "");
    assertEquals(
        """
        registry.example.com/packs/spectro-packs/archive: 1 up-to-date: no drift
        """,
        VerifyText.of(fine, NARROW, false));
    assertTrue(VerifyText.of(fine, NARROW, true).startsWith("up-to-date    a@1\n\nregistry"));
    assertEquals(none, checks.get(0).found());
  }

  private static Check check(String name, Check.Status status, String message, String help) {
    return new Check(
        name, "1", status, Optional.empty(), Optional.empty(), message, help, List.of());
  }

  @Test
  void a_bar_grows_and_fits() {
    assertEquals(
        "[....................]    0/220 packs",
        new ProgressBar(0, 220, 0, 0).line(new Style(false, false, 38)));
    assertEquals(
        "[##########..........]  110/220 packs",
        new ProgressBar(110, 220, 0, 0).line(new Style(false, false, 38)));
    assertEquals(
        "[████████]  2/2 packs  1.0 KB sent  1 problem",
        new ProgressBar(2, 2, 1024, 1).line(new Style(true, false, 46)));
    assertEquals("2/2 packs", new ProgressBar(2, 2, 0, 0).line(new Style(true, false, 12)));
    for (int width = 1; width < 120; width++) {
      String line = new ProgressBar(9, 7, 1L << 40, 3).line(new Style(true, false, width));
      assertTrue(DisplayWidth.of(line) <= Math.max(0, width - 1), line);
    }
  }

  @Test
  void sizes_round_to_what_people_read() {
    assertEquals("0 B", Sizes.of(0));
    assertEquals("999 B", Sizes.of(999));
    assertEquals("1.0 KB", Sizes.of(1000));
    assertEquals("1.0 MB", Sizes.of(999_999));
    assertEquals("9.2 EB", Sizes.of(Long.MAX_VALUE));
  }
}
