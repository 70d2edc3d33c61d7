package packsite.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.oci.Dist;
import packsite.oci.push.ClashException;
import packsite.oci.push.DistArchives;
import packsite.oci.push.Existing;
import packsite.oci.push.Outcome;
import packsite.oci.push.PaletteText;
import packsite.oci.push.PushOptions;
import packsite.oci.push.PushReport;
import packsite.oci.push.PushReportJson;
import packsite.oci.push.Pusher;
import packsite.oci.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packsite push}: publishes packs to a registry. */
@Command(
    name = "push",
    description = {
      "Publish packs to an OCI registry. What is there already is not sent again; a tag that holds"
          + " something else is never moved unless you say so."
    },
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite push --registry harbor.example.com/packs --dry-run",
      "  packsite push --only orbit@3.0.0           one pack, to the registry of packsite.yaml",
      "  packsite push --dist dist                  what `packsite build` wrote",
      "  packsite push --registry 127.0.0.1:5000/packs --plain-http"
    })
final class PushCommand implements Callable<Integer> {
  /** How the report is written. */
  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Mixin private PlannedPacks packs = new PlannedPacks();

  @Mixin private RegistryAccess access = new RegistryAccess();

  @Option(
      names = "--dry-run",
      description = "Ask the registry everything and change nothing there.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "Move tags that hold something else; the old digests are told.")
  private boolean force;

  @Option(
      names = "--existing",
      paramLabel = "WHAT",
      description =
          "About tags that other tools pushed and that hold other files: fail, skip or force;"
              + " default: fail.")
  private @Nullable String existing;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default: text.")
  private Format format = Format.text;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.")
  private Looks.Color color = Looks.Color.auto;

  PushCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PushOptions options = new PushOptions(existing(), force, dryRun, access.threads());
    Workspace workspace = Workspace.around(terminal.folder(), terminal);
    try (PlannedPacks.Planned planned = packs.planned(workspace, terminal)) {
      Registry registry = access.open(planned.target(), terminal);
      PushProgress progress =
          new PushProgress(planned.plan(), dryRun, format, color, registry::bytesSent, terminal);
      Pusher pusher =
          new Pusher(
              registry, planned.target(), new DistArchives(planned.dist()), options, progress);
      Interruptible run = new Interruptible();
      try {
        PushReport report = pusher.push(planned.plan().artifacts(), planned.plan().skipped());
        Thread.interrupted(); // It has done its work; what is told now must not be cut off.
        progress.end();
        tell(report, progress, planned.dist());
        return code(report);
      } finally {
        run.done();
      }
    } catch (ClashException e) {
      throw Stop.usage(String.valueOf(e.getMessage()), e.help());
    } catch (IOException e) {
      throw Stop.environment("cannot use what was built: " + Reason.of(e), "build it again");
    }
  }

  private Existing existing() {
    if (existing == null) {
      return Existing.FAIL;
    }
    return switch (existing) {
      case "fail" -> Existing.FAIL;
      case "skip" -> Existing.SKIP;
      case "force" -> Existing.FORCE;
      default -> throw Words.unknown("--existing", existing, List.of("fail", "skip", "force"));
    };
  }

  private void tell(PushReport report, PushProgress progress, Dist dist) {
    List<byte[]> json = PushReportJson.of(report, ProductVersion.text());
    if (format == Format.json) {
      json.forEach(terminal.out()::writeBytes);
    } else {
      terminal.out().print(progress.summary(report));
      boolean moved = report.count(Outcome.Status.PUSHED) + report.count(Outcome.Status.FORCED) > 0;
      if (moved && !dryRun && !report.hasFailures()) {
        terminal
            .out()
            .print(PaletteText.of(report.target(), access.scheme(), terminal.outStyle(color)));
      }
    }
    terminal.out().flush();
    if (!dryRun) {
      keep(json, dist);
    }
  }

  /** What was done is done, whether there is room for the report or not. */
  private void keep(List<byte[]> json, Dist dist) {
    try {
      dist.report(json);
    } catch (IOException e) {
      terminal.say(
          "note: "
              + Dist.REPORT
              + " could not be written ("
              + Reason.of(e)
              + "); --format json has it");
    }
  }

  private static int code(PushReport report) {
    if (report.hasFailures()) {
      return ExitCode.ENVIRONMENT;
    }
    return report.hasConflicts() || !report.skipped().isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
