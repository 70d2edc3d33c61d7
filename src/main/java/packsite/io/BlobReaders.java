package packsite.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** At most two {@code git cat-file --batch}, started when needed, for any number of threads. */
final class BlobReaders implements AutoCloseable {
  private static final int MOST = 2;

  private final GitProgram program;
  private final Semaphore free = new Semaphore(MOST);
  private final Deque<BlobReader> idle = new ArrayDeque<>();
  private boolean closed;

  BlobReaders(GitProgram program) {
    this.program = program;
  }

  byte[] read(String path, String id, long limit) throws GitException, TreeException {
    free.acquireUninterruptibly();
    try {
      BlobReader reader = take();
      boolean good = false;
      try {
        byte[] bytes = reader.read(path, id, limit);
        good = true;
        return bytes;
      } finally {
        giveBack(reader, good);
      }
    } finally {
      free.release();
    }
  }

  private BlobReader take() throws GitException {
    synchronized (idle) {
      if (closed) {
        throw new GitException("the tree is closed");
      }
      BlobReader reader = idle.poll();
      if (reader != null) {
        return reader;
      }
    }
    return BlobReader.start(program);
  }

  /** A reader that failed may be in the middle of an answer: it is of no use any more. */
  private void giveBack(BlobReader reader, boolean good) {
    synchronized (idle) {
      if (good && !closed) {
        idle.push(reader);
        return;
      }
    }
    reader.close();
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(BlobReader::close);
      idle.clear();
    }
  }
}
