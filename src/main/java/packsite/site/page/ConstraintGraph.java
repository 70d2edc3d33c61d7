package packsite.site.page;

import java.util.List;
import packsite.site.catalog.Edition;
import packsite.text.Html;

/** The packs that a pack asks for as a small picture; the list beside it says the same in words. */
final class ConstraintGraph {
  private static final int ROW = 30;
  private static final int BOX = 22;
  private static final int WIDTH = 288;
  private static final int NAME = 168;
  private static final int HUB = 232;

  /** Letters that fit into a box. */
  private static final int LETTERS = 22;

  private ConstraintGraph() {}

  /** Empty for fewer than two packs, which are no graph. */
  static String svg(Edition edition, List<ConstraintFacts.Row> rows) {
    List<ConstraintFacts.Row> packs = rows.stream().filter(ConstraintFacts.Row::pack).toList();
    if (packs.size() < 2) {
      return "";
    }
    int height = packs.size() * ROW;
    int middle = height / 2;
    StringBuilder out = new StringBuilder("<svg class=\"graph\" viewBox=\"0 0 ");
    out.append(WIDTH).append(' ').append(height).append("\" role=\"img\" aria-label=\"");
    Html.text(out, edition.name() + " asks for " + packs.size() + " packs");
    out.append("\">");
    for (int i = 0; i < packs.size(); i++) {
      int top = i * ROW + (ROW - BOX) / 2;
      int centre = top + BOX / 2;
      ConstraintFacts.Row row = packs.get(i);
      out.append("<rect x=\"1\" y=\"").append(top).append("\" width=\"").append(NAME);
      out.append("\" height=\"").append(BOX).append("\" rx=\"4\"");
      out.append(row.note().isEmpty() ? "/>" : " stroke-dasharray=\"4 3\"/>");
      out.append("<text x=\"9\" y=\"").append(centre + 4).append("\">");
      Html.text(out, shortened(row.what()));
      out.append("</text><path d=\"M").append(NAME + 1).append(' ').append(centre);
      out.append("C").append(NAME + 32).append(' ').append(centre).append(' ').append(NAME + 32);
      out.append(' ').append(middle).append(' ').append(HUB).append(' ').append(middle);
      out.append("\"/>");
    }
    out.append("<rect x=\"").append(HUB).append("\" y=\"").append(middle - BOX / 2);
    out.append("\" width=\"").append(WIDTH - HUB - 1).append("\" height=\"").append(BOX);
    out.append("\" rx=\"4\"/><text x=\"").append(HUB + 8).append("\" y=\"").append(middle + 4);
    return out.append("\">this</text></svg>").toString();
  }

  private static String shortened(String name) {
    int count = name.codePointCount(0, name.length());
    return count <= LETTERS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
  }
}
