package packsite.site.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.format.ExampleParts;
import packsite.lint.format.Suppressing;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.readme.YamlInk;
import packsite.site.view.Chip;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Prose;
import packsite.site.view.Words;
import packsite.text.Html;

/** A page for each rule: what it finds and why, and what it found here. */
public final class RulePages {
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("PK", "files"),
          Map.entry("PJ", "pack.json"),
          Map.entry("CN", "constraints"),
          Map.entry("VA", "values"),
          Map.entry("IM", "images"),
          Map.entry("PS", "presets"),
          Map.entry("SM", "form"),
          Map.entry("CH", "charts"),
          Map.entry("MF", "manifests"),
          Map.entry("RD", "README"),
          Map.entry("LG", "logo"),
          Map.entry("XR", "repository"),
          Map.entry("SE", "secrets"),
          Map.entry("LN", "the run"));

  /** Beyond that, the pages of the versions have them. */
  private static final int MOST = 200;

  private final Press press;
  private final Map<String, Edition> byDir;

  private RulePages(Press press) {
    this.press = press;
    this.byDir = press.catalog().byDir();
  }

  /**
   * What the template is filled with.
   *
   * @param found in a sentence
   * @param more how many findings the table leaves out; empty for none
   */
  record View(
      Frame frame,
      List<Way> crumbs,
      String code,
      String name,
      String subject,
      List<Chip> chips,
      List<Level> levels,
      String family,
      List<Sibling> siblings,
      String whatHtml,
      String whyHtml,
      String fixHtml,
      List<Sample> bad,
      List<Sample> good,
      String acceptHtml,
      String accept,
      boolean checked,
      String found,
      List<Hit> hits,
      String more,
      Optional<FindingFrame> quote) {
    boolean hasHits() {
      return !hits.isEmpty();
    }

    boolean hasBad() {
      return !bad.isEmpty();
    }

    boolean hasGood() {
      return !good.isEmpty();
    }
  }

  /** A link. */
  record Way(String text, String href) {}

  /** What a profile makes of it. */
  record Level(String profile, String look, String text, boolean here) {}

  /** A rule of the same family. */
  record Sibling(String code, String name, String href, boolean current) {}

  /** A pack that it finds something in, or nothing. */
  record Sample(List<Piece> parts) {}

  /** A part of it, with what it is called to those who do not see it. */
  record Piece(String label, String file, String text, boolean isSentence) {
    String textHtml() {
      boolean isInked = file.endsWith(".yaml") || file.endsWith(".json");
      return isInked ? YamlInk.html(text) : Html.escape(text);
    }
  }

  /** A finding of the catalog. */
  record Hit(
      String pack,
      Optional<String> packHref,
      String version,
      String look,
      String level,
      String where,
      Optional<String> href,
      String messageHtml) {}

  public static Stream<Page> of(Press press) {
    RulePages pages = new RulePages(press);
    Map<String, List<Finding>> byRule = QualityPage.byRule(press.catalog());
    return Rules.ALL.stream()
        .map(rule -> pages.page(rule, byRule.getOrDefault(rule.code(), List.of())));
  }

  static String family(String code) {
    return FAMILIES.getOrDefault(code, code);
  }

  /** What a rule counts as in this build, unless the settings of the repository say otherwise. */
  static Optional<Severity> level(Catalog catalog, Rule rule) {
    return rule.about()
        .levels()
        .of(catalog.report().map(Report::profile).orElse(Profile.RECOMMENDED));
  }

  private Page page(Rule rule, List<Finding> findings) {
    About about = rule.about();
    String path = RuleAddress.of(about.code());
    Links links = press.links(path);
    String title = about.code() + " " + about.name();
    Frame frame =
        press
            .frames()
            .of(path, Part.QUALITY, title, "What " + title + " finds, why, and how to fix it");
    View view =
        new View(
            frame,
            List.of(
                new Way("Quality", links.to(QualityPage.PATH)),
                new Way("Rules", links.to(QualityPage.PATH, "rules"))),
            about.code(),
            about.name(),
            about.subject(),
            chips(rule, links),
            levels(about),
            about.family() + ", " + family(about.family()),
            siblings(about, links),
            Prose.html(about.what()),
            Prose.html(about.why()),
            Prose.html(about.fix()),
            samples("Bad", about.bad()),
            samples("Good", about.good()),
            Prose.html(Suppressing.advice(rule)),
            Suppressing.sample(rule).stripTrailing(),
            press.catalog().report().isPresent(),
            found(findings),
            findings.stream().limit(MOST).map(finding -> hit(finding, links)).toList(),
            findings.size() > MOST ? Words.count(findings.size() - MOST, "finding") : "",
            findings.stream().flatMap(one -> quote(one, links).stream()).findFirst());
    return press.print(path, "rule", view);
  }

  private Optional<FindingFrame> quote(Finding finding, Links links) {
    Optional<Edition> edition = finding.pack().map(pack -> byDir.get(pack.dir()));
    return FindingFrame.of(finding, edition.flatMap(one -> FindingPlace.href(one, finding, links)));
  }

  private List<Chip> chips(Rule rule, Links links) {
    List<Chip> chips = new ArrayList<>();
    Optional<Severity> level = level(press.catalog(), rule);
    String look = level.filter(one -> one != Severity.INFO).map(Pip::look).orElse("");
    chips.add(Chip.plain(level.map(Pip::noun).orElse("off"), look));
    String family = rule.about().family();
    chips.add(Chip.linked(family(family), "", links.to(QualityPage.PATH, "family-" + family)));
    return chips;
  }

  private List<Level> levels(About about) {
    Optional<Profile> here = press.catalog().report().map(Report::profile);
    return Arrays.stream(Profile.values())
        .map(
            profile -> {
              Optional<Severity> level = about.levels().of(profile);
              return new Level(
                  profile.label(),
                  level.map(Pip::look).orElse("none"),
                  level.map(Pip::noun).orElse("off"),
                  here.filter(one -> one == profile).isPresent());
            })
        .toList();
  }

  private static List<Sibling> siblings(About about, Links links) {
    return Rules.ALL.stream()
        .map(Rule::about)
        .filter(other -> other.family().equals(about.family()))
        .map(
            other ->
                new Sibling(
                    other.code(),
                    other.name(),
                    links.to(RuleAddress.of(other.code())),
                    other.code().equals(about.code())))
        .toList();
  }

  private static List<Sample> samples(String word, List<Example> examples) {
    List<Sample> samples = new ArrayList<>();
    for (Example example : examples) {
      String title = word + " example" + (examples.size() == 1 ? "" : " " + (samples.size() + 1));
      List<Piece> pieces = new ArrayList<>();
      for (ExampleParts.Part part : ExampleParts.of(example)) {
        String label = title + ", part " + (pieces.size() + 1) + ", " + part.file();
        pieces.add(new Piece(label, part.file(), part.text().stripTrailing(), part.isSentence()));
      }
      samples.add(new Sample(pieces));
    }
    return samples;
  }

  private String found(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "Nothing found.";
    }
    long versions =
        findings.stream().flatMap(one -> one.pack().stream()).map(Pack::dir).distinct().count();
    String all = Words.count(press.catalog().editions().size(), "version");
    return Words.count(findings.size(), "finding")
        + (versions == 0 ? "." : " in " + versions + " of " + all + ".");
  }

  private Hit hit(Finding finding, Links links) {
    Optional<Edition> edition = finding.pack().map(pack -> byDir.get(pack.dir()));
    return new Hit(
        edition.map(Edition::displayName).orElse("the repository"),
        edition.map(one -> links.to(one.page("index.html"))),
        edition.map(Edition::version).orElse(""),
        Pip.look(finding.severity()),
        Pip.noun(finding.severity()),
        edition
            .map(one -> FindingPlace.relative(one, finding))
            .orElseGet(() -> finding.spot().file()),
        edition.flatMap(one -> FindingPlace.href(one, finding, links)),
        Prose.html(finding.hit().message()));
  }
}
