package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConsequencesTest {
  @Test
  void every_kind_has_its_place_in_the_order() {
    assertEquals(
        Set.of(Consequence.class.getPermittedSubclasses()), Set.copyOf(Consequences.KINDS));
  }
}
