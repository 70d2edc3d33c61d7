package packsite.cli;

/** What a run tells the shell. */
final class ExitCode {
  static final int OK = 0;

  /** Findings at or above the threshold, conflicts, drift. */
  static final int FINDINGS = 1;

  /** Arguments, configuration, a ref that does not resolve, no packs. */
  static final int USAGE = 2;

  /** A fault of packsite itself. */
  static final int INTERNAL = 3;

  /** Disk, network, registry, rights. */
  static final int ENVIRONMENT = 4;

  private ExitCode() {}
}
