package packsite.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Prose;
import packsite.site.view.Words;

/** What was found in the packs of the catalog: counts and lists, and no score. */
public final class QualityPage {
  static final String PATH = "quality/index.html";
  private static final int TEN = 10;

  private final Catalog catalog;
  private final Links links;
  private final Map<String, List<Finding>> byRule;

  private QualityPage(Catalog catalog, Links links) {
    this.catalog = catalog;
    this.links = links;
    this.byRule = byRule(catalog);
  }

  /**
   * What the template is filled with.
   *
   * @param charts absent where nothing was looked for or found
   * @param packs with findings in their newest version, those with most first
   * @param clean packs without any
   * @param strays findings that belong to no pack
   */
  record View(
      Frame frame,
      String profile,
      List<Figure> figures,
      Optional<Charts> charts,
      List<PackRow> packs,
      List<Way> clean,
      String cleanCount,
      List<Stray> strays,
      List<Family> families,
      boolean checked,
      String crashes) {
    boolean hasPacks() {
      return !packs.isEmpty();
    }

    boolean hasClean() {
      return !clean.isEmpty();
    }

    boolean hasStrays() {
      return !strays.isEmpty();
    }
  }

  /** A number and what it counts. */
  record Figure(String label, long number) {}

  /** The charts, with the numbers that they are drawn from. */
  record Charts(
      Bars rules,
      String ruleWords,
      List<RuleRow> fired,
      Bars packs,
      List<Squares> squares,
      Bars families) {}

  /** A rule and how often it found something. */
  record RuleRow(
      String code,
      String name,
      String href,
      String look,
      String level,
      long findings,
      long versions) {}

  /** Rules of one family. */
  record Family(String code, String name, List<RuleRow> rules) {}

  /** A pack and what was found in its newest version. */
  record PackRow(
      String displayName, String name, String href, String version, Tally tally, String look) {}

  /** A link. */
  record Way(String text, String href) {}

  /** A finding of no pack. */
  record Stray(
      String code, String href, String look, String level, String where, String messageHtml) {}

  public static Page of(Press press) {
    QualityPage page = new QualityPage(press.catalog(), press.links(PATH));
    Frame frame =
        press
            .frames()
            .of(PATH, Part.QUALITY, "Quality", "What was found in the packs, by rule and by pack");
    return press.print(PATH, "quality", page.view(frame));
  }

  /** Findings by the code of the rule, of all packs and of none. */
  static Map<String, List<Finding>> byRule(Catalog catalog) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    Rules.ALL.forEach(rule -> byRule.put(rule.code(), new ArrayList<>()));
    for (Finding finding : catalog.report().map(Report::findings).orElse(List.of())) {
      byRule.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
    }
    return byRule;
  }

  private View view(Frame frame) {
    Optional<Report> report = catalog.report();
    List<PackRow> packs =
        catalog.entries().stream()
            .map(this::row)
            .filter(row -> row.tally().total() > 0)
            .sorted(
                Comparator.comparing((PackRow row) -> -row.tally().errors())
                    .thenComparing(row -> -row.tally().warnings())
                    .thenComparing(row -> -row.tally().notes()))
            .toList();
    List<Way> clean =
        catalog.entries().stream()
            .filter(entry -> entry.latest().linted() && entry.latest().findings().isEmpty())
            .map(entry -> new Way(entry.name(), links.to(Press.hub(entry))))
            .toList();
    int crashes = report.map(found -> found.crashes().size()).orElse(0);
    return new View(
        frame,
        report.map(found -> found.profile().label()).orElse(""),
        figures(),
        report.filter(found -> !found.findings().isEmpty()).map(found -> charts(packs)),
        packs,
        clean,
        Words.count(clean.size(), "pack"),
        report.map(this::strays).orElse(List.of()),
        families(),
        report.isPresent(),
        crashes == 0 ? "" : Words.count(crashes, "check"));
  }

  private List<Figure> figures() {
    List<Edition> editions = catalog.editions();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("Packs", catalog.entries().size()));
    figures.add(new Figure("Versions", editions.size()));
    catalog
        .report()
        .ifPresent(
            report -> {
              figures.add(new Figure("Errors", report.count(Severity.ERROR)));
              figures.add(new Figure("Warnings", report.count(Severity.WARNING)));
              figures.add(new Figure("Notes", report.count(Severity.INFO)));
              figures.add(new Figure("Accepted", report.suppressed().size()));
            });
    return figures;
  }

  private Charts charts(List<PackRow> packs) {
    List<RuleRow> fired =
        Rules.ALL.stream()
            .map(this::row)
            .filter(row -> row.findings() > 0)
            .sorted(Comparator.comparing(row -> -row.findings()))
            .toList();
    String words =
        (fired.size() > TEN ? "The ten most frequent of " : "")
            + Words.count(fired.size(), "rule")
            + (fired.size() == 1 ? " that fires, over " : " that fire, over ")
            + Words.count(catalog.editions().size(), "version")
            + ".";
    List<Bars.Amount> rules =
        fired.stream()
            .limit(TEN)
            .map(row -> Bars.Amount.of(row.code(), row.name(), row.look(), row.findings()))
            .toList();
    List<Bars.Amount> most =
        packs.stream()
            .sorted(Comparator.comparing(row -> -row.tally().total()))
            .limit(TEN)
            .map(row -> amount(row.name(), row.version(), row.tally()))
            .toList();
    return new Charts(
        Bars.of("c-rules", "Findings by rule", rules),
        words,
        fired,
        Bars.of("c-packs", "Packs with most findings", most),
        squares(),
        Bars.of("c-families", "Findings by kind", kinds()));
  }

  private List<Bars.Amount> kinds() {
    Map<String, List<Finding>> byFamily = new LinkedHashMap<>();
    byRule.forEach(
        (code, found) ->
            byFamily.computeIfAbsent(code.substring(0, 2), f -> new ArrayList<>()).addAll(found));
    List<Bars.Amount> kinds = new ArrayList<>();
    byFamily.forEach(
        (family, found) -> {
          if (!found.isEmpty()) {
            kinds.add(amount(RulePages.family(family), family, Tally.of(found)));
          }
        });
    kinds.sort(Comparator.comparing(kind -> -kind.total()));
    return kinds.subList(0, Math.min(TEN, kinds.size()));
  }

  private static Bars.Amount amount(String label, String note, Tally tally) {
    return new Bars.Amount(
        label,
        note,
        List.of(
            new Bars.Part("bad", tally.errors()),
            new Bars.Part("warn", tally.warnings()),
            new Bars.Part("info", tally.notes())));
  }

  private List<Squares> squares() {
    Map<String, Long> byLook = new LinkedHashMap<>();
    for (Entry entry : catalog.entries()) {
      byLook.merge(Tally.of(entry.latest().findings()).look(), 1L, Long::sum);
    }
    List<Squares> squares = new ArrayList<>();
    add(squares, byLook, "bad", "with errors");
    add(squares, byLook, "warn", "with warnings and no errors");
    add(squares, byLook, "info", "with notes alone");
    add(squares, byLook, "ok", "without any finding");
    return squares;
  }

  private static void add(
      List<Squares> squares, Map<String, Long> byLook, String look, String words) {
    Long number = byLook.get(look);
    if (number != null) {
      String mark = look.equals("ok") ? "o f-ok" : look;
      squares.add(Squares.of(number, (number == 1 ? "pack " : "packs ") + words, mark));
    }
  }

  private PackRow row(Entry entry) {
    Edition latest = entry.latest();
    Tally tally = Tally.of(latest.findings());
    return new PackRow(
        latest.displayName(),
        entry.name(),
        links.to(Press.hub(entry), "lint"),
        latest.version(),
        tally,
        tally.look());
  }

  private RuleRow row(Rule rule) {
    List<Finding> findings = byRule.getOrDefault(rule.code(), List.of());
    Optional<Severity> level = findings.stream().map(Finding::severity).min(Severity::compareTo);
    Optional<Severity> shown = level.or(() -> RulePages.level(catalog, rule));
    return new RuleRow(
        rule.code(),
        rule.about().name(),
        links.to(RuleAddress.of(rule.code())),
        shown.map(Pip::look).orElse("none"),
        shown.map(Pip::noun).orElse("off"),
        findings.size(),
        findings.stream()
            .flatMap(finding -> finding.pack().stream())
            .map(Pack::dir)
            .distinct()
            .count());
  }

  private List<Family> families() {
    Map<String, List<RuleRow>> families = new LinkedHashMap<>();
    for (Rule rule : Rules.ALL) {
      families.computeIfAbsent(rule.about().family(), f -> new ArrayList<>()).add(row(rule));
    }
    List<Family> all = new ArrayList<>();
    families.forEach((code, rows) -> all.add(new Family(code, RulePages.family(code), rows)));
    return all;
  }

  private List<Stray> strays(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.pack().isEmpty())
        .map(
            finding ->
                new Stray(
                    finding.code(),
                    links.to(RuleAddress.of(finding.code())),
                    Pip.look(finding.severity()),
                    Pip.noun(finding.severity()),
                    finding.spot().file(),
                    Prose.html(finding.hit().message())))
        .toList();
  }
}
