import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Makes the binary files of the sample packs: chart archives from the unpacked charts beside them,
 * logos and pictures from the drawings below.
 */
final class MakeSamples {
  private final Path root;

  private MakeSamples(Path root) {
    this.root = root;
  }

  public static void main(String[] arguments) throws IOException {
    var maker = new MakeSamples(Path.of(arguments.length == 0 ? "." : arguments[0]));
    maker.archives();
    maker.pictures();
  }

  // Archives

  private void archives() throws IOException {
    for (Path pack : directories(root.resolve("packs"))) {
      for (Path chart : directories(pack.resolve("charts"))) {
        vendor(chart);
        archive(chart, chart.getParent());
      }
    }
  }

  /**
   * Charts of the old form keep what they require as archives; the sources of those lie beside this
   * file.
   */
  private void vendor(Path chart) throws IOException {
    Path requirements = chart.resolve("requirements.yaml");
    if (!Files.exists(requirements)) {
      return;
    }
    for (String line : Files.readAllLines(requirements)) {
      if (line.strip().startsWith("- name:")) {
        String name = line.substring(line.indexOf(':') + 1).strip();
        archive(root.resolve("src/samples").resolve(name), chart.resolve("charts"));
      }
    }
  }

  private void archive(Path chart, Path target) throws IOException {
    String name = property(chart, "name");
    var tar = new ByteArrayOutputStream();
    for (Map.Entry<String, Path> member : members(chart).entrySet()) {
      byte[] content = Files.readAllBytes(member.getValue());
      tar.writeBytes(tarHeader(name + "/" + member.getKey(), content.length));
      tar.writeBytes(content);
      tar.writeBytes(new byte[Math.floorMod(-content.length, 512)]);
    }
    tar.writeBytes(new byte[1024]);
    write(
        target.resolve(name + "-" + property(chart, "version") + ".tgz"), gzip(tar.toByteArray()));
  }

  /** Files below a chart by their path with forward slashes, in the order of the names. */
  private static Map<String, Path> members(Path chart) throws IOException {
    var members = new TreeMap<String, Path>();
    try (var walk = Files.walk(chart)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> members.put(chart.relativize(file).toString().replace('\\', '/'), file));
    }
    return members;
  }

  private static String property(Path chart, String key) throws IOException {
    for (String line : Files.readAllLines(chart.resolve("Chart.yaml"))) {
      if (line.startsWith(key + ":")) {
        return line.substring(key.length() + 1).strip();
      }
    }
    throw new IOException(chart + "/Chart.yaml has no " + key);
  }

  /** Plain ustar: no owner, no time, nothing that differs between machines. */
  private static byte[] tarHeader(String name, int size) {
    if (name.length() > 100) {
      throw new IllegalArgumentException("too long for ustar: " + name);
    }
    ByteBuffer header = ByteBuffer.allocate(512);
    header.put(0, name.getBytes(UTF_8));
    header.put(100, "0000644\0".getBytes(UTF_8));
    header.put(108, "0000000\0".getBytes(UTF_8));
    header.put(116, "0000000\0".getBytes(UTF_8));
    header.put(124, (octal(size) + "\0").getBytes(UTF_8));
    header.put(136, (octal(0) + "\0").getBytes(UTF_8));
    header.put(148, "        ".getBytes(UTF_8));
    header.put(156, (byte) '0');
    header.put(257, ("ustar\0" + "00").getBytes(UTF_8));
    int sum = 0;
    for (byte value : header.array()) {
      sum += value & 0xff;
    }
    header.put(148, (octal(sum).substring(5) + "\0 ").getBytes(UTF_8));
    return header.array();
  }

  private static String octal(int number) {
    String digits = Integer.toOctalString(number);
    return "0".repeat(11 - digits.length()) + digits;
  }

  private static byte[] gzip(byte[] content) {
    byte[] body = deflate(content, true);
    var crc = new CRC32();
    crc.update(content);
    ByteBuffer gzip = ByteBuffer.allocate(body.length + 18).order(ByteOrder.LITTLE_ENDIAN);
    gzip.put(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff});
    gzip.put(body).putInt((int) crc.getValue()).putInt(content.length);
    return gzip.array();
  }

  private static byte[] deflate(byte[] content, boolean raw) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  // Pictures

  private void pictures() throws IOException {
    Map<String, Drawing> logos =
        Map.of(
            "cairn-csi", cairn(),
            "fathom", fathom(),
            "hello-orbit", helloOrbit(),
            "lantern", lantern(),
            "orbit", orbit(),
            "shoal-os-aws", shoal(0xF08C00, 0xB45309),
            "shoal-os-vsphere", shoal(0x4D9A1F, 0x2F6B12),
            "skerry-kubernetes", skerry());
    for (Path pack : directories(root.resolve("packs"))) {
      String name = pack.getFileName().toString().replaceFirst("-[0-9].*", "");
      write(pack.resolve("logo.png"), logos.get(name).png());
    }
    write(root.resolve("packs/hello-orbit-1.4.0/images/overview.png"), overview().png());
  }

  private static Drawing orbit() {
    Shape path = ring(48, 52, 46, 18, 5.5);
    Shape front = rectangle(0, 52, 96, 96).turned(48, 52, -30);
    Shape planet = circle(48, 52, 28);
    return new Drawing(96, 96)
        .paint(0x8B9BF8, path)
        .clear(circle(48, 52, 31).minus(front))
        .paint(0x4338CA, planet)
        .clear(ring(48, 52, 48.5, 20.5, 10.5).and(front).and(circle(48, 52, 31)))
        .paint(0x8B9BF8, path.and(front))
        .clear(circle(82, 22, 18))
        .paint(0xF59E0B, circle(82, 22, 10));
  }

  private static Drawing helloOrbit() {
    int coral = 0xE8503A;
    Shape path = ring(48, 42, 35, 13, 4.5);
    Shape front = rectangle(0, 42, 96, 96).turned(48, 42, -30);
    return new Drawing(96, 96)
        .paint(coral, rounded(4, 5, 92, 79, 21).or(polygon(22, 72, 22, 94, 48, 74)))
        .paint(0xFFD0C4, path)
        .paint(coral, circle(48, 42, 23.5).minus(front))
        .paint(0xFFFFFF, circle(48, 42, 21))
        .paint(coral, ring(48, 42, 37.5, 15.5, 9).and(front).and(circle(48, 42, 23)))
        .paint(0xFFD0C4, path.and(front));
  }

  /** The path of a satellite, seen from the side. */
  private static Shape ring(double x, double y, double radiusX, double radiusY, double band) {
    return ellipse(x, y, radiusX, radiusY)
        .minus(ellipse(x, y, radiusX - band, radiusY - band * 0.8))
        .turned(x, y, -30);
  }

  private static Drawing lantern() {
    int night = 0x1E2A44;
    Shape flame = circle(48, 63, 9.5).or(polygon(39.4, 59, 48, 43, 56.6, 59));
    return new Drawing(96, 96)
        .paint(night, circle(48, 19, 14).minus(circle(48, 19, 9)).minus(rectangle(0, 26, 96, 96)))
        .paint(0xFFC53D, rectangle(28, 37, 68, 80))
        .paint(0xE8590C, flame)
        .paint(0xFFF3BF, circle(48, 65, 4.5))
        .paint(night, rectangle(26, 38, 31, 80).or(rectangle(65, 38, 70, 80)))
        .paint(night, polygon(36, 25, 60, 25, 72, 38, 24, 38))
        .paint(night, rounded(20, 79, 76, 90, 4));
  }

  private static Drawing cairn() {
    return new Drawing(96, 96)
        .paint(0x115E59, stone(48, 77, 41, 14))
        .paint(0x0D9488, stone(44, 51, 30, 11))
        .paint(0x2DD4BF, stone(51, 30, 20, 9))
        .paint(0x115E59, stone(46, 13, 11, 7));
  }

  private static Drawing fathom() {
    Shape tile = rounded(4, 4, 92, 92, 24);
    return new Drawing(96, 96)
        .paint(0xBFDBFE, tile)
        .paint(0x60A5FA, tile.and(sea(31)))
        .paint(0x2563EB, tile.and(sea(50)))
        .paint(0x1E3A8A, tile.and(sea(69)))
        .paint(
            0xFFFFFF, rectangle(46, 4, 50, 60).or(polygon(48, 80, 39, 62, 43, 56, 53, 56, 57, 62)));
  }

  private static Drawing skerry() {
    Shape tile = polygon(48, 3, 88, 25.5, 88, 70.5, 48, 93, 8, 70.5, 8, 25.5);
    Shape near = sea(66).minus(sea(71)).and(rectangle(20, 60, 76, 90));
    Shape far = sea(76).minus(sea(81)).and(rectangle(34, 60, 62, 90));
    return new Drawing(96, 96)
        .paint(0xB3123F, tile)
        .paint(0xFFFFFF, polygon(20, 61, 41, 27, 51, 43, 58, 35, 76, 61))
        .paint(0xF9C8D4, polygon(41, 27, 51, 43, 58, 35, 76, 61, 47, 61))
        .paint(0xFFFFFF, near.or(far));
  }

  private static Drawing shoal(int light, int dark) {
    return new Drawing(96, 96)
        .paint(light, fish(52, 22))
        .paint(dark, fish(38, 48))
        .paint(light, fish(52, 74))
        .paint(0xFFFFFF, circle(70, 20, 2.6).or(circle(56, 46, 2.6)).or(circle(70, 72, 2.6)));
  }

  private static Drawing overview() {
    int line = 0x64748B;
    var picture = new Drawing(480, 150).paint(0xF8FAFC, rounded(0, 0, 480, 150, 12));
    picture.paint(line, rectangle(102, 73, 166, 77).or(polygon(166, 66, 180, 75, 166, 84)));
    for (int dash = 300; dash < 352; dash += 13) {
      picture.paint(line, rectangle(dash, 73, dash + 8, 77));
    }
    picture.paint(line, polygon(352, 66, 366, 75, 352, 84));
    picture.paint(0x94A3B8, circle(66, 75, 34));
    picture.paint(
        0xFFFFFF, circle(66, 65, 11).or(ellipse(66, 97, 19, 15).and(rectangle(0, 0, 480, 97))));
    picture.paint(0xE8503A, rounded(184, 31, 296, 119, 12));
    picture.paint(0xFFFFFF, rounded(190, 47, 290, 113, 6));
    picture.paint(0xFFFFFF, circle(197, 39, 3).or(circle(207, 39, 3)).or(circle(217, 39, 3)));
    picture.paint(
        0xFFD9CF,
        rounded(200, 57, 280, 67, 3)
            .or(rounded(200, 74, 262, 82, 3))
            .or(rounded(200, 89, 270, 97, 3)));
    for (int shelf = 0; shelf < 3; shelf++) {
      int y = 33 + 29 * shelf;
      picture.paint(0x4338CA, rounded(370, y, 456, y + 25, 6));
      picture.paint(0xA5B4FC, circle(384, y + 12.5, 4));
      picture.paint(0xFFFFFF, rounded(398, y + 10, 444, y + 15, 2));
    }
    return picture;
  }

  // Shapes

  /** Which points are inside. */
  private interface Shape {
    boolean holds(double x, double y);

    default Shape and(Shape other) {
      return (x, y) -> holds(x, y) && other.holds(x, y);
    }

    default Shape or(Shape other) {
      return (x, y) -> holds(x, y) || other.holds(x, y);
    }

    default Shape minus(Shape other) {
      return (x, y) -> holds(x, y) && !other.holds(x, y);
    }

    default Shape turned(double centerX, double centerY, double degrees) {
      double sin = StrictMath.sin(StrictMath.toRadians(-degrees));
      double cos = StrictMath.cos(StrictMath.toRadians(-degrees));
      return (x, y) -> {
        double dx = x - centerX;
        double dy = y - centerY;
        return holds(centerX + dx * cos - dy * sin, centerY + dx * sin + dy * cos);
      };
    }
  }

  private static Shape circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  private static Shape ellipse(double centerX, double centerY, double radiusX, double radiusY) {
    return (x, y) -> square((x - centerX) / radiusX) + square((y - centerY) / radiusY) <= 1;
  }

  private static Shape rectangle(double left, double top, double right, double bottom) {
    return (x, y) -> x >= left && x < right && y >= top && y < bottom;
  }

  private static Shape rounded(
      double left, double top, double right, double bottom, double radius) {
    return (x, y) -> {
      double dx = Math.max(0, Math.max(left + radius - x, x - (right - radius)));
      double dy = Math.max(0, Math.max(top + radius - y, y - (bottom - radius)));
      return dx * dx + dy * dy <= radius * radius;
    };
  }

  /** Between an ellipse and a rectangle, flatter below. */
  private static Shape stone(double centerX, double centerY, double radiusX, double radiusY) {
    return (x, y) -> {
      double dx = square((x - centerX) / radiusX);
      double dy = square((y - centerY) / (y > centerY ? radiusY * 0.9 : radiusY));
      return dx * dx + dy * StrictMath.sqrt(dy) <= 1;
    };
  }

  private static Shape fish(double x, double y) {
    Shape body = circle(x, y + 22, 34).and(circle(x, y - 22, 34));
    Shape tail = polygon(x - 21, y, x - 36, y - 11, x - 32, y, x - 36, y + 11);
    return body.or(tail).or(ellipse(x - 20, y, 7, 3.5));
  }

  private static Shape sea(double level) {
    return (x, y) -> y >= level + 3.2 * StrictMath.sin((x - 4) * 2 * StrictMath.PI / 44);
  }

  private static Shape polygon(double... points) {
    return (x, y) -> {
      boolean inside = false;
      for (int i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
        boolean crosses = points[i + 1] > y != points[j + 1] > y;
        double slope = (points[j] - points[i]) / (points[j + 1] - points[i + 1]);
        inside ^= crosses && x < points[i] + (y - points[i + 1]) * slope;
      }
      return inside;
    };
  }

  private static double square(double number) {
    return number * number;
  }

  /**
   * A picture without background; every point is sampled 8 x 8 times, so edges are smooth and equal
   * everywhere.
   */
  private static final class Drawing {
    private static final int SAMPLES = 8;

    private final int width;
    private final int height;
    private final double[][] pixels;

    Drawing(int width, int height) {
      this.width = width;
      this.height = height;
      this.pixels = new double[width * height][4];
    }

    Drawing paint(int color, Shape shape) {
      double[] ink = {color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff, 1};
      return blend(shape, ink, 1);
    }

    /** Takes away what is there. */
    Drawing clear(Shape shape) {
      return blend(shape, new double[4], 0);
    }

    /** Colors are kept multiplied by their opacity. */
    private Drawing blend(Shape shape, double[] ink, double opacity) {
      for (int i = 0; i < pixels.length; i++) {
        double cover = cover(shape, i % width, i / width);
        for (int channel = 0; channel < 4; channel++) {
          pixels[i][channel] = pixels[i][channel] * (1 - cover) + ink[channel] * opacity * cover;
        }
      }
      return this;
    }

    private static double cover(Shape shape, int x, int y) {
      int hits = 0;
      for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        double dx = (sample % SAMPLES + 0.5) / SAMPLES;
        double dy = (sample / SAMPLES + 0.5) / SAMPLES;
        hits += shape.holds(x + dx, y + dy) ? 1 : 0;
      }
      return (double) hits / (SAMPLES * SAMPLES);
    }

    byte[] png() {
      ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * 4));
      for (int i = 0; i < pixels.length; i++) {
        if (i % width == 0) {
          rows.put((byte) 0);
        }
        double alpha = pixels[i][3];
        for (int channel = 0; channel < 3; channel++) {
          rows.put((byte) Math.round(alpha == 0 ? 0 : pixels[i][channel] / alpha));
        }
        rows.put((byte) Math.round(alpha * 255));
      }
      var out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height);
      size.put(new byte[] {8, 6, 0, 0, 0});
      chunk(out, "IHDR", size.array());
      chunk(out, "IDAT", deflate(rows.array(), false));
      chunk(out, "IEND", new byte[0]);
      return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
      var crc = new CRC32();
      crc.update(type.getBytes(UTF_8));
      crc.update(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
      out.writeBytes(type.getBytes(UTF_8));
      out.writeBytes(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
  }

  // Files

  private static List<Path> directories(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    var directories = new ArrayList<Path>();
    try (var children = Files.list(parent)) {
      children.filter(Files::isDirectory).sorted().forEach(directories::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directories;
  }

  private void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    System.out.printf("%6d %s%n", content.length, root.relativize(file));
  }
}
