package packsite.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import packsite.lint.rule.Hit;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.RepositoryRule;
import packsite.lint.rule.Rule;
import packsite.lint.rule.RunRule;
import packsite.lint.rule.Scope;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.text.Span;

/** Runs all rules over all packs, several at a time; the report does not tell how many. */
public final class Linter {
  private final Repository repository;
  private final Job job;
  private final Weighing weighing;

  /**
   * What to do.
   *
   * @param rules usually {@link Rules#ALL}
   * @param today decides which ignores still hold
   */
  public record Job(List<Rule> rules, Settings settings, LocalDate today, int threads) {
    public Job {
      rules = List.copyOf(rules);
    }
  }

  private Linter(Repository repository, Job job) {
    this.repository = repository;
    this.job = job;
    this.weighing = new Weighing(repository, job.settings());
  }

  public static Report lint(Repository repository, Job job) {
    return new Linter(repository, job).lint();
  }

  /** What the rules say of one pack, or of the repository. */
  private record Outcome(
      List<Finding> findings,
      List<Suppression> suppressions,
      List<Report.Crash> crashes,
      List<Span> secrets) {
    static Outcome empty() {
      return new Outcome(
          new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private Report lint() {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.addAll(allPacks());
    outcomes.add(whole());
    List<Suppression> suppressions = new ArrayList<>(job.settings().accepted(job.today()));
    outcomes.forEach(outcome -> suppressions.addAll(outcome.suppressions()));
    List<Finding> findings =
        outcomes.stream().flatMap(o -> o.findings().stream()).sorted(Finding.ORDER).toList();
    Acceptance acceptance = new Acceptance(findings, suppressions);
    List<Finding> left = new ArrayList<>(acceptance.left());
    left.addAll(ofTheRun(acceptance));
    left.sort(Finding.ORDER);
    Secrets secrets =
        new Secrets(outcomes.stream().flatMap(outcome -> outcome.secrets().stream()).toList());
    return new Report(
        job.settings().profile(),
        left.stream().map(secrets::cleaned).toList(),
        acceptance.accepted().stream()
            .map(a -> new Report.Suppressed(secrets.cleaned(a.finding()), secrets.cleaned(a.by())))
            .toList(),
        outcomes.stream().flatMap(outcome -> outcome.crashes().stream()).toList(),
        repository.packs().size());
  }

  private List<Outcome> allPacks() {
    ExecutorService workers = Executors.newFixedThreadPool(job.threads());
    try {
      List<Future<Outcome>> running = new ArrayList<>();
      for (Pack pack : repository.packs()) {
        Callable<Outcome> task = () -> pack(pack);
        running.add(workers.submit(task));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> outcome : running) {
        outcomes.add(get(outcome));
      }
      return outcomes;
    } finally {
      workers.shutdownNow();
    }
  }

  private Outcome pack(Pack pack) {
    Outcome outcome = Outcome.empty();
    Scope scope = new Scope(repository, pack, job.settings().options());
    guarded(
        "suppressions",
        Optional.of(pack),
        outcome,
        () -> outcome.suppressions().addAll(CommentIgnores.of(pack)));
    for (Rule rule : job.rules()) {
      if (rule instanceof PackRule packRule) {
        run(rule, Optional.of(pack), outcome, hits -> packRule.check(scope, hits::add));
      }
    }
    problems(pack.problems(), Optional.of(pack), outcome);
    return outcome;
  }

  /** What belongs to no pack, or can be seen from all of them only. */
  private Outcome whole() {
    Outcome outcome = Outcome.empty();
    for (Rule rule : job.rules()) {
      if (rule instanceof RepositoryRule wide) {
        run(
            rule,
            Optional.empty(),
            outcome,
            hits -> wide.check(repository, job.settings().options(), hits::add));
      }
    }
    problems(repository.problems(), Optional.empty(), outcome);
    return outcome;
  }

  private void problems(List<Problem> problems, Optional<Pack> pack, Outcome outcome) {
    for (Problem problem : problems) {
      String file = pack.map(p -> within(p, problem.path())).orElse(problem.path());
      for (Rule rule : job.rules()) {
        if (rule instanceof ProblemRule owner && owner.owns(problem, file)) {
          run(rule, pack, outcome, hits -> hits.add(owner.hit(problem)));
          break;
        }
      }
    }
  }

  private static String within(Pack pack, String path) {
    if (path.equals(pack.dir())) {
      return "";
    }
    return pack.dir().isEmpty() ? path : path.substring(pack.dir().length() + 1);
  }

  /** Something that rules do and that may fail. */
  private interface Check {
    void into(List<Hit> hits);
  }

  /**
   * One rule over one pack. A defect in a rule costs what that rule would have said of this pack,
   * is told, and makes the run fail; what all others find still comes out.
   */
  private void run(Rule rule, Optional<Pack> pack, Outcome outcome, Check check) {
    List<Hit> hits = new ArrayList<>();
    guarded(rule.title(), pack, outcome, () -> check.into(hits));
    for (Hit hit : hits) {
      guarded(
          rule.title(),
          pack,
          outcome,
          () -> weighing.weigh(rule, pack, hit).ifPresent(outcome.findings()::add));
      // Whatever the settings say of the finding: nothing of it may be quoted.
      hit.spot().span().filter(span -> hit.secret()).ifPresent(outcome.secrets()::add);
    }
  }

  private static void guarded(String what, Optional<Pack> pack, Outcome outcome, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      String where = pack.map(Pack::dir).orElse("the repository");
      outcome.crashes().add(new Report.Crash(what, where, Trouble.of(e)));
    }
  }

  /** Findings about the suppressions themselves. */
  private List<Finding> ofTheRun(Acceptance acceptance) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : job.rules()) {
      if (rule instanceof RunRule own) {
        List<Hit> hits =
            switch (own.concern()) {
              case UNUSED_SUPPRESSION -> acceptance.unused(job);
              case UNEXPLAINED_SUPPRESSION -> acceptance.withoutReason();
            };
        hits.forEach(hit -> weighing.weigh(rule, Optional.empty(), hit).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while linting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
