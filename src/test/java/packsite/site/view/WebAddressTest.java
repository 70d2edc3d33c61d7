package packsite.site.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WebAddressTest {
  @Test
  void takes_what_people_write() {
    for (String address :
        new String[] {
          "https://docs.example.com",
          "http://example.com:8080/a/b.html?x=1&y=%20#top",
          "https://example.com/a_(b)/~c"
        }) {
      assertTrue(WebAddress.is(address), address);
    }
  }

  @Test
  void refuses_what_is_no_address_or_another_kind() {
    for (String address :
        new String[] {
          "",
          "https://",
          "javascript:alert(1)",
          "https://exa mple.com/",
          "https://example.com/\"x",
          "https://example.com/%zz",
          "https://example.com/a<b>",
          "https://user:pw@example.com/",
          "https://example.com:99999999/",
          "https://example.com/#a#b",
          "//example.com/"
        }) {
      assertFalse(WebAddress.is(address), address);
    }
  }
}
