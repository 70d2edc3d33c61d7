package packsite.site.readme;

/** Shifts headings so that the first is an {@code h2} and none is more than one below another. */
final class HeadingLevels {
  private final int[] written = new int[7];
  private final int[] shown = new int[7];
  private int depth;

  int next(int level) {
    while (depth > 0 && written[depth - 1] >= level) {
      depth--;
    }
    int result = depth == 0 ? 2 : Math.min(6, shown[depth - 1] + 1);
    written[depth] = level;
    shown[depth] = result;
    depth++;
    return result;
  }
}
