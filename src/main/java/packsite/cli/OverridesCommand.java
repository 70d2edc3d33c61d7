package packsite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.cli.PackPicker.Pick;
import packsite.compare.OverrideReport;
import packsite.compare.Overrides;
import packsite.diff.OverridesJson;
import packsite.diff.OverridesText;
import packsite.model.Pack;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Fault;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Yaml;
import packsite.text.YamlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite overrides}: a user's values against a pack. */
@Command(
    name = "overrides",
    description = "Tell which keys of a values file a pack knows, and which lead nowhere.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Exits with 1 where a key is unknown, gone, renamed or of another type.",
      "",
      "Examples:",
      "  packsite overrides my-values.yaml orbit@3.0.0",
      "  packsite overrides my-values.yaml orbit@3.0.0 --from 2.4.0   what changed since",
      "  kubectl get secret … | packsite overrides - orbit@3.0.0 --format json"
    })
final class OverridesCommand implements Callable<Integer> {
  /** How the answer is shown. */
  enum Format {
    text,
    json
  }

  private static final long LARGEST = 16L << 20;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "Values as a profile or a user has them; - for the standard input.")
  private String file = "";

  @Parameters(
      index = "1",
      paramLabel = "PACK",
      description = "name@version, a folder, or either at a commit; of a name the newest.")
  private String word = "";

  @Option(
      names = "--from",
      paramLabel = "VERSION",
      description = "The version that the values were written for.")
  private @Nullable String from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(names = "--full", description = "All keys, also those that are fine.")
  private boolean full;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Looks.Color color = Looks.Color.auto;

  OverridesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    YamlFile user = user();
    try (PackPicker picker = new PackPicker(List.of(word), terminal)) {
      List<Pick> picks = new ArrayList<>();
      Pick pick = picker.newest(word);
      picks.add(pick);
      if (from != null) {
        picks.add(picker.version(pick, from));
      }
      if (!pick.shown().equals(word)) {
        terminal.say("Checking against " + pick.shown());
      }
      List<Pack> packs = picker.read(picks);
      Optional<Pack> since = packs.size() > 1 ? Optional.of(packs.get(1)) : Optional.empty();
      OverrideReport report = Overrides.check(user, packs.get(0), since);
      switch (format) {
        case text ->
            terminal.out().print(OverridesText.of(report, user, terminal.outStyle(color), full));
        case json ->
            OverridesJson.of(report, user, ProductVersion.text())
                .utf8()
                .forEach(terminal.out()::writeBytes);
      }
      terminal.out().flush();
      return report.isFine() ? ExitCode.OK : ExitCode.FINDINGS;
    }
  }

  /** What cannot be read to its end proves nothing, so it stops the run. */
  private YamlFile user() {
    boolean piped = file.equals("-");
    String name = piped ? "standard input" : file;
    Decoded decoded = Encoding.decode(name, piped ? input() : bytes());
    if (decoded.source().text().isBlank() && decoded.faults().isEmpty()) {
      throw Stop.usage(name + " is empty", "give the values that a profile or a user sets");
    }
    YamlFile user = Yaml.read(decoded.source());
    if (user.documents().size() > 1) {
      throw Stop.usage(
          name + " holds " + user.documents().size() + " documents",
          "values are one document: give one at a time");
    }
    if (!user.isReadable() || !decoded.isClean()) {
      List<Fault> faults = new ArrayList<>(decoded.faults());
      Source quotable = OverridesText.quotable(decoded.source());
      user.faults().forEach(fault -> faults.add(in(quotable, fault)));
      terminal.faults(faults);
      throw Stop.usage(name + " cannot be read as YAML", "mend it first");
    }
    if (user.mapping().isEmpty()) {
      throw Stop.usage(name + " holds no keys", "give a file of keys and values");
    }
    return user;
  }

  /** The same fault in a text that may be shown: the characters are all at their places. */
  private static Fault in(Source quotable, Fault fault) {
    Span span = fault.span();
    boolean same = span.source().text().length() == quotable.text().length();
    Span shown = same ? quotable.span(span.start(), span.end()) : quotable.span(0, 0);
    return new Fault(fault.kind(), fault.message(), shown, fault.help());
  }

  private byte[] input() {
    try (InputStream in = terminal.in()) {
      byte[] bytes = in.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw tooLarge("standard input");
      }
      return bytes;
    } catch (IOException e) {
      throw Stop.environment("cannot read the standard input: " + Reason.of(e), "");
    }
  }

  private byte[] bytes() {
    try {
      Path path = terminal.folder().resolve(file);
      if (!Files.isRegularFile(path)) {
        throw Stop.usage(
            Files.exists(path) ? "`" + file + "` is not a file" : "no such file: `" + file + "`",
            "give a file with values, or - for the standard input");
      }
      if (Files.size(path) > LARGEST) {
        throw tooLarge("`" + file + "`");
      }
      return Files.readAllBytes(path);
    } catch (InvalidPathException e) {
      throw Stop.usage("no such file: `" + file + "`", "give a file with values");
    } catch (IOException e) {
      throw Stop.environment("cannot read `" + file + "`: " + Reason.of(e), "");
    }
  }

  private static Stop tooLarge(String what) {
    return Stop.usage(what + " is larger than 16 MB", "give only what is set");
  }
}
