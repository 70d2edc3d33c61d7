package packsite.site.values;

import packsite.site.values.PresetView.Change;
import packsite.site.values.PresetView.Group;
import packsite.site.values.PresetView.Op;
import packsite.text.Html;

/** Presets as HTML: a {@code <details class="preset">} for each. */
public final class PresetHtml {
  private final StringBuilder out = new StringBuilder(1 << 12);

  private PresetHtml() {}

  /** The presets of a group, all closed. */
  public static String of(Group group) {
    PresetHtml html = new PresetHtml();
    group.presets().forEach(html::preset);
    return html.out.toString();
  }

  private void preset(PresetView preset) {
    out.append("<details class=preset><summary><strong>");
    Html.text(out, preset.displayName().isEmpty() ? "without a name" : preset.displayName());
    out.append("</strong> ");
    if (!preset.name().isEmpty()) {
      out.append("<code class=muted>");
      Html.text(out, preset.name());
      out.append("</code>");
    }
    if (preset.byDefault()) {
      out.append(" <span class=\"chip info\">on by default</span>");
    }
    out.append(" <span class=end>").append(preset.summary()).append("</span></summary><div>");
    if (preset.changes().isEmpty()) {
      out.append("<p class=\"small muted\">It changes nothing.</p>");
    } else {
      table(preset);
    }
    out.append("</div></details>\n");
  }

  private void table(PresetView preset) {
    String label = "Changes of preset " + preset.displayName();
    out.append("<div class=scroll role=region aria-label=\"");
    Html.text(out, label);
    out.append("\" tabindex=0><table class=kd><caption class=hide>");
    Html.text(out, label);
    out.append("</caption><thead class=hide><tr><th scope=col>Change</th><th scope=col>Key</th>");
    out.append("<th scope=col>Value</th></tr></thead><tbody>\n");
    preset.changes().forEach(this::change);
    out.append("</tbody></table></div>");
  }

  private void change(Change change) {
    out.append("<tr><td><span class=\"op ").append(op(change.op()));
    out.append("</span></td><td><code>").append(change.pathHtml()).append("</code></td><td>");
    if (!change.note().isEmpty()) {
      out.append("<span class=muted>");
      Html.text(out, change.note());
      out.append("</span>");
    } else if (change.op() == Op.REMOVE) {
      out.append("<span class=muted>was</span> ");
      KeyTableHtml.value(out, change.was());
    } else {
      if (change.op() == Op.SET) {
        out.append("<span class=hide>was</span> <del class=was>");
        inline(change.was());
        out.append("</del> → <span class=hide>now</span> ");
      }
      KeyTableHtml.value(out, change.now());
    }
    out.append("</td></tr>\n");
  }

  private static String op(Op op) {
    return switch (op) {
      case REMOVE -> "d\">− remove";
      case ADD -> "a\">+ add";
      case SET -> "c\">set";
    };
  }

  /** Struck through, so nothing to unfold. */
  private void inline(ShownValue value) {
    boolean code = !value.text().isEmpty();
    out.append(code ? "<code>" : "");
    Html.text(out, code ? value.text() : value.note());
    out.append(code ? "</code>" : "");
  }
}
