package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.io.TreeException;
import packsite.read.PackShelf.Label;
import packsite.read.RepositoryReader.Request;

final class PackShelfTest {
  private static PackShelf shelf(MapTree tree) {
    return new PackShelf(tree, new Request(List.of(), List.of(), Optional.empty(), "", true, 2));
  }

  @Test
  void names_all_packs_in_order_of_their_folders() throws TreeException {
    MapTree tree = new MapTree();
    PackFixture.healthy("orbit").at("packs/b").into(tree);
    PackFixture.healthy("cairn").at("packs/a").json("version", "\"2.0\"").into(tree);
    PackFixture.healthy("torn").at("packs/c").with("pack.json", "{").into(tree);
    PackFixture.healthy("odd").at("packs/d").json("version", "2").into(tree);
    assertEquals(
        List.of(
            new Label("packs/a", "cairn", "2.0"),
            new Label("packs/b", "orbit", "1.0.0"),
            new Label("packs/c", "", ""),
            new Label("packs/d", "odd", "")),
        shelf(tree).labels());
  }

  @Test
  void reads_a_pack_as_the_whole_repository_would() throws TreeException {
    PackFixture fixture = PackFixture.healthy("orbit");
    assertEquals(
        Reading.repository(fixture.tree()).packs().get(0).id(),
        shelf(fixture.tree()).read(fixture.dir()).id());
  }
}
