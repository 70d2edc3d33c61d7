package packsite.site.page;

import java.util.Comparator;
import java.util.List;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Links;
import packsite.site.view.Words;

/** What servers show where there is no page: it knows not where it is shown. */
public final class LostPage {
  private static final String PATH = "404.html";

  private LostPage() {}

  /** What the template is filled with. */
  record View(Frame frame, String count, List<Way> packs) {}

  /** A pack. */
  record Way(String text, String href) {}

  public static Page of(Press press) {
    boolean fileLinks = press.catalog().settings().fileLinks();
    Links links =
        press
            .catalog()
            .settings()
            .url()
            .map(url -> Links.absolute(url, fileLinks))
            .orElseGet(() -> press.links(PATH));
    List<Way> packs =
        press.catalog().entries().stream()
            .sorted(Comparator.comparing(Entry::name))
            .map(entry -> new Way(entry.name(), links.to(Press.hub(entry))))
            .toList();
    Frame frame = press.frames().lost(links, "Page not found", "There is no page at this address");
    return press.print(PATH, "404", new View(frame, Words.count(packs.size(), "pack"), packs));
  }
}
