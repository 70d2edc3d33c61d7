package packsite.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside another one, where the next content of that is made. It belongs to one
 * process at a time and goes when the work is over; what is left of one that was killed is taken
 * over by the next.
 */
final class Staging implements AutoCloseable {
  private static final String LOCK = "packsite.lock";
  private static final int ATTEMPTS = 1000;

  private final Path target;
  private final Path folder;
  private final RandomAccessFile lock;
  private final Exchange exchange;

  private Staging(Path target, RandomAccessFile lock, Exchange exchange) {
    this.target = target;
    this.folder = beside(target);
    this.lock = lock;
    this.exchange = exchange;
  }

  private static Path beside(Path target) {
    return target.resolveSibling("." + target.getFileName() + "-new");
  }

  /** Whether the target was moved away and nothing took its place: somebody was killed then. */
  static boolean holdsTheOnlyCopyOf(Path target) {
    return isMissing(target) && Files.isDirectory(old(beside(target)), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Takes the place beside a folder, and puts right what a killed process left.
   *
   * @param waiting run before waiting for another process that works there
   */
  static Staging of(Path target, Exchange exchange, Runnable waiting) throws IOException {
    Path folder = beside(target);
    for (int i = 0; i < ATTEMPTS; i++) {
      make(folder);
      try {
        RandomAccessFile lock = lock(folder.resolve(LOCK), i == 0 ? waiting : () -> {});
        if (isStill(folder.resolve(LOCK), lock)) {
          Staging staging = new Staging(target, lock, exchange);
          staging.begin();
          return staging;
        }
        lock.close();
      } catch (NoSuchFileException e) {
        continue; // Its last owner has just deleted it.
      } catch (FileNotFoundException e) {
        if (Files.isDirectory(folder)) {
          throw new AccessDeniedException(folder.toString());
        }
      }
    }
    throw new IOException(folder + " does not stay");
  }

  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (isForeign(folder)) {
        throw new IOException(folder + " is in the way, which packsite did not make", e);
      }
    }
  }

  private static boolean isForeign(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return !isMissing(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent()
          && !Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
          && !isEmpty(folder);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static RandomAccessFile lock(Path file, Runnable waiting) throws IOException {
    RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
    try {
      if (open.getChannel().tryLock() == null) {
        waiting.run();
        open.getChannel().lock();
      }
      return open;
    } catch (OverlappingFileLockException e) {
      open.close();
      throw new IOException("the folder is in use by this very process", e);
    } catch (IOException e) {
      open.close();
      throw e;
    }
  }

  /**
   * Whether a locked file is the one that the others see: while waiting for it, its owner may have
   * deleted it. A size that nobody else would give it tells; to open it again would end the lock.
   * An empty stretch takes no room, so that a full disk does not matter here.
   */
  private static boolean isStill(Path file, RandomAccessFile lock) throws IOException {
    long size = 1 + ((System.nanoTime() ^ (ProcessHandle.current().pid() << 8)) & 0xfffff);
    lock.setLength(size);
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size()
        == size;
  }

  private void begin() throws IOException {
    try {
      if (holdsTheOnlyCopyOf(target)) {
        Files.move(old(folder), target);
      }
      clear();
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Where the new content is to be made. */
  Path fresh() {
    return folder.resolve("new");
  }

  private static Path old(Path folder) {
    return folder.resolve("old");
  }

  /** Puts the new content in the place of the old one. */
  void swap() throws IOException {
    if (isMissing(target)) {
      Files.move(fresh(), target);
    } else if (!exchange.of(fresh(), target)) {
      Files.move(target, old(folder));
      try {
        Files.move(fresh(), target);
      } catch (IOException e) {
        Files.move(old(folder), target);
        throw e;
      }
    }
  }

  private static boolean isMissing(Path path) {
    return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Leaves nothing but the lock. */
  private void clear() throws IOException {
    delete(fresh());
    delete(old(folder));
  }

  /**
   * Gives the place back. What cannot be deleted now, because somebody reads it on a system that
   * minds, is left for the next who takes the place.
   */
  @Override
  public void close() throws IOException {
    try {
      if (!holdsTheOnlyCopyOf(target)) {
        clear();
        Files.delete(folder.resolve(LOCK));
        lock.close();
        Files.delete(folder);
      }
    } catch (IOException e) {
      return; // The next has come already, or comes to it.
    } finally {
      lock.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (isMissing(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
