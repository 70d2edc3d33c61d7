package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Mapping;
import packsite.text.Source;

/**
 * What the templates of a chart read, worked out when somebody first asks: it costs as much as the
 * parsing of the templates, and most runs never ask. Only texts are kept until then.
 */
public final class Reads {
  private final List<Source> files;
  private final List<Source> others;
  private final Mapping values;
  private @Nullable ReadSet known;

  /**
   * Of a chart's own templates.
   *
   * @param others templates of the charts inside it, whose definitions the own ones may call
   * @param values what the templates see; templates in there count as well
   */
  public Reads(List<Source> files, List<Source> others, Mapping values) {
    this.files = List.copyOf(files);
    this.others = List.copyOf(others);
    this.values = values;
  }

  /** Threads may ask at the same time. */
  public synchronized ReadSet get() {
    ReadSet set = known;
    if (set == null) {
      List<TemplateFile> own = files.stream().map(TemplateFile::parse).toList();
      List<TemplateFile> visible = new ArrayList<>();
      others.forEach(source -> visible.add(TemplateFile.parse(source)));
      visible.addAll(own); // Last, for a parent's definition of a name wins.
      set = new ChartTemplates(own, visible).readSet(values);
      known = set;
    }
    return set;
  }
}
