package packsite.site.press;

import java.util.Map;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.Steps;
import packsite.site.theme.Templates;
import packsite.site.view.Frames;
import packsite.site.view.Links;

/**
 * What it takes to print pages.
 *
 * @param byDir the packs by their folders in the repository
 * @param steps what each version brought; none before the comparisons are made
 */
public record Press(
    Catalog catalog,
    Map<String, Edition> byDir,
    Templates templates,
    Frames frames,
    Steps steps,
    Observer observer) {
  /** Sees what each page is made of. */
  public interface Observer {
    void view(String path, String template, Object view);
  }

  /** Prints the pages of a catalog. */
  public Press(Catalog catalog, Templates templates, Frames frames, Observer observer) {
    this(catalog, catalog.byDir(), templates, frames, Steps.NONE, observer);
  }

  /** The same, which knows what changed. */
  public Press with(Steps known) {
    return new Press(catalog, byDir, templates, frames, known, observer);
  }

  public Links links(String path) {
    return frames.links(path);
  }

  /** A page: a template filled with a view. */
  public Page print(String path, String template, Object view) {
    observer.view(path, template, view);
    return Page.text(path, templates.render("page/" + template, view));
  }

  public static String hub(Entry entry) {
    return entry.path() + "/index.html";
  }

  /** The page of all versions of a name. */
  public static String versions(Entry entry) {
    return entry.path() + "/versions/index.html";
  }
}
