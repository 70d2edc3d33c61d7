package packsite.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.text.Node.Scalar;

/** The list of all packs. */
final class HomePage {
  private HomePage() {}

  /** What the template is filled with. */
  record View(String title, String summary, List<Row> rows, List<Note> notes) {
    boolean hasNotes() {
      return !notes.isEmpty();
    }
  }

  /** Something that could not be read. */
  record Note(String where, String message, String help) {}

  /** One version of one pack. */
  record Row(
      String name,
      String displayName,
      String version,
      String layer,
      String kind,
      String contents,
      String problems) {}

  static Page of(Repository repository, String title, Templates templates) {
    List<Row> rows =
        repository.packs().stream().sorted(Pack.BY_NAME_NEWEST_FIRST).map(HomePage::row).toList();
    long names = repository.packs().stream().map(Pack::label).distinct().count();
    List<Note> notes =
        repository.allProblems().stream()
            .map(problem -> new Note(problem.where(), problem.message(), problem.help()))
            .toList();
    String summary = count(rows.size(), "version") + " of " + count(names, "pack");
    return Page.text(
        "index.html", templates.render("page/home", new View(title, summary, rows, notes)));
  }

  private static Row row(Pack pack) {
    String layer = text(pack.json().layer());
    String type = text(pack.json().addonType());
    int problems = pack.problems().size();
    return new Row(
        pack.label(),
        pack.json().displayName().map(Scalar::value).orElse(pack.label()),
        text(pack.json().version()),
        type.isEmpty() ? layer : layer + " · " + type,
        pack.kind().label(),
        contents(pack),
        problems == 0 ? "" : count(problems, "place") + " to look at");
  }

  private static String contents(Pack pack) {
    List<String> parts =
        Stream.of(
                part(pack.charts().size(), "chart"),
                part(pack.manifests().size(), "manifest"),
                part(pack.values().images().size(), "image"),
                part(pack.presets().map(presets -> presets.all().size()).orElse(0), "preset"))
            .filter(text -> !text.isEmpty())
            .toList();
    return String.join(", ", parts);
  }

  private static String part(int number, String noun) {
    return number == 0 ? "" : count(number, noun);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).orElse("");
  }
}
