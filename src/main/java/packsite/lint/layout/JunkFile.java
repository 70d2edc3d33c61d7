package packsite.lint.layout;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackFile;

/** A file that an editor, a merge or a desktop left behind. */
public final class JunkFile implements PackRule {
  private static final About ABOUT =
      About.rule("PK104", "junk-file", Levels.WARNING)
          .on("all files")
          .what(
              """
            A file was left behind by an editor, a merge or a desktop: `*.orig`, `*.rej`, `*.bak`, `*~`,
            `*.swp`, `.DS_Store`, `._*`, `Thumbs.db`, `desktop.ini`.""")
          .why(
              """
            It is packed and published with the rest. Old copies of values.yaml mislead readers, and may hold
            what was taken out of the file for a reason.""")
          .fix("Delete it, and name the pattern in .gitignore.")
          .bad(Example.file("values.yaml.orig", "pack: {}\n"))
          .good(Example.file("examples/original.yaml", "pack: {}\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (PackFile file : scope.pack().files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      origin(name).ifPresent(origin -> hits.accept(hit(scope.path(file.path()), name, origin)));
    }
  }

  private static Hit hit(String path, String name, String origin) {
    return Hit.in(path, "`" + name + "` was left behind by " + origin)
        .fix(Fix.unsafe("delete it", new Fix.Delete(path)));
  }

  /** Who leaves such files; empty for any other. */
  private static Optional<String> origin(String name) {
    if (name.equals(".DS_Store") || name.startsWith("._")) {
      return Optional.of("macOS");
    }
    if (name.equals("Thumbs.db") || name.equals("desktop.ini")) {
      return Optional.of("Windows");
    }
    if (name.endsWith(".orig") || name.endsWith(".rej")) {
      return Optional.of("a merge or a patch");
    }
    boolean swap = name.startsWith(".") && name.matches("\\..*\\.sw[op]");
    boolean editor = name.endsWith("~") || swap;
    return editor
        ? Optional.of("an editor")
        : Optional.of("somebody who wanted a backup").filter(by -> name.endsWith(".bak"));
  }
}
