package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.diff.DiffText;
import packsite.fixture.ChartFixture;
import packsite.fixture.Golden;
import packsite.fixture.PackFixture;
import packsite.io.DiskTree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.text.Style;

/** Pairs of packs, and what is told of each: src/test/resources/packsite/compare/pairs.txt. */
final class PacksTest {
  private static final String VALUES =
      """
      pack:
        namespace: web
        content:
          images:
            - image: quay.io/skerry/web:1.0.0
      charts:
        web:
          # How many servers run.
          replicas: 2
          tls:
            enabled: true
      """;
  private static final String CHART_VALUES =
      """
      replicas: 1
      greeting: hello
      annotations: {}
      tls:
        enabled: false
        issuer: letsencrypt
      image:
        repository: quay.io/skerry/web
        tag: 1.0.0
      """;
  private static final String TEMPLATE =
      """
      kind: Deployment
      metadata:
        annotations: {{ toYaml .Values.annotations }}
      spec:
        replicas: {{ .Values.replicas }}
        issuer: {{ .Values.tls.issuer }} {{ .Values.tls.enabled }} {{ .Values.greeting }}
        containers:
          - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
      """;
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: pages.skerry.example
      spec:
        group: skerry.example
        names:
          kind: Page
        versions:
          - name: v1
            served: true
          - name: v1beta1
            served: true
      """;
  private static final String MANIFEST =
      """
      kind: ConfigMap
      metadata:
        name: a
      data:
        host: "{{ .Values.host }}"
        port: "80"
      ---
      kind: ConfigMap
      metadata:
        name: b
      data:
        x: "1"
      """;

  private record Pair(String name, PackFixture was, PackFixture now) {}

  private final List<Pair> pairs = new ArrayList<>();

  private void pair(String name, PackFixture was, PackFixture now) {
    pairs.add(new Pair(name, was, now));
  }

  private static ChartFixture chart() {
    return ChartFixture.named("web").values(CHART_VALUES).with("templates/web.yaml", TEMPLATE);
  }

  private static PackFixture web() {
    return with(chart());
  }

  private static PackFixture with(ChartFixture chart) {
    return PackFixture.healthy("web").values(VALUES).chart(chart);
  }

  private static PackFixture values(String from, String to) {
    assertTrue(VALUES.contains(from), from);
    return web().values(VALUES.replace(from, to));
  }

  private static PackFixture defaults(String from, String to) {
    assertTrue(CHART_VALUES.contains(from), from);
    return with(chart().values(CHART_VALUES.replace(from, to)));
  }

  private static PackFixture plain() {
    return PackFixture.healthy("web");
  }

  private static PackFixture constraints(String json) {
    return plain().json("constraints", json);
  }

  private static PackFixture manifest(String text) {
    return plain()
        .values("pack:\n  namespace: web\nmanifests:\n  page:\n    host: a\n    old: b\n")
        .manifest("page.yaml", text);
  }

  private void nothing() {
    pair("the same", web(), web());
    pair("reformatted only", web(), web().values(VALUES.replace("  ", "    ")));
    pair("comments only", web(), values("# How many servers run.", "# As many as you like."));
    pair(
        "keys in another order",
        web(),
        values(
            "    replicas: 2\n    tls:\n      enabled: true\n",
            "    tls:\n      enabled: true\n    replicas: 2\n"));
    pair("quotes", web(), values("namespace: web", "namespace: \"web\""));
    pair(
        "anchors expanded",
        web().values("charts:\n  web:\n    annotations: &a {x: 1}\n    tls: *a\n"),
        web().values("charts:\n  web:\n    annotations: {x: 1}\n    tls: {x: 1}\n"));
    pair("JSON in another order", plain(), plain().json("name", "\"web\"").json("eol", "\"1\""));
    pair(
        "an inert key left out",
        values("replicas: 2", "replicaz: 2"),
        values("replicas: 2", "x: 1"));
  }

  private void keys() {
    pair("a list in another order", plain().values("a: [1, 2]\n"), plain().values("a: [2, 1]\n"));
    pair("another default in values", web(), values("replicas: 2", "replicas: 3"));
    pair("an override given up", web(), values("    replicas: 2\n", ""));
    pair("a default that the pack overrides", web(), defaults("replicas: 1", "replicas: 5"));
    pair("another default of the chart", web(), defaults("hello", "good day"));
    pair("a number written otherwise", web(), defaults("replicas: 1", "replicas: 1.0"));
    pair(
        "a number in quotes",
        plain().values("pack: {}\ncharts:\n  web: {}\n").chart(chart()),
        plain()
            .values("pack: {}\ncharts:\n  web: {}\n")
            .chart(chart().values(CHART_VALUES.replace("replicas: 1", "replicas: \"1\""))));
    pair("another type", web(), defaults("greeting: hello", "greeting: [hello]"));
    pair("a key gone", web(), with(chart().values("replicas: 1\n").with("templates/web.yaml", "")));
    pair("a key gone that templates read", web(), defaults("greeting: hello\n", ""));
    pair(
        "a key renamed",
        web(),
        with(
            chart()
                .values(CHART_VALUES.replace("greeting: hello", "salutation: hello"))
                .with("templates/web.yaml", TEMPLATE.replace("greeting", "salutation"))));
    pair(
        "a block renamed",
        web(),
        with(chart()
                .values(CHART_VALUES.replace("tls:", "transport:"))
                .with("templates/web.yaml", TEMPLATE.replace("tls", "transport")))
            .values(VALUES.replace("tls:", "transport:")));
    pair(
        "annotations below an open key",
        web(),
        values("    replicas: 2\n", "    replicas: 2\n    annotations: {a: b}\n"));
    pair(
        "values that lost their chart",
        web(),
        web().values("pack:\n  namespace: web\nreplicas: 2\ntls:\n  enabled: true\n"));
    pair("another namespace", web(), values("namespace: web", "namespace: pages"));
    pair("values that are no YAML", web(), values("namespace: web", "namespace: [web"));
  }

  private void images() {
    pair("another tag", web(), values("skerry/web:1.0.0", "skerry/web:1.1.0"));
    pair(
        "a digest", web(), values("web:1.0.0", "web:1.0.0@sha256:" + "0123456789abcdef".repeat(4)));
    pair("another registry", web(), values("quay.io/skerry/web:1.0.0", "ghcr.io/skerry/web:1.0.0"));
    pair("an image listed twice", web(), values("web:1.0.0\n", "web:1.0.0\n" + AGAIN));
    pair("one more image", web(), values("web:1.0.0\n", "web:1.0.0\n      - image: redis:7\n"));
    pair(
        "an image no longer listed",
        web(),
        values("      - image: quay.io/skerry/web:1.0.0\n", ""));
    pair("the chart runs another tag", web(), defaults("tag: 1.0.0", "tag: 1.2.0"));
  }

  private static final String AGAIN = "      - image: quay.io/skerry/web:1.0.0\n";

  private void charts() {
    pair("another chart version", web(), with(meta("version: 1.0.0", "version: 1.1.0")));
    pair("an older chart", web(), with(meta("version: 1.0.0", "version: 0.9.0")));
    pair("a newer application", web(), with(meta("9.9", "10.0")));
    pair("a newer Kubernetes", web(), with(chart().meta("kubeVersion: \">= 1.27.0-0\"\n")));
    pair("another template", web(), with(chart().with("templates/web.yaml", TEMPLATE + "# x\n")));
    pair("one more member", web(), with(chart().with("templates/b.yaml", "kind: B\n")));
    pair("a definition gone", with(chart().with("crds/p.yaml", CRD)), web());
    pair(
        "a served version gone",
        with(chart().with("crds/p.yaml", CRD)),
        with(chart().with("crds/p.yaml", CRD.substring(0, CRD.indexOf("    - name: v1beta1")))));
    pair(
        "a definition that became a template",
        with(chart().with("crds/pages.yaml", CRD)),
        with(chart().with("templates/crd-pages.yaml", CRD)));
    pair(
        "a definition gone while another became a template",
        with(chart().with("crds/pages.yaml", CRD)),
        with(chart().with("templates/crd-books.yaml", CRD)));
    pair(
        "definitions that became one template",
        with(chart().with("crds/pages.yaml", CRD)),
        with(chart().with("templates/web-crds.yaml", CRD)));
    pair(
        "a definition gone from a chart of another name",
        with(chart().with("crds/pages.yaml", CRD).with("templates/crds.yaml", "")),
        with(ChartFixture.named("site").values(CHART_VALUES).with("templates/crds.yaml", "")));
    pair(
        "a default of a subchart with an alias",
        with(chart().sub(redis("size: 1\n")).meta(DEPENDENCY)),
        with(chart().sub(redis("size: 2\n")).meta(DEPENDENCY)));
    pair("a subchart less", with(chart().sub(redis("size: 1\n")).meta(DEPENDENCY)), web());
    pair("a copy that drifted", copied("replicas: 1"), copied("replicas: 7"));
    pair("another chart", web(), with(ChartFixture.named("site").values(CHART_VALUES)));
    pair("chart to manifests", web(), manifest(MANIFEST));
    pair("no archive", web(), plain().values(VALUES).archive("web-1.0.0.tgz", new byte[] {1}));
  }

  private static final String DEPENDENCY =
      "dependencies:\n  - name: redis\n    version: 1.0.0\n    alias: cache\n";

  private static ChartFixture redis(String values) {
    return ChartFixture.named("redis")
        .values(values)
        .with("templates/r.yaml", "size: {{ .Values.size }}\n");
  }

  private static ChartFixture meta(String from, String to) {
    String text = "apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: \"9.9\"\n";
    return chart().with("Chart.yaml", text.replace(from, to));
  }

  private static PackFixture copied(String line) {
    return web()
        .with("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n")
        .with("charts/web/values.yaml", CHART_VALUES.replace("replicas: 1", line));
  }

  private void manifests() {
    pair("another value in an object", manifest(MANIFEST), manifest(MANIFEST.replace("80", "81")));
    pair(
        "another action in an object",
        manifest(MANIFEST),
        manifest(MANIFEST.replace(".Values.host", ".Values.host | quote")));
    pair(
        "an object less",
        manifest(MANIFEST),
        manifest(MANIFEST.substring(0, MANIFEST.indexOf("---"))));
    pair(
        "an object in another file",
        manifest(MANIFEST),
        manifest(MANIFEST.substring(0, MANIFEST.indexOf("---")))
            .manifest("more.yaml", MANIFEST.substring(MANIFEST.indexOf("---"))));
    pair(
        "a condition around an object",
        manifest(MANIFEST),
        manifest("{{ if .x }}\n" + MANIFEST + "{{ end }}\n"));
    pair(
        "a value that a manifest reads no more",
        manifest(MANIFEST.replace("\"80\"", "{{ .Values.old }}")),
        manifest(MANIFEST).values("pack:\n  namespace: web\nmanifests:\n  page:\n    host: a\n"));
  }

  private void rest() {
    pair(
        "another preset",
        plain().with("presets.yaml", presets("small", "a: 1")),
        plain().with("presets.yaml", presets("small", "a: 2")));
    pair(
        "a preset gone",
        plain().with("presets.yaml", presets("small", "a: 1")),
        plain().with("presets.yaml", presets("large", "a: 1")));
    pair("a required value", plain(), plain().with("schema.yaml", FORM));
    pair(
        "a higher minimum",
        constraints(dependency("1.27", "1.30")),
        constraints(dependency("1.28", "1.29")));
    pair("a new demand", plain(), constraints(dependency("", "")));
    pair(
        "required now, at any version",
        constraints(dependency("1.27", "").replace("required", "optional")),
        constraints(dependency("", "")));
    pair(
        "a wider maximum",
        constraints(dependency("", "1.30.5")),
        constraints(dependency("", "1.30")));
    pair(
        "a narrower maximum",
        constraints(dependency("", "1.30")),
        constraints(dependency("", "1.30.5")));
    pair("more memory", constraints(memory(128)), constraints(memory(256)));
    pair("less memory", constraints(memory(256)), constraints(memory(128)));
    pair("fewer clouds", plain(), plain().json("cloudTypes", "[\"aws\", \"azure\"]"));
    pair("more clouds", plain().json("cloudTypes", "[\"aws\"]"), plain());
    pair("another name", plain(), plain().json("name", "\"pages\""));
    pair("another layer", plain(), plain().json("layer", "\"csi\""));
    pair("another source", annotated("community"), annotated("verified"));
    pair("a higher version", plain(), plain().json("version", "\"1.1.0\""));
    pair("a lower version", plain(), plain().json("version", "\"0.9.0\""));
    pair(
        "another README",
        plain().with("README.md", README),
        plain().with("README.md", README.replace("One.", "Two.\nThree.")));
    pair("no README", plain(), plain().without("README.md"));
    pair("another logo", plain(), plain().with("logo.png", new byte[] {1, 2}));
    pair("one more file", plain(), plain().with("notes.txt", "x\n"));
  }

  private static final String FORM =
      "charts.web.host:\n  schema: '{{ required }}'\npack.namespace:\n  schema: '{{ required }}'\n";
  private static final String README = "# Web\n\nText.\n\n## Usage\n\nOne.\n\n## More\n\nEnd.\n";

  private static String presets(String name, String add) {
    return "presets:\n  - name: "
        + name
        + "\n    displayName: D\n    group: size\n    remove: []\n    add: |\n      "
        + add
        + "\n";
  }

  private static String dependency(String min, String max) {
    return "{\"dependencies\": [{\"packName\": \"kubernetes\", \"layer\": \"k8s\", \"type\": \"required\","
        + " \"minVersion\": \""
        + min
        + "\", \"maxVersion\": \""
        + max
        + "\"}]}";
  }

  private static String memory(int limit) {
    return "{\"resources\": [{\"type\": \"memory\", \"minLimit\": " + limit + "}]}";
  }

  private static PackFixture annotated(String source) {
    return plain().json("annotations", "{\"source\": \"" + source + "\"}");
  }

  private List<Pair> all() {
    nothing();
    keys();
    images();
    charts();
    manifests();
    rest();
    return pairs;
  }

  @Test
  void tells_what_differs_and_what_that_means() {
    StringBuilder text = new StringBuilder();
    for (Pair pair : all()) {
      Changes changes = Packs.compare(Comparing.pack(pair.was()), Comparing.pack(pair.now()));
      text.append("# ").append(pair.name()).append('\n');
      ChangesText.of(changes).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    Golden.assertFile("src/test/resources/packsite/compare/pairs.txt", text.toString());
  }

  @Test
  void says_that_nothing_differs_where_nothing_does_and_nowhere_else() {
    for (Pair pair : all()) {
      for (boolean back : new boolean[] {false, true}) {
        Pack was = Comparing.pack(back ? pair.now() : pair.was());
        Pack now = Comparing.pack(back ? pair.was() : pair.now());
        Changes changes = Packs.compare(was, now);
        String text = DiffText.of(changes, Style.PLAIN, true);
        assertEquals(changes.differ(), !text.contains("nothing differs"), pair.name() + text);
      }
    }
  }

  @Test
  void tells_the_way_back_as_the_mirror_of_the_way_there() {
    for (Pair pair : all()) {
      Pack was = Comparing.pack(pair.was());
      Pack now = Comparing.pack(pair.now());
      List<String> there = ChangesText.facts(Packs.compare(was, now), true);
      List<String> back = ChangesText.facts(Packs.compare(now, was), false);
      assertEquals(String.join("\n", there), String.join("\n", back), pair.name());
    }
  }

  @Test
  void tells_nothing_of_a_pack_and_itself() throws TreeException {
    for (Pack pack :
        Comparing.read(new DiskTree(Path.of(System.getProperty("project.root", "")))).packs()) {
      Changes changes = Packs.compare(pack, pack);
      assertTrue(changes.isEmpty(), pack.dir());
      assertEquals(List.of(), changes.consequences(), pack.dir());
    }
  }
}
