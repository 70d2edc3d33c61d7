package packsite.site.values;

import java.util.List;
import packsite.model.Pack;

/**
 * The keys of a pack's values.yaml, for a table: in the order of the file, with what comments and
 * schema.yaml say of them.
 */
public final class KeyTable {
  private KeyTable() {}

  /**
   * Keys that stand together.
   *
   * @param title the path they share, or what a {@code @section} comment calls them
   * @param prefix the path they share, with which each row's {@code path} begins; may be empty
   * @param head true of {@code pack}, which Palette reads and no chart does
   */
  public record Group(String title, String prefix, boolean head, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A key.
   *
   * @param path dotted, from the root of the file
   * @param pathHtml the same without the group's prefix, as HTML that may break behind dots
   * @param anchor id in the code of the page: of the key, else of its line
   * @param setPath as {@code helm --set} spells the path
   * @param type one word, or as the comment gives it
   * @param description the first sentence
   * @param more the rest, one paragraph to a line
   * @param value the default
   * @param optional true where the key is commented out
   * @param children keys directly below
   * @param terms of schema.yaml, in words
   * @param hints of schema.yaml
   */
  public record Row(
      String path,
      String pathHtml,
      String anchor,
      String setPath,
      int line,
      String type,
      String description,
      String more,
      Dialect dialect,
      ShownValue value,
      boolean optional,
      int children,
      List<String> terms,
      List<String> hints) {
    public Row {
      terms = List.copyOf(terms);
      hints = List.copyOf(hints);
    }

    public boolean isDocumented() {
      return dialect != Dialect.NONE;
    }
  }

  /** None where values.yaml is empty, holds no mapping or cannot be read. */
  public static List<Group> of(Pack pack) {
    boolean readable = pack.values().file().isReadable();
    return readable
        ? pack.values().root().map(root -> new KeyWalk(pack).groups(root)).orElse(List.of())
        : List.of();
  }
}
