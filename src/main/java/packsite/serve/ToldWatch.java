package packsite.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A watch that the system tells of changes, one folder at a time. */
final class ToldWatch implements Watch {
  private static final long QUIET_MILLIS = 100;
  private static final int MOST_ROUNDS = 10;

  private final WatchService service;
  private final Scope scope;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private ToldWatch(WatchService service, Scope scope) {
    this.service = service;
    this.scope = scope;
  }

  /** Empty where the system has nothing to tell, only some times a minute, or not of so many. */
  static Optional<ToldWatch> of(Scope scope) throws IOException {
    WatchService service = scope.root().getFileSystem().newWatchService();
    if (service.getClass().getSimpleName().contains("Polling")) {
      service.close();
      return Optional.empty();
    }
    ToldWatch watch = new ToldWatch(service, scope);
    try {
      watch.register(scope.root());
      return Optional.of(watch);
    } catch (IOException e) {
      service.close();
      return Optional.empty();
    }
  }

  private void register(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!scope.enters(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            registerOne(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // Gone, or not to be read: the build has its say.
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void registerOne(Path folder) throws IOException {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // Gone already, which its parent tells.
    }
  }

  @Override
  public void await() throws InterruptedException {
    while (!take(service.take())) {
      continue;
    }
    for (int i = 0; i < MOST_ROUNDS; i++) {
      WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (key == null) {
        return;
      }
      take(key);
    }
  }

  /** Takes what is told of a folder, and gives whether any of it matters. */
  private boolean take(WatchKey key) {
    Path folder = folders.getOrDefault(key, scope.root());
    boolean matters = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      matters |= event.kind() == StandardWatchEventKinds.OVERFLOW ? lost() : take(folder, event);
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return matters;
  }

  private boolean take(Path folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      return false;
    }
    Path path = folder.resolve(name);
    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
      enter(path);
    }
    // Of what is gone nobody can say any more whether it was a folder.
    boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    boolean changed = event.kind() != StandardWatchEventKinds.ENTRY_MODIFY;
    return isFolder ? changed && scope.enters(path) : scope.concerns(path) || isGone(path);
  }

  private boolean isGone(Path path) {
    return !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && scope.enters(path);
  }

  private void enter(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try {
        register(path);
      } catch (IOException e) {
        return; // Too many folders by now: what is in this one is seen with the next change.
      }
    }
  }

  /** More happened than could be told. */
  private boolean lost() {
    enter(scope.root());
    return true;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
