package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.model.Values;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.values.CodeHtml;
import packsite.site.values.FormFields;
import packsite.site.values.KeyTable;
import packsite.site.values.KeyTableHtml;
import packsite.site.values.Mark;
import packsite.site.values.PresetHtml;
import packsite.site.values.PresetView;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Prose;
import packsite.site.view.Words;
import packsite.text.Source;

/**
 * values.yaml of a version: the text with what was found in it, its keys, its presets, its form.
 */
public final class ValuesPage {
  private ValuesPage() {}

  /**
   * What the template is filled with.
   *
   * @param why the file is not shown; empty where it is
   */
  record View(
      Frame frame,
      EditionHead head,
      String why,
      String lines,
      List<Count> counts,
      Optional<String> raw,
      String codeHtml,
      boolean hasMacros,
      String keyCount,
      String keySummary,
      Optional<String> keysPage,
      String keysHtml,
      List<PresetGroup> presets,
      String presetCount,
      List<FieldView> form,
      String formSummary) {
    String whyHtml() {
      return Prose.html(why);
    }

    String macroSample() {
      return "{{ .spectro… }}";
    }

    boolean codeShown() {
      return head.here().equals(Kind.VALUES.label());
    }

    boolean hasPresets() {
      return !presets.isEmpty();
    }

    boolean hasForm() {
      return !form.isEmpty();
    }

    boolean hasKeys() {
      return !keysHtml.isEmpty();
    }
  }

  /** How many findings of a level, with a link to the first. */
  record Count(String text, String href) {}

  /** Presets of which one is on. */
  record PresetGroup(String name, String presetsHtml) {}

  /** A value that Palette's form asks for. */
  record FieldView(String pathHtml, String words, String hints, String href, boolean known) {}

  /** The page, and one for the keys where the file is so long that both would be too much. */
  public static List<Page> of(Press press, Entry entry, Edition edition) {
    boolean parted = CodeHtml.isLong(edition.pack().values().file().source());
    Page values = page(press, entry, edition, Kind.VALUES, parted);
    return parted ? List.of(values, page(press, entry, edition, Kind.KEYS, true)) : List.of(values);
  }

  private static Page page(Press press, Entry entry, Edition edition, Kind kind, boolean parted) {
    boolean withCode = kind == Kind.VALUES;
    boolean withKeys = kind == Kind.KEYS || !parted;
    String path = kind.path(edition);
    Links links = press.links(path);
    Pack pack = edition.pack();
    Values values = pack.values();
    Source source = values.file().source();
    List<Mark> marks = Marks.in(source, edition, links);
    List<KeyTable.Group> keys = KeyTable.of(pack);
    List<KeyTable.Row> rows = keys.stream().flatMap(group -> group.rows().stream()).toList();
    long documented = rows.stream().filter(KeyTable.Row::isDocumented).count();
    List<PresetView.Group> presets = PresetView.of(pack);
    int presetCount = presets.stream().mapToInt(group -> group.presets().size()).sum();
    String title = (withCode ? "Values of " : "Keys of ") + Titles.of(press, entry, edition);
    View view =
        new View(
            press.frames().of(path, Part.PACKS, title, title),
            EditionHead.of(press, entry, edition, kind, links),
            why(edition, source),
            Words.count(Facts.lines(source), "line"),
            counts(marks),
            RawFiles.of(edition).contains("values.yaml")
                ? Optional.of(links.to(edition.raw("values.yaml")))
                : Optional.empty(),
            withCode ? CodeHtml.yaml(source, values.file(), values.macros(), marks, "") : "",
            !values.macros().isEmpty(),
            Words.count(rows.size(), "key"),
            "In file order. " + documented + " of " + rows.size() + " have a comment in the file.",
            parted ? Optional.of(links.to(Kind.KEYS.path(edition))) : Optional.empty(),
            withKeys ? keys(keys, withCode ? "" : links.to(Kind.VALUES.path(edition))) : "",
            withCode ? presets(presets) : List.of(),
            Words.count(presetCount, "preset"),
            !withCode
                ? List.of()
                : FormFields.of(pack).stream().map(field -> field(edition, field, links)).toList(),
            "What Palette asks for when the pack goes into a profile.");
    return press.print(path, "values", view);
  }

  private static List<PresetGroup> presets(List<PresetView.Group> groups) {
    return groups.stream()
        .map(group -> new PresetGroup(group.name(), PresetHtml.of(group)))
        .toList();
  }

  /** The table; its links to lines lead to the page that has them. */
  private static String keys(List<KeyTable.Group> keys, String values) {
    String table = KeyTableHtml.of(keys);
    return values.isEmpty() ? table : table.replace(" href=#L", " href=" + values + "#L");
  }

  private static String why(Edition edition, Source source) {
    boolean exists =
        edition.pack().files().stream().anyMatch(file -> file.path().equals("values.yaml"));
    if (!exists) {
      return "This pack has no `values.yaml`.";
    }
    return Facts.lines(source) == 0 ? "`values.yaml` is empty. Nothing can be overridden." : "";
  }

  /** The lines are those of the findings, for each level the first. */
  private static List<Count> counts(List<Mark> marks) {
    List<Count> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Mark> same =
          marks.stream().filter(mark -> mark.level() == Marks.level(severity)).toList();
      if (!same.isEmpty()) {
        String text = Words.count(same.size(), Pip.noun(severity));
        counts.add(new Count(text, "#L" + same.get(0).span().line()));
      }
    }
    return counts;
  }

  private static FieldView field(Edition edition, FormFields.Field field, Links links) {
    return new FieldView(
        field.pathHtml(),
        String.join(", ", field.words()),
        String.join(" ", field.hints()),
        links.to(Kind.FILES.path(edition), "schema-L" + field.line()),
        field.known());
  }
}
