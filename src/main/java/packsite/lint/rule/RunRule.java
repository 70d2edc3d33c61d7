package packsite.lint.rule;

/** A rule about the run itself; the linter finds these things on its own. */
public non-sealed interface RunRule extends Rule {
  /** What it is about. */
  enum Concern {
    /** A suppression that suppresses nothing. */
    UNUSED_SUPPRESSION,
    /** A suppression that does not say why. */
    UNEXPLAINED_SUPPRESSION
  }

  Concern concern();
}
