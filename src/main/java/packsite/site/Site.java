package packsite.site;

import java.util.List;
import packsite.model.Repository;

/** All pages of a catalog. */
public final class Site {
  private Site() {}

  /** The pages in order of path; the same repository gives the same bytes everywhere. */
  public static List<Page> of(Repository repository, String title) {
    Templates templates = new Templates();
    return List.of(
        new Page("assets/site.css", Templates.bytes("assets/site.css")),
        HomePage.of(repository, title, templates));
  }
}
