package packsite.gotemplate;

import java.util.List;
import packsite.text.Fault;
import packsite.text.Source;
import packsite.text.Span;

/**
 * A template with its actions out of the way: every character of {@link #text()} stands where it
 * stood in the source, so a parser may read it in place of the source.
 *
 * @param source the template as it is
 * @param text as long as the source's text; the very same object where there are no actions
 * @param actions from {@code {{} to {@code }}}, in order
 * @param faults actions that never close, and what stands wrong inside comments
 */
public record Neutral(Source source, String text, List<Span> actions, List<Fault> faults) {
  public Neutral {
    actions = List.copyOf(actions);
    faults = List.copyOf(faults);
  }

  /** True where an action touches this stretch: what a parser sees there is not what is written. */
  public boolean isTemplated(Span span) {
    int low = 0;
    int high = actions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (actions.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < actions.size() && actions.get(low).start() < span.end();
  }
}
