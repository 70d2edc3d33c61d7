package packsite.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal that it talks to. */
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Terminal, Object>> MAKERS =
      Map.ofEntries(
          Map.entry(BuildCommand.class, BuildCommand::new),
          Map.entry(LintCommand.class, LintCommand::new),
          Map.entry(ExplainCommand.class, ExplainCommand::new),
          Map.entry(RulesCommand.class, RulesCommand::new),
          Map.entry(InspectCommand.class, InspectCommand::new),
          Map.entry(DiffCommand.class, DiffCommand::new),
          Map.entry(UpgradePathCommand.class, UpgradePathCommand::new),
          Map.entry(OverridesCommand.class, OverridesCommand::new),
          Map.entry(ConfigShow.class, ConfigShow::new),
          Map.entry(ConfigCommand.Validate.class, ConfigCommand.Validate::new),
          Map.entry(ConfigCommand.Init.class, ConfigCommand.Init::new));

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Terminal, Object> maker = MAKERS.get(type);
    return maker == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(maker.apply(terminal));
  }
}
