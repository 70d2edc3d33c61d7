package packsite.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.lint.rule.Hit;

/** Findings against suppressions: which are accepted, and which suppressions accept nothing. */
final class Acceptance {
  private final List<Finding> left = new ArrayList<>();
  private final List<Report.Suppressed> accepted = new ArrayList<>();
  private final List<Suppression> suppressions;
  private final Set<Suppression> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A comment concerns its own file alone. */
  private final Map<String, List<Suppression>> byPath = new HashMap<>();

  private final List<Suppression> byConfig = new ArrayList<>();

  Acceptance(List<Finding> findings, List<Suppression> suppressions) {
    this.suppressions = suppressions;
    for (Suppression suppression : suppressions) {
      if (!suppression.trouble().isEmpty()) {
        continue; // It covers nothing, and there may be many.
      }
      switch (suppression.kind()) {
        case COMMENT ->
            byPath
                .computeIfAbsent(suppression.where().path(), path -> new ArrayList<>())
                .add(suppression);
        case CONFIG -> byConfig.add(suppression);
      }
    }
    findings.forEach(this::sort);
  }

  private void sort(Finding finding) {
    List<Suppression> candidates = new ArrayList<>(byConfig);
    candidates.addAll(byPath.getOrDefault(finding.spot().path(), List.of()));
    List<Suppression> covering = candidates.stream().filter(s -> s.covers(finding)).toList();
    used.addAll(covering); // All that cover it are of use, though one would do.
    Optional<Suppression> first = covering.stream().findFirst();
    if (first.isPresent()) {
      accepted.add(new Report.Suppressed(finding, first.get()));
    } else {
      left.add(finding);
    }
  }

  List<Finding> left() {
    return left;
  }

  List<Report.Suppressed> accepted() {
    return accepted;
  }

  /** Told only of rules that are at work: what is off finds nothing to suppress. */
  List<Hit> unused(Linter.Job job) {
    List<Hit> hits = new ArrayList<>();
    for (Suppression suppression : suppressions) {
      if (!used.contains(suppression)) {
        trouble(suppression, job).ifPresent(trouble -> hits.add(hit(suppression, trouble)));
      }
    }
    return hits;
  }

  private static Optional<String> trouble(Suppression suppression, Linter.Job job) {
    if (!suppression.trouble().isEmpty()) {
      return Optional.of(suppression.trouble());
    }
    Optional<Selector> unknown =
        suppression.rules().stream().filter(rule -> !rule.isKnown(job.rules())).findFirst();
    if (unknown.isPresent()) {
      String near =
          unknown.get().nearest(job.rules()).map(n -> "; did you mean `" + n + "`?").orElse("");
      return Optional.of("no rule is called `" + unknown.get().text() + "`" + near);
    }
    Optional<String> forbidden = suppression.forbidden(job.rules());
    if (forbidden.isPresent()) {
      return Optional.of(forbidden.get() + " can be ignored in packsite.yaml only");
    }
    boolean atWork =
        job.rules().stream()
            .filter(rule -> suppression.rules().stream().anyMatch(s -> s.matches(rule)))
            .anyMatch(rule -> job.settings().decide(rule, Optional.empty()).level().isPresent());
    return atWork && !job.settings().isNarrowed()
        ? Optional.of("nothing of the kind is found there")
        : Optional.empty();
  }

  private static Hit hit(Suppression suppression, String trouble) {
    return Hit.at(suppression.where(), "suppression of " + names(suppression) + " has no effect")
        .label(trouble);
  }

  private static String names(Suppression suppression) {
    List<String> names = suppression.rules().stream().map(Selector::text).toList();
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  List<Hit> withoutReason() {
    List<Hit> hits = new ArrayList<>();
    for (Suppression suppression : suppressions) {
      boolean works = suppression.trouble().isEmpty(); // Else there is more to say of it.
      if (works && suppression.reason().isEmpty()) {
        hits.add(
            Hit.at(suppression.where(), names(suppression) + " is suppressed without a reason")
                .label("say why, for those who come later"));
      }
    }
    return hits;
  }
}
