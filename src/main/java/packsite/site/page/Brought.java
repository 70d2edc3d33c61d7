package packsite.site.page;

import java.util.List;
import packsite.site.catalog.Step;
import packsite.site.view.Links;
import packsite.site.view.Pip;

/**
 * What a version brought, in a line.
 *
 * @param pips what it breaks and what has to be checked; empty where that is nothing
 * @param from the version before
 */
record Brought(String summary, List<Pip> pips, String from, String to, String href) {
  static Brought of(Step step, Links links) {
    return new Brought(
        step.summary(),
        pips(step),
        step.pair().was().version(),
        step.pair().now().version(),
        links.to(step.pair().path() + "/index.html"));
  }

  private static List<Pip> pips(Step step) {
    if (step.breaks() > 0) {
      return List.of(new Pip("bad", step.breaks() + " breaking"));
    }
    return step.checks() > 0 ? List.of(new Pip("warn", step.checks() + " to check")) : List.of();
  }
}
