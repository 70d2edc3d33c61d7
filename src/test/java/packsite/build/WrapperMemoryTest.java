package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.build.WrapperStage.Running;

/** When the wrapper may use the command it remembers, and when it has to ask JBang again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper is a POSIX shell script")
class WrapperMemoryTest {
  @TempDir Path folder;
  private WrapperStage stage;

  @BeforeEach
  void use_the_wrapper_once() {
    stage = new WrapperStage(folder, "clone");
    stage.run();
    stage.calls();
  }

  @Test
  void jbang_is_not_asked_again_while_nothing_changes() throws IOException {
    stage.run();
    Files.setLastModifiedTime(
        folder.resolve("clone/src/main/java/packsite/A.java"), FileTime.fromMillis(0));
    stage.run();
    assertEquals(List.of(), stage.calls());
  }

  /** Lines of sh that change one thing each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo '// B.java' >clone/src/main/java/packsite/A.java",
        "echo >>clone/src/Packsite.java",
        "echo >>clone/src/sources.java",
        "echo new >clone/src/main/java/packsite/B.java",
        "rm clone/src/main/java/packsite/A.java",
        "mv clone/src/main/java/packsite/A.java clone/src/main/java/packsite/B.java",
        "echo >>clone/templates/page.mustache",
        "rm -rf clone/templates",
        "echo '#' >>clone/packsite",
        "rm cache/Packsite.jar",
        "rm -rf cache",
        "echo other >cache/Packsite.jar",
        ": >cache/Packsite.jar",
        "rm lib.jar",
        ": >lib.jar",
        "rm home/.cache/packsite/launch-*",
        "for file in home/.cache/packsite/launch-*; do echo x >\"$file\"; done",
        "sed 's/17.0.9/17.0.10/' jdk17/release >r && cat r >jdk17/release",
      })
  void jbang_is_asked_again_after_a_change(String change) {
    stage.sh(change);
    assertAskedOnce();
  }

  @Test
  void jbang_is_asked_again_when_its_settings_change() {
    stage.environment.put("JBANG_APP_JAVA_OPTIONS", "-Dx=y");
    assertAskedOnce();
  }

  @Test
  void jbang_is_asked_once_for_each_jdk() {
    stage.jdk("jdk25", "25.0.1");
    stage.environment.put("JAVA_HOME", folder.resolve("jdk25").toString());
    assertAskedOnce();
    stage.environment.put("JAVA_HOME", folder.resolve("jdk17").toString());
    stage.run();
    assertEquals(List.of(), stage.calls());
  }

  @Test
  void without_a_program_for_checksums_nothing_is_remembered() {
    stage.sh("rm -f bin/sha256sum bin/shasum");
    stage.run();
    stage.run();
    assertEquals(2, stage.calls().size());
  }

  @Test
  void starts_at_the_same_time_fetch_and_compile_once() {
    stage.sh("rm -rf home/.cache cache");
    List<Running> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(stage.start(stage.root.resolve("packsite"), "x"));
    }
    starts.forEach(start -> assertEquals("[x]\n", stage.finish(start).out()));
    List<String> calls = stage.calls();
    assertEquals(2, calls.size(), calls.toString());
    assertEquals(2, stage.cached().size(), stage.cached().toString());
  }

  private void assertAskedOnce() {
    assertEquals("[x]\n", stage.run("x").out());
    assertEquals("[x]\n", stage.run("x").out());
    List<String> calls = stage.calls();
    assertEquals(1, calls.size(), calls.toString());
    assertTrue(calls.get(0).startsWith("jbang "), calls.toString());
  }
}
