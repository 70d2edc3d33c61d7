package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryException.Kind;

final class VerifierTest {
  private final Shelf shelf = new Shelf();
  private final MemoryRegistry registry = new MemoryRegistry();

  private void pushed(Artifact... packs) {
    try {
      new Pusher(registry, Shelf.HARBOR, shelf, PushOptions.DEFAULT, PushListener.NONE)
          .push(List.of(packs), List.of());
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
    registry.works();
  }

  private Verification verify(VerifyOptions options, List<Skipped> skipped, Artifact... packs) {
    try {
      return new Verifier(registry, Shelf.HARBOR, shelf, options).verify(List.of(packs), skipped);
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
  }

  private Verification verify(Artifact... packs) {
    return verify(VerifyOptions.DEFAULT, List.of(), packs);
  }

  private static List<String> words(Verification verification) {
    return verification.checks().stream()
        .map(
            it ->
                it + " " + it.status().word() + (it.message().isEmpty() ? "" : ": ") + it.message())
        .toList();
  }

  @Test
  void tells_what_is_missing_what_differs_and_what_is_too_much() {
    Artifact a = shelf.pack("a", "1.0.0");
    Artifact old = shelf.pack("b", "1.0.0");
    Artifact readme = shelf.pack("d", "1.0.0");
    Artifact dated = shelf.pack("e", "1.0.0");
    pushed(
        a,
        old,
        shelf.pack("a", "0.9.0"),
        shelf.pack("gone", "1.0.0"),
        readme,
        Shelf.dated(dated, "2020-01-01T00:00:00Z"));
    Artifact changed = shelf.pack("b", "1.0.0", Shelf.files("values.yaml", "b: 2\n"));
    Artifact better =
        shelf.pack(
            "d", "1.0.0", Shelf.files("values.yaml", "of: d 1.0.0\n", "README.md", "better"));
    Verification found = verify(shelf.pack("c", "1.0.0"), changed, a, better, dated);
    assertEquals(
        List.of(
            "a@0.9.0 extra: the repository does not have this version",
            "a@1.0.0 up-to-date",
            "b@1.0.0 differs: values.yaml changed",
            "c@1.0.0 missing",
            "d@1.0.0 docs-only: README.md changed",
            "e@1.0.0 same-content: the same files under another manifest",
            "gone@1.0.0 extra: the repository does not have this pack"),
        words(found));
    assertTrue(found.isDrift());
    assertFalse(found.extraUnknown());
    assertEquals(List.of(), registry.writes());
    Check differs = found.checks().get(2);
    assertEquals(Optional.of(old.manifest().descriptor().digest()), differs.found());
    assertEquals(Optional.of(changed.manifest().descriptor().digest()), differs.expected());
  }

  @Test
  void what_a_push_leaves_alone_is_no_drift() {
    Artifact readme = shelf.pack("d", "1.0.0", Shelf.files());
    pushed(readme);
    Artifact better = shelf.pack("d", "1.0.0", Shelf.files("README.md", "better"));
    Verification found = verify(better);
    assertEquals(1, found.count(Check.Status.DOCS_ONLY));
    assertFalse(found.isDrift());
  }

  @Test
  void a_pack_that_is_not_published_any_more_is_told_as_such() {
    pushed(shelf.pack("a", "1.0.0"), shelf.pack("a", "1.1.0"));
    Skipped blocked =
        new Skipped("packs/a", "a@1.0.0", Optional.of("PJ101"), "packs/a/pack.json:1:1", "bad");
    Verification found = verify(VerifyOptions.DEFAULT, List.of(blocked), shelf.pack("a", "1.1.0"));
    assertEquals(
        "a@1.0.0 extra: the repository has it, but does not publish it: bad", words(found).get(0));
  }

  @Test
  void signatures_are_no_versions() {
    Artifact a = shelf.pack("a", "1.0.0");
    pushed(a);
    Shelf.foreign(
        registry,
        shelf.pack("a", "sha256-" + "0".repeat(64) + ".sig"),
        "application/vnd.oci.image.manifest.v1+json",
        "{}");
    assertEquals(List.of("a@1.0.0 up-to-date"), words(verify(a)));
  }

  @Test
  void says_where_it_could_not_look_for_more() {
    Artifact a = shelf.pack("a", "1.0.0");
    pushed(a, shelf.pack("a", "2.0.0"), shelf.pack("hidden", "1.0.0"));
    registry.hideRepositories();
    Verification found = verify(a);
    assertEquals(2, found.checks().size());
    assertTrue(found.extraUnknown());
    assertEquals("the registry does not list its repositories", found.extraRemark());
    registry.refuse("TAGS", new RegistryException(Kind.FORBIDDEN, "not allowed", ""));
    registry.refuse("CATALOG", new RegistryException(Kind.UNAUTHORIZED, "only admins", ""));
    assertEquals(
        "the registry does not list its repositories: only admins; tags of a: not allowed",
        verify(a).extraRemark());
  }

  @Test
  void some_packs_alone_say_nothing_of_the_others() {
    Artifact a = shelf.pack("a", "1.0.0");
    pushed(a, shelf.pack("a", "2.0.0"));
    Verification found = verify(new VerifyOptions(false, 1), List.of(), a);
    assertEquals(List.of("a@1.0.0 up-to-date"), words(found));
    assertEquals("not all packs were looked at", found.extraRemark());
    assertEquals(1, registry.calls().size());
  }

  @Test
  void a_registry_that_is_down_is_asked_once() {
    registry.refuse("", new RegistryException(Kind.UNREACHABLE, "down", "look at it"));
    Verification found =
        verify(new VerifyOptions(true, 1), List.of(), shelf.pack("a", "1"), shelf.pack("b", "1"));
    assertEquals(List.of("a@1 failed: down", "b@1 failed: not tried: down"), words(found));
    assertEquals(1, registry.calls().size());
    assertTrue(found.hasFailures());
    assertFalse(found.isDrift());
    assertEquals("down", found.extraRemark());
  }
}
