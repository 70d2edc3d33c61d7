package packsite.lint.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Logo;

/** A logo that is too small, too large or too long to look well. */
public final class LogoDimensions implements PackRule {
  private static final int SMALLEST = 64;
  private static final int LARGEST = 1024;
  private static final int RATIO = 2;
  private static final int BYTES = 256 * 1024;

  private static final About ABOUT =
      About.rule("LG102", "logo-dimensions", Levels.INFO)
          .on("logo.png")
          .what(
              """
            A side of the logo has less than 64 or more than 1024 pixels, one side is more than twice the other,
            or the file has more than 256 KB.""")
          .why(
              """
            Catalogues draw logos in squares of about 50 to 100 pixels: small ones blur, long ones shrink to a
            line, large ones are loaded for nothing by everyone who looks at the list.""")
          .fix("Export it square, with 128 to 512 pixels a side.")
          .bad(Example.file("logo.png", "PNG, 24 x 24\n"))
          .bad(Example.file("logo.png", "PNG, 640 x 128\n"))
          .good(Example.file("logo.png", "PNG, 256 x 256\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Logo> logo = scope.pack().logo().filter(Logo::isUsable);
    if (logo.isPresent() && logo.get().format() == Logo.Format.PNG) {
      List<String> troubles = troubles(logo.get());
      if (!troubles.isEmpty()) {
        hits.accept(
            Hit.in(scope.path("logo.png"), "logo.png " + String.join(" and ", troubles))
                .help("export it square, with 128 to 512 pixels a side"));
      }
    }
  }

  private static List<String> troubles(Logo logo) {
    List<String> troubles = new ArrayList<>();
    long longer = Math.max(logo.width(), logo.height());
    long shorter = Math.min(logo.width(), logo.height());
    String size = "is " + logo.width() + " x " + logo.height() + " pixels, ";
    if (shorter > 0) { // Drawings that scale tell no size.
      if (longer > LARGEST) {
        troubles.add(size + "more than " + LARGEST);
      } else if (longer > RATIO * shorter) {
        boolean wide = logo.width() > logo.height();
        troubles.add(size + "more than twice as " + (wide ? "wide as high" : "high as wide"));
      } else if (shorter < SMALLEST) {
        troubles.add(size + "less than " + SMALLEST);
      }
    }
    if (logo.bytes() > BYTES) {
      troubles.add(String.format(Locale.ROOT, "has %,d bytes, more than 256 KB", logo.bytes()));
    }
    return troubles;
  }
}
