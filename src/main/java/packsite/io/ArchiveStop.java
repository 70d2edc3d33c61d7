package packsite.io;

/** Thrown from the depth of an archive that cannot be read on; never leaves this package. */
final class ArchiveStop extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ArchiveFault fault;

  ArchiveStop(ArchiveFault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  ArchiveStop(ArchiveFault.Kind kind, String message) {
    this(ArchiveFault.of(kind, message));
  }

  ArchiveFault fault() {
    return fault;
  }
}
