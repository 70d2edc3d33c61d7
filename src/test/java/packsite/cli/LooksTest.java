package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.text.Fault;
import packsite.text.Frames;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Style;

final class LooksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auto   | true  | TERM=xterm                   | true
          auto   | true  | ''                           | true
          auto   | false | TERM=xterm                   | false
          auto   | true  | TERM=dumb                    | false
          auto   | true  | NO_COLOR=1                   | false
          auto   | true  | NO_COLOR=                    | true
          auto   | false | FORCE_COLOR=1                | true
          auto   | false | FORCE_COLOR=0                | false
          auto   | false | FORCE_COLOR=                 | false
          auto   | true  | TERM=dumb FORCE_COLOR=1      | true
          auto   | false | CLICOLOR_FORCE=1             | true
          auto   | false | CLICOLOR_FORCE=0             | false
          auto   | true  | NO_COLOR=1 FORCE_COLOR=1     | false
          always | false | ''                           | true
          always | true  | NO_COLOR=1 TERM=dumb         | true
          never  | true  | FORCE_COLOR=1                | false
          """)
  void colour_follows_the_option_then_the_environment_then_the_stream(
      Looks.Color color, boolean tty, String environment, boolean coloured) {
    assertEquals(coloured, Looks.of(color, variables(environment), tty, 100).colour());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | LANG=en_US.UTF-8                    | true
          true  | LANG=C.utf8                         | true
          true  | LC_CTYPE=UTF-8                      | true
          true  | LANG=C LC_CTYPE=C.UTF-8             | true
          true  | LANG=C.UTF-8 LC_ALL=C               | false
          true  | LANG=C.UTF-8 LC_ALL=                | true
          true  | LANG=de_DE.ISO-8859-1               | false
          true  | ''                                  | false
          false | LANG=en_US.UTF-8                    | false
          """)
  void boxes_are_drawn_on_terminals_with_utf_8(boolean tty, String environment, boolean unicode) {
    assertEquals(unicode, Looks.of(Looks.Color.auto, variables(environment), tty, 100).unicode());
  }

  @Test
  void each_stream_is_asked_for_itself() {
    Terminal terminal =
        new Terminal(
            System.out,
            System.err,
            Map.of("COLUMNS", "80"),
            Path.of(""),
            descriptor -> descriptor == Tty.ERR);
    assertEquals(new Style(false, false, 80), terminal.outStyle(Looks.Color.auto));
    assertEquals(new Style(false, true, 80), terminal.errStyle(Looks.Color.auto));
    assertEquals(new Style(false, true, 80), terminal.outStyle(Looks.Color.always));
  }

  @Test
  void faults_are_drawn_for_the_stream_they_go_to() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("LANG", "C.UTF-8");
    Terminal terminal =
        new Terminal(System.out, err, environment, Path.of(""), tty -> tty == Tty.ERR);
    Span span = Source.of("packsite.yaml", "a: 1\n").span(0, 1);
    Fault fault = new Fault(Fault.Kind.SYNTAX, "unknown key `a`", span);
    terminal.faults(List.of(fault, fault));
    String once = Frames.of(new Style(true, true, 100), Frames.parts(fault)) + "\n";
    assertEquals(once + once, bytes.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    for (String pair : text.split(" ")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        variables.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return variables;
  }
}
