package packsite.lint.images;

import java.util.List;
import java.util.Optional;
import packsite.model.ImageRef;
import packsite.model.Pack;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.UsedImage.State;
import packsite.text.Span;

/** An image that the pack runs, or may run, where its reference is known. */
record Running(UsedImage image, ImageRef ref) {
  private static final String TESTS = "/templates/tests/";

  /** Neither what is switched off nor what only {@code helm test} runs. */
  static List<Running> in(Pack pack) {
    return pack.images().stream()
        .filter(image -> image.state() != State.OFF && !isTest(image))
        .flatMap(image -> of(image).stream())
        .toList();
  }

  private static Optional<Running> of(UsedImage image) {
    return image
        .reference()
        .flatMap(text -> ImageRef.parse(text).reference())
        .map(ref -> new Running(image, ref));
  }

  private static boolean isTest(UsedImage image) {
    return image.where().source().member().contains(TESTS);
  }

  boolean isCertain() {
    return image.state() == State.USED;
  }

  /** True where values alone tell of it: the template may put a {@code v} before the tag. */
  boolean isGuess() {
    return image.origin() == Origin.CHART_VALUES;
  }

  String tag() {
    return ref.tag().map(ImageRef.Part::text).orElse("");
  }

  static String withoutV(String tag) {
    return tag.startsWith("v") ? tag.substring(1) : tag;
  }

  /** {@code chart web} or {@code manifest web}. */
  String owner() {
    return (image.origin() == Origin.MANIFEST ? "manifest " : "chart ") + image.owner();
  }

  /** Where the tag is set, as far as one place sets it. */
  Span tagPlace() {
    for (int i = image.parts().size() - 1; i >= 0; i--) {
      Span part = image.parts().get(i);
      String text = unquoted(part.text());
      if (text.equals(tag())) {
        return part;
      }
      if (text.endsWith(":" + tag())) {
        int start = part.text().lastIndexOf(":" + tag()) + 1;
        return part.part(start, start + tag().length());
      }
    }
    return image.where();
  }

  /** Where the repository is named: of the pack's own files if one of them does it. */
  Span namePlace() {
    String path = ref.path().text();
    return image.parts().stream()
        .filter(part -> part.source().member().isEmpty() && part.text().contains(path))
        .findFirst()
        .orElse(image.where());
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
