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
import packsite.model.PackJson;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** A folder that is not called what its pack is. */
public final class DirectoryNameMismatch implements PackRule {
  private static final String NAME = "[a-z0-9]+([._-][a-z0-9]+)*+";

  /** That of a tag, without the {@code v} that none should have. */
  private static final String VERSION = "(?![vV][0-9])[A-Za-z0-9_][A-Za-z0-9._-]*";

  private static final About ABOUT =
      About.rule("PK103", "directory-name-mismatch", Levels.INFO)
          .on("folder")
          .what("A pack's folder is not called `<name>-<version>`.")
          .why(
              """
            Name and version of pack.json are what counts. Whoever looks for a pack by its folder finds another
            one, or misses that a version is there already.""")
          .fix("Rename the folder. Links and scripts that name it have to follow.")
          .bad(Example.json("version", "\"1.0.1\""))
          .good(Example.json("displayName", "\"Web server\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    String dir = scope.pack().dir();
    String folder = dir.substring(dir.lastIndexOf('/') + 1);
    Optional<String> expected = expected(scope.pack().json());
    if (!folder.isEmpty() && expected.isPresent() && !folder.equals(expected.get())) {
      hits.accept(
          Hit.in(dir, "folder `" + folder + "` holds `" + expected.get() + "`")
              .fix(Fix.shown("rename the folder to `" + expected.get() + "`")));
    }
  }

  /** Empty where name or version make no folder, or have to change themselves. */
  private static Optional<String> expected(PackJson json) {
    Optional<String> name = json.name().map(Scalar::value);
    Optional<String> version = json.version().map(Scalar::value);
    return name.flatMap(n -> version.map(v -> n + "-" + v))
        .filter(text -> name.get().matches(NAME) && version.get().matches(VERSION))
        .filter(text -> !Version.of(version.get()).isSeries());
  }
}
