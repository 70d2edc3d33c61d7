package packsite.lint.rule;

/**
 * Something that can be wrong with packs. A final class without fields, named for what it finds,
 * and a line in the list of rules.
 */
public sealed interface Rule permits PackRule, ProblemRule, RepositoryRule, RunRule {
  About about();

  default String code() {
    return about().code();
  }

  /** Code and name: {@code IM102 image-entry-shape}. */
  default String title() {
    return about().code() + " " + about().name();
  }
}
