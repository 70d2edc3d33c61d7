package packsite.lint.images;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.model.ImageRef;
import packsite.model.ImageRef.Part;
import packsite.model.ImageText;
import packsite.model.Values;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** A text of the image list, and what it was read as. */
record Listed(Scalar scalar, ImageText read) {

  /** All items that have a text, in the order of the list. */
  static Stream<Listed> in(Values values) {
    return values.images().stream().flatMap(image -> image.text().stream()).map(Listed::of);
  }

  /** Those that are references. */
  static List<Listed> references(Values values) {
    return in(values).filter(listed -> listed.reference().isPresent()).toList();
  }

  private static Listed of(Scalar scalar) {
    return new Listed(scalar, ImageRef.parse(scalar.value()));
  }

  Optional<ImageRef> reference() {
    return read.reference();
  }

  /** Where a part of the reference stands. */
  Span span(Part part) {
    return span(part.start(), part.end());
  }

  /** Where a piece of the text stands; the whole of it where it is not written letter by letter. */
  Span span(int start, int end) {
    Span inner = scalar.inner();
    return inner.text().equals(scalar.value()) ? inner.part(start, end) : scalar.span();
  }

  /** True where each character of the value is one of the file, so that parts can be replaced. */
  boolean isVerbatim() {
    return scalar.inner().text().equals(scalar.value());
  }
}
