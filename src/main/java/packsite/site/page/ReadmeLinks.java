package packsite.site.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.model.Logo;
import packsite.model.PackFile;
import packsite.site.catalog.Edition;
import packsite.site.catalog.SourceLinks;
import packsite.site.page.EditionHead.Kind;
import packsite.site.readme.LinkTargets;
import packsite.site.view.Links;

/**
 * Where relative links of a README lead: to a page of the catalog, a copy, or the file in the
 * repository at the commit that was read.
 */
final class ReadmeLinks implements LinkTargets {
  /** Pictures that hold no scripts. */
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

  /** A larger picture is none for a page. */
  private static final long LARGEST = 16L << 20;

  private final Edition edition;
  private final Map<String, Edition> byDir;
  private final SourceLinks source;
  private final Links links;

  ReadmeLinks(Edition edition, Map<String, Edition> byDir, SourceLinks source, Links links) {
    this.edition = edition;
    this.byDir = byDir;
    this.source = source;
    this.links = links;
  }

  @Override
  public Optional<String> href(String target) {
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    String plain = withoutQuery(hash < 0 ? target : target.substring(0, hash));
    if (plain.startsWith("/")) {
      return source.file(plain.substring(1)).map(href -> anchored(href, anchor));
    }
    Optional<String> path = resolve(edition.pack().dir(), plain);
    return path.flatMap(at -> own(at, anchor).or(() -> other(at, anchor)));
  }

  @Override
  public Optional<String> image(String target) {
    return file(edition, target)
        .filter(ReadmeLinks::isPicture)
        .map(path -> links.to(edition.raw(path)));
  }

  @Override
  public Optional<Size> size(String target) {
    Optional<Logo> logo = edition.pack().logo();
    return file(edition, target)
        .filter(path -> logo.filter(l -> l.name().equals(path) && l.width() > 0).isPresent())
        .map(path -> new Size(logo.orElseThrow().width(), logo.orElseThrow().height()));
  }

  /** A file of the pack that a target names. */
  static Optional<String> file(Edition edition, String target) {
    String dir = edition.pack().dir();
    int end = target.indexOf('#');
    return resolve(dir, withoutQuery(end < 0 ? target : target.substring(0, end)))
        .filter(path -> dir.isEmpty() || path.startsWith(dir + "/"))
        .map(path -> dir.isEmpty() ? path : path.substring(dir.length() + 1))
        .filter(path -> has(edition, path));
  }

  static boolean isPicture(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return PICTURES.stream().anyMatch(lower::endsWith);
  }

  private static boolean has(Edition edition, String path) {
    return edition.pack().files().stream()
        .filter(file -> !file.link() && file.size() <= LARGEST)
        .map(PackFile::path)
        .anyMatch(path::equals);
  }

  private static String withoutQuery(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** A path of the repository; empty where it leaves it. */
  private static Optional<String> resolve(String dir, String target) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (dir + "/" + target).split("/")) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }

  /** Something of this pack. */
  private Optional<String> own(String path, String anchor) {
    String dir = edition.pack().dir();
    if (path.equals(dir)) {
      return Optional.of(links.to(Kind.FILES.path(edition)));
    }
    boolean inside = dir.isEmpty() || path.startsWith(dir + "/");
    String file = dir.isEmpty() || !inside ? path : path.substring(dir.length() + 1);
    boolean isFolder =
        edition.pack().files().stream().anyMatch(f -> f.path().startsWith(file + "/"));
    if (!inside || !(has(edition, file) || isFolder)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (file) {
          case "README.md" -> page(Kind.OVERVIEW, anchor.isEmpty() ? "" : "readme-" + anchor);
          case "values.yaml" -> page(Kind.VALUES, anchor);
          default -> isPicture(file) ? links.to(edition.raw(file)) : elsewhere(path, isFolder);
        });
  }

  private String page(Kind kind, String anchor) {
    return anchored(links.to(kind.path(edition)), anchor);
  }

  private String elsewhere(String path, boolean isFolder) {
    return (isFolder ? source.folder(path) : source.file(path))
        .orElseGet(() -> links.to(Kind.FILES.path(edition), "files"));
  }

  /** Another pack of the catalog, or its README. */
  private Optional<String> other(String path, String anchor) {
    String dir = path.endsWith("/README.md") ? path.substring(0, path.lastIndexOf('/')) : path;
    Edition there = byDir.get(dir);
    if (there == null) {
      return Optional.empty();
    }
    String at = anchor.isEmpty() ? "" : "readme-" + anchor;
    return Optional.of(anchored(links.to(Kind.OVERVIEW.path(there)), at));
  }

  private static String anchored(String href, String anchor) {
    return anchor.isEmpty() ? href : href + "#" + anchor;
  }
}
