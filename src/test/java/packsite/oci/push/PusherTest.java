package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import packsite.oci.Artifact;
import packsite.oci.OciManifest;
import packsite.oci.Target;
import packsite.oci.push.Outcome.Status;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryException.Kind;

final class PusherTest {
  private static final String BASE = Shelf.BASE;
  private static final PushOptions ONE = new PushOptions(Existing.FAIL, false, false, 1);
  private static final PushOptions DRY = new PushOptions(Existing.FAIL, false, true, 1);

  private final Shelf shelf = new Shelf();
  private final MemoryRegistry registry = new MemoryRegistry();

  private PushReport push(PushOptions options, Artifact... packs) {
    return push(Shelf.HARBOR, options, packs);
  }

  private PushReport push(Target target, PushOptions options, Artifact... packs) {
    try {
      return new Pusher(registry, target, shelf, options, PushListener.NONE)
          .push(List.of(packs), List.of());
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(PushReport report) {
    return report.outcomes().stream().map(it -> it.artifact() + " " + it.status().word()).toList();
  }

  private static String digest(Artifact pack) {
    return pack.manifest().descriptor().digest();
  }

  private static RegistryException failure(Kind kind) {
    return new RegistryException(kind, "it said " + kind, "help");
  }

  @Test
  void pushes_what_is_not_there_blobs_first() {
    Artifact a = shelf.pack("a", "1.0.0");
    PushReport report = push(ONE, a);
    assertEquals(List.of("a@1.0.0 pushed"), words(report));
    String config = OciManifest.CONFIG.digest();
    String base = OciManifest.ofBasePath().descriptor().digest();
    assertEquals(
        List.of(
            "HEAD " + BASE + "/a:1.0.0",
            "HEAD " + BASE + ":" + base,
            "HEAD blob " + BASE + " " + config,
            "PUT blob " + BASE + " " + config,
            "PUT " + BASE + ":" + base,
            "HEAD blob " + BASE + "/a " + config,
            "PUT blob " + BASE + "/a " + config,
            "HEAD blob " + BASE + "/a " + a.archive().digest(),
            "PUT blob " + BASE + "/a " + a.archive().digest(),
            "PUT " + BASE + "/a:1.0.0"),
        registry.calls());
    assertEquals(Optional.of(digest(a)), report.outcomes().get(0).after());
    assertEquals(List.of(BASE + "/a:1.0.0 " + digest(a)), registry.contents());
    // The two bytes that the versions of a pack share are counted for none.
    assertEquals(registry.bytesSent(), report.bytesSent() + 2);
    assertEquals(BasePathOutcome.Status.PUSHED, report.basePath().status());
  }

  @Test
  void asks_for_each_unchanged_pack_once_and_nothing_else() {
    Artifact[] packs =
        IntStream.range(0, 20)
            .mapToObj(i -> shelf.pack("p" + i % 7, "1." + i))
            .toArray(Artifact[]::new);
    push(ONE, packs);
    registry.works();
    PushReport again = push(PushOptions.DEFAULT, packs);
    assertEquals(20, again.count(Status.UP_TO_DATE));
    assertEquals(20, registry.calls().size());
    assertTrue(registry.calls().stream().allMatch(call -> call.startsWith("HEAD " + BASE + "/p")));
    assertEquals(BasePathOutcome.NOT_NEEDED, again.basePath());
    assertEquals(0, again.bytesSent());
  }

  @Test
  void asks_for_the_two_bytes_once_in_a_repository() {
    push(ONE, shelf.pack("a", "1.0.0"), shelf.pack("a", "1.1.0"), shelf.pack("a", "2.0.0"));
    String config = "HEAD blob " + BASE + "/a " + OciManifest.CONFIG.digest();
    assertEquals(1, registry.calls().stream().filter(config::equals).count());
  }

  @Test
  void reports_by_name_and_version_whatever_the_threads_do() {
    Artifact[] packs = {
      shelf.pack("b", "1.10.0"), shelf.pack("a", "2.0.0"), shelf.pack("b", "1.9.0"),
      shelf.pack("c", "1.0.0"), shelf.pack("a", "1.0.0"), shelf.pack("b", "1.0.0")
    };
    List<String> heard = java.util.Collections.synchronizedList(new ArrayList<>());
    PushReport one = push(DRY, packs);
    PushReport eight;
    try {
      eight =
          new Pusher(
                  registry,
                  Shelf.HARBOR,
                  shelf,
                  new PushOptions(Existing.FAIL, false, true, 8),
                  outcome -> heard.add(outcome.artifact().toString()))
              .push(List.of(packs), List.of());
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
    assertEquals(one, eight);
    assertEquals(
        List.of("a@1.0.0", "a@2.0.0", "b@1.0.0", "b@1.9.0", "b@1.10.0", "c@1.0.0"),
        one.outcomes().stream().map(it -> it.artifact().toString()).toList());
    assertEquals(
        List.of("a@1.0.0", "a@2.0.0", "b@1.0.0", "b@1.10.0", "b@1.9.0", "c@1.0.0"),
        heard.stream().sorted().toList());
  }

  @Test
  void writes_nothing_in_a_dry_run() {
    Artifact kept = shelf.pack("kept", "1.0.0");
    push(ONE, kept);
    Artifact changed = shelf.pack("kept", "1.0.0", Shelf.files("values.yaml", "a: 2\n"));
    registry.works();
    PushReport report = push(DRY, shelf.pack("new", "1.0.0"), changed);
    assertEquals(List.of("kept@1.0.0 conflict", "new@1.0.0 pushed"), words(report));
    assertEquals(List.of(), registry.writes());
    assertTrue(report.outcomes().get(1).bytesSent() > 300);
    PushReport forced = push(new PushOptions(Existing.FAIL, true, true, 1), changed);
    assertEquals(List.of("kept@1.0.0 forced"), words(forced));
    assertTrue(forced.outcomes().get(0).message().endsWith("; would replace " + digest(kept)));
    assertEquals(List.of(), registry.writes());
  }

  @Test
  void leaves_other_content_alone_and_names_digests_and_files() {
    Artifact old = shelf.pack("a", "1.0.0", Shelf.files("gone.txt", "x", "z.txt", "x"));
    push(ONE, old);
    Artifact changed =
        shelf.pack(
            "a", "1.0.0", Shelf.files("values.yaml", "a: 2\n", "new.txt", "n", "z.txt*", "x"));
    PushReport report = push(ONE, changed);
    Outcome outcome = report.outcomes().get(0);
    assertEquals(Status.CONFLICT, outcome.status());
    assertEquals(
        "gone.txt removed, new.txt added, values.yaml changed and 1 more file", outcome.message());
    assertEquals(digest(old), outcome.before().orElseThrow());
    assertEquals(
        List.of("gone.txt REMOVED", "new.txt ADDED", "values.yaml CHANGED", "z.txt MODE"),
        outcome.differing().stream().map(it -> it.path() + " " + it.kind()).toList());
    assertTrue(report.hasConflicts());
    assertEquals(List.of(BASE + "/a:1.0.0 " + digest(old)), registry.contents());
  }

  @Test
  void force_moves_a_tag_and_says_how_to_move_it_back() {
    Artifact old = shelf.pack("a", "1.0.0");
    push(ONE, old);
    Artifact changed = shelf.pack("a", "1.0.0", Shelf.files("values.yaml", "a: 2\n"));
    PushReport report = push(new PushOptions(Existing.FAIL, true, false, 1), changed);
    Outcome outcome = report.outcomes().get(0);
    assertEquals(Status.FORCED, outcome.status());
    assertEquals("values.yaml changed; replaced " + digest(old), outcome.message());
    assertTrue(
        outcome
            .help()
            .contains("`oras tag registry.example.com/" + BASE + "/a@" + digest(old) + " 1.0.0`"));
    assertEquals(Optional.of(digest(old)), outcome.before());
    assertEquals(List.of(BASE + "/a:1.0.0 " + digest(changed)), registry.contents());
  }

  @Test
  void goes_on_after_a_failure() {
    registry.refuse("PUT blob " + BASE + "/b ", failure(Kind.TOO_LARGE));
    PushReport report = push(ONE, shelf.pack("a", "1"), shelf.pack("b", "1"), shelf.pack("c", "1"));
    assertEquals(List.of("a@1 pushed", "b@1 failed", "c@1 pushed"), words(report));
    assertEquals("it said TOO_LARGE", report.outcomes().get(1).message());
    assertTrue(report.hasFailures());
  }

  @Test
  void stops_where_all_others_would_fail_alike() {
    registry.refuse("HEAD", failure(Kind.UNAUTHORIZED));
    PushReport report = push(ONE, shelf.pack("a", "1"), shelf.pack("b", "1"), shelf.pack("c", "1"));
    assertEquals(1, registry.calls().size());
    assertEquals(
        List.of(
            "failed: it said UNAUTHORIZED",
            "not-tried: it said UNAUTHORIZED",
            "not-tried: it said UNAUTHORIZED"),
        report.outcomes().stream()
            .map(outcome -> outcome.status().word() + ": " + outcome.message())
            .toList());
    assertTrue(report.hasFailures());
  }

  @Test
  void no_failure_leaves_a_tag_without_its_blobs() {
    Artifact[] packs = {
      shelf.pack("a", "1.0.0"), shelf.pack("a", "1.1.0"), shelf.pack("b", "1.0.0")
    };
    push(ONE, packs);
    int calls = registry.calls().size();
    assertTrue(calls > 15, registry.calls().toString());
    for (Kind kind : new Kind[] {Kind.SERVER, Kind.UNREACHABLE}) {
      for (int at = 1; at <= calls; at++) {
        for (boolean afterwards : new boolean[] {false, true}) {
          fails(at, kind, afterwards, packs);
        }
      }
    }
  }

  private void fails(int at, Kind kind, boolean afterwards, Artifact... packs) {
    String which = kind + " at call " + at + (afterwards ? ", afterwards" : "");
    MemoryRegistry fresh = new MemoryRegistry();
    if (afterwards) {
      fresh.failAfterDoing(at, failure(kind));
    } else {
      fresh.failAt(at, failure(kind));
    }
    Pusher pusher = new Pusher(fresh, Shelf.HARBOR, shelf, ONE, PushListener.NONE);
    try {
      PushReport first = pusher.push(List.of(packs), List.of());
      assertEquals(List.of(), fresh.broken(), which);
      boolean warned = first.basePath().status() == BasePathOutcome.Status.REFUSED;
      assertTrue(first.hasFailures() || warned, which);
      fresh.works();
      PushReport second = pusher.push(List.of(packs), List.of());
      assertFalse(second.hasFailures() || second.hasConflicts(), which);
      assertEquals(registry.contents(), fresh.contents(), which);
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_base_path_that_is_refused_is_no_failure() {
    registry.refuse("PUT " + BASE + ":sha256", failure(Kind.FORBIDDEN));
    PushReport report = push(ONE, shelf.pack("a", "1"));
    assertEquals(List.of("a@1 pushed"), words(report));
    assertEquals(BasePathOutcome.Status.REFUSED, report.basePath().status());
    assertEquals(
        "the base path registry.example.com/packs/spectro-packs/archive could not be made:"
            + " it said FORBIDDEN",
        report.basePath().message());
  }

  @Test
  void a_base_path_that_is_there_is_not_pushed_again() {
    push(ONE, shelf.pack("a", "1"));
    registry.works();
    PushReport report = push(ONE, shelf.pack("b", "1"));
    assertEquals(BasePathOutcome.Status.PRESENT, report.basePath().status());
    assertTrue(registry.writes().stream().allMatch(call -> call.contains(BASE + "/b")));
  }

  @Test
  void ecr_needs_no_base_path_and_is_told_how_to_make_a_repository() {
    Target ecr =
        new Target(
            Optional.of("123456789012.dkr.ecr.us-east-1.amazonaws.com"), "team", Target.Kind.ECR);
    registry.refuse("PUT blob", failure(Kind.NO_REPOSITORY));
    PushReport report = push(ecr, ONE, shelf.pack("a", "1"));
    assertEquals(
        "ECR makes no repository by itself: `aws ecr create-repository --repository-name"
            + " team/spectro-packs/archive/a --registry-id 123456789012 --region us-east-1`",
        report.outcomes().get(0).help());
    assertEquals(BasePathOutcome.NOT_NEEDED, report.basePath());
    assertTrue(registry.calls().stream().allMatch(call -> call.contains("archive/a")));
  }

  @Test
  void a_manifest_that_is_stored_otherwise_is_a_failure() {
    registry.storeAs("sha256:" + "0".repeat(64));
    PushReport report = push(ONE, shelf.pack("a", "1"));
    assertEquals(List.of("a@1 failed"), words(report));
    assertTrue(report.outcomes().get(0).message().contains("was stored as sha256:000"));
  }

  @Test
  void an_archive_that_is_gone_fails_one_pack() {
    Artifact lost = shelf.pack("a", "1");
    shelf.lose(lost);
    PushReport report = push(ONE, lost, shelf.pack("b", "1"));
    assertEquals(List.of("a@1 failed", "b@1 pushed"), words(report));
    assertEquals("a-1.tar.gz is not there", report.outcomes().get(0).message());
  }

  @Test
  void two_packs_for_one_tag_are_refused_before_anything_is_asked() {
    Artifact a = shelf.pack("a", "1");
    Artifact other = shelf.pack("a", "1", Shelf.files("values.yaml", "b: 1\n"));
    Pusher pusher = new Pusher(registry, Shelf.HARBOR, shelf, ONE, PushListener.NONE);
    ClashException e =
        assertThrows(ClashException.class, () -> pusher.push(List.of(a, other), List.of()));
    assertEquals("packs/a-1 and packs/a-1 both are a@1", e.getMessage());
    assertEquals(List.of(), registry.calls());
    assertEquals(1, push(ONE, a, a).outcomes().size());
  }

  @Test
  void an_interruption_ends_it() throws ClashException {
    Thread waiting = Thread.currentThread();
    PushListener interrupting =
        outcome -> {
          if (outcome.artifact().name().equals("a")) {
            waiting.interrupt();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    PushReport report =
        new Pusher(registry, Shelf.HARBOR, shelf, ONE, interrupting)
            .push(List.of(shelf.pack("a", "1"), shelf.pack("b", "1")), List.of());
    assertTrue(Thread.interrupted());
    assertEquals(List.of("a@1 pushed", "b@1 not-tried"), words(report));
    assertEquals("interrupted before it was done", report.outcomes().get(1).message());
    assertEquals(List.of(), registry.broken());
  }
}
