package packsite.lint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import packsite.fixture.ChartFixture;
import packsite.io.MapTree;
import packsite.lint.rule.Example;

/**
 * A pack that no rule finds anything in, {@code packs/web-1.0.0}, to be spoilt in one place by an
 * {@link Example}. It has one chart, {@code web}, that runs one image.
 */
public final class HealthyPack {
  public static final String DIR = "packs/web-1.0.0";
  static final String ARCHIVE = "charts/web-1.0.0.tgz";

  /** How an example, which holds texts alone, says that a file is a picture. */
  private static final Pattern PICTURE = Pattern.compile("PNG, ([0-9]+) x ([0-9]+)\n");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Map<String, byte[]>> archives = new TreeMap<>();
  private final Map<String, String> json = new LinkedHashMap<>();

  private HealthyPack() {
    json.put("name", "\"web\"");
    json.put("displayName", "\"Web\"");
    json.put("version", "\"1.0.0\"");
    json.put("layer", "\"addon\"");
    json.put("addonType", "\"monitoring\"");
    json.put("cloudTypes", "[\"all\"]");
    json.put("annotations", "{\"source\": \"community\", \"contributor\": \"skerry\"}");
    json.put("charts", "[\"" + ARCHIVE + "\"]");
    file("values.yaml", VALUES);
    file("README.md", README);
    files.put("logo.png", png(96, 96));
    file(ARCHIVE + "!/web/Chart.yaml", CHART);
    file(ARCHIVE + "!/web/values.yaml", CHART_VALUES);
    file(ARCHIVE + "!/web/templates/deployment.yaml", DEPLOYMENT);
  }

  private static final String VALUES =
      """
      pack:
        namespace: web
        content:
          images:
            - image: quay.io/skerry/web:1.0.0
      charts:
        web:
          replicas: 2
      """;
  private static final String CHART =
      """
      apiVersion: v2
      name: web
      version: 1.0.0
      appVersion: "1.0.0"
      """;
  private static final String CHART_VALUES =
      """
      replicas: 1
      image:
        repository: quay.io/skerry/web
        tag: 1.0.0
      """;
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}
      spec:
        replicas: {{ .Values.replicas }}
        template:
          spec:
            containers:
              - name: web
                image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
      """;
  private static final String README =
      """
      # Web

      Serves the pages of a cluster's own handbook, so that whoever is on call finds them where the trouble
      is. It keeps nothing but what the handbook holds and can be taken away at any time.

      ## Prerequisites

      A cluster with a load balancer, and a name that points at it.

      ## Parameters

      | Parameter | Description | Default |
      |---|---|---|
      | `charts.web.replicas` | How many servers run | 2 |

      ## Usage

      Add the pack to a profile and set the number of replicas.

      ## References

      The handbook's own pages.
      """;

  /** The repository that holds a healthy pack alone. */
  public static MapTree tree() {
    return new HealthyPack().into(new MapTree());
  }

  /** The repository of an example. */
  public static MapTree tree(Example example) {
    HealthyPack pack = new HealthyPack();
    example.properties().forEach(pack::property);
    example.removed().forEach(pack.files::remove);
    example.files().forEach(pack::file);
    return pack.into(new MapTree());
  }

  private void property(String name, String value) {
    if (value.isEmpty()) {
      json.remove(name);
    } else {
      json.put(name, value);
    }
  }

  private void file(String path, String text) {
    Matcher picture = PICTURE.matcher(text);
    byte[] bytes =
        picture.matches()
            ? png(Integer.parseInt(picture.group(1)), Integer.parseInt(picture.group(2)))
            : text.getBytes(StandardCharsets.UTF_8);
    int member = path.indexOf("!/");
    if (member < 0) {
      archives.remove(path);
      files.put(path, bytes);
    } else {
      archives
          .computeIfAbsent(path.substring(0, member), archive -> new LinkedHashMap<>())
          .put(path.substring(member + 2), bytes);
    }
  }

  private MapTree into(MapTree tree) {
    if (!files.containsKey("pack.json")) {
      files.put("pack.json", packJson().getBytes(StandardCharsets.UTF_8));
    }
    archives.forEach((path, members) -> files.putIfAbsent(path, ChartFixture.tgz(members)));
    files.forEach((path, bytes) -> tree.file(real(path), bytes));
    return tree;
  }

  private static String real(String path) {
    return path.startsWith("../") ? "packs/" + path.substring(3) : DIR + "/" + path;
  }

  private String packJson() {
    StringBuilder text = new StringBuilder("{");
    json.forEach(
        (name, value) ->
            text.append(text.length() > 1 ? "," : "")
                .append("\n  \"")
                .append(name)
                .append("\": ")
                .append(value));
    return text.append("\n}\n").toString();
  }

  /** A picture of one colour. */
  public static byte[] png(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream numbers = new DataOutputStream(head);
      numbers.writeInt(width);
      numbers.writeInt(height);
      numbers.write(new byte[] {8, 0, 0, 0, 0});
      chunk(png, "IHDR", head.toByteArray());
      ByteArrayOutputStream pixels = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
        deflater.write(new byte[(width + 1) * height]);
      }
      chunk(png, "IDAT", pixels.toByteArray());
      chunk(png, "IEND", new byte[0]);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(type.getBytes(StandardCharsets.US_ASCII));
    body.write(data);
    CRC32 crc = new CRC32();
    crc.update(body.toByteArray());
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(data.length);
    out.write(body.toByteArray());
    out.writeInt((int) crc.getValue());
  }
}
