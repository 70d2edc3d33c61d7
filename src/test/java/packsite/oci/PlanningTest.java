package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import packsite.io.History;
import packsite.oci.Created.Origin;

final class PlanningTest {
  @Test
  void orders_by_name_then_version() {
    PushPlan plan =
        Plans.plan(
            Plans.packed("packs/c", "web", "1.10.0"),
            Plans.packed("packs/b", "web", "1.9.0"),
            Plans.packed("packs/a", "cache", "2.0.0"));
    assertEquals(
        List.of("cache@2.0.0", "web@1.9.0", "web@1.10.0"),
        plan.artifacts().stream().map(Artifact::toString).toList());
  }

  @Test
  void refuses_both_of_two_folders_with_one_identity() {
    PushPlan plan =
        Plans.plan(
            Plans.packed("packs/a", "web", "1.0.0"),
            Plans.packed("packs/b", "web", "1.0.0"),
            Plans.packed("packs/c", "web", "1.0.1"));
    assertEquals(List.of("web@1.0.1"), plan.artifacts().stream().map(Artifact::toString).toList());
    assertEquals(
        List.of(
            "packs/a/pack.json: an archive of the same name comes from packs/b",
            "packs/b/pack.json: an archive of the same name comes from packs/a"),
        plan.skipped().stream().map(s -> s.place() + ": " + s.reason()).toList());
  }

  @Test
  void refuses_two_packs_that_would_share_a_label() {
    PushPlan plan =
        Plans.plan(Plans.packed("packs/a", "web-1", "2"), Plans.packed("packs/b", "web", "1-2"));
    assertEquals(List.of(), plan.artifacts());
    assertEquals(2, plan.skipped().size());
  }

  @Test
  void a_pack_that_is_blocked_takes_its_twin_with_it() {
    Packed blocked =
        Packed.skipped(
            Plans.candidate("packs/b", "web", "1.0.0"), Optional.of("SE101 secret"), "x", "y");
    PushPlan plan = Plans.plan(Plans.packed("packs/a", "web", "1.0.0"), blocked);
    assertEquals(List.of(), plan.artifacts());
    assertEquals("SE101 secret", plan.skipped().get(1).rule().orElseThrow());
  }

  @Test
  void dates_by_the_last_commit_of_the_pack() {
    Created created = Plans.provenance().created("packs/web");
    assertEquals(new Created("2026-07-01T16:53:28Z", Origin.COMMIT), created);
  }

  @Test
  void has_no_date_where_it_is_not_certain() {
    Created none = new Created("1970-01-01T00:00:00Z", Origin.NONE);
    assertEquals(none, Plans.provenance().created("packs/other"));
    assertEquals(none, Plans.provenance("packs/web/values.yaml").created("packs/web"));
    assertEquals(none, Provenance.NONE.created(""));
    History edge =
        new History(
            java.util.Map.of("packs/web", new History.Times(5, 5, false, false, "a")), false);
    Provenance shallow =
        new Provenance(Optional.empty(), Optional.empty(), List.of(), edge, OptionalLong.empty());
    assertEquals(none, shallow.created("packs/web"));
  }

  @Test
  void source_date_epoch_wins() {
    Provenance known = Plans.provenance();
    Provenance told =
        new Provenance(
            known.repository(),
            known.revision(),
            List.of("packs/web/x"),
            known.history(),
            OptionalLong.of(86_400));
    assertEquals(
        new Created("1970-01-02T00:00:00Z", Origin.SOURCE_DATE_EPOCH), told.created("packs/web"));
  }

  @Test
  void a_change_beside_a_pack_does_not_make_it_dirty() {
    Provenance provenance = Plans.provenance("packs/web-2/values.yaml", "README.md");
    assertFalse(provenance.isDirty("packs/web"));
    assertTrue(provenance.isDirty("packs/web-2"));
    PushPlan plan =
        new Planning(provenance, false)
            .plan(
                List.of(Plans.packed("packs/web", "web", "1.0.0")), Target.UNKNOWN, "1", "zlib-6");
    assertFalse(plan.origin().dirty());
  }

  @Test
  void full_annotations_say_where_it_comes_from() {
    Artifact artifact =
        new Planning(Plans.provenance(), true)
            .plan(List.of(Plans.packed("packs/web", "web", "1.0.0")), Target.UNKNOWN, "1", "zlib-6")
            .artifacts()
            .get(0);
    assertEquals(
        Set.of(
            "io.packsite.tar.digest",
            "org.opencontainers.image.created",
            "org.opencontainers.image.revision",
            "org.opencontainers.image.source",
            "org.opencontainers.image.title",
            "org.opencontainers.image.version"),
        artifact.manifest().annotations().keySet());
    assertEquals(
        "c0ffee", artifact.manifest().annotations().get("org.opencontainers.image.revision"));
  }

  @Test
  void few_annotations_do_not_change_with_other_packs() {
    Artifact artifact = Plans.plan(Plans.packed("packs/web", "web", "1.0.0")).artifacts().get(0);
    assertEquals(
        Set.of("io.packsite.tar.digest", "org.opencontainers.image.created"),
        artifact.manifest().annotations().keySet());
  }
}
