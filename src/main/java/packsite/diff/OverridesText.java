package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.OverrideCheck;
import packsite.compare.OverrideCheck.Gone;
import packsite.compare.OverrideCheck.Known;
import packsite.compare.OverrideCheck.Open;
import packsite.compare.OverrideCheck.OtherType;
import packsite.compare.OverrideCheck.Read;
import packsite.compare.OverrideCheck.Redundant;
import packsite.compare.OverrideCheck.Renamed;
import packsite.compare.OverrideCheck.Unknown;
import packsite.compare.OverrideReport;
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.model.Pack;
import packsite.text.Frames;
import packsite.text.Ink;
import packsite.text.Node;
import packsite.text.Part;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Style;
import packsite.text.Words;
import packsite.text.YamlFile;

/** What became of a user's values: what leads nowhere with its line, the rest in few words. */
public final class OverridesText {
  private static final int ROWS = 20;

  private final OverrideReport report;
  private final Style style;
  private final boolean full;
  private final Secrecy secrecy;
  private final Quote quote;
  private final Source shown;
  private final Node root;
  private final StringBuilder out = new StringBuilder();

  private OverridesText(OverrideReport report, YamlFile user, Style style, boolean full) {
    this.report = report;
    this.style = style;
    this.full = full;
    this.secrecy = Secrecy.of(report, user);
    this.quote = new Quote(secrecy);
    this.root = user.root().orElseThrow();
    this.shown = secrecy.masked(user.source(), List.of(root));
  }

  public static String of(OverrideReport report, YamlFile user, Style style, boolean full) {
    return new OverridesText(report, user, style, full).text();
  }

  private String text() {
    report.keys().stream().filter(check -> !check.isFine()).forEach(this::frame);
    rows("Defaults that changed since", since());
    rows("The same as the default", redundant());
    if (full) {
      rows("Fine", fine());
    }
    report
        .gaps()
        .forEach(
            gap -> line(style.paint().of(Ink.WARNING, "not known: " + gap.path()), gap.reason()));
    summary();
    return out.toString();
  }

  private void line(String head, String text) {
    out.append(head).append(": ").append(style.paint().of(Ink.PLAIN, text)).append('\n');
  }

  private void frame(OverrideCheck check) {
    List<Part> parts = new ArrayList<>();
    String path = "`" + check.written() + "`";
    String pack = name(report.pack());
    String label = "";
    String help = "";
    String fact = "";
    if (check.verdict() instanceof Unknown unknown) {
      fact = path + " is unknown to " + pack;
      label = "leads nowhere";
      help = unknown.nearest().map(near -> "did you mean `" + near + "`?").orElse("");
    } else if (check.verdict() instanceof Gone) {
      fact = path + " is gone in " + pack;
      label = "leads nowhere now";
    } else if (check.verdict() instanceof Renamed renamed) {
      fact = path + " is somewhere else in " + pack;
      label = "leads nowhere now";
      help = "write `" + renamed.to() + "`";
    } else if (check.verdict() instanceof OtherType other) {
      fact =
          path
              + " is "
              + check.value().kindName()
              + "; the default is "
              + other.standard().kindName();
      label = "the default: " + quote.of(check.path(), other.standard());
    }
    parts.add(new Part.Title(Ink.ERROR, "error:", fact));
    Span key = key(check.written());
    parts.add(new Part.Frame(shown.span(key.start(), key.end()), label));
    if (!help.isEmpty()) {
      parts.add(new Part.Note("help", help));
    }
    out.append(Frames.of(style, parts)).append('\n');
  }

  /** Where the last key of a path stands. */
  private Span key(KeyPath path) {
    Node at = root;
    Span found = root.span();
    for (KeyPath.Step step : path.steps()) {
      Node here = at.resolved();
      if (step instanceof KeyPath.Key key && here instanceof Node.Mapping mapping) {
        Optional<Node.Entry> entry = mapping.entry(key.name());
        if (entry.isEmpty()) {
          break;
        }
        found = entry.get().key().span();
        at = entry.get().value();
      } else if (step instanceof KeyPath.Item item
          && here instanceof Node.Sequence list
          && item.index() < list.items().size()) {
        at = list.items().get(item.index());
        found = at.span();
      } else {
        break;
      }
    }
    return firstLine(found);
  }

  private static Span firstLine(Span span) {
    int end = span.source().lineEnd(span.line());
    return span.end() <= end ? span : span.source().span(span.start(), Math.max(span.start(), end));
  }

  private List<Row> since() {
    List<Row> rows = new ArrayList<>();
    for (OverrideCheck check : report.keys()) {
      check
          .standard()
          .filter(both -> both.now().isPresent())
          .ifPresent(both -> rows.add(since(check, both)));
    }
    return rows;
  }

  private Row since(OverrideCheck check, Sides<Node> both) {
    Sides<String> values = both.map(node -> quote.of(check.path(), node));
    String own = "yours: " + quote.of(check.path(), check.value());
    Row row =
        Row.changed(check.written().toString(), values.was().orElse(""), values.now().orElse(""));
    return new Row(row.mark(), row.name(), "", row.was(), row.now(), own);
  }

  private List<Row> redundant() {
    return report.keys().stream()
        .filter(check -> check.verdict() instanceof Redundant)
        .map(
            check ->
                Row.noted(
                    Mark.ORDER, check.written().toString(), quote.of(check.path(), check.value())))
        .toList();
  }

  private List<Row> fine() {
    return report.keys().stream()
        .filter(check -> check.isFine() && !(check.verdict() instanceof Redundant))
        .map(check -> Row.noted(Mark.ORDER, check.written().toString(), note(check)))
        .toList();
  }

  private String note(OverrideCheck check) {
    String value = quote.of(check.path(), check.value());
    if (check.verdict() instanceof Known known) {
      return value + " (default: " + quote.of(check.path(), known.standard()) + ")";
    }
    if (check.verdict() instanceof Read) {
      return value + " (no default, but read)";
    }
    return value + (check.verdict() instanceof Open ? " (any key is taken here)" : "");
  }

  private void rows(String title, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String since =
        report.since().filter(pack -> title.endsWith("since")).map(p -> " " + name(p)).orElse("");
    out.append(style.paint().of(Ink.TITLE, title + since)).append('\n');
    List<Row> shownRows = full || rows.size() <= ROWS ? rows : rows.subList(0, ROWS);
    RowText text = RowText.unmarked(style, full, shownRows);
    shownRows.forEach(row -> out.append(text.of(row)));
    if (shownRows.size() < rows.size()) {
      out.append("  ... and ").append(rows.size() - ROWS).append(" more (--full)\n");
    }
    out.append('\n');
  }

  private static String name(Pack pack) {
    return pack.id().map(Object::toString).orElse(pack.label());
  }

  private void summary() {
    long bad = report.keys().stream().filter(check -> !check.isFine()).count();
    long same = report.keys().stream().filter(c -> c.verdict() instanceof Redundant).count();
    String all = Counts.of(report.keys().size(), "value");
    String plain = report.plainChart() ? "; taken as values of the only chart" : "";
    String verdict =
        bad == 0
            ? all + ", all of them reach " + name(report.pack())
            : bad + " of " + all + (bad == 1 ? " needs" : " need") + " attention";
    String redundant = same == 0 ? "" : ", " + same + " the same as the default";
    Words.wrap(verdict + redundant + plain, style.width())
        .forEach(line -> out.append(style.paint().of(Ink.PLAIN, line)).append('\n'));
  }

  /** A text that no tree could be made of, without what looks like a credential. */
  public static Source quotable(Source source) {
    return Secrecy.of(List.of()).masked(source, List.of());
  }
}
