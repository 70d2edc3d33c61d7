package packsite.io;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file by which folders that packsite writes are known: they are nobody's sources. */
public final class OutputMarker {
  public static final String NAME = ".packsite";

  private OutputMarker() {}

  /** Whether a folder was written by packsite. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }
}
