package packsite.site.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import packsite.fixture.NuChecker;

/** Checks the catalog in a folder, for scripts: lines that start with {@code ok} or FAILED. */
public final class SiteCheckMain {
  /** Lines that people read; there are more where a template is at fault. */
  private static final int SHOWN = 40;

  private SiteCheckMain() {}

  /**
   * @param args the folder, then {@code dir} or {@code file} for how its links end
   */
  public static void main(String[] args) {
    Path site = Path.of(args[0]);
    boolean fileLinks = args.length > 1 && args[1].equals("file");
    SiteCheck.Result result = SiteCheck.of(site, fileLinks);
    boolean fine = tell(result.pages() + " pages, " + result.links() + " links", result.problems());
    if (!fileLinks) {
      Map<String, String> pages = SiteCheck.pages(site);
      fine &= tell(pages.size() + " pages are valid HTML", NuChecker.errorsOf(pages));
    }
    System.exit(fine ? 0 : 1);
  }

  private static boolean tell(String what, List<String> problems) {
    problems.stream().limit(SHOWN).forEach(System.out::println);
    System.out.println(
        problems.isEmpty()
            ? "ok " + what
            : "FAILED " + what + ": " + problems.size() + " problems");
    return problems.isEmpty();
  }
}
