package packsite.site.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Chart;
import packsite.model.PackHistory;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.SourceLinks;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.readme.LinkTargets;
import packsite.site.readme.Readme;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.ImageFacts;
import packsite.site.view.Labels;
import packsite.site.view.Links;
import packsite.site.view.Prose;
import packsite.site.view.WebAddress;
import packsite.site.view.Words;
import packsite.text.Node.Scalar;

/** The first page of a version: what it is, what it installs, how to use it. */
public final class VersionPage {
  private VersionPage() {}

  /**
   * What the template is filled with.
   *
   * @param hub true for the page of the pack, which shows its newest version
   * @param elsewhere a version that has a README, where this one has none
   * @param installs what a README would say first, where there is none
   */
  record View(
      Frame frame,
      EditionHead head,
      boolean hub,
      Consume use,
      List<Fact> facts,
      List<ConstraintFacts.Row> constraints,
      String constraintCount,
      String graphHtml,
      List<Way> dependents,
      ImageList images,
      Optional<String> imagesText,
      LintFacts lint,
      Optional<Brought> brought,
      List<Way> source,
      List<Problem> problems,
      String readmeHtml,
      Optional<Way> elsewhere,
      Optional<Installs> installs) {
    boolean hasConstraints() {
      return !constraints.isEmpty();
    }

    boolean hasDependents() {
      return !dependents.isEmpty();
    }

    boolean hasProblems() {
      return !problems.isEmpty();
    }
  }

  /** A label and what it is. */
  record Fact(String label, String text, boolean mono, Optional<String> href) {}

  /** A link with a remark. */
  record Way(String text, String href, String note) {}

  /** Something that could not be read. */
  record Problem(String where, String messageHtml, String helpHtml) {}

  /** The page of a version, and for the newest one that of the pack as well. */
  public static List<Page> of(Press press, Entry entry, Edition edition) {
    List<Page> pages = new ArrayList<>();
    pages.add(page(press, entry, edition, Kind.OVERVIEW.path(edition)));
    if (entry.isLatest(edition)) {
      pages.add(page(press, entry, edition, Press.hub(entry)));
    }
    return pages;
  }

  private static Page page(Press press, Entry entry, Edition edition, String path) {
    Links links = press.links(path);
    boolean hub = path.equals(Press.hub(entry));
    List<ConstraintFacts.Row> constraints = ConstraintFacts.of(edition, press.catalog(), links);
    ImageFacts images = ImageFacts.of(edition);
    String title = hub ? Titles.of(press, entry) : Titles.of(press, entry, edition);
    String canonical = entry.isLatest(edition) ? Press.hub(entry) : path;
    EditionHead head = EditionHead.of(press, entry, edition, Kind.OVERVIEW, links);
    View view =
        new View(
            press
                .frames()
                .of(path, canonical, Part.PACKS, title, description(edition, head.lead())),
            head,
            hub,
            Consume.of(edition, press.catalog().settings(), links),
            facts(edition, links),
            constraints,
            constraints.isEmpty() ? "none" : String.valueOf(constraints.size()),
            ConstraintGraph.svg(edition, constraints),
            dependents(press, entry, links),
            ImageList.of(images),
            images.hasAny() ? Optional.of(links.to(edition.page("images.txt"))) : Optional.empty(),
            LintFacts.of(edition, links),
            press.steps().to(edition).map(step -> Brought.of(step, links)),
            source(press, entry, edition, links),
            problems(edition),
            readme(press, edition, links),
            elsewhere(entry, edition, links),
            installs(edition, images, links));
    return press.print(path, "version", view);
  }

  private static String readme(Press press, Edition edition, Links links) {
    LinkTargets targets =
        new ReadmeLinks(edition, press.byDir(), press.catalog().settings().source(), links);
    List<String> names = List.of(edition.name(), edition.displayName());
    return edition
        .pack()
        .readme()
        .map(markdown -> Readme.render(markdown.source(), targets, names).html())
        .orElse("");
  }

  private static String description(Edition edition, String lead) {
    return lead.isEmpty()
        ? edition.displayName() + " " + edition.version() + ", a pack for Palette"
        : lead;
  }

  /** Packs of the catalog whose newest version asks for this one. */
  private static List<Way> dependents(Press press, Entry entry, Links links) {
    return press.catalog().entries().stream()
        .filter(other -> other != entry && ConstraintFacts.demands(other.latest(), entry))
        .map(other -> new Way(other.name(), links.to(Press.hub(other)), ""))
        .toList();
  }

  private static List<Fact> facts(Edition edition, Links links) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Layer", edition.layer(), false, Facts.facet("layers", edition.layer()), links);
    add(facts, "Type", edition.type(), false, Facts.facet("types", edition.type()), links);
    String clouds = String.join(", ", edition.clouds().stream().map(Labels::cloud).toList());
    facts.add(new Fact("Clouds", clouds.isEmpty() ? "not said" : clouds, false, Optional.empty()));
    for (Chart chart : edition.pack().charts()) {
      chart.content().ifPresent(content -> addChart(facts, content.meta()));
    }
    int manifests = edition.pack().manifests().size();
    if (manifests > 0) {
      facts.add(new Fact("Manifests", String.valueOf(manifests), false, Optional.empty()));
    }
    String namespace =
        edition.pack().values().packSetting("namespace").map(Scalar::value).orElse("");
    facts.add(
        new Fact(
            "Namespace",
            namespace.isEmpty() ? "not set" : namespace,
            !namespace.isEmpty(),
            Optional.empty()));
    os(edition, facts);
    String contributor = edition.annotation("contributor");
    add(facts, "Contributor", contributor, false, Facts.facet("contributors", contributor), links);
    plain(facts, "Source", edition.annotation("source"));
    plain(facts, "End of life", edition.pack().json().eol().map(Scalar::value).orElse(""));
    String docs = edition.annotation("docsURL");
    if (WebAddress.is(docs)) {
      facts.add(
          new Fact("Documentation", docs.replaceFirst("^https?://", ""), false, Optional.of(docs)));
    }
    facts.addAll(ChartCredits.of(edition.pack().charts()));
    return facts;
  }

  private static void addChart(List<Fact> facts, Chart.Meta meta) {
    String name = meta.name().map(Scalar::value).orElse("?");
    String version = meta.version().map(Scalar::value).orElse("");
    facts.add(new Fact("Chart", (name + " " + version).strip(), true, Optional.empty()));
    meta.appVersion()
        .map(Scalar::value)
        .filter(text -> !text.isBlank())
        .ifPresent(app -> facts.add(new Fact("App version", app, true, Optional.empty())));
  }

  /** An operating system is described by annotations alone. */
  private static void os(Edition edition, List<Fact> facts) {
    for (String key :
        List.of(
            "osName",
            "os_spectro_version",
            "sshUsername",
            "skipK8sInstall",
            "imageId",
            "imageOwner",
            "cloudRegion",
            "imageOffer",
            "imagePublisher",
            "imageSKU",
            "folder")) {
      String value = edition.annotation(key);
      if (!value.isEmpty()) {
        facts.add(new Fact(key, value, true, Optional.empty()));
      }
    }
  }

  private static void plain(List<Fact> facts, String label, String text) {
    if (!text.isBlank()) {
      facts.add(new Fact(label, text.strip(), false, Optional.empty()));
    }
  }

  private static void add(
      List<Fact> facts, String label, String text, boolean mono, String path, Links links) {
    if (!text.isBlank()) {
      facts.add(new Fact(label, text, mono, Optional.of(links.to(path))));
    }
  }

  private static List<Way> source(Press press, Entry entry, Edition edition, Links links) {
    List<Way> ways = new ArrayList<>();
    SourceLinks source = press.catalog().settings().source();
    String dir = edition.pack().dir();
    source
        .folder(dir)
        .ifPresent(href -> ways.add(new Way(dir.isEmpty() ? "the repository" : dir, href, "")));
    if (source.repository().isEmpty() && !dir.isEmpty()) {
      ways.add(new Way(dir, "", "in the repository"));
    }
    Optional<Edition> before = entry.before(edition).filter(Edition::isIdentified);
    if (before.isPresent() && edition.isIdentified()) {
      String comparison = entry.comparison(before.get(), edition) + "/index.html";
      ways.add(new Way("Compare with " + before.get().version(), links.to(comparison), ""));
    }
    ways.add(
        new Way(
            Words.count(entry.editions().size(), "version"), links.to(Press.versions(entry)), ""));
    edition.pack().history().ifPresent(dates -> ways.addAll(dates(dates)));
    edition
        .artifact()
        .ifPresent(
            facts ->
                ways.add(
                    new Way(
                        "Archive, " + Words.size(facts.size()), "", "tar " + facts.tarDigest())));
    return ways;
  }

  private static List<Way> dates(PackHistory dates) {
    List<Way> ways = new ArrayList<>();
    if (dates.lastIsCertain()) {
      ways.add(new Way("Last change", "", date(dates.lastCommit())));
    }
    if (dates.firstIsCertain()) {
      ways.add(new Way("Added", "", date(dates.firstCommit())));
    }
    return ways;
  }

  static String date(long seconds) {
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<Problem> problems(Edition edition) {
    return edition.pack().problems().stream()
        .map(
            problem ->
                new Problem(
                    problem.where(), Prose.html(problem.message()), Prose.html(problem.help())))
        .toList();
  }

  private static Optional<Installs> installs(Edition edition, ImageFacts images, Links links) {
    return edition.pack().readme().isPresent()
        ? Optional.empty()
        : Optional.of(Installs.of(edition, images, links)).filter(all -> !all.isEmpty());
  }

  private static Optional<Way> elsewhere(Entry entry, Edition edition, Links links) {
    if (edition.pack().readme().isPresent()) {
      return Optional.empty();
    }
    return entry.editions().stream()
        .filter(other -> other.pack().readme().isPresent())
        .findFirst()
        .map(
            other ->
                new Way("README of " + other.version(), links.to(Kind.OVERVIEW.path(other)), ""));
  }
}
