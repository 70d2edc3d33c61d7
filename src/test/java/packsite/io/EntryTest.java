package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryTest {
  @Test
  void paths_are_in_the_order_of_bytes_with_directories_kept_together() {
    List<String> sorted =
        List.of(
            "",
            "A",
            "a",
            "a/z",
            "a/z/0",
            "a b",
            "a-b",
            "a.b",
            "aa",
            "b",
            "\u00E9",
            "\uFF5E",
            "\uD83D\uDE00");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(2));
    shuffled.sort(Entry.PATH_ORDER);
    assertEquals(sorted, shuffled);
  }

  @Test
  void the_name_is_the_last_part_of_the_path() {
    assertEquals("c", Entry.directory("a/b/c").name());
    assertEquals("a", Entry.directory("a").name());
    assertEquals("", Entry.directory("").name());
  }
}
