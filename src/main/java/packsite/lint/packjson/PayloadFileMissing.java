package packsite.lint.packjson;

import java.util.Map;
import java.util.Optional;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Span;

/** A listed chart, manifest or role that is not in the pack. */
public final class PayloadFileMissing implements ProblemRule {
  private static final About ABOUT =
      About.rule("PJ209", "payload-file-missing", Levels.ERROR)
          .on("charts, kubeManifests, ansibleRoles")
          .what("pack.json lists a file that the pack does not have.")
          .why("The pack installs without it, or not at all.")
          .fix(
              "Add the file, correct the path (it starts at the pack's directory), or delete the entry.")
          .bad(Example.json("charts", "[\"charts/web-1.0.0.tgz\", \"charts/db-2.0.0.tgz\"]"))
          .good(Example.json("charts", "[\"charts/web-1.0.0.tgz\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final Map<String, String> WHAT =
      Map.of("charts", "chart", "kubeManifests", "manifest", "ansibleRoles", "role");

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("pack.json")
        && problem.kind() == Problem.Kind.MISSING_FILE
        && problem.span().isPresent();
  }

  @Override
  public Hit hit(Problem problem) {
    Span path = problem.span().orElseThrow();
    Optional<Entry> list =
        Reread.root(path).flatMap(Node::asMapping).stream()
            .flatMap(root -> root.entries().stream())
            .filter(entry -> entry.value().span().contains(path))
            .findFirst();
    String what = list.map(entry -> WHAT.get(entry.name())).orElse("file");
    Span quoted = new Span(path.source(), path.start() - 1, path.end() + 1);
    return Hit.at(quoted, "listed " + what + " does not exist")
        .label("no such file")
        .help(problem.help());
  }
}
