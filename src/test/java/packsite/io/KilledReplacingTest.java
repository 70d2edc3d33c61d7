package packsite.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that replaces a folder in a loop, and looks what is there then. */
final class KilledReplacingTest {
  private static final int KILLS = 10;
  private static final long LONGEST_RUN_MILLIS = 150;

  @TempDir Path around;
  @TempDir Path outside;
  private Path site;

  @BeforeEach
  void a_first_generation() throws IOException {
    site = around.resolve("site");
    new OutputFolder(site).replace(Replacing.generation(0));
  }

  @Test
  void the_folder_is_there_and_whole_at_every_moment() throws Exception {
    assumeTrue(canExchange(), "neither a new mv nor perl can exchange two names on this disk");
    Random random = new Random(20);
    for (int i = 0; i < KILLS; i++) {
      killOnce(i, "", random.nextLong(LONGEST_RUN_MILLIS), true);
      requireOneGeneration();
    }
    endsClean();
  }

  @Test
  void with_two_renames_it_is_whole_after_recovery() throws Exception {
    Random random = new Random(30);
    for (int i = 0; i < KILLS; i++) {
      killOnce(i, "renames", random.nextLong(LONGEST_RUN_MILLIS), false);
      new OutputFolder(site, Exchange.NONE).recover();
      requireOneGeneration();
    }
    endsClean();
  }

  private boolean canExchange() throws IOException {
    Path one = Files.createDirectory(around.resolve("one"));
    Path other = Files.createDirectory(around.resolve("other"));
    boolean can = Exchange.BY_PROGRAM.of(one, other);
    Files.delete(one);
    Files.delete(other);
    return can;
  }

  /** Looks all the time until the kill; who only ever sees the folder sees no gap. */
  private void killOnce(int number, String how, long millis, boolean always) throws Exception {
    Path said = outside.resolve("out" + number);
    Process process = Replacing.start(site, 1_000_000, how, said);
    try {
      Replacing.awaitLine(said, "replaced");
      long end = System.nanoTime() + millis * 1_000_000;
      while (System.nanoTime() < end) {
        assertTrue(Files.exists(site.resolve(Marker.NAME)) || !always, "the folder was missing");
      }
    } finally {
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
  }

  private void requireOneGeneration() throws IOException {
    Map<String, byte[]> files = settled();
    files.remove(Marker.NAME);
    Map<String, byte[]> whole = Replacing.generation(files.values().iterator().next()[0]);
    assertEquals(whole.keySet(), files.keySet());
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      assertArrayEquals(file.getValue(), files.get(file.getKey()));
    }
  }

  /** The program that exchanges the names outlives who started it, and may come in between. */
  private Map<String, byte[]> settled() throws IOException {
    while (true) {
      Object before = key();
      Map<String, byte[]> files = files();
      if (before.equals(key())) {
        return files;
      }
    }
  }

  private Object key() throws IOException {
    return Files.getAttribute(site, "unix:ino");
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Whatever the killed left, the next build leaves nothing beside. */
  private void endsClean() throws IOException {
    new OutputFolder(site).replace(Replacing.generation(7));
    requireOneGeneration();
    try (Stream<Path> beside = Files.list(around)) {
      assertEquals(site, beside.reduce((a, b) -> a.resolve(b)).orElseThrow());
    }
  }
}
