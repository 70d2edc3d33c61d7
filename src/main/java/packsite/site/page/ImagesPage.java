package packsite.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.ImageFacts;
import packsite.site.view.ImageFacts.InUse;
import packsite.site.view.Links;
import packsite.site.view.Reference;
import packsite.site.view.Words;

/** All images, for those who have to copy or to check them. */
public final class ImagesPage {
  static final String PATH = "images/index.html";
  static final String ALL = "images/all.txt";
  private static final int ROWS = 500;
  private static final int BARS = 10;

  private final Press press;
  private final ImageIndex index;
  private final List<List<ImageIndex.Name>> pages;

  private ImagesPage(Press press, ImageIndex index) {
    this.press = press;
    this.index = index;
    this.pages = paged(index.names());
  }

  /**
   * What the template is filled with.
   *
   * @param first absent on all pages but the first
   */
  record View(
      Frame frame, String title, Optional<First> first, List<Group> groups, List<Step> steps) {
    boolean isPaged() {
      return steps.size() > 1;
    }

    boolean isEmpty() {
      return groups.isEmpty();
    }
  }

  /** What stands above the list. */
  record First(List<Figure> figures, Bars bars, List<Registry> registries, String all) {}

  /** A number and what it counts. */
  record Figure(String label, long number) {}

  /** A registry and how many images it has. */
  record Registry(String name, String href, long images) {}

  /** A page of the list. */
  record Step(int number, String href, boolean current) {}

  /** Images of one registry. */
  record Group(String registry, String id, String count, List<Row> rows) {}

  /** An image. */
  record Row(
      String id,
      String name,
      String nameHtml,
      String registry,
      boolean retired,
      boolean drift,
      List<Tag> tags) {}

  /** A version of an image; {@code text} is empty where none is said. */
  record Tag(String text, List<User> users) {}

  /** A pack and those of its versions that have it, all in the same way. */
  record User(String name, String href, List<Version> versions, String state) {}

  /** A version of a pack. */
  record Version(String version, String href) {}

  public static Stream<Page> of(Press press) {
    ImagesPage images = new ImagesPage(press, ImageIndex.of(press.catalog()));
    List<Page> all = new ArrayList<>();
    for (int i = 0; i < images.pages.size(); i++) {
      all.add(images.page(i));
    }
    all.add(Page.text(ALL, all(press.catalog())));
    return all.stream();
  }

  /** The list of one version; empty where nothing is known of images. */
  public static Optional<Page> list(Edition edition) {
    ImageFacts facts = ImageFacts.of(edition);
    return facts.hasAny()
        ? Optional.of(Page.text(edition.page("images.txt"), MirrorList.of(edition, facts)))
        : Optional.empty();
  }

  private static String all(Catalog catalog) {
    return MirrorList.of(catalog.entries().stream().map(Entry::latest).toList());
  }

  private static List<List<ImageIndex.Name>> paged(List<ImageIndex.Name> names) {
    List<List<ImageIndex.Name>> pages = new ArrayList<>();
    for (int from = 0; from == 0 || from < names.size(); from += ROWS) {
      pages.add(names.subList(from, Math.min(names.size(), from + ROWS)));
    }
    return pages;
  }

  private static String path(int page) {
    return page == 0 ? PATH : "images/" + (page + 1) + "/index.html";
  }

  private Page page(int number) {
    String path = path(number);
    Links links = press.links(path);
    String title = "Images" + (number == 0 ? "" : ", page " + (number + 1));
    Frame frame =
        press
            .frames()
            .of(path, Part.IMAGES, title, "Every image that the packs list or use, by registry");
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      steps.add(new Step(i + 1, links.to(path(i)), i == number));
    }
    View view =
        new View(
            frame,
            title,
            number == 0 ? Optional.of(first(links)) : Optional.empty(),
            groups(pages.get(number), links),
            steps);
    return press.print(path, "images", view);
  }

  private First first(Links links) {
    Map<String, Registry> registries = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (ImageIndex.Name name : pages.get(i)) {
        String href = links.to(path(i), id("r-", name.registry()));
        registries.merge(
            name.registry(),
            new Registry(name.registry(), i == 0 ? href.substring(href.indexOf('#')) : href, 1),
            (one, more) -> new Registry(one.name(), one.href(), one.images() + 1));
      }
    }
    List<Registry> most =
        registries.values().stream()
            .sorted(Comparator.comparing((Registry one) -> -one.images()))
            .toList();
    List<Bars.Amount> amounts = new ArrayList<>();
    most.stream()
        .limit(BARS)
        .forEach(one -> amounts.add(Bars.Amount.of(one.name(), "", "link", one.images())));
    long rest = most.stream().skip(BARS).mapToLong(Registry::images).sum();
    if (rest > 0) {
      String others = Words.count(most.size() - BARS, "other");
      amounts.add(Bars.Amount.of(others, "", "neutral", rest));
    }
    Bars bars = Bars.of("c-registries", "Images by registry", amounts);
    return new First(figures(most.size()), bars, most, links.to(ALL));
  }

  private List<Figure> figures(int registries) {
    List<ImageIndex.Name> names = index.names();
    return List.of(
        new Figure("Images", names.size()),
        new Figure("With tags", names.stream().mapToLong(name -> name.tags().size()).sum()),
        new Figure("Registries", registries),
        new Figure("Without a tag", names.stream().filter(ImageIndex.Name::isOpen).count()),
        new Figure("Listed otherwise", names.stream().filter(ImageIndex.Name::drifts).count()),
        new Figure("Retired", names.stream().filter(ImageIndex.Name::retired).count()));
  }

  private List<Group> groups(List<ImageIndex.Name> names, Links links) {
    Map<String, List<Row>> byRegistry = new LinkedHashMap<>();
    for (ImageIndex.Name name : names) {
      byRegistry.computeIfAbsent(name.registry(), r -> new ArrayList<>()).add(row(name, links));
    }
    List<Group> groups = new ArrayList<>();
    byRegistry.forEach(
        (registry, rows) ->
            groups.add(
                new Group(registry, id("r-", registry), Words.count(rows.size(), "image"), rows)));
    return groups;
  }

  private static Row row(ImageIndex.Name name, Links links) {
    return new Row(
        id("i-", name.text()),
        name.text(),
        Reference.html(name.path()),
        name.registry(),
        name.retired(),
        name.drifts(),
        name.tags().stream().map(tag -> new Tag(tag.text(), users(tag, links))).toList());
  }

  private static List<User> users(ImageIndex.Tag tag, Links links) {
    Map<String, User> users = new LinkedHashMap<>();
    for (ImageIndex.Use use : tag.uses()) {
      String state = state(use);
      User user =
          users.computeIfAbsent(
              use.entry().path() + " " + state,
              key ->
                  new User(
                      use.entry().name(),
                      links.to(Press.hub(use.entry())),
                      new ArrayList<>(),
                      state));
      Edition edition = use.edition();
      user.versions().add(new Version(edition.version(), links.to(edition.page("index.html"))));
    }
    return List.copyOf(users.values());
  }

  private static String state(ImageIndex.Use use) {
    if (!use.listed()) {
      return use.inUse() == InUse.OFF ? "off by default, not listed" : "in use, not listed";
    }
    return use.inUse() == InUse.NO
        ? "listed, not found in use"
        : use.inUse() == InUse.OFF ? "off by default" : "";
  }

  /** Fit for an attribute and an address, and another one for each text. */
  private static String id(String prefix, String text) {
    StringBuilder out = new StringBuilder(prefix);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7f && "\"'<>&~%#`\\".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : "~" + Integer.toHexString(c) + "~");
    }
    return out.toString();
  }
}
