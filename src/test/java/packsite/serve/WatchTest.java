package packsite.serve;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  /** All but what is in {@code out}. */
  private record Scope(Path root) implements Watch.Scope {
    @Override
    public boolean enters(Path directory) {
      return !directory.endsWith("out");
    }

    @Override
    public boolean concerns(Path file) {
      return true;
    }
  }

  @Test
  void changes_are_told() throws Exception {
    try (Watch watch = Watch.of(new Scope(folder.toRealPath()))) {
      everyChangeIsSeen(watch);
    }
  }

  @Test
  void changes_are_seen_by_looking() throws Exception {
    try (Watch watch = Watch.looking(new Scope(folder.toRealPath()))) {
      everyChangeIsSeen(watch);
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private void everyChangeIsSeen(Watch watch) {
    Path file = folder.resolve("a");
    seen(watch, () -> Files.writeString(file, "1"));
    seen(watch, () -> Files.writeString(file, "12"));
    seen(watch, () -> Files.createDirectories(folder.resolve("x/y/z")));
    seen(watch, () -> Files.writeString(folder.resolve("x/y/z/deep"), "1"));
    // As many editors save: another file takes the name.
    seen(
        watch,
        () -> {
          Path draft = Files.writeString(folder.resolve("x/y/z/.draft"), "2");
          Files.move(draft, folder.resolve("x/y/z/deep"), StandardCopyOption.REPLACE_EXISTING);
        });
    seen(watch, () -> Files.move(folder.resolve("x"), folder.resolve("w")));
    seen(watch, () -> Files.writeString(folder.resolve("w/y/z/deep"), "123"));
    seen(watch, () -> Files.delete(folder.resolve("w/y/z/deep")));
    // What does not matter is not told: the change behind it is.
    seen(
        watch,
        () -> {
          Files.createDirectories(folder.resolve("out"));
          Files.writeString(folder.resolve("out/index.html"), "1");
          Files.delete(file);
        });
  }

  private static void seen(Watch watch, Change change) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          change.make();
          watch.await();
        });
  }
}
