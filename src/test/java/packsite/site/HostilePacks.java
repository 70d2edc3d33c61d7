package packsite.site;

import packsite.fixture.PackFixture;

/** Packs whose names and texts mean harm. */
public final class HostilePacks {
  private HostilePacks() {}

  public static PackFixture[] all() {
    return new PackFixture[] {
      named("a", "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>"),
      named("b", "../../etc", "..%2f"),
      named("c", "orbit.json", "1.0.0"),
      named("d", "orbit", "1.0.0"),
      named("e", "WEB", "1.0.0"),
      named("i", "web", "1.0.0"),
      named("f", "feed.atom", "values"),
      named("g", "\\u202eevil\\u0007", "1\\ud800"),
      named("h", "x".repeat(400), "9".repeat(400))
    };
  }

  private static PackFixture named(String folder, String name, String version) {
    return PackFixture.healthy("web")
        .at("packs/" + folder)
        .json("name", "\"" + name + "\"")
        .json("displayName", "\"<b>" + name + "\"")
        .json("version", "\"" + version + "\"")
        .json("layer", "\"<i>layer\"")
        .json("addonType", "\"" + "../" + name + "\"")
        .json("cloudTypes", "[\"all\", \"AWS\", \"aws\", \"<u>\"]")
        .json(
            "annotations", "{\"contributor\": \"A & <B>\", \"description\": \"<em>harm</em> it\"}")
        .values(
            "pack:\n  content:\n    images:\n"
                + "      - image: \"<svg onload=alert(1)>:1\"\n"
                + "      - image: docker.io/bitnami/redis:1\n"
                + "      - iamge: \"</pre><script>alert(2)</script>\"\n");
  }
}
