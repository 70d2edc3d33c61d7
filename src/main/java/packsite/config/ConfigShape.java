package packsite.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import packsite.config.Shape.Date;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Items;
import packsite.config.Shape.Key;
import packsite.config.Shape.Level;
import packsite.config.Shape.Section;
import packsite.config.Shape.Switch;
import packsite.config.Shape.Table;
import packsite.config.Shape.Text;
import packsite.config.Shape.TextOrLine;
import packsite.config.Shape.Texts;
import packsite.config.Shape.Word;

/**
 * All keys of packsite.yaml: the reader, the JSON Schema and the documentation follow this list.
 */
final class ConfigShape {
  private ConfigShape() {}

  private static final Table LEVELS = new Table("rule", "level", new Level());

  static final Section ROOT =
      new Section(
          Key.of("version", new Exactly(1), "Version of this format.").orElse("1"),
          Key.of(
                  "packs",
                  new Texts(),
                  "Which folders hold a pack each, as patterns with `/`. A folder that matches and"
                      + " has no pack.json is reported, unless it only groups packs.")
              .orElse("`packs/*`, or every folder with a pack.json where there is no packs folder")
              .suchAs("[\"packs/*\"]"),
          Key.of("exclude", new Texts(), "Folders to leave out, as patterns with `/`.")
              .orElse("none; hidden and git-ignored folders are always left out")
              .suchAs("[\"packs/old-*\"]"),
          Key.of("lint", lint(), "The rules that packs are checked against."),
          Key.of("site", site(), "The catalog."),
          Key.of("oci", oci(), "What is published to a registry, and where."));

  private static Section site() {
    return new Section(
        Key.of("title", new Text(), "Title of the catalog.")
            .orElse(Config.Site.DEFAULT.title())
            .suchAs("Our packs"),
        Key.of("description", new Text(), "One sentence below the title.")
            .suchAs("Packs of the platform team."),
        Key.of(
                "url",
                new Text(),
                "Where the catalog will be found; feeds, the site map and links to the newest"
                    + " version need it, all other links are relative.")
            .suchAs("https://packs.example.com/"),
        Key.of(
                "source",
                new Text(),
                "Address of the repository, for links to files at the commit that was built.")
            .orElse("the git remote `origin`")
            .suchAs("https://github.com/example/packs"),
        Key.of(
                "registry-name",
                new Text(),
                "What the registry of these packs is called in Palette, for the snippets that"
                    + " people copy.")
            .suchAs("Our packs"),
        Key.of(
                "history",
                new Switch(),
                "Whether commits and dates are shown. They change with every commit, which a"
                    + " catalog that is committed itself cannot have.")
            .orElse("on"),
        Key.of(
                "hash-assets",
                new Switch(),
                "Whether the names of styles and scripts carry a hash, so that browsers may keep"
                    + " them for good.")
            .orElse("on"),
        Key.of(
                "pairs",
                new Word(List.of("auto", "all", "adjacent")),
                "Which versions of a pack are compared: every pair, or each with the one before"
                    + " it. `auto` means all for packs with up to 12 versions.")
            .orElse("auto"),
        Key.of(
                "links",
                new Word(List.of("dir", "file")),
                "How links end: with the folder, as web servers have it, or with `index.html`, so"
                    + " that the catalog can be opened from a disk.")
            .orElse("dir"),
        Key.of(
                "theme",
                new Text(),
                "Folder with templates and assets that replace those of packsite, file by file.")
            .suchAs("theme"),
        Key.of(
                "readme-images",
                new Word(List.of("link", "remote")),
                "What becomes of pictures from other hosts in a README: a link, or the picture"
                    + " itself, which tells that host who reads the page.")
            .orElse("link"));
  }

  private static Section oci() {
    return new Section(
        Key.of(
                "registry",
                new Text(),
                "Where `push` and `verify` go when the command line does not say it, as"
                    + " `HOST/PROJECT`. The project is what people enter in Palette as base content"
                    + " path; packs go to `PROJECT/spectro-packs/archive/NAME:VERSION`.")
            .suchAs("harbor.example.com/packs"),
        Key.of(
                "type",
                new Word(List.of("harbor", "ecr", "basic")),
                "The kind of the registry; it decides what is prepared before a push and what is"
                    + " told to enter in Palette.")
            .orElse("`ecr` for a host of Amazon's, else `basic`"),
        Key.of(
                "exclude",
                new Texts(),
                "Files and folders that stay out of every archive, as patterns: with `/` counted"
                    + " from the folder of the pack, else names in any folder; with `/` at the"
                    + " end, folders. Debris of editors and what git ignores stays out anyway.")
            .orElse("none")
            .suchAs("[\"charts/*/\", \"*.bak\"]"),
        Key.of(
                "annotate",
                new Word(List.of("minimal", "full")),
                "Annotations of a manifest: its date and the digest of the content, or in addition"
                    + " title, version, source and revision.")
            .orElse("minimal"));
  }

  private static Section lint() {
    return new Section(
        Key.of(
                "profile",
                new Word(List.of("recommended", "community", "strict", "airgap", "publish")),
                "Which rules hold at which levels to begin with. `community` adds what the public"
                    + " pack repository asks of contributions, `strict` raises every level by one,"
                    + " `airgap` minds images that cannot be mirrored, `publish` keeps the rules"
                    + " that a registry depends on.")
            .orElse("recommended"),
        Key.of(
                "levels",
                LEVELS,
                "Levels that differ from the profile. A rule is named by its code, the start of"
                    + " codes (`IM`, `IM1`), its name, or `ALL`; the level is error, warning, info"
                    + " or off.")
            .suchAs("{ image-latest-tag: error }"),
        Key.of("options", options(), "What rules cannot know by themselves."),
        Key.of(
            "overrides",
            new Items(override()),
            "Other levels for some packs; a later item wins over an earlier one."),
        Key.of(
            "ignores",
            new Items(ignore()),
            "Findings that are accepted; the way for JSON, archives and images, which hold no"
                + " comments."));
  }

  private static Section options() {
    return new Section(
        Key.of("addon-types", new Texts(), "The addonType words that are in use.")
            .orElse("the words that Palette shows")
            .suchAs("[monitoring, security, \"system app\"]"),
        Key.of(
                "external-packs",
                new Texts(),
                "Patterns of packs that live elsewhere and may be depended on. Kept for the check of"
                    + " dependencies; no rule asks for it yet.")
            .orElse("none")
            .suchAs("[kubernetes, \"kubernetes-*\"]"),
        Key.of(
                "retired-registries",
                new Texts(),
                "Registries, or a registry with a path, that images must not come from.")
            .orElse("the ones that are known to be closed")
            .suchAs("[k8s.gcr.io, docker.io/bitnami]"),
        Key.of(
                "allow-values",
                new Texts(),
                "Values that may be set though no chart knows them, as dotted paths; `*` stands for"
                    + " one key, `**` for any number.")
            .orElse("none")
            .suchAs("[\"charts.*.resources.**\"]"));
  }

  private static Section override() {
    return new Section(
        Key.of("packs", new Texts(), "Patterns of pack names, or of `name@version`.")
            .suchAs("[\"nvidia-*\"]")
            .needed(),
        Key.of("levels", LEVELS, "The levels for these packs, written as in `lint.levels`.")
            .suchAs("{ chart-version-mismatch: info }")
            .needed());
  }

  private static Section ignore() {
    return new Section(
        Key.of("rule", new Text(), "Code, start of codes, or name of the rule.")
            .suchAs("PJ202")
            .needed(),
        Key.of("pack", new Text(), "Pattern of pack names, or of `name@version`.")
            .orElse("every pack")
            .suchAs("\"trident-*\""),
        Key.of("file", new Text(), "Pattern of paths, counted from the folder of the pack.")
            .orElse("every file")
            .suchAs("pack.json"),
        Key.of(
                "at",
                new TextOrLine(),
                "A JSON Pointer, a line (`12`), lines (`12-20`), or the member of an archive.")
            .orElse("anywhere in the file")
            .suchAs("/constraints/dependencies/0"),
        Key.of("reason", new Text(), "Why they are accepted; without it there is a finding.")
            .suchAs("upstream counts by calendar"),
        Key.of("until", new Date(), "Last day on which they are accepted.")
            .orElse("for good")
            .suchAs("2027-01-31"));
  }

  /** The section that knows a key, as a dotted path; the outermost if there are several. */
  static Optional<String> home(String key) {
    Deque<Home> open = new ArrayDeque<>(List.of(new Home("", ROOT)));
    while (!open.isEmpty()) {
      Home home = open.remove();
      for (Key known : home.section().keys()) {
        if (known.name().equals(key)) {
          return Optional.of(home.path());
        }
        String path = home.path().isEmpty() ? known.name() : home.path() + "." + known.name();
        section(known.shape()).ifPresent(inner -> open.add(new Home(path, inner)));
      }
    }
    return Optional.empty();
  }

  /** The section that a shape is, or is a list of. */
  static Optional<Section> section(Shape shape) {
    if (shape instanceof Items items) {
      return section(items.item());
    }
    return shape instanceof Section section ? Optional.of(section) : Optional.empty();
  }

  private record Home(String path, Section section) {}
}
