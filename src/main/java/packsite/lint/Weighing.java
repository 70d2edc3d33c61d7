package packsite.lint;

import java.util.Comparator;
import java.util.Optional;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.model.Repository;

/** Turns what a rule found into a finding: whose it is, where it stands, how much it matters. */
final class Weighing {
  private final Repository repository;
  private final Settings settings;

  Weighing(Repository repository, Settings settings) {
    this.repository = repository;
    this.settings = settings;
  }

  /** Empty where nobody wants to hear of it. */
  Optional<Finding> weigh(Rule rule, Optional<Pack> checked, Hit hit) {
    Optional<Pack> pack = checked.or(() -> owner(hit.spot().path()));
    Levels levels = hit.levels().orElse(rule.about().levels());
    Optional<Severity> level = settings.decide(rule, levels, pack).level();
    return level.map(
        severity ->
            new Finding(
                rule, severity, pack, hit, pack.map(p -> Anchors.of(p, hit.spot())).orElse("")));
  }

  /** Of packs in each other the inner one. */
  private Optional<Pack> owner(String path) {
    return repository.packs().stream()
        .filter(pack -> contains(pack.dir(), path))
        .max(Comparator.comparingInt(pack -> pack.dir().length()));
  }

  private static boolean contains(String dir, String path) {
    return dir.isEmpty() || path.equals(dir) || path.startsWith(dir + "/");
  }
}
