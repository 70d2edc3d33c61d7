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

  /** Where the catalog is on its host; empty where links are relative. */
  private final String base;

  /**
   * @param page the path of the page that the links stand on
   * @param fileLinks true where links name the file of a folder
   */
  public Links(String page, boolean fileLinks) {
    this(page, fileLinks, "");
  }

  private Links(String page, boolean fileLinks, String base) {
    this.from = folders(page);
    this.fileLinks = fileLinks;
    this.base = base;
  }

  /**
   * For a page that is shown at addresses which are not its own.
   *
   * @param url of the catalog, with a slash at the end
   */
  public static Links absolute(String url, boolean fileLinks) {
    int host = url.indexOf("://");
    int path = url.indexOf('/', host < 0 ? 0 : host + 3);
    return new Links("", fileLinks, path < 0 ? "/" : url.substring(path));
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
    if (!base.isEmpty()) {
      return base + out;
    }
    return out.length() == 0 ? "./" : out.toString();
  }

  /** To a file, behind the address of the folder that the links count from. */
  public String behind(String address, String path) {
    String relative = to(path);
    return relative.equals("./") ? address : address + relative;
  }

  /** To a place of a page. */
  public String to(String path, String anchor) {
    return to(path) + "#" + anchor;
  }

  /** The root of the catalog as a page of it knows it: empty, or dots and slashes. */
  public String root() {
    return base + "../".repeat(from.length);
  }

  private static String[] folders(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? new String[0] : path.substring(0, end).split("/", -1);
  }
}
