package packsite.site.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SegmentTest {
  @Test
  void usual_names_and_versions_stay_as_they_are() {
    for (String name : new String[] {"orbit", "v1.12.0", "0.30.0-5.5.2026", "1.0+build_2"}) {
      assertEquals(name, Segment.of(name));
    }
  }

  @Test
  void nothing_leads_out_of_its_folder_or_hides() {
    assertEquals("~2e~2e", Segment.of(".."));
    assertEquals("~2egit", Segment.of(".git"));
    assertEquals("~2e~2e~2fx", Segment.of("../x"));
    assertEquals("a~5cb", Segment.of("a\\b"));
    assertEquals("~", Segment.of(""));
    assertEquals("1~2e", Segment.of("1."));
  }

  @Test
  void two_dots_are_for_comparisons_alone() {
    assertFalse(Segment.of("1.0...2.0").contains(".."));
  }

  @Test
  void what_addresses_give_a_meaning_is_spelt_out() {
    assertEquals("a~20b~3f~23~25~f0~9f~99~82", Segment.of("a b?#%\uD83D\uDE42"));
  }

  @Test
  void pages_of_their_own_are_no_versions() {
    assertNotEquals("versions", Segment.of("versions"));
    assertNotEquals("compare", Segment.of("compare"));
  }

  @Test
  void long_names_are_cut_and_stay_apart() {
    String one = Segment.of("x".repeat(300));
    String other = Segment.of("x".repeat(299) + "y");
    assertTrue(one.length() <= 100, one);
    assertNotEquals(one, other);
  }
}
