package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** A value that the pack sets and that no chart ever looks at. */
public final class OverrideNotInChart implements PackRule {
  private static final About ABOUT =
      About.rule("VA203", "override-not-in-chart", Levels.WARNING)
          .on("values.yaml and chart archives")
          .what(
              """
            A key below `charts.<name>` is neither in the chart's defaults, nor in those of its subcharts, nor
            read by a template. Where the archive holds no templates this is advice, for they may read
            it.""")
          .why(
              """
            Setting it changes nothing. Mostly a level of indentation is missing, or the chart renamed the
            value in a newer version.""")
          .fix(
              """
            Compare with values.yaml in the archive. What has to stay can be allowed in packsite.yaml by
            path.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicaCount: 2
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Chart chart : scope.namedCharts()) {
      String name = chart.name().orElseThrow();
      Optional<Mapping> section = scope.values().ofChart(name);
      if (section.isPresent() && !scope.isPartlyRead(chart)) {
        Content content = chart.content().orElseThrow();
        KnownValues top = KnownValues.of(ChartSight.of(content, section.get()));
        Walk walk = new Walk(scope, chart, top, hits);
        walk.into(section.get(), List.of(), top);
      }
    }
  }

  /** Through what the pack sets for one chart. */
  private static final class Walk {
    private final Chart chart;
    private final String name;
    private final Set<String> topNames;
    private final AllowedPaths allowed;
    private final Set<String> readByMacros;
    private final Consumer<Hit> hits;

    Walk(Scope scope, Chart chart, KnownValues top, Consumer<Hit> hits) {
      this.chart = chart;
      this.name = chart.name().orElseThrow();
      this.topNames = top.names();
      this.allowed = new AllowedPaths(scope.options().allowValues());
      this.readByMacros = Sections.readByMacros(scope.values());
      this.hits = hits;
    }

    void into(Mapping map, List<String> path, KnownValues known) {
      if (known.open()) {
        return;
      }
      List<Entry> missing = new ArrayList<>();
      for (Entry entry : map.entries()) {
        Optional<KnownValues> below = known.below(entry.name());
        if (below.isPresent()) {
          if (entry.value() instanceof Mapping inner) {
            into(inner, with(path, entry.name()), below.get());
          }
        } else if (isMeant(entry) && !isAllowed(path, entry)) {
          missing.add(entry);
        }
      }
      if (!missing.isEmpty()) {
        hits.accept(hit(map, path, known, missing));
      }
    }

    /** Merge keys take in what stands elsewhere; a key without a value sets nothing. */
    private static boolean isMeant(Entry entry) {
      return !entry.name().equals("<<") && !entry.name().contains("{{") && !entry.value().isNull();
    }

    private boolean isAllowed(List<String> path, Entry entry) {
      List<String> full = new ArrayList<>(List.of("charts", name));
      full.addAll(with(path, entry.name()));
      return isResource(path, entry.name())
          || readByMacros.contains(dotted(full))
          || allowed.contain(full);
    }

    /** Limits and requests are printed as they are, wherever a chart takes any. */
    private static boolean isResource(List<String> path, String key) {
      String last = path.isEmpty() ? "" : path.get(path.size() - 1);
      return switch (last) {
        case "limits", "requests" -> true;
        case "resources" -> key.equals("limits") || key.equals("requests");
        default -> false;
      };
    }

    private Hit hit(Mapping map, List<String> path, KnownValues known, List<Entry> missing) {
      Entry first = missing.get(0);
      String where = path.isEmpty() ? "" : " below `" + dotted(path) + "`";
      String message =
          known.settled()
              ? "nothing in chart `" + name + "` reads " + Sections.named(missing) + where
              : "chart `" + name + "` has no default for " + Sections.named(missing) + where;
      Hit hit = Hit.at(first.key().span(), message);
      Hit settled =
          known.settled()
              ? hit
              : hit.why("the archive holds no templates, so what they read is not known")
                  .levels(Levels.INFO);
      return advised(settled, map, path, known, missing);
    }

    private Hit advised(
        Hit hit, Mapping map, List<String> path, KnownValues known, List<Entry> missing) {
      String key = missing.get(0).name();
      Set<String> here = known.names();
      for (String outer : here) {
        Set<String> inside = known.below(outer).map(KnownValues::names).orElse(Set.of());
        if (inside.contains(key)) {
          List<Entry> all = missing.stream().filter(e -> inside.contains(e.name())).toList();
          return hit.label("the chart has it as `" + dotted(with(with(path, outer), key)) + "`")
              .help(Sections.indent(map, all, "`" + outer + ":`"));
        }
      }
      Optional<String> near = Nearest.to(key, here).filter(name -> map.get(name).isEmpty());
      if (near.isPresent()) {
        return hit.label("did you mean `" + near.get() + "`?");
      }
      return topNames.contains(key) && !path.isEmpty()
          ? hit.label("the chart has it at the top of its values")
          : hit.label("check it against values.yaml in " + chart.fileName());
    }
  }

  private static String dotted(List<String> path) {
    return String.join(".", path);
  }

  private static List<String> with(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }
}
