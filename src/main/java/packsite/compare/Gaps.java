package packsite.compare;

import java.util.List;
import java.util.stream.Stream;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.text.Span;

/** Collects what the readers of two packs did not get to see. */
final class Gaps {
  private Gaps() {}

  static List<Gap> of(Pack was, Pack now) {
    return Stream.concat(of(was, true), of(now, false)).toList();
  }

  static Stream<Gap> of(Pack pack, boolean old) {
    return pack.problems().stream()
        .filter(problem -> problem.kind().hidesContent())
        .map(problem -> gap(problem, old));
  }

  private static Gap gap(Problem problem, boolean old) {
    return new Gap(old, problem.path(), problem.message(), problem.span().map(Span::from));
  }
}
