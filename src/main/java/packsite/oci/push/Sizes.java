package packsite.oci.push;

import java.util.Locale;

/** Numbers of bytes for people. */
final class Sizes {
  private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB", "EB"};

  private Sizes() {}

  /** {@code 121.9 KB}; a kilobyte is 1,024 bytes. */
  static String of(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    int unit = 0;
    double value = bytes / 1024.0;
    while (value >= 1023.95 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
