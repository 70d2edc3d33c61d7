package packsite.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal that it talks to. */
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Terminal, Object>> MAKERS =
      Map.of(
          BuildCommand.class, BuildCommand::new,
          LintCommand.class, LintCommand::new,
          ExplainCommand.class, ExplainCommand::new,
          RulesCommand.class, RulesCommand::new,
          InspectCommand.class, InspectCommand::new,
          ConfigCommand.Validate.class, ConfigCommand.Validate::new,
          ConfigCommand.Init.class, ConfigCommand.Init::new);

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
