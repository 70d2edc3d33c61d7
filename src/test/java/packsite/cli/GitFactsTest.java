package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GitFactsTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.com/a/b.git, https://example.com/a/b.git",
    "https://user:token@example.com/a/b.git, https://example.com/a/b.git",
    "https://x-access-token@example.com:8443/a/b.git, https://example.com:8443/a/b.git",
    "https://example.com/a/b.git?token=1#2, https://example.com/a/b.git",
    "ssh://git@example.com/a/b.git, ssh://example.com/a/b.git",
    "git@example.com:a/b.git, example.com:a/b.git",
    "/home/someone/packs, none",
    "../packs, none",
    "file:///home/someone/packs, none",
    "C:\\packs, none",
    "https://exa mple.com/, none",
  })
  void tells_where_a_remote_is_without_who_may_read_it(String remote, String wanted) {
    assertEquals(wanted, GitFacts.plain(remote).orElse("none"));
  }
}
