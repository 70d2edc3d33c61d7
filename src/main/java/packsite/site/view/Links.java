package packsite.site.view;

import packsite.text.Percent;

/**
 * Links from one page of the catalog to others. All are relative, so that the catalog works below
 * any address and from a disk.
 */
public final class Links {
  private static final String INDEX = "index.html";

  private final String[] from;
  private final boolean fileLinks;

  /**
   * @param page the path of the page that the links stand on
   * @param fileLinks true where links name the file of a folder
   */
  public Links(String page, boolean fileLinks) {
    this.from = folders(page);
    this.fileLinks = fileLinks;
  }

  /** To a file of the catalog; {@code packs/orbit/index.html} is linked by its folder. */
  public String to(String path) {
    String[] to = folders(path);
    int same = 0;
    while (same < to.length && same < from.length && to[same].equals(from[same])) {
      same++;
    }
    StringBuilder out = new StringBuilder("../".repeat(from.length - same));
    for (int i = same; i < to.length; i++) {
      Percent.encode(to[i], out);
      out.append('/');
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (fileLinks || !file.equals(INDEX)) {
      Percent.encode(file, out);
    }
    return out.length() == 0 ? "./" : out.toString();
  }

  /** To a place of a page. */
  public String to(String path, String anchor) {
    return to(path) + "#" + anchor;
  }

  /** The root of the catalog as a page of it knows it: empty, or dots and slashes. */
  public String root() {
    return "../".repeat(from.length);
  }

  private static String[] folders(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? new String[0] : path.substring(0, end).split("/", -1);
  }
}
