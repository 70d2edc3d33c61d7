package packsite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import packsite.config.ConfigExample;
import packsite.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code packsite config}: about packsite.yaml itself. */
@Command(
    name = "config",
    description = "Check packsite.yaml, or start one.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = ProductVersion.class,
    subcommands = {ConfigCommand.Validate.class, ConfigCommand.Init.class},
    footer = {
      "",
      "Examples:",
      "  packsite config init          a file to start from",
      "  packsite config validate      is it fine?"
    })
final class ConfigCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
  }

  /** {@code packsite config validate}: reads the file and nothing else. */
  @Command(
      name = "validate",
      description = "Say whether packsite.yaml is fine.",
      versionProvider = ProductVersion.class,
      footer = {
        "",
        "Examples:",
        "  packsite config validate             the file of the repository around this folder",
        "  packsite config validate ../packs    of another one",
        "",
        "Exit codes: 0 fine, 2 faults"
      })
  static final class Validate implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
        paramLabel = "PATH",
        arity = "0..1",
        description = "A folder of the repository, or the file; default: this folder.")
    private String path = "";

    Validate(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Path start = terminal.folder().resolve(path).normalize();
      boolean file = start.endsWith(Config.FILE_NAME) && !Files.isDirectory(start);
      Path parent = start.getParent();
      Workspace workspace = Workspace.around(file && parent != null ? parent : start, terminal);
      boolean written = isThere(workspace.root().resolve(Config.FILE_NAME));
      if (file && !written) {
        throw Stop.usage("no such file: " + path, "`packsite config init` writes one");
      }
      String verdict = written ? "fine" : "not there, the defaults hold";
      terminal.out().print(Config.FILE_NAME + ": " + verdict + "\n");
      return ExitCode.OK;
    }
  }

  /** {@code packsite config init}: a file with everything in it, nothing of it switched on. */
  @Command(
      name = "init",
      description = "Write a packsite.yaml to start from; never over one that is there.",
      versionProvider = ProductVersion.class,
      footer = {
        "",
        "Example:",
        "  packsite config init          into the root of the repository around this folder"
      })
  static final class Init implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
        paramLabel = "PATH",
        arity = "0..1",
        description = "A folder of the repository; default: this one.")
    private String path = "";

    Init(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Path start = terminal.folder().resolve(path);
      Path target = Workspace.rootAround(start).resolve(Config.FILE_NAME);
      if (isThere(target)) {
        throw alreadyThere(target);
      }
      Workspace.around(start, terminal); // Stops at a file that is spelled in another way.
      write(target);
      terminal.err().println("Wrote " + Printable.line(shown(target)));
      return ExitCode.OK;
    }

    private void write(Path target) {
      try {
        Files.writeString(
            target, ConfigExample.STARTER, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw alreadyThere(target);
      } catch (IOException e) {
        throw Stop.environment(
            "cannot write " + shown(target), "check the rights of the folder, and the disk");
      }
    }

    private Stop alreadyThere(Path target) {
      return Stop.usage(
          shown(target) + " is there already", "edit it, or delete it to start afresh");
    }

    private String shown(Path target) {
      Path here = Workspace.real(terminal.folder());
      return target.startsWith(here) ? here.relativize(target).toString() : target.toString();
    }
  }

  /** True for a link that leads nowhere, too. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
