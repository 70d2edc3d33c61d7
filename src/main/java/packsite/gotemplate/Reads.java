package packsite.gotemplate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Mapping;
import packsite.text.Source;

/**
 * What the templates of a chart read, worked out when somebody first asks: it costs as much as the
 * parsing of the templates, and most runs never ask. Only texts are kept until then.
 */
public final class Reads {
  private final Set<Source> own;
  private final List<Source> visible;
  private final Mapping values;
  private @Nullable ReadSet known;

  /**
   * Of a chart's own templates.
   *
   * @param visible the templates of all charts around it and in it, its own among them, outermost
   *     last; the list may grow until somebody asks
   * @param values what the templates see; templates in there count as well
   */
  public Reads(List<Source> own, List<Source> visible, Mapping values) {
    this.own = new HashSet<>(own);
    this.visible = visible;
    this.values = values;
  }

  /** Threads may ask at the same time. */
  public synchronized ReadSet get() {
    if (known != null) {
      return known;
    }
    List<TemplateFile> all = visible.stream().map(TemplateFile::parse).toList();
    List<TemplateFile> mine = new ArrayList<>(all);
    mine.removeIf(file -> !own.contains(file.source()));
    return of(new ChartTemplates(mine, all));
  }

  /** The same where somebody has the templates at hand: they are not taken apart again. */
  public synchronized ReadSet of(ChartTemplates templates) {
    ReadSet set = known;
    if (set == null) {
      set = templates.readSet(values);
      known = set;
    }
    return set;
  }

  /** Of the same templates, with other values than the chart's own. */
  public Reads with(Mapping others) {
    return new Reads(List.copyOf(own), visible, others);
  }
}
