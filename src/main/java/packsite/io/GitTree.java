package packsite.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of one commit, below the directory of its {@link Git}, as the commit holds them. */
public final class GitTree implements Tree {
  private static final int LONGEST_LINK = 4096;

  private final String commit;
  private final Listing listing;
  private final GitObjects objects;
  private final BlobReaders blobs;

  private GitTree(String commit, GitObjects objects, BlobReaders blobs) {
    this.commit = commit;
    this.objects = objects;
    this.blobs = blobs;
    listing = new Listing(objects.entries());
  }

  /** The tree of a revision; without entries where the commit does not have the directory. */
  public static GitTree open(Git git, String revision) throws GitException {
    String commit = git.resolve(revision);
    GitProgram.Output output = git.program().run("ls-tree", "-r", "-t", "-z", "-l", commit);
    if (!output.isGood()) {
      throw GitComplaint.of(output, "git cannot list the files of " + commit);
    }
    return new GitTree(commit, GitObjects.parse(output.bytes()), new BlobReaders(git.program()));
  }

  /** The id of the commit. */
  public String commit() {
    return commit;
  }

  /**
   * The id that git gives to the content of a file or directory: the same id, the same content,
   * names and executable flags.
   */
  public Optional<String> objectId(String path) {
    return objects.id(path);
  }

  @Override
  public List<Entry> list(String directory) throws TreeException {
    return listing.list(directory);
  }

  @Override
  public Optional<Entry> stat(String path) {
    return listing.stat(path);
  }

  @Override
  public List<Entry> walk(String directory, Consumer<TreeException> problems) throws TreeException {
    return listing.walk(directory);
  }

  @Override
  public byte[] read(String path, long limit) throws TreeException {
    Entry entry = listing.require(path, Entry.Kind.FILE, "a file");
    if (entry.size() > limit || entry.size() > Integer.MAX_VALUE - 8) {
      throw TreeException.tooBig(path, entry.size(), limit);
    }
    return blob(path, limit);
  }

  @Override
  public String readLink(String path) throws TreeException {
    listing.require(path, Entry.Kind.LINK, "a symbolic link");
    return new String(blob(path, LONGEST_LINK), StandardCharsets.UTF_8);
  }

  @Override
  public boolean sameBytes(String path, byte[] content, int length) throws TreeException {
    Optional<Entry> entry = stat(path).filter(Entry::isFile);
    String id = objects.id(path).orElse("");
    if (entry.isEmpty() || (entry.get().size() >= 0 && entry.get().size() != length)) {
      return false;
    }
    return Arrays.equals(Digest.gitBlob(content, length, id.length()), Digest.unhex(id));
  }

  private byte[] blob(String path, long limit) throws TreeException {
    String id = objects.id(path).orElseThrow(() -> TreeException.missing(path));
    try {
      return blobs.read(path, id, limit);
    } catch (GitException e) {
      throw new TreeException(TreeException.Kind.FAILED, path, "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    blobs.close();
  }
}
