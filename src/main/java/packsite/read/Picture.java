package packsite.read;

import java.util.ArrayList;
import java.util.List;
import packsite.model.Logo;

/** What one of the format readers finds out; filled step by step, for a file may end anywhere. */
final class Picture {
  /** More than any logo has: 10,000 by 10,000, which take 400 MB to show. */
  private static final long MAX_PIXELS = 100_000_000;

  private final Logo.Format format;
  private final List<Logo.Defect> defects = new ArrayList<>();
  private int width;
  private int height;
  private boolean alpha;
  private boolean animated;

  Picture(Logo.Format format) {
    this.format = format;
  }

  void size(long wide, long high, int offset) {
    width = (int) Math.min(wide, Integer.MAX_VALUE);
    height = (int) Math.min(high, Integer.MAX_VALUE);
    // As doubles: two numbers of 63 bits must not overflow into something small.
    if ((double) wide * high > MAX_PIXELS) {
      String reason = wide + " x " + high + " pixels, more than " + MAX_PIXELS + " in all";
      defects.add(new Logo.Defect(Logo.Flaw.HUGE, reason, offset));
    }
  }

  boolean hasSize() {
    return width > 0 && height > 0;
  }

  void alpha(boolean has) {
    alpha |= has;
  }

  void animated() {
    animated = true;
  }

  void truncated(String reason, int offset) {
    defects.add(new Logo.Defect(Logo.Flaw.TRUNCATED, reason, offset));
  }

  void corrupt(String reason, int offset) {
    defects.add(new Logo.Defect(Logo.Flaw.CORRUPT, reason, offset));
  }

  void trailing(int bytes, int offset) {
    if (bytes > 0) {
      String reason = bytes + (bytes == 1 ? " byte" : " bytes") + " after the end of the picture";
      defects.add(new Logo.Defect(Logo.Flaw.TRAILING, reason, offset));
    }
  }

  Logo toLogo(String name, int bytes, String sha256) {
    return new Logo(name, format, width, height, alpha, animated, defects, bytes, sha256);
  }
}
