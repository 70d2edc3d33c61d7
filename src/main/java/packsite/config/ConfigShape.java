package packsite.config;

import java.util.List;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.config.Shape.Texts;

/**
 * All keys of packsite.yaml: the reader, the JSON Schema and the documentation follow this list.
 */
final class ConfigShape {
  private ConfigShape() {}

  static final Section ROOT =
      new Section(
          List.of(
              new Key("version", "Version of this format.", "1", new Exactly(1)),
              new Key(
                  "packs",
                  "Which folders hold a pack each, as patterns with `/`. A folder that matches and"
                      + " has no pack.json is reported, unless it only groups packs.",
                  "`packs/*`, or every folder with a pack.json where there is no packs folder",
                  new Texts()),
              new Key(
                  "exclude",
                  "Folders to leave out, as patterns with `/`.",
                  "none; hidden and git-ignored folders are always left out",
                  new Texts()),
              new Key("site", "The catalog.", "", site())));

  private static Section site() {
    return new Section(List.of(new Key("title", "Title of the catalog.", "Packs", Shape.text())));
  }
}
