package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.read.RepositoryReader;

/** Packs of fixtures. */
final class Comparing {
  private Comparing() {}

  static Pack pack(PackFixture fixture) {
    return read(fixture.tree()).packs().get(0);
  }

  static Repository repository(PackFixture... fixtures) {
    MapTree tree = new MapTree();
    for (PackFixture fixture : fixtures) {
      fixture.into(tree);
    }
    return read(tree);
  }

  static Repository read(Tree tree) {
    try {
      return RepositoryReader.read(
          tree, new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 2));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }
}
