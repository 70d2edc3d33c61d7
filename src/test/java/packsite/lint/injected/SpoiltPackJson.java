package packsite.lint.injected;

import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Defect.rename;
import static packsite.lint.injected.Defect.rewrite;
import static packsite.lint.injected.Defect.write;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.KUBERNETES;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;
import static packsite.lint.injected.SamplePacks.SHOAL_AWS;
import static packsite.lint.injected.SamplePacks.SHOAL_VSPHERE;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** pack.json as people break it: PJ. */
final class SpoiltPackJson {
  private SpoiltPackJson() {}

  private static Defect edit(String from, String to) {
    return Defect.edit("pack.json", from, to);
  }

  private static Defect drop(String key) {
    return cut("pack.json", "^  \"" + key + "\": [^\\n]*\\n");
  }

  static final List<Injection> ALL =
      List.of(
          in(
              ORBIT_3,
              "a comma behind the last property",
              edit("\"prerequisitesRequired\": \"true\"", "\"prerequisitesRequired\": \"true\","),
              "PJ101 pack.json `,`"),
          in(
              ORBIT_24,
              "a comma is missing",
              edit("\"version\": \"2.4.0\",", "\"version\": \"2.4.0\""),
              "PJ101 pack.json `\"`"),
          in(
              HELLO,
              "a comment",
              edit(
                  "\"layer\": \"addon\",\n  \"addon",
                  "\"layer\": \"addon\", // for all\n  \"addon"),
              "PJ101 pack.json `// for all`"),
          in(
              HELLO,
              "single quotes",
              edit("\"app services\"", "'app services'"),
              "PJ101 pack.json `'`"),
          in(
              CAIRN,
              "a byte order mark",
              rewrite("pack.json", text -> "\uFEFF" + text),
              "PJ101 pack.json ``"),
          in(CAIRN, "an empty file", write("pack.json", ""), "PJ101 pack.json ``"),
          in(
              FATHOM,
              "a list instead of an object",
              rewrite("pack.json", text -> "[" + text + "]"),
              "PJ101 pack.json `[{`"),
          in(
              FATHOM,
              "a character in Latin-1",
              write(
                  "pack.json",
                  "{\n  \"name\": \"fath\u00F6m\"\n}\n".getBytes(StandardCharsets.ISO_8859_1)),
              "PJ101 pack.json `\uFFFD`"),
          in(
              ORBIT_231,
              "the conflict markers of a merge",
              edit(
                  "  \"version\": \"2.3.1\",\n",
                  "<<<<<<< HEAD\n  \"version\": \"2.3.1\",\n=======\n  \"version\": \"2.3.2\",\n>>>>>>> next\n"),
              "PJ101 pack.json `<`"),
          in(
                  ORBIT_3,
                  "the version stands twice",
                  edit(
                      "\"layer\": \"addon\",\n  \"addonType",
                      "\"version\": \"3.0.1\",\n  \"layer\": \"addon\",\n  \"addonType"),
                  "PJ102 pack.json `\"version\"`")
              .follows("PK103", "the second version counts")
              .follows("CH104", "the second version counts"),
          in(HELLO, "no display name", drop("displayName"), "PJ103 pack.json `{`"),
          in(HELLO, "no version", drop("version"), "PJ103 pack.json `{`"),
          in(
              LANTERN,
              "a blank display name",
              edit("\"displayName\": \"Lantern\"", "\"displayName\": \" \""),
              "PJ103 pack.json `\" \"`"),
          in(
              HELLO,
              "no layer",
              cut("pack.json", "^  \"layer\": \"addon\",\n"),
              "PJ103 pack.json `{`"),
          in(
              SHOAL_AWS,
              "an annotation that is no text",
              edit("\"skipK8sInstall\": \"false\"", "\"skipK8sInstall\": false"),
              "PJ104 pack.json `false`"),
          in(HELLO, "a version without quotes", edit("\"1.4.0\"", "1.4"), "PJ104 pack.json `1.4`"),
          in(
              ORBIT_3,
              "charts is a text",
              edit("[\"charts/orbit-3.0.0.tgz\"]", "\"charts/orbit-3.0.0.tgz\""),
              "PJ104 pack.json `\"charts/orbit-3.0.0.tgz\"`"),
          in(
              CAIRN,
              "cloudTypes is a text",
              edit("[\"all\"]", "\"all\""),
              "PJ104 pack.json `\"all\"`"),
          in(
              HELLO,
              "a layer that does not exist",
              edit("\"layer\": \"addon\",\n  \"addon", "\"layer\": \"add-on\",\n  \"addon"),
              "PJ105 pack.json `\"add-on\"`"),
          in(
              FATHOM,
              "a cloud that does not exist",
              edit("\"vsphere\"", "\"vmware\""),
              "PJ105 pack.json `\"vmware\"`"),
          in(
                  HELLO,
                  "the spelling of the documentation's table",
                  edit("\"kubeManifests\"", "\"KubeManifests\""),
                  "PJ106 pack.json `\"KubeManifests\"`")
              .follows("PJ211", "nothing is installed")
              .follows("MF103", "no manifest is listed")
              .follows("VA202", "what is set reaches no manifest"),
          in(
              ORBIT_3,
              "a property misspelt in a dependency",
              edit("\"minVersion\": \"5.2.0\"", "\"minVerison\": \"5.2.0\""),
              "PJ106 pack.json `\"minVerison\"`"),
          in(
              CAIRN,
              "a property that belongs elsewhere",
              edit(
                  "\"layer\": \"csi\",\n  \"cloud",
                  "\"docsURL\": \"x\",\n  \"layer\": \"csi\",\n  \"cloud"),
              "PJ106 pack.json `\"docsURL\"`"),
          in(HELLO, "a leading v", edit("\"1.4.0\"", "\"v1.4.0\""), "PJ201 pack.json `\"v1.4.0\"`"),
          in(
                  HELLO,
                  "a version of two numbers",
                  edit("\"1.4.0\"", "\"1.4\""),
                  "PJ202 pack.json `\"1.4\"`")
              .follows("PK103", "the folder says 1.4.0"),
          in(
                  HELLO,
                  "a version by the calendar",
                  edit("\"1.4.0\"", "\"2026.04.1\""),
                  "PJ202 pack.json `\"2026.04.1\"`")
              .follows("PK103", "the folder says 1.4.0"),
          in(
              HELLO,
              "build metadata",
              edit("\"1.4.0\"", "\"1.4.0+build.7\""),
              "PJ203 pack.json `\"1.4.0+build.7\"`"),
          in(
              HELLO,
              "a blank in the version",
              edit("\"1.4.0\"", "\"1.4.0 \""),
              "PJ203 pack.json `\"1.4.0 \"`"),
          in(
              HELLO,
              "capital letters in the name",
              edit("\"name\": \"hello-orbit\"", "\"name\": \"Hello-Orbit\""),
              "PJ204 pack.json `\"Hello-Orbit\"`"),
          in(
              HELLO,
              "a double hyphen in the name",
              edit("\"name\": \"hello-orbit\"", "\"name\": \"hello--orbit\""),
              "PJ204 pack.json `\"hello--orbit\"`"),
          in(LANTERN, "an addon without a type", drop("addonType"), "PJ205 pack.json `\"addon\"`"),
          in(
              HELLO,
              "a hyphen in the type of the addon",
              edit("\"app services\"", "\"app-services\""),
              "PJ206 pack.json `\"app-services\"`"),
          in(HELLO, "no cloud", edit("[\"all\"]", "[]"), "PJ207 pack.json `[]`"),
          in(CAIRN, "no cloudTypes", drop("cloudTypes"), "PJ207 pack.json `{`"),
          in(
              CAIRN,
              "the singular",
              edit("\"cloudTypes\": [\"all\"]", "\"cloudType\": \"all\""),
              "PJ207 pack.json `\"cloudType\"`"),
          in(
                  ORBIT_3,
                  "the wrong extension",
                  edit("orbit-3.0.0.tgz", "orbit-3.0.0.tar.gz"),
                  "PJ209 pack.json `\"charts/orbit-3.0.0.tar.gz\"`")
              .follows("CH105", "one of the two names is right, and people must say which"),
          in(
                  HELLO,
                  "a manifest that was renamed",
                  rename("manifests/hello-orbit-probe.yaml", "manifests/probe.yaml"),
                  "PJ209 pack.json `\"manifests/hello-orbit-probe.yaml\"`")
              .follows("MF103", "one of the two names is right, and people must say which"),
          in(
              ORBIT_231,
              "the archive was not committed",
              Defect.delete("charts/orbit-2.3.1.tgz"),
              "PJ209 pack.json `\"charts/orbit-2.3.1.tgz\"`"),
          in(
              ORBIT_24,
              "an archive of another pack",
              edit("charts/orbit-2.4.0.tgz", "../orbit-2.3.1/charts/orbit-2.3.1.tgz"),
              "PJ210 pack.json `\"../orbit-2.3.1/charts/orbit-2.3.1.tgz\"`"),
          in(
              FATHOM,
              "a path from the root",
              edit("\"manifests/fathom.yaml\"", "\"/manifests/fathom.yaml\""),
              "PJ210 pack.json `\"/manifests/fathom.yaml\"`"),
          in(
              CAIRN,
              "a path of Windows",
              edit("charts/cairn-csi-0.12.0.tgz", "charts\\\\cairn-csi-0.12.0.tgz"),
              "PJ210 pack.json `\"charts\\\\cairn-csi-0.12.0.tgz\"`"),
          in(
                  LANTERN,
                  "an addon that lists nothing",
                  cut("pack.json", "(?<=\"charts\": \\[)[^\\]]*(?=\\])"),
                  "PJ211 pack.json `\"charts\"`")
              .follows("CH105", "no archive is listed")
              .follows("VA201", "what is set reaches no chart"),
          in(
              HELLO,
              "the name of a series",
              edit("\"1.4.0\"", "\"1.4.x\""),
              "PJ214 pack.json `\"1.4.x\"`"),
          in(
              ORBIT_231,
              "a state that Palette does not know",
              edit(
                  "\"source\": \"community\",",
                  "\"source\": \"community\",\n    \"system_state\": \"depreciated\","),
              "PJ215 pack.json `\"depreciated\"`"),
          in(
              SHOAL_VSPHERE,
              "nobody can log in",
              cut("pack.json", "    \"sshUsername\": \"shoal\",\n"),
              "PJ216 pack.json `\"annotations\"`"),
          in(
              SHOAL_AWS,
              "an image of one cloud for two",
              edit("[\"aws\"]", "[\"aws\", \"azure\"]"),
              "PJ217 pack.json `[\"aws\", \"azure\"]`"),
          in(
              LANTERN,
              "a cloud that is no more",
              edit("\"edge-native\"", "\"edge\""),
              "PJ218 pack.json `\"edge\"`"),
          in(
              KUBERNETES,
              "a cloud that only the API knows",
              edit("\"baremetal\"", "\"gke\""),
              "PJ219 pack.json `\"gke\"`"));
}
