package packsite.diff;

import java.util.List;
import java.util.Optional;
import packsite.fixture.PackFixture;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.read.PackShelf;
import packsite.read.RepositoryReader.Request;

/** Packs of fixtures, read. */
final class Fixtures {
  private Fixtures() {}

  static Pack pack(PackFixture fixture) {
    Request request = new Request(List.of(), List.of(), Optional.empty(), "", true, 1);
    try {
      return new PackShelf(fixture.tree(), request).read(fixture.dir());
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }
}
