package packsite.lint.packjson;

import java.util.List;
import java.util.Optional;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;
import packsite.text.Span;

/** A key of pack.json that stands twice in one object. */
public final class DuplicateJsonKey implements ProblemRule {
  private static final About ABOUT =
      About.rule("PJ102", "duplicate-json-key", Levels.ERROR)
          .on("pack.json")
          .what("An object of pack.json has the same key twice.")
          .why(
              """
            Readers keep the last value and say nothing. Whoever edits the first one wonders why it has no
            effect.""")
          .fix("Delete all but one of them.")
          .bad(
              Example.file(
                  "pack.json",
                  """
                {
                  "name": "web",
                  "displayName": "Web",
                  "version": "0.9.0",
                  "version": "1.0.0",
                  "layer": "addon",
                  "addonType": "monitoring",
                  "cloudTypes": ["all"],
                  "charts": ["charts/web-1.0.0.tgz"]
                }
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("pack.json") && problem.kind() == Problem.Kind.DUPLICATE_KEY;
  }

  @Override
  public Hit hit(Problem problem) {
    Span again = problem.span().orElseThrow();
    Hit hit = Hit.at(again, problem.message()).label("this one counts, unless another one follows");
    return Reread.root(again)
        .flatMap(root -> first(root, again))
        .map(entry -> hit.also(entry.key().span(), "first here, without effect"))
        .orElse(hit);
  }

  /** The first entry with the key that stands again at a place. */
  private static Optional<Entry> first(Node node, Span again) {
    if (!node.span().contains(again)) {
      return Optional.empty();
    }
    if (node instanceof Mapping map) {
      for (List<Entry> same : map.repeated()) {
        if (same.stream().anyMatch(entry -> entry.key().span().equals(again))) {
          return Optional.of(same.get(0));
        }
      }
      return map.entries().stream()
          .flatMap(entry -> first(entry.value(), again).stream())
          .findFirst();
    }
    return node instanceof Sequence list
        ? list.items().stream().flatMap(item -> first(item, again).stream()).findFirst()
        : Optional.empty();
  }
}
