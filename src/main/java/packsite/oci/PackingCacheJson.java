package packsite.oci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.io.FolderFacts;
import packsite.model.OciNames;
import packsite.oci.PackingCache.Memory;
import packsite.text.JsonWriter;
import packsite.text.Source;

/** What a {@link PackingCache} remembers, as the file that it keeps. */
final class PackingCacheJson {
  private PackingCacheJson() {}

  static JsonWriter of(Map<String, Memory> memories, String salt) {
    JsonWriter json = new JsonWriter();
    return json.object(
        () -> {
          json.member("salt", salt);
          json.name("packs")
              .array(
                  () ->
                      memories.forEach(
                          (dir, memory) -> json.object(() -> write(dir, memory, json))));
        });
  }

  private static void write(String dir, Memory memory, JsonWriter json) {
    Packed packed = memory.packed();
    json.member("dir", dir).member("facts", memory.facts().digest());
    json.member("blob", memory.blob());
    json.member("name", packed.candidate().name());
    json.member("version", packed.candidate().version());
    json.member("layer", packed.candidate().layer());
    json.member("title", packed.candidate().title());
    packed
        .archive()
        .ifPresent(
            archive ->
                json.name("archive")
                    .object(() -> ArchiveJson.write(archive, packed.leftOut(), json)));
    packed
        .skipped()
        .ifPresent(skipped -> json.name("skipped").object(() -> SkippedJson.write(skipped, json)));
  }

  /** Nothing where the file is of another program, or cannot be read. */
  static Map<String, Memory> read(Source source, String salt) {
    try {
      JsonFields root = JsonFields.of(source);
      Map<String, Memory> memories = new HashMap<>();
      if (root.text("salt").equals(salt)) {
        for (JsonFields pack : root.objects("packs")) {
          memories.put(pack.text("dir"), memory(pack));
        }
      }
      return memories;
    } catch (Unreadable e) {
      return Map.of();
    }
  }

  private static Memory memory(JsonFields pack) throws Unreadable {
    Candidate candidate =
        new Candidate(
            pack.text("dir"),
            pack.optional("name"),
            pack.optional("version"),
            pack.text("layer"),
            pack.text("title"),
            List.of(),
            List.of());
    FolderFacts facts = new FolderFacts(pack.text("facts"), 0);
    if (pack.mapping().get("skipped").isPresent()) {
      Skipped skipped = SkippedJson.read(pack.object("skipped"));
      return new Memory(
          facts,
          pack.text("blob"),
          new Packed(candidate, Optional.empty(), List.of(), Optional.of(skipped)));
    }
    JsonFields archive = pack.object("archive");
    return new Memory(
        facts,
        pack.text("blob"),
        new Packed(
            candidate,
            Optional.of(PushManifestReader.archive(archive, archiveLabel(pack))),
            ArchiveJson.leftOut(archive),
            Optional.empty()));
  }

  private static String archiveLabel(JsonFields pack) throws Unreadable {
    String name = pack.text("name");
    String version = pack.text("version");
    if (!OciNames.isComponent(name) || !OciNames.isTag(version)) {
      throw pack.fault("no archive has a name like that");
    }
    return name + "-" + version;
  }
}
