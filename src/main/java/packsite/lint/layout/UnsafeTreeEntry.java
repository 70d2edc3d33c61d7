package packsite.lint.layout;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A file or folder that does not survive being packed, cloned or unpacked. */
public final class UnsafeTreeEntry implements ProblemRule {
  private static final About ABOUT =
      About.rule("PK105", "unsafe-tree-entry", Levels.ERROR)
          .on("all files and folders")
          .what(
              """
            A link leaves the pack or leads nowhere, two names differ only in case, a name holds a backslash or a
            control character, or something is neither file nor folder or cannot be looked into.""")
          .why(
              """
            The pack is not the same everywhere: links break once it is packed, one of two names vanishes on
            macOS and Windows, and odd names lead tools astray.""")
          .fix("Put the file itself in the place of a link; rename or delete what has such a name.")
          .bad(
              Example.file("examples/Small.yaml", "replicas: 1\n")
                  .and("examples/small.yaml", "replicas: 2\n"))
          .good(
              Example.file("examples/small.yaml", "replicas: 1\n")
                  .and("examples/large.yaml", "replicas: 5\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return switch (problem.kind()) {
      case CASE_CLASH, LINK_OUT_OF_PACK, UNREADABLE_FOLDER -> true;
      // One with a span is a path that pack.json lists, and no entry of the tree.
      case UNSAFE_ENTRY -> problem.span().isEmpty();
      default -> false;
    };
  }
}
