package packsite.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal that it talks to. */
final class Commands implements IFactory {
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == BuildCommand.class) {
      return type.cast(new BuildCommand(terminal));
    }
    if (type == InspectCommand.class) {
      return type.cast(new InspectCommand(terminal));
    }
    if (type == LintCommand.class) {
      return type.cast(new LintCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
