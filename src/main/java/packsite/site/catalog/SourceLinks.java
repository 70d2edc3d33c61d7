package packsite.site.catalog;

import java.util.Locale;
import java.util.Optional;
import packsite.text.Percent;

/**
 * Where the files of the packs can be looked at in a browser.
 *
 * @param repository its address, without a slash at the end; empty where nothing is known
 * @param revision the commit that was read, or a name that leads to the newest one
 */
public record SourceLinks(Optional<String> repository, String revision) {
  /** What stands for the newest commit where none is to be named. */
  public static final String NEWEST = "HEAD";

  public static final SourceLinks NONE = new SourceLinks(Optional.empty(), NEWEST);

  /**
   * From an address as people and git write it: {@code https://host/org/repo.git}, {@code
   * host:org/repo}.
   */
  public static SourceLinks of(String address, String revision) {
    String plain = address.strip();
    while (plain.endsWith("/")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    if (plain.endsWith(".git")) {
      plain = plain.substring(0, plain.length() - 4);
    }
    int colon = plain.indexOf(':');
    if (!plain.contains("://") && plain.substring(0, Math.max(0, colon)).contains(".")) {
      plain = "https://" + plain.substring(0, colon) + "/" + plain.substring(colon + 1);
    }
    plain = plain.replaceFirst("^(?:ssh|git)://", "https://");
    boolean web = plain.startsWith("https://") || plain.startsWith("http://");
    return web
        ? new SourceLinks(Optional.of(plain), revision)
        : new SourceLinks(Optional.empty(), revision);
  }

  /** The page of a folder of the repository. */
  public Optional<String> folder(String path) {
    return repository.map(base -> base + (isGitlab(base) ? "/-/tree/" : "/tree/") + at(path));
  }

  /** The page of a file. */
  public Optional<String> file(String path) {
    return repository.map(base -> base + (isGitlab(base) ? "/-/blob/" : "/blob/") + at(path));
  }

  /** The page of the commit, where one is named. */
  public Optional<String> commit() {
    return revision.equals(NEWEST)
        ? Optional.empty()
        : repository.map(base -> base + (isGitlab(base) ? "/-/commit/" : "/commit/") + revision);
  }

  private String at(String path) {
    StringBuilder out = new StringBuilder(revision);
    for (String step : path.split("/", -1)) {
      if (!step.isEmpty()) {
        out.append('/');
        Percent.encode(step, out);
      }
    }
    return out.toString();
  }

  private static boolean isGitlab(String base) {
    return base.toLowerCase(Locale.ROOT).contains("gitlab");
  }
}
