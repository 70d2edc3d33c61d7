package packsite.schema;

/** What a quick look at a value says. */
enum Verdict {
  HOLDS,
  FAILS,
  UNSURE;

  /** A verdict for what is certain either way. */
  static Verdict of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /** Fails only where that is certain. */
  static Verdict of(boolean holds, boolean certain) {
    return holds ? HOLDS : certain ? FAILS : UNSURE;
  }
}
