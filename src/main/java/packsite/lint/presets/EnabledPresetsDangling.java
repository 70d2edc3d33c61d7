package packsite.lint.presets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Pack;
import packsite.model.Presets;
import packsite.model.Presets.Preset;
import packsite.model.Values.PresetMarker;
import packsite.model.Values.PresetMarker.Choice;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Span;

/** The marker of values.yaml switches presets on that are not there. */
public final class EnabledPresetsDangling implements PackRule {
  private static final String MARKER = "spectrocloud.com/enabled-presets";
  private static final int MANY = 1_000;
  private static final int OTHERS = 6;
  private static final String PRESETS_YAML = "presets.yaml";

  private static final About ABOUT =
      About.rule("PS106", "enabled-presets-dangling", Levels.WARNING)
          .on("values.yaml, presets.yaml")
          .what(
              """
              The comment `# spectrocloud.com/enabled-presets:` names presets that presets.yaml does not
              have, or none, or two of one group.""")
          .why(
              """
              The console reads the comment to show which preset of each group is on. It mostly comes along
              when values are copied from another pack, and users see a form that does not fit.""")
          .fix("Delete the line, or name presets of this pack as `group:name`.")
          .bad(
              Example.values(
                  """
                  # spectrocloud.com/enabled-presets: Size:small
                  pack:
                    namespace: web
                    content:
                      images:
                        - image: quay.io/skerry/web:1.0.0
                  """))
          .good(
              Example.values(
                      """
                      # spectrocloud.com/enabled-presets: Size:small
                      pack:
                        namespace: web
                        content:
                          images:
                            - image: quay.io/skerry/web:1.0.0
                      """)
                  .and(
                      "presets.yaml",
                      """
                      presets:
                        - name: small
                          displayName: One replica
                          group: Size
                          remove: []
                          add: |
                            charts:
                              web:
                                replicas: 1
                      """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<PresetMarker> marker = scope.values().presetMarker();
    if (marker.isEmpty()) {
      return;
    }
    List<Choice> choices = marker.get().choices();
    Optional<Presets> presets = scope.pack().presets();
    if (choices.isEmpty()) {
      hits.accept(
          whole(scope, marker.get(), "marker enables no preset", "name one as `group:preset`"));
    } else if (presets.isEmpty() && !scope.has(PRESETS_YAML)) {
      String message = "marker enables " + counted(choices) + " but the pack has no presets.yaml";
      hits.accept(whole(scope, marker.get(), message, "copied from another pack?"));
    } else if (presets.filter(all -> all.file().isReadable() && all.hasList()).isPresent()) {
      check(choices, presets.get().all(), hits);
    }
  }

  private static String counted(List<Choice> choices) {
    return choices.size() == 1 ? "1 preset" : choices.size() + " presets";
  }

  private static Hit whole(Scope scope, PresetMarker marker, String message, String label) {
    Span comment = marker.span();
    int at = comment.text().indexOf(MARKER);
    List<String> others = others(scope, marker);
    String more = others.size() > OTHERS ? " and others" : "";
    String shown = String.join(", ", others.subList(0, Math.min(OTHERS, others.size())));
    String also = others.isEmpty() ? "" : " (also in " + shown + more + ")";
    String instead = marker.choices().isEmpty() ? "" : ", or add presets.yaml";
    return Hit.at(comment.part(at, at + MARKER.length()), message)
        .label(label)
        .help("delete line " + comment.line() + also + instead)
        .fix(Fix.unsafe("delete the line", new Fix.Replace(line(comment), "")));
  }

  /** Folders of packs that hold the same line and no presets either: some, as they may be many. */
  private static List<String> others(Scope scope, PresetMarker marker) {
    String text = marker.span().text().strip();
    return scope.repository().packs().stream()
        .filter(pack -> pack != scope.pack() && pack.presets().isEmpty())
        .filter(
            pack ->
                pack.values()
                    .presetMarker()
                    .filter(other -> other.span().text().strip().equals(text))
                    .isPresent())
        .limit(OTHERS + 1)
        .map(EnabledPresetsDangling::folder)
        .toList();
  }

  private static String folder(Pack pack) {
    return pack.dir().substring(pack.dir().lastIndexOf('/') + 1);
  }

  /** The comment with its line, where nothing else is on it. */
  private static Span line(Span comment) {
    Source source = comment.source();
    int line = comment.line();
    int start = source.lineStart(line);
    boolean alone = source.text().substring(start, comment.start()).isBlank();
    int next = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
    return alone ? source.span(start, next) : comment;
  }

  private static void check(List<Choice> choices, List<Preset> presets, Consumer<Hit> hits) {
    Map<String, Choice> byGroup = new HashMap<>();
    Set<String> known =
        presets.stream().flatMap(preset -> choice(preset).stream()).collect(Collectors.toSet());
    // That they have none is told where they stand.
    Set<String> withoutGroup =
        presets.stream()
            .filter(preset -> preset.group().isEmpty())
            .flatMap(preset -> preset.name().stream())
            .map(name -> name.value().strip())
            .collect(Collectors.toSet());
    List<String> sorted = known.stream().sorted().toList();
    // Between so many there is no telling which one was meant.
    List<String> words = sorted.size() + choices.size() > MANY ? List.of() : sorted;
    for (Choice choice : choices) {
      String text = choice.group() + ":" + choice.name();
      if (!known.contains(text)) {
        if (!withoutGroup.contains(choice.name())) {
          hits.accept(missing(choice, words));
        }
        continue;
      }
      Choice first = byGroup.putIfAbsent(choice.group(), choice);
      if (first != null) {
        hits.accept(
            Hit.at(choice.span(), "marker enables two presets of group `" + choice.group() + "`")
                .label("leave one of them")
                .also(first.span(), "first here"));
      }
    }
  }

  private static Optional<String> choice(Preset preset) {
    return preset
        .group()
        .map(Scalar::value)
        .flatMap(group -> preset.name().map(name -> group.strip() + ":" + name.value().strip()));
  }

  private static Hit missing(Choice choice, List<String> known) {
    if (choice.group().isEmpty()) {
      return Hit.at(choice.span(), "marker enables `" + choice.name() + "` without a group")
          .label("write `group:preset`");
    }
    String text = choice.group() + ":" + choice.name();
    String message = "marker enables `" + text + "`, which presets.yaml does not have";
    return Hit.at(choice.span(), message)
        .label(known.isEmpty() ? "write one of presets.yaml" : Scope.suggestion(text, known));
  }
}
