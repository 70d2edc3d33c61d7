package packsite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.cli.PackPicker.Pick;
import packsite.compare.UpgradePath;
import packsite.model.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code packsite upgrade-path}: several versions at once, told as one step. */
@Command(
    name = "upgrade-path",
    description = "Tell what an upgrade over several versions comes to.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "A key that was renamed twice is told once; a default that changed and changed back is not told.",
      "",
      "Examples:",
      "  packsite upgrade-path orbit                    from its oldest version to the newest",
      "  packsite upgrade-path orbit 2.3.0              to the newest",
      "  packsite upgrade-path orbit 2.3.0 3.0.0 --format markdown"
    })
final class UpgradePathCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "NAME", description = "A pack by name, or REF:NAME.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FROM",
      description = "A version; default: the oldest.")
  private @Nullable String from;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "TO",
      description = "A version; default: the newest.")
  private @Nullable String to;

  @Mixin private Comparing comparing = new Comparing();

  UpgradePathCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (PackPicker picker = new PackPicker(List.of(), terminal)) {
      List<Pick> all = picker.versions(name);
      int first = position(all, from, 0);
      int last = position(all, to, all.size() - 1);
      if (first > last) {
        throw Stop.usage(
            "`" + version(all, first) + "` is newer than `" + version(all, last) + "`",
            "write the older one first, or use `packsite diff`");
      }
      List<Pick> way = distinct(all.subList(first, last + 1));
      terminal.say(
          "From "
              + way.get(0).shown()
              + " to "
              + way.get(way.size() - 1).shown()
              + " by "
              + steps(way));
      List<Pack> packs = picker.read(way);
      UpgradePath path = UpgradePath.of(packs);
      comparing.print(path.whole(), Optional.of(path), terminal);
      return comparing.code(path.whole().differ());
    }
  }

  private static String steps(List<Pick> way) {
    int steps = way.size() - 1;
    return steps == 1 ? "1 step" : steps + " steps";
  }

  private static String version(List<Pick> all, int at) {
    return all.get(at).label().version();
  }

  /** Of several folders with one version the first. */
  private static List<Pick> distinct(List<Pick> way) {
    List<Pick> distinct = new ArrayList<>();
    for (Pick pick : way) {
      int end = distinct.size() - 1;
      if (end < 0 || !distinct.get(end).label().version().equals(pick.label().version())) {
        distinct.add(pick);
      }
    }
    return distinct;
  }

  private static int position(List<Pick> all, @Nullable String version, int otherwise) {
    if (version == null) {
      return otherwise;
    }
    for (int i = 0; i < all.size(); i++) {
      if (version(all, i).equals(version)) {
        return i;
      }
    }
    throw PackWord.noVersion(
        all.get(0).label().name(), version, all.stream().map(Pick::label).toList());
  }
}
