package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.build.WrapperStage.Outcome;

/** The program behind the wrapper must not notice that there is one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper is a POSIX shell script")
class WrapperTest {
  @TempDir Path folder;
  private WrapperStage stage;

  @BeforeEach
  void set_the_stage() {
    stage = new WrapperStage(folder, "clone");
  }

  /** The first run goes through JBang, the second through the remembered command. */
  @Test
  void arguments_arrive_as_they_were_given() {
    String script =
        """
        exec "$packsite" '' 'a  b' ' ' '"' "it's" '$HOME' '`id`' 'a\\b\\n' 'line
        break
        ' 'grün ✓' '*' '-Dx=y' -- --help '&;|<>(){}[]~#!%' ''
        """;
    String expected =
        """
        []
        [a  b]
        [ ]
        ["]
        [it's]
        [$HOME]
        [`id`]
        [a\\b\\n]
        [line
        break
        ]
        [grün ✓]
        [*]
        [-Dx=y]
        [--]
        [--help]
        [&;|<>(){}[]~#!%]
        []
        """;
    assertEquals(expected, stage.sh(script).out());
    assertEquals(expected, stage.sh(script).out());
  }

  @Test
  void no_arguments_stay_none() {
    assertEquals("", stage.run().out());
    assertEquals(new Outcome(0, "", ""), stage.run());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 126, 200, 255})
  void exit_codes_are_those_of_the_program(int code) {
    stage.environment.put("EXIT", Integer.toString(code));
    assertEquals(code, stage.run().code());
    assertEquals(code, stage.run().code());
  }

  @Test
  void standard_input_belongs_to_the_program() {
    String script = "printf 'some\\ninput' | \"$packsite\" stdin";
    assertEquals("[stdin]\nsome\ninput", stage.sh(script).out());
    assertEquals("[stdin]\nsome\ninput", stage.sh(script).out());
  }

  @Test
  void standard_output_is_clean_and_only_the_first_run_says_something() {
    Outcome first = stage.run("x");
    assertEquals("[x]\n", first.out());
    assertEquals(1, first.err().lines().count(), first.err());
    assertTrue(first.err().startsWith("packsite: first use: fetching JBang"), first.err());
    assertEquals(new Outcome(0, "[x]\n", ""), stage.run("x"));
  }

  @Test
  void the_program_replaces_the_shell_so_that_signals_reach_it() throws IOException {
    stage.run();
    Process process = stage.start(stage.root.resolve("packsite"), "pid").process();
    try (BufferedReader reader = process.inputReader()) {
      assertEquals(Long.toString(process.pid()), reader.readLine());
      process.destroy();
      assertEquals(143, process.onExit().join().exitValue());
    }
  }

  @Test
  void it_runs_through_links_from_anywhere() throws IOException {
    stage.run();
    Files.createDirectories(folder.resolve("other/place"));
    Files.createSymbolicLink(folder.resolve("other/absolute"), stage.root.resolve("packsite"));
    Files.createSymbolicLink(folder.resolve("other/place/p"), Path.of("../absolute"));
    for (String call :
        List.of(
            "cd other/place && ./p x",
            "cd other && ./absolute x",
            "cd clone && ./packsite x",
            "cd clone && sh packsite x",
            "cd clone/src && CDPATH=/ && export CDPATH && ../packsite x",
            "PATH=\"$PATH:$STAGE/other/place\" && p x")) {
      assertEquals(new Outcome(0, "[x]\n", ""), stage.sh(call), call);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"with  blank", "it's \"quoted\"", "$HOME `id` \\", "-dash", "a;b"})
  void it_runs_in_a_folder_of_any_name(String name) {
    stage = new WrapperStage(folder.resolve(name), "clone of " + name);
    Outcome first = stage.run("x");
    assertEquals("[x]\n", first.out(), first.err());
    assertEquals(new Outcome(0, "[x]\n", ""), stage.run("x"));
  }

  @Test
  void the_c_locale_is_widened_to_unicode_and_others_are_left_alone() {
    stage.run();
    assertEquals("C.UTF-8/", localeUnder("C", ""));
    assertEquals("C.UTF-8/", localeUnder("POSIX", ""));
    assertEquals("/C.UTF-8", localeUnder("", "C"));
    assertEquals("/C.UTF-8", localeUnder("", ""));
    assertEquals("C.UTF-8/C", localeUnder("C.UTF-8", "C"));
  }

  private String localeUnder(String all, String type) {
    stage.environment.put("LC_ALL", all);
    stage.environment.put("LC_CTYPE", type);
    return stage.run("locale").out().lines().skip(1).findFirst().orElseThrow();
  }
}
