package packsite.oci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.LeftOut;
import packsite.oci.archive.LeftOut.Why;
import packsite.text.JsonWriter;

/** An archive and what was left out of it, to JSON and back. */
final class ArchiveJson {
  private ArchiveJson() {}

  static void write(ArchiveFacts archive, List<LeftOut> leftOut, JsonWriter json) {
    json.member("file", archive.fileName()).member("topDir", archive.topDir());
    json.member("size", archive.size()).member("digest", archive.digest());
    json.member("tarDigest", archive.tarDigest()).member("tarSize", archive.tarSize());
    json.member("entries", archive.entries()).member("mtime", 0);
    json.name("ignored").array(() -> leftOut.forEach(left -> json.object(() -> write(left, json))));
  }

  private static void write(LeftOut left, JsonWriter json) {
    json.member("path", left.path()).member("reason", left.why().word());
    if (!left.pattern().isEmpty()) {
      json.member("pattern", left.pattern());
    }
  }

  static ArchiveFacts archive(JsonFields fields) throws Unreadable {
    return new ArchiveFacts(
        fields.text("file"),
        fields.text("topDir"),
        (int) fields.number("entries"),
        fields.number("tarSize"),
        fields.digest("tarDigest"),
        fields.number("size"),
        fields.digest("digest"));
  }

  static List<LeftOut> leftOut(JsonFields archive) throws Unreadable {
    List<LeftOut> all = new ArrayList<>();
    for (JsonFields item : archive.objects("ignored")) {
      String word = item.text("reason");
      Why why =
          Arrays.stream(Why.values())
              .filter(known -> known.word().equals(word))
              .findFirst()
              .orElseThrow(() -> item.fault("unknown reason: `" + word + "`"));
      all.add(new LeftOut(item.text("path"), why, item.optional("pattern").orElse("")));
    }
    return all;
  }
}
