package packsite.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.serve.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite serve}: the catalog in a browser while its packs are being written. */
@Command(
    name = "serve",
    description = "Show the catalog on this machine, and make it anew when a pack changes.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Nothing is written. Pages that are open reload by themselves; Ctrl-C ends it.",
      "",
      "Examples:",
      "  packsite serve                   the repository around this folder",
      "  packsite serve ../packs --port 9000"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 8080;
  private static final int PORTS_TRIED = 20;
  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "A folder of the repository; default: this one.")
  private String path = "";

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Where to listen, 0 for any; default: 8080, or the next one that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--poll",
      description = "Look at all files twice a second, where the disk tells of no changes.")
  private boolean poll;

  @Mixin private SiteOptions site = new SiteOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (port != null && (port < 0 || port > HIGHEST_PORT)) {
      throw Stop.usage("--port wants a number up to " + HIGHEST_PORT + ", not " + port, "");
    }
    // An answer is small and wanted at once.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Thread atEnd = new Thread(() -> Runtime.getRuntime().halt(ExitCode.OK), "end");
    try (Rebuilding rebuilding =
        Rebuilding.of(terminal.folder().resolve(path), site, poll, terminal)) {
      LivingCatalog.Edition first = rebuilding.first();
      try (Preview preview = open()) {
        Runtime.getRuntime().addShutdownHook(atEnd);
        preview.show(first.files());
        terminal.say("Serving " + first + " at " + preview.url() + " (Ctrl-C ends)");
        rebuilding.follow(preview);
        Runtime.getRuntime().removeShutdownHook(atEnd);
      }
    }
    return ExitCode.OK;
  }

  private Preview open() {
    int from = port == null ? FIRST_PORT : port;
    int last = port == null ? from + PORTS_TRIED : from;
    for (int at = from; ; at++) {
      try {
        return Preview.open(at);
      } catch (BindException e) {
        if (at == last) {
          throw Stop.environment(
              "cannot listen at port " + at + ": " + Reason.of(e),
              port == null ? "name one with --port" : "leave --port out for one that is free");
        }
      } catch (IOException e) {
        throw Stop.environment("cannot listen at port " + at + ": " + Reason.of(e), "");
      }
    }
  }
}
