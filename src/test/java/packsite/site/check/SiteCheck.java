package packsite.site.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import packsite.site.check.CheckedPage.Address;

/** Whether a catalog holds together: every link, every anchor, and what no page may have. */
public final class SiteCheck {
  private static final String INDEX = "index.html";

  /** Servers show it for what is not there; nothing links to it. */
  private static final String NOT_FOUND = "404.html";

  private final boolean fileLinks;
  private final Set<String> files = new TreeSet<>();
  private final Map<String, CheckedPage> pages = new TreeMap<>();
  private final Map<String, Set<String>> followed = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private int links;

  private SiteCheck(boolean fileLinks) {
    this.fileLinks = fileLinks;
  }

  /**
   * What was looked at.
   *
   * @param links those within the catalog
   */
  public record Result(int pages, int links, List<String> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param fileLinks true where each link has to name a file, as {@code --links=file} has it
   */
  public static Result of(Path site, boolean fileLinks) {
    SiteCheck check = new SiteCheck(fileLinks);
    check.read(site);
    check.pages.values().forEach(check::follow);
    check.titles();
    check.policies();
    check.reach();
    check.styles(site);
    return new Result(check.pages.size(), check.links, check.problems);
  }

  /** The pages of a catalog by path. */
  public static Map<String, String> pages(Path site) {
    Map<String, String> pages = new TreeMap<>();
    for (String name : names(site)) {
      if (name.endsWith(".html") && !name.startsWith("raw/")) {
        pages.put(name, text(site.resolve(name)));
      }
    }
    return pages;
  }

  private void read(Path site) {
    files.addAll(names(site));
    pages(site).forEach((name, html) -> pages.put(name, new CheckedPage(name, html)));
    pages.values().forEach(page -> problems.addAll(page.problems()));
    if (!pages.containsKey(INDEX)) {
      problems.add("there is no " + INDEX);
    }
  }

  private void follow(CheckedPage page) {
    Set<String> leads = new TreeSet<>();
    followed.put(page.path(), leads);
    for (Address address : page.addresses()) {
      links++;
      String where = page.path() + ":" + address.line() + " " + address.element() + " ";
      int hash = address.value().indexOf('#');
      String path = hash < 0 ? address.value() : address.value().substring(0, hash);
      String anchor = hash < 0 ? "" : decoded(address.value().substring(hash + 1));
      String target = target(page.path(), path, where);
      CheckedPage other = pages.get(target);
      if (other != null) {
        if (!anchor.isEmpty() && !other.has(anchor)) {
          problems.add(where + "leads to " + address.value() + ", which has no such anchor");
        }
        if (address.followed()) {
          leads.add(target);
        }
      }
    }
  }

  /** The file that an address means; empty, and a problem, where there is none. */
  private String target(String from, String address, String where) {
    String path = address.replaceFirst("\\?.*", "");
    if (path.isEmpty()) {
      return from;
    }
    String target = resolved(from, decoded(path));
    if (files.contains(target)) {
      return target;
    }
    String index = target.isEmpty() ? INDEX : target + "/" + INDEX;
    if (!files.contains(index)) {
      problems.add(where + "leads to " + address + ", which is not there");
      return "";
    }
    if (fileLinks) {
      problems.add(where + "leads to the folder " + address + ", which only a server can show");
    } else if (!path.endsWith("/") && !path.endsWith(".")) {
      problems.add(where + "leads to " + address + " without the slash of a folder");
    }
    return index;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A path of the catalog; one that leaves it names nothing. */
  private static String resolved(String from, String relative) {
    Deque<String> steps = new ArrayDeque<>(List.of(from.split("/")));
    steps.removeLast();
    for (String step : relative.split("/")) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return "..";
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** A page and the one below it that it repeats may share a title. */
  private void titles() {
    Map<String, String> first = new TreeMap<>();
    for (CheckedPage page : pages.values()) {
      String before = first.putIfAbsent(page.title(), page.path());
      if (before != null
          && !folder(page.path()).startsWith(folder(before))
          && !folder(before).startsWith(folder(page.path()))) {
        problems.add(page.path() + ":1 has the title of " + before + ": " + page.title());
      }
    }
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private void policies() {
    Set<String> policies = new TreeSet<>();
    pages.values().forEach(page -> policies.add(page.policy()));
    if (policies.size() > 1) {
      problems.add("pages have different policies: " + policies);
    }
  }

  private void reach() {
    Set<String> reached = new HashSet<>(Set.of(INDEX));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String next : followed.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    for (String path : pages.keySet()) {
      if (!reached.contains(path) && !path.equals(NOT_FOUND)) {
        problems.add(path + ":1 is not to be reached from " + INDEX);
      }
    }
  }

  private void styles(Path site) {
    for (String file : files) {
      String css = file.endsWith(".css") ? text(site.resolve(file)) : "";
      if (css.contains("@import") || css.matches("(?s).*url\\(\\s*+['\"]?+\\s*+(?!data:|#).*")) {
        problems.add(file + ":1 brings in another file");
      }
    }
  }

  private static List<String> names(Path site) {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
