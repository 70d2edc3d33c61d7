package packsite.oci.push;

import java.util.Locale;

/** Numbers of bytes for people. */
final class Sizes {
  private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB", "EB"};

  private Sizes() {}

  /** {@code 121.9 KB}; a kilobyte is 1,000 bytes. */
  static String of(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    int unit = 0;
    double value = bytes / 1000.0;
    while (value >= 999.95 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
