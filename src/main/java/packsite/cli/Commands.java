package packsite.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal that it talks to. */
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Terminal, Object>> MAKERS =
      Map.ofEntries(
          Map.entry(BuildCommand.class, BuildCommand::new),
          Map.entry(ServeCommand.class, ServeCommand::new),
          Map.entry(LintCommand.class, LintCommand::new),
          Map.entry(ExplainCommand.class, ExplainCommand::new),
          Map.entry(RulesCommand.class, RulesCommand::new),
          Map.entry(InspectCommand.class, InspectCommand::new),
          Map.entry(DiffCommand.class, DiffCommand::new),
          Map.entry(UpgradePathCommand.class, UpgradePathCommand::new),
          Map.entry(OverridesCommand.class, OverridesCommand::new),
          Map.entry(PushCommand.class, PushCommand::new),
          Map.entry(VerifyCommand.class, VerifyCommand::new),
          Map.entry(ModelCommand.class, ModelCommand::new),
          Map.entry(ConfigShow.class, ConfigShow::new),
          Map.entry(ConfigCommand.Validate.class, ConfigCommand.Validate::new),
          Map.entry(ConfigCommand.Init.class, ConfigCommand.Init::new));

  private static final List<Class<?>> IN_ORDER =
      List.of(
          BuildCommand.class,
          ServeCommand.class,
          LintCommand.class,
          ExplainCommand.class,
          RulesCommand.class,
          InspectCommand.class,
          DiffCommand.class,
          UpgradePathCommand.class,
          OverridesCommand.class,
          PushCommand.class,
          VerifyCommand.class,
          ModelCommand.class,
          ConfigCommand.class);

  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Only the command that is wanted, if the first word is one: setting up all is most of a start.
   */
  void under(CommandLine program, String... args) {
    List<Class<?>> wanted =
        IN_ORDER.stream().filter(type -> args.length > 0 && name(type).equals(args[0])).toList();
    for (Class<?> type : wanted.isEmpty() ? IN_ORDER : wanted) {
      program.addSubcommand(new CommandLine(type, this));
    }
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Terminal, Object> maker = MAKERS.get(type);
    return maker == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(maker.apply(terminal));
  }
}
