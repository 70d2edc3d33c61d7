package packsite.lint.packjson;

import java.util.Optional;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Span;

/** The tree around a place of pack.json that only a problem names. */
final class Reread {
  /** A file with thousands of problems is not read thousands of times. */
  private static final int LONGEST = 20_000;

  private Reread() {}

  static Optional<Node> root(Span place) {
    return place.source().text().length() > LONGEST
        ? Optional.empty()
        : Json.read(place.source()).root();
  }
}
