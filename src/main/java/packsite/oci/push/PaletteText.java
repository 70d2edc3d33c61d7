package packsite.oci.push;

import packsite.oci.Target;
import packsite.text.Ink;
import packsite.text.Style;

/** What to enter in Palette, so that it finds the packs in a registry. */
public final class PaletteText {
  private static final int LABELS = 17;

  private PaletteText() {}

  /**
   * What to enter.
   *
   * @param scheme in front of the host where Palette wants one: {@code https://}
   */
  public static String of(Target target, String scheme, Style style) {
    boolean ecr = Ecr.is(target);
    String host = target.host().orElse(Target.HOST_TO_FILL_IN);
    Sheet sheet = new Sheet(style).title("In Palette, add an OCI registry");
    row(sheet, "Provider type", "Pack");
    row(
        sheet,
        "Authentication",
        ecr
            ? "ECR; for a private registry enable authentication, with credentials or an STS role"
            : "Basic, with a user name and password that may read");
    row(sheet, "Endpoint", ecr ? host : scheme + host);
    row(sheet, "Base content path", target.project().isEmpty() ? "(empty)" : target.project());
    return sheet
        .prose("Then press Sync; later pushes are found by the daily one, or by Sync.", 2, Ink.NOTE)
        .toString();
  }

  private static void row(Sheet sheet, String label, String value) {
    sheet.row(2, LABELS, Ink.NOTE, label, value);
  }
}
