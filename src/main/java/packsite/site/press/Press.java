package packsite.site.press;

import packsite.site.catalog.Catalog;
import packsite.site.catalog.Entry;
import packsite.site.theme.Templates;
import packsite.site.view.Frames;
import packsite.site.view.Links;

/** What it takes to print pages. */
public record Press(Catalog catalog, Templates templates, Frames frames) {
  public Links links(String path) {
    return frames.links(path);
  }

  /** A page: a template filled with a view. */
  public Page print(String path, String template, Object view) {
    return Page.text(path, templates.render("page/" + template, view));
  }

  public static String hub(Entry entry) {
    return entry.path() + "/index.html";
  }
}
