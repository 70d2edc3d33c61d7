package packsite.lint.injected;

import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.KUBERNETES;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_230;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;

/** What a pack asks of others and of machines: CN. */
final class SpoiltConstraints {
  private SpoiltConstraints() {}

  private static Defect edit(String from, String to) {
    return Defect.edit("pack.json", from, to);
  }

  static final List<Injection> ALL =
      List.of(
          in(
              ORBIT_231,
              "a dependency without a type",
              cut("pack.json", "        \"type\": \"optional\",\n"),
              "CN101 pack.json `{`"),
          in(
              ORBIT_3,
              "a type misspelt",
              edit("\"notSupported\"", "\"notsupported\""),
              "CN101 pack.json `\"notsupported\"`"),
          in(
              FATHOM,
              "a dependency on nobody",
              edit("\"packName\": \"skerry-kubernetes\"", "\"packName\": \"\""),
              "CN101 pack.json `\"\"`"),
          in(
              ORBIT_24,
              "what is not supported has no bounds",
              edit("\"maxVersion\": \"1.3.9\"", "\"maxVersion\": \"\""),
              "CN102 pack.json `{`"),
          in(
              LANTERN,
              "the bounds are swapped",
              edit(
                  "\"minVersion\": \"2.4.0\",\n        \"maxVersion\": \"3.99\"",
                  "\"minVersion\": \"3.99\",\n        \"maxVersion\": \"2.4.0\""),
              "CN103 pack.json `\"3.99\"`"),
          in(
              HELLO,
              "a bound in words",
              edit("\"5.0.0\"", "\"latest\""),
              "CN103 pack.json `\"latest\"`"),
          in(
              KUBERNETES,
              "1.9 is older than 1.30",
              edit("\"maxVersion\": \"1.31.4\"", "\"maxVersion\": \"1.9\""),
              "CN103 pack.json `\"1.30.0\"`"),
          in(
              ORBIT_3,
              "a pack needs itself",
              edit("\"type\": \"upgrade\"", "\"type\": \"required\""),
              "CN106 pack.json `\"orbit\"`"),
          in(
              CAIRN,
              "two packs need each other",
              edit(
                  "\"dependencies\": [\n",
                  "\"dependencies\": [\n      {\"packName\": \"lantern\", \"layer\": \"addon\", \"type\": \"required\", \"minVersion\": \"5.2.0\"},\n"),
              "CN106 /packs/lantern-5.2.0/pack.json `\"cairn-csi\"`"),
          in(
              ORBIT_24,
              "a value that was renamed",
              edit("charts.orbit.hub.replicas", "charts.orbit.hub.replicaCount"),
              "CN107 pack.json `\"charts.orbit.hub.replicaCount\"`"),
          in(
              CAIRN,
              "a value that values.yaml lost",
              Defect.edit("values.yaml", "          memory: 256Mi\n", ""),
              "CN107 pack.json `\"charts.cairn-csi.node.resources.requests.memory\"`"),
          in(
              KUBERNETES,
              "a resource that does not exist",
              edit("\"diskSize\"", "\"disk\""),
              "CN108 pack.json `\"disk\"`"),
          in(
              KUBERNETES,
              "a resource twice",
              edit("\"diskSize\"", "\"memory\""),
              "CN108 pack.json `\"memory\"`"),
          in(
              ORBIT_231,
              "no pack has so little",
              edit("\"minLimit\": 1024", "\"minLimit\": -1024"),
              "CN108 pack.json `-1024`"),
          in(
              ORBIT_230,
              "nodes called as the documentation calls them",
              edit("\"scheduleType\": \"worker\"", "\"scheduleType\": \"control-plane\""),
              "CN109 pack.json `\"control-plane\"`"));
}
