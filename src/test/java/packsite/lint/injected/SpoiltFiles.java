package packsite.lint.injected;

import static packsite.lint.injected.Defect.append;
import static packsite.lint.injected.Defect.copyTo;
import static packsite.lint.injected.Defect.delete;
import static packsite.lint.injected.Defect.edit;
import static packsite.lint.injected.Defect.link;
import static packsite.lint.injected.Defect.rename;
import static packsite.lint.injected.Defect.truncate;
import static packsite.lint.injected.Defect.write;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;
import packsite.lint.HealthyPack;

/** Files that lack, lie about or are not what their names say: PK, RD, LG, XR. */
final class SpoiltFiles {
  private SpoiltFiles() {}

  private static final String POINTER =
      """
      version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 12345
      """;

  /** The beginning of any JPEG file. */
  private static final byte[] JPEG = {
    (byte) 0xFF,
    (byte) 0xD8,
    (byte) 0xFF,
    (byte) 0xE0,
    0,
    16,
    'J',
    'F',
    'I',
    'F',
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    (byte) 0xFF,
    (byte) 0xD9
  };

  static final List<Injection> ALL =
      List.of(
          in(FATHOM, "pack.json was deleted", delete("pack.json"), "PK101 ."),
          in(
              FATHOM,
              "a folder holds values alone",
              write("../quay-1.0.0/values.yaml", "pack: {}\n"),
              "PK101 /packs/quay-1.0.0"),
          in(LANTERN, "values.yaml was deleted", delete("values.yaml"), "PK102 values.yaml")
              .follows("RD104", "README.md links to it"),
          in(
              HELLO,
              "the folder kept the old version",
              edit("pack.json", "\"1.4.0\"", "\"1.4.1\""),
              "PK103 ."),
          in(
              HELLO,
              "the name was changed, the folder was not",
              edit("pack.json", "\"name\": \"hello-orbit\"", "\"name\": \"hello-orbitt\""),
              "PK103 ."),
          in(
              LANTERN,
              "a folder was opened in Finder",
              write("charts/.DS_Store", "Bud1"),
              "PK104 charts/.DS_Store"),
          in(
              CAIRN,
              "a merge left the file of one side",
              write("values.yaml.orig", "pack: {}\n"),
              "PK104 values.yaml.orig"),
          in(
              ORBIT_24,
              "an editor left a backup",
              write("README.md~", "# Orbit\n"),
              "PK104 README.md~"),
          in(
              HELLO,
              "two names that differ in case alone",
              write("readme.md", "# Hello\n"),
              "PK105 readme.md"),
          in(
              HELLO,
              "a link leads out of the repository",
              link("notes.md", "../../../../etc/passwd"),
              "PK105 notes.md"),
          in(
              HELLO,
              "a link leads into another pack",
              delete("logo.png").and(link("logo.png", "../orbit-3.0.0/logo.png")),
              "PK105 logo.png"),
          in(HELLO, "a link leads nowhere", link("notes.md", "gone.md"), "PK105 notes.md"),
          in(
              ORBIT_3,
              "the archive was never fetched from git-lfs",
              write("charts/orbit-3.0.0.tgz", POINTER),
              "PK107 charts/orbit-3.0.0.tgz"),
          in(
              FATHOM,
              "the logo was never fetched from git-lfs",
              write("logo.png", POINTER),
              "PK107 logo.png"),
          in(LANTERN, "README.md is missing", delete("README.md"), "RD101 README.md"),
          in(LANTERN, "README.md is a title", write("README.md", "# Lantern\n"), "RD101 README.md"),
          in(
              LANTERN,
              "README.md is called otherwise",
              rename("README.md", "README"),
              "RD101 README.md"),
          in(
              ORBIT_3,
              "a link to a file that is not in the pack",
              edit("README.md", "(presets.yaml)", "(docs/presets.md)"),
              "RD104 README.md `docs/presets.md`"),
          in(
              ORBIT_3,
              "a link to a heading that was renamed",
              edit("README.md", "## Upgrade", "## Upgrading"),
              "RD104 README.md `#upgrade`"),
          in(
              LANTERN,
              "a link that counts from the root of a site",
              edit("README.md", "(./schema.yaml)", "(/lantern/schema.yaml)"),
              "RD104 README.md `/lantern/schema.yaml`"),
          in(
              HELLO,
              "the picture was not committed",
              delete("images/overview.png"),
              "RD104 README.md `images/overview.png`"),
          in(
              ORBIT_3,
              "a host without https",
              edit("README.md", "https://docs.skerry.example/orbit)", "docs.skerry.io/orbit)"),
              "RD104 README.md `docs.skerry.io/orbit`"),
          in(
              FATHOM,
              "a callout of another dialect",
              append("README.md", "\n:::caution\n\nPreview only.\n\n:::\n"),
              "RD105 README.md `:::caution`"),
          in(LANTERN, "no logo", delete("logo.png"), "LG101 logo.png"),
          in(LANTERN, "a JPEG that was renamed", write("logo.png", JPEG), "LG101 logo.png"),
          in(LANTERN, "an empty logo", write("logo.png", new byte[0]), "LG101 logo.png"),
          in(LANTERN, "a logo that ends early", truncate("logo.png", 400), "LG101 logo.png"),
          in(
              LANTERN,
              "a page of HTML under the name of the logo",
              write("logo.png", "<!doctype html><title>404</title>\n"),
              "LG101 logo.png"),
          in(
              HELLO,
              "a logo of 24 pixels",
              write("logo.png", HealthyPack.png(24, 24)),
              "LG102 logo.png"),
          in(
              HELLO,
              "a logo like a banner",
              write("logo.png", HealthyPack.png(900, 200)),
              "LG102 logo.png"),
          in(
                  ORBIT_24,
                  "a folder copied and not yet changed",
                  copyTo("orbit-2.5.0"),
                  "XR101 /packs/orbit-2.5.0/pack.json `\"2.4.0\"`")
              .follows("PK103", "the copy's folder says 2.5.0"),
          in(
                  ORBIT_231,
                  "two folders of one version",
                  edit("pack.json", "\"2.3.1\"", "\"2.3.0\""),
                  "XR101 pack.json `\"2.3.0\"`")
              .follows("PK103", "the folder says 2.3.1")
              .follows("CH104", "the chart is 2.3.1"),
          in(
                  ORBIT_24,
                  "a version with another display name",
                  edit("pack.json", "\"Orbit\"", "\"Orbit Telemetry\""),
                  "XR102 pack.json `\"Orbit Telemetry\"`")
              .times(2),
          in(
              ORBIT_3,
              "the newest version is in another drawer",
              edit("pack.json", "\"monitoring\"", "\"logging\""),
              "XR102 pack.json `\"logging\"`"));
}
