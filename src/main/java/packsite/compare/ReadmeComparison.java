package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import packsite.compare.ReadmeChange.SectionChange;
import packsite.model.Pack;
import packsite.text.Markdown;
import packsite.text.Markdown.Heading;
import packsite.text.Source;

/** Holds two README files against each other, section by section. */
final class ReadmeComparison {
  private ReadmeComparison() {}

  /** From one heading to the next. */
  private record Section(String heading, List<String> lines) {}

  static ReadmeChange compare(Pack was, Pack now) {
    Sides<Markdown> readme =
        Unread.of("README.md", was, now).visible(new Sides<>(was.readme(), now.readme()));
    Sides<Integer> lines = readme.map(file -> lines(file.source()).size());
    boolean sameText = readme.map(file -> file.source().text()).isSame();
    return new ReadmeChange(lines, sameText, sameText ? List.of() : sections(readme));
  }

  private static List<SectionChange> sections(Sides<Markdown> readme) {
    Sides<List<Section>> sections = readme.map(ReadmeComparison::cut);
    return Pairs.by(
            sections.was().orElse(List.of()), sections.now().orElse(List.of()), Section::heading)
        .stream()
        .filter(pair -> !pair.map(Section::lines).isSame())
        .map(ReadmeComparison::change)
        .toList();
  }

  private static SectionChange change(Sides<Section> pair) {
    List<String> before = pair.was().map(Section::lines).orElse(List.of());
    List<String> after = pair.now().map(Section::lines).orElse(List.of());
    int shared = Lines.shared(before, after);
    return new SectionChange(
        pair.now().or(pair::was).orElseThrow().heading(),
        pair.map(section -> section.lines().size()),
        after.size() - shared,
        before.size() - shared);
  }

  private static List<Section> cut(Markdown readme) {
    List<String> lines = lines(readme.source());
    List<Section> sections = new ArrayList<>();
    List<Heading> around = new ArrayList<>();
    int from = 0;
    for (Heading heading : readme.headings()) {
      int start = Math.max(from, Math.min(heading.span().line() - 1, lines.size()));
      add(path(around), lines.subList(from, start), sections);
      around.removeIf(outer -> outer.level() >= heading.level());
      around.add(heading);
      from = start;
    }
    add(path(around), lines.subList(from, lines.size()), sections);
    return sections;
  }

  private static void add(String heading, List<String> lines, List<Section> into) {
    if (!lines.isEmpty() && !(heading.isEmpty() && lines.stream().allMatch(String::isEmpty))) {
      into.add(new Section(heading, List.copyOf(lines)));
    }
  }

  /** The title of the page says nothing: it is above all others. */
  private static String path(List<Heading> around) {
    List<String> names = new ArrayList<>();
    for (Heading heading : around) {
      names.add(heading.text());
    }
    boolean below = names.size() > 1 && around.get(0).level() == 1;
    return String.join(" / ", below ? names.subList(1, names.size()) : names);
  }

  private static List<String> lines(Source source) {
    return source.text().lines().map(String::stripTrailing).toList();
  }
}
