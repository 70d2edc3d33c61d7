package packsite.lint.rule;

import java.util.function.Consumer;

/** A rule that looks at one pack; it may look at the others to judge this one. */
public non-sealed interface PackRule extends Rule {
  void check(Scope scope, Consumer<Hit> hits);
}
