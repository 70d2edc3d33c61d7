package packsite.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A watch that compares names, sizes and times of all files, again and again. */
final class LookingWatch implements Watch {
  private static final long PAUSE_MILLIS = 400;
  private static final long QUIET_MILLIS = 100;
  private static final int MOST_ROUNDS = 10;

  private final Scope scope;
  private long seen;

  LookingWatch(Scope scope) {
    this.scope = scope;
    this.seen = look();
  }

  @Override
  public void await() throws InterruptedException {
    long before = seen;
    while (seen == before) {
      Thread.sleep(PAUSE_MILLIS);
      seen = look();
    }
    for (int i = 0; i < MOST_ROUNDS; i++) {
      Thread.sleep(QUIET_MILLIS);
      long now = look();
      if (now == seen) {
        return;
      }
      seen = now;
    }
  }

  /** A number that another look of the files gives another of. */
  private long look() {
    Looking looking = new Looking();
    try {
      Files.walkFileTree(scope.root(), looking);
    } catch (IOException e) {
      return -1; // The root is gone, which is a change as well.
    }
    return looking.sum;
  }

  private final class Looking extends SimpleFileVisitor<Path> {
    private long sum;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!scope.enters(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      sum += mixed(folder.hashCode());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (scope.concerns(file)) {
        long facts = 31L * file.hashCode() + attributes.lastModifiedTime().hashCode();
        Object key = attributes.fileKey();
        sum += mixed(mixed(facts) + 31 * attributes.size() + (key == null ? 0 : key.hashCode()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }

    /** Spreads the bits, so that sums of a few changes do not cancel out. */
    private long mixed(long value) {
      long x = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
      return (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    }
  }

  @Override
  public void close() {}
}
