package packsite.io;

/**
 * One member of an archive, as its header has it.
 *
 * @param name as stored, {@code ./} at the front included; without the slash at a directory's end
 * @param linkName where a link points, empty for all else
 * @param mode permission bits
 * @param size of its content in bytes; 0 where there is none
 */
public record Member(String name, Type type, String linkName, int mode, long size) {
  /** What a member is. */
  public enum Type {
    FILE,
    DIRECTORY,
    SYMLINK,
    HARDLINK,
    /** A device, a pipe, a sparse file, or a type of one tar only. */
    OTHER,
  }

  public boolean isFile() {
    return type == Type.FILE;
  }
}
