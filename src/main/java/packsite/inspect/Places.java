package packsite.inspect;

import java.util.Optional;
import packsite.model.Pack;
import packsite.text.JsonWriter;
import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;
import packsite.text.Place;
import packsite.text.Span;
import packsite.text.YamlFile;

/** Places as JSON: a file, a member of it where it is an archive, from where to where. */
final class Places {
  private final JsonWriter json;

  Places(JsonWriter json) {
    this.json = json;
  }

  /** The member {@code at} of the object that is being written. */
  void at(Span span) {
    json.name("at");
    place(span);
  }

  void place(Span span) {
    json.object(
        () -> {
          head(span.source().path(), span.source().member());
          point("start", span.from());
          point("end", span.to());
        });
  }

  /** The member {@code at}, for what has no place inside its file. */
  void file(String path, String member) {
    json.name("at").object(() -> head(path, member));
  }

  private void head(String path, String member) {
    json.member("path", path);
    json.member("member", Optional.of(member).filter(name -> !name.isEmpty()));
  }

  private void point(String name, Place place) {
    json.name(name)
        .object(
            () -> {
              json.member("line", place.line());
              json.member("column", place.column());
              json.member("offset", place.offset());
            });
  }

  /** Each key of the files that people write by hand, as items of an array. */
  void keys(Pack pack) {
    pack.json().file().root().ifPresent(root -> keys(root, ""));
    documents(pack.values().file());
    pack.presets()
        .ifPresent(
            presets -> {
              documents(presets.file());
              presets.all().forEach(preset -> preset.added().ifPresent(this::documents));
            });
    pack.formSchema().ifPresent(form -> documents(form.file()));
  }

  private void documents(YamlFile file) {
    file.documents().forEach(document -> keys(document.root(), ""));
  }

  private void keys(Node node, String pointer) {
    if (node instanceof Alias) {
      return; // Its keys are told where they stand.
    }
    if (node instanceof Mapping map) {
      for (Entry entry : map.entries()) {
        String below = pointer + "/" + entry.name().replace("~", "~0").replace("/", "~1");
        json.object(
            () -> {
              json.member("key", entry.name());
              json.member("pointer", below);
              at(entry.key().span());
            });
        keys(entry.value(), below);
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        keys(list.items().get(i), pointer + "/" + i);
      }
    }
  }
}
