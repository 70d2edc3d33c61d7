package packsite.lint.rule;

import java.util.function.Consumer;
import packsite.model.Repository;

/** A rule that looks at all packs at once. */
public non-sealed interface RepositoryRule extends Rule {
  void check(Repository repository, Options options, Consumer<Hit> hits);
}
