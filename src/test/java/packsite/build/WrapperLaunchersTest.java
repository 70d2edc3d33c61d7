package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import packsite.build.WrapperStage.Outcome;

/** Where the wrapper gets Java and JBang from, and what it says when it cannot. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper is a POSIX shell script")
class WrapperLaunchersTest {
  private static final int ENVIRONMENT = 4;

  @TempDir Path folder;
  private WrapperStage stage;

  @BeforeEach
  void set_the_stage() {
    stage = new WrapperStage(folder, "clone");
  }

  @Test
  void maven_fetches_jbang_by_coordinates_from_a_folder_of_its_own() throws IOException {
    stage.run();
    String fetch = stage.calls().get(0);
    assertTrue(fetch.startsWith("mvn in work."), fetch);
    assertTrue(fetch.matches(".* -Dartifact=dev\\.jbang:jbang-cli:[\\d.]+:jar:all.*"), fetch);
    assertFalse(fetch.contains("http"), fetch);
    assertEquals(
        "not really JBang\n",
        Files.readString(stage.cache.resolve(stage.environment.get("FETCHED"))));
  }

  @Test
  void a_fetched_jbang_is_used_before_maven_and_before_the_jbang_on_the_path() {
    stage.run();
    stage.calls();
    stage.pathJbang();
    stage.sh("echo >>clone/src/sources.java");
    stage.run();
    List<String> calls = stage.calls();
    assertEquals(1, calls.size());
    assertTrue(calls.get(0).contains("-jar " + stage.cache), calls.toString());
  }

  @Test
  void maven_is_used_before_the_jbang_on_the_path() {
    stage.pathJbang();
    stage.run();
    assertTrue(stage.calls().get(0).startsWith("mvn "));
  }

  @Test
  void without_maven_the_jar_of_the_jbang_on_the_path_is_used() {
    stage.remove("bin/mvn");
    stage.pathJbang();
    stage.sh("mkdir jbang && mv bin/jbang jbang/ && echo >jbang/jbang.jar");
    stage.environment.put("PATH", stage.environment.get("PATH") + ":" + folder.resolve("jbang"));
    assertEquals("[]\n[x]\n", stage.run("", "x").out());
    assertTrue(stage.calls().get(0).contains("-jar " + folder.resolve("jbang/jbang.jar")));
    stage.run();
    assertEquals(List.of(), stage.calls());
  }

  @Test
  void a_jbang_without_a_jar_is_called_as_it_is_but_never_with_an_empty_argument() {
    stage.remove("bin/mvn");
    stage.pathJbang();
    assertEquals("[a  b]\n[it's]\n", stage.run("a  b", "it's").out());
    assertEquals(
        "path-jbang run " + stage.root.resolve("src/Packsite.java") + " a  b it's",
        stage.calls().get(0));
    Outcome refused = stage.run("x", "");
    assertEquals(ENVIRONMENT, refused.code());
    assertTrue(refused.err().contains("empty argument"), refused.err());
  }

  @Test
  void without_a_program_for_checksums_nothing_is_fetched() {
    stage.sh("rm -f bin/sha256sum bin/shasum");
    Outcome outcome = stage.run();
    assertEquals(ENVIRONMENT, outcome.code());
    assertTrue(outcome.err().contains("no sha256sum, shasum or openssl"), outcome.err());
    assertEquals(List.of(), stage.calls());
  }

  @Test
  void with_neither_it_names_the_two_ways() {
    stage.remove("bin/mvn");
    Outcome outcome = stage.run();
    assertEquals(ENVIRONMENT, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("apt install maven"), outcome.err());
    assertTrue(outcome.err().contains("https://www.jbang.dev"), outcome.err());
  }

  @Test
  void a_file_with_another_checksum_is_not_kept() {
    stage.pathJbang();
    stage.write("jbang.jar", "changed on the way\n");
    Outcome outcome = stage.run();
    assertEquals(ENVIRONMENT, outcome.code());
    assertTrue(outcome.err().contains("not the file it should be"), outcome.err());
    assertEquals(List.of(), stage.cached());
    assertEquals(1, stage.calls().size());
  }

  @Test
  void a_failing_maven_is_shown_by_its_errors() {
    stage.write(
        "mvn-fails",
        """
        [INFO] Scanning
        [ERROR] Could not transfer artifact dev.jbang:jbang-cli from central: unknown host
        [ERROR]\s
        [ERROR] Re-run Maven using the -X switch to enable full debug logging.
        [ERROR] [Help 1] http://cwiki.apache.org/
        """);
    Outcome outcome = stage.run();
    assertEquals(ENVIRONMENT, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("  [ERROR] Could not transfer artifact"), outcome.err());
    assertFalse(outcome.err().contains("Re-run"), outcome.err());
    assertFalse(outcome.err().contains("Scanning"), outcome.err());
    assertEquals(List.of(), stage.cached());
  }

  @Test
  void a_failing_maven_gives_way_to_the_jbang_on_the_path() {
    stage.pathJbang();
    stage.write("mvn-fails", "cannot reach anything\n");
    Outcome outcome = stage.run("x");
    assertEquals("[x]\n", outcome.out());
    assertTrue(outcome.err().contains("  cannot reach anything"), outcome.err());
  }

  @Test
  void a_failing_jbang_is_shown() {
    stage.write("jbang-fails", "always");
    Outcome outcome = stage.run("x");
    assertEquals(ENVIRONMENT, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("  error: something is missing"), outcome.err());
  }

  @Test
  void without_flock_a_failing_jbang_is_tried_again() {
    stage.run();
    stage.sh("rm -f bin/flock; echo >>clone/src/sources.java");
    stage.calls();
    stage.write("jbang-fails", "once");
    assertEquals("[x]\n", stage.run("x").out());
    assertEquals(2, stage.calls().size());
  }

  @Test
  void jbang_starts_quickly_unless_told_otherwise() {
    stage.run();
    assertTrue(stage.calls().get(1).startsWith("jbang -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "));
    stage.environment.put("JBANG_JAVA_OPTIONS", "-Da=b -Dc=d");
    stage.run();
    assertTrue(stage.calls().get(0).startsWith("jbang -Da=b -Dc=d -jar "));
  }

  @Test
  void no_java_at_all_is_said() {
    stage.environment.remove("JAVA_HOME");
    assertRefusesJava("JAVA_HOME is not set, and there is no java on the PATH");
  }

  @Test
  void a_runtime_without_compiler_is_not_enough() {
    stage.runtime("jre", "21.0.1");
    stage.environment.put("JAVA_HOME", folder.resolve("jre").toString());
    assertRefusesJava("is a runtime without compiler");
  }

  @Test
  void an_old_jdk_is_not_enough() {
    stage.jdk("old", "11.0.2");
    stage.environment.put("JAVA_HOME", folder.resolve("old").toString());
    assertRefusesJava("is version 11.0.2");
    stage.jdk("old", "1.8.0_392");
    assertRefusesJava("is version 1.8.0_392");
    stage.remove("old/release");
    assertRefusesJava("is version 1.8.0_392");
  }

  @Test
  void the_java_on_the_path_serves_when_java_home_does_not() throws IOException {
    stage.environment.put("JAVA_HOME", folder.resolve("gone").toString());
    assertRefusesJava("has no bin/java");
    Files.createSymbolicLink(folder.resolve("bin/java"), folder.resolve("jdk17/bin/java"));
    assertEquals("[x]\n", stage.run("x").out());
  }

  /** Version managers put a script on the PATH, which is not in the folder of any JDK. */
  @Test
  void a_java_on_the_path_that_is_only_a_shim_is_asked_where_it_leads_to() {
    stage.environment.remove("JAVA_HOME");
    String answer = "echo '    java.home = '\"$STAGE/jdk17\" >&2";
    stage.sh("printf '#!/bin/sh\\n%s\\n' '" + answer.replace("'", "'\\''") + "' >bin/java");
    stage.sh("chmod +x bin/java");
    assertEquals("[x]\n", stage.run("x").out());
  }

  @Test
  void the_cache_follows_xdg_cache_home() {
    stage.environment.put("XDG_CACHE_HOME", folder.resolve("xdg").toString());
    assertEquals("[x]\n", stage.run("x").out());
    assertTrue(Files.isDirectory(folder.resolve("xdg/packsite")));
    assertEquals(List.of(), stage.cached());
  }

  @Test
  void without_a_home_a_private_temporary_folder_serves() throws IOException {
    stage.environment.remove("HOME");
    assertEquals("[x]\n", stage.run("x").out());
    assertEquals(2, stage.calls().size());
    assertEquals("[x]\n", stage.run("x").out());
    assertEquals(List.of(), stage.calls());
    Path kept = temporaryFolder();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
  }

  @Test
  void a_temporary_folder_that_others_can_write_to_is_refused() throws IOException {
    stage.environment.put("XDG_CACHE_HOME", folder.resolve("jbang.jar").toString());
    stage.run();
    Path kept = temporaryFolder();
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxrwxrwx"));
    Outcome outcome = stage.run();
    assertEquals(ENVIRONMENT, outcome.code());
    assertTrue(outcome.err().contains("set XDG_CACHE_HOME"), outcome.err());
  }

  private Path temporaryFolder() throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(folder.resolve("tmp"), "packsite-*")) {
      return folders.iterator().next();
    }
  }

  private void assertRefusesJava(String reason) {
    Outcome outcome = stage.run("x");
    assertEquals(ENVIRONMENT, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("packsite: needs a JDK, version 17 or later: "));
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertEquals(List.of(), stage.calls());
  }
}
