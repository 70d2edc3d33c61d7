package packsite.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SecretWordsTest {
  private static SecretWords words(String... all) {
    SecretWords words = new SecretWords();
    for (String word : all) {
      words.add(word);
    }
    return words;
  }

  @Test
  void takes_every_word_out_of_a_text() {
    SecretWords words = words("sesame-one", "sesame-two");
    assertEquals("a ******** b ********", words.outOf("a sesame-two b sesame-one"));
    assertEquals("a sesame b", words.outOf("a sesame b"));
    assertTrue(words.areIn("xsesame-onex"));
    assertFalse(words.areIn(""));
  }

  @Test
  void nothing_is_left_where_words_overlap() {
    SecretWords words = words("abcdefgh", "abcdefghij", "fghijklmno");
    assertEquals("<********>", words.outOf("<abcdefghijklmno>"));
    assertEquals("****************", words.outOf("abcdefghabcdefgh"));
  }

  @Test
  void short_words_are_left_in_place() {
    assertTrue(words("seven77", "").isEmpty());
  }

  @Test
  void a_slash_is_known_in_pointers() {
    assertEquals("/charts/********", words("open/sesame/x").outOf("/charts/open~1sesame~1x"));
  }
}
