package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.compare.ChartChange.Facts;
import packsite.compare.Consequence.CloudsDropped;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.Downgrade;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.ImagesToMirror;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.Consequence.NamespaceChanged;
import packsite.compare.Consequence.NowRequired;
import packsite.compare.Consequence.PackagingSwitched;
import packsite.compare.Consequence.PresetsGone;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.TreeChanges;
import packsite.model.ImageRef;
import packsite.text.Node;

/** Changes as lines to compare in tests; swapped, they are those of the way back. */
final class ChangesText {
  private final boolean swapped;
  private final List<String> lines = new ArrayList<>();

  private ChangesText(boolean swapped) {
    this.swapped = swapped;
  }

  static List<String> of(Changes changes) {
    ChangesText text = new ChangesText(false);
    text.facts(changes);
    changes.consequences().forEach(text::consequence);
    return text.lines;
  }

  /** Without what it means, which is about the way there alone. */
  static List<String> facts(Changes changes, boolean swapped) {
    ChangesText text = new ChangesText(swapped);
    text.facts(changes);
    return text.lines.stream().sorted().toList();
  }

  private void line(String text) {
    lines.add(text);
  }

  private void facts(Changes c) {
    sides("name", c.identity().name());
    sides("display name", c.identity().displayName());
    sides("layer", c.identity().layer());
    c.identity().annotations().forEach((key, value) -> sides("annotation " + key, value));
    tree("pack.json", c.packJson());
    tree("values", c.values());
    c.images().declared().forEach(image -> image("declares", image));
    c.images().used().forEach(image -> image("uses", image));
    c.charts().forEach(this::chart);
    c.manifests().forEach(this::manifest);
    c.presets().forEach(this::preset);
    c.form().forEach(f -> sides("form " + f.path(), f.field().map(x -> x.template().value())));
    c.constraints()
        .dependencies()
        .forEach(
            d ->
                sides(
                    "needs pack " + d.packName() + d.layer(),
                    d.dependency()
                        .map(
                            x ->
                                ConstraintComparison.text(x.minVersion())
                                    + ".."
                                    + ConstraintComparison.text(x.maxVersion()))));
    c.constraints()
        .resources()
        .forEach(
            r ->
                sides(
                    "needs " + r.type(),
                    r.resource().map(x -> ConstraintComparison.text(x.minLimit()))));
    readme(c.readme());
    sides("logo", c.logo().logo().map(logo -> logo.sha256().substring(0, 6)));
    c.files()
        .forEach(f -> sides("file " + f.path(), f.file().map(x -> x.executable() ? "x" : "-")));
    if (c.packaging().isSwitched()) {
      line("packaging " + either(c.packaging().was(), c.packaging().now()));
    }
    c.gaps().forEach(gap -> line("gap " + (gap.old() != swapped ? "was" : "now") + gap.path()));
  }

  private String either(Object was, Object now) {
    return swapped ? now + " -> " + was : was + " -> " + now;
  }

  private <T> void sides(String what, Sides<T> sides) {
    if (!sides.isSame()) {
      line(what + ": " + shown(sides));
    }
  }

  private <T> String shown(Sides<T> sides) {
    return either(text(sides.was()), text(sides.now()));
  }

  private static String text(Optional<?> side) {
    return side.map(Object::toString).orElse("(none)");
  }

  private void tree(String what, TreeChanges tree) {
    for (KeyChange change : tree.changes()) {
      line(what + " " + change(change));
    }
    int wording =
        tree.wording().comments().size()
            + tree.wording().spelling().size()
            + tree.wording().order().size()
            + tree.wording().commentLines();
    if (wording > 0) {
      line(what + " wording");
    }
  }

  private String change(KeyChange change) {
    if (change instanceof KeyChange.Added it) {
      return (swapped ? "removed " : "added ") + it.path();
    }
    if (change instanceof KeyChange.Removed it) {
      return (swapped ? "added " : "removed ") + it.path();
    }
    if (change instanceof KeyChange.Changed it) {
      return "changed " + path(it.before(), it.path()) + nodes(it.was(), it.now());
    }
    if (change instanceof KeyChange.Retyped it) {
      return "retyped " + path(it.before(), it.path()) + nodes(it.was(), it.now());
    }
    if (change instanceof KeyChange.Moved it) {
      return "moved " + either(it.before(), it.path());
    }
    return "reordered " + change.path();
  }

  private KeyPath path(KeyPath before, KeyPath after) {
    return swapped ? before : after;
  }

  private String nodes(Node was, Node now) {
    return ": " + either(flat(was), flat(now));
  }

  private static String flat(Node node) {
    return node.span().text().replaceAll("\\s+", " ");
  }

  private void image(String verb, ImageChanges.ImageChange change) {
    Sides<String> names = change.image().map(ImageRef::normalised);
    ImageChanges.Kind kind = change.kind();
    if (swapped && kind == ImageChanges.Kind.ADDED) {
      kind = ImageChanges.Kind.REMOVED;
    } else if (swapped && kind == ImageChanges.Kind.REMOVED) {
      kind = ImageChanges.Kind.ADDED;
    }
    line(verb + " " + kind.name().toLowerCase(Locale.ROOT) + " " + shown(names));
  }

  private void chart(ChartChange chart) {
    Optional<String> before = chart.facts().was().flatMap(Facts::name);
    boolean sub = chart.path().contains("/");
    String name = "chart " + (swapped && !sub ? before.orElse(chart.path()) : chart.path());
    sides(name + " version", chart.facts().flatMap(Facts::version));
    sides(name + " appVersion", chart.facts().flatMap(Facts::appVersion));
    sides(name + " file", chart.facts().map(Facts::file));
    tree(name + " defaults", chart.defaults());
    chart
        .members()
        .forEach(m -> line(name + " member " + m.name() + " " + shown(m.size().map(s -> "x"))));
    chart.crds().forEach(crd -> sides(name + " crd " + crd.name(), crd.versions()));
    sides(name + " copy differs in", chart.copies());
    chart.subcharts().forEach(this::chart);
  }

  private void manifest(ManifestChange manifest) {
    sides("manifest " + manifest.name(), manifest.path());
    if (!manifest.sameText() && manifest.path().isSame()) {
      line("manifest " + manifest.name() + " other text");
    }
    for (ManifestChange.ObjectChange object : manifest.objects()) {
      String id = "object " + object.id();
      sides(id, object.place().map(span -> "there"));
      if (object.changes().isEmpty() && object.place().isChanged()) {
        line(id + " in another file");
      }
      tree(id, object.changes());
    }
  }

  private void preset(PresetChange preset) {
    String name = "preset " + preset.group() + ":" + preset.name();
    sides(name, preset.preset().map(p -> "there"));
    sides(name + " display name", preset.displayName());
    tree(name + " adds", preset.add());
    preset.remove().forEach(path -> sides(name + " removes", path));
  }

  private void readme(ReadmeChange readme) {
    for (ReadmeChange.SectionChange section : readme.sections()) {
      int gone = swapped ? section.added() : section.removed();
      int come = swapped ? section.removed() : section.added();
      line("readme " + section.heading() + " +" + come + " -" + gone);
    }
  }

  private void consequence(Consequence consequence) {
    String weight = consequence.weight().name().toLowerCase(Locale.ROOT);
    line("=> " + weight + ": " + meaning(consequence));
  }

  private String meaning(Consequence it) {
    if (it instanceof Consequence.NewIdentity) {
      return "a new pack";
    } else if (it instanceof KeysGone c) {
      return "keys gone " + c.keys();
    } else if (it instanceof KeysRenamed c) {
      return "keys renamed " + c.keys().stream().map(k -> k.before() + " -> " + k.after()).toList();
    } else if (it instanceof ValuesUnreached c) {
      return c.values() + " values do not reach chart " + c.chart() + ": " + c.keys();
    } else if (it instanceof KeysRetyped c) {
      return "keys of another kind " + c.keys();
    } else if (it instanceof DefaultsChanged c) {
      return "other defaults "
          + c.keys().stream()
              .map(k -> k.key() + " " + shown(k.value().map(ChangesText::flat)))
              .toList();
    } else if (it instanceof HigherMinimum c) {
      return "at least " + c.of() + " " + shown(c.minimum()) + (c.newlyRequired() ? ", now" : "");
    } else if (it instanceof LowerMaximum c) {
      return "at most " + c.of() + " " + shown(c.maximum());
    } else if (it instanceof MoreResources c) {
      return "more " + c.type() + " " + shown(c.limit());
    } else if (it instanceof NamespaceChanged c) {
      return "namespace " + shown(c.namespace());
    } else if (it instanceof NowRequired c) {
      return "now required "
          + c.values().stream().map(v -> v.path() + (v.hasDefault() ? " (filled)" : "")).toList();
    } else if (it instanceof ImagesToMirror c) {
      return "images to mirror " + c.images();
    } else if (it instanceof CrdsRemoved c) {
      return "crds gone " + c.crds().stream().map(l -> l.name() + l.versions()).toList();
    } else if (it instanceof PackagingSwitched c) {
      return "packaging " + c.packaging().was() + " -> " + c.packaging().now();
    } else if (it instanceof Downgrade c) {
      return "downgrade of " + c.of() + " " + shown(c.version());
    } else if (it instanceof CloudsDropped c) {
      return "clouds dropped " + c.clouds();
    } else if (it instanceof PresetsGone c) {
      return "presets gone " + c.presets();
    }
    throw new AssertionError(it);
  }
}
