package packsite.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import packsite.oci.PushPlan;
import packsite.oci.push.ClashException;
import packsite.oci.push.DistArchives;
import packsite.oci.push.Verification;
import packsite.oci.push.Verifier;
import packsite.oci.push.VerifyJson;
import packsite.oci.push.VerifyOptions;
import packsite.oci.push.VerifyText;
import packsite.oci.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packsite verify}: a registry held against the repository. */
@Command(
    name = "verify",
    description =
        "Compare a registry with the repository: what is missing, what differs, what is extra.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite verify --registry harbor.example.com/packs",
      "  packsite verify --dist dist --format json",
      "",
      "Exit code 1 where the registry has drifted."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private PlannedPacks packs = new PlannedPacks();

  @Mixin private RegistryAccess access = new RegistryAccess();

  @Option(names = "--all", description = "List also what is as it should be.")
  private boolean all;

  @Option(
      names = "--no-extra",
      description = "Do not look for tags that the repository does not have.")
  private boolean noExtra;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default: text.")
  private PushCommand.Format format = PushCommand.Format.text;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.")
  private Looks.Color color = Looks.Color.auto;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.around(terminal.folder(), terminal);
    try (PlannedPacks.Planned planned = packs.planned(workspace, terminal)) {
      PushPlan plan = planned.plan();
      Registry registry = access.open(planned.target(), terminal);
      VerifyOptions options = new VerifyOptions(!noExtra && !packs.arePartial(), access.threads());
      Verification verification =
          new Verifier(registry, planned.target(), new DistArchives(planned.dist()), options)
              .verify(plan.artifacts(), plan.skipped());
      tell(verification);
      plan.skipped().forEach(pack -> terminal.say("not compared: " + PlanText.keptBack(pack)));
      if (verification.hasFailures()) {
        return ExitCode.ENVIRONMENT;
      }
      return verification.isDrift() ? ExitCode.FINDINGS : ExitCode.OK;
    } catch (ClashException e) {
      throw Stop.usage(String.valueOf(e.getMessage()), e.help());
    } catch (IOException e) {
      throw Stop.environment("cannot use what was built: " + Reason.of(e), "build it again");
    }
  }

  private void tell(Verification verification) {
    if (format == PushCommand.Format.json) {
      VerifyJson.of(verification, ProductVersion.text()).forEach(terminal.out()::writeBytes);
    } else {
      terminal.out().print(VerifyText.of(verification, terminal.outStyle(color), all));
    }
    terminal.out().flush();
  }
}
