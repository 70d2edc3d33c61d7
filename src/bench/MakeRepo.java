import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Builds a synthetic pack repository of realistic size from seed packs: more names, more versions,
 * charts with templates and CRDs, and a history in git. The same arguments give the same bytes and
 * the same commit ids.
 *
 * <p>The sizes are those of the public community repository with 220 packs; other numbers of packs
 * scale them.
 */
final class MakeRepo {
  private static final double ARCHIVES = 234 / 220.0;
  private static final double COPIES = 195 / 234.0;
  private static final double IDENTICAL = 24 / 220.0;
  private static final double DRIFTED = 8 / 194.0;
  private static final double MEMBERS = 11_831 / 220.0;
  private static final double INFLATED = 102e6 / 220;
  private static final double MANIFESTS = 49 / 220.0;
  private static final double MANIFEST_BYTES = 11.5e6 / 220;
  private static final double MANIFEST_DISTINCT = 6.5 / 11.5;
  private static final double READMES = 181 / 220.0;
  private static final double VALUES_BYTES = 2.6e6 / 220;
  private static final double SEVERAL_VERSIONS = 46 / 102.0;
  private static final double NAMES_WITH_MANIFESTS = 13 / 102.0;

  private static final List<String> SUFFIXES =
      List.of(
          "edge",
          "operator",
          "lite",
          "ha",
          "gateway",
          "agent",
          "fips",
          "airgap",
          "stack",
          "core",
          "monitor",
          "backup",
          "ui",
          "proxy",
          "policy",
          "hub",
          "mesh",
          "runner",
          "vault",
          "sync");

  private final Options options;
  private final Map<String, Pack> packs = new TreeMap<>();
  private final Totals totals = new Totals();

  private MakeRepo(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      new MakeRepo(Options.parse(arguments)).make();
    } catch (Usage e) {
      System.err.println("make-repo: " + e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
    }
  }

  private void make() throws IOException, InterruptedException {
    List<Seed> seeds = new ArrayList<>();
    for (Path folder : options.seeds()) {
      for (Path dir : list(folder)) {
        if (Files.isRegularFile(dir.resolve("pack.json"))) {
          seeds.add(Seed.read(dir));
        }
      }
    }
    if (seeds.isEmpty()) {
      throw new Usage("no pack in " + options.seeds());
    }
    build(new Planner(seeds).plan());
    write();
    totals.print();
  }

  private Random random(Object... about) {
    return new Random(hash(options.seed() + "/" + Arrays.toString(about)));
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : text.getBytes(UTF_8)) {
      hash = (hash ^ each) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** Arguments that make no sense. */
  private static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Usage(String message) {
      super(message);
    }
  }

  /** The command line. */
  private record Options(
      Path target, List<Path> seeds, int packs, int names, long seed, int history, boolean git) {
    static final String USAGE =
        "usage: make-repo TARGET [--corpus DIR]... [--packs N] [--names M] [--seed S]"
            + " [--history COMMITS] [--no-git]";

    static Options parse(String[] arguments) throws IOException {
      Path target = null;
      List<Path> seeds = new ArrayList<>();
      Map<String, Long> numbers = new HashMap<>();
      boolean git = true;
      for (int i = 0; i < arguments.length; i++) {
        String argument = arguments[i];
        if (argument.equals("--no-git")) {
          git = false;
        } else if (argument.startsWith("--")) {
          if (++i == arguments.length) {
            throw new Usage(argument + " wants a value");
          }
          if (argument.equals("--corpus") || argument.equals("--own")) {
            seeds.add(Path.of(arguments[i]));
          } else {
            numbers.put(argument, number(argument, arguments[i]));
          }
        } else if (target == null) {
          target = Path.of(argument);
        } else {
          throw new Usage("one TARGET only, not also " + argument);
        }
      }
      return checked(target, seeds, numbers, git);
    }

    private static long number(String name, String text) {
      if (!List.of("--packs", "--names", "--seed", "--history").contains(name)) {
        throw new Usage("unknown option " + name);
      }
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new Usage(name + " wants a number, not " + text);
      }
    }

    private static Options checked(
        Path target, List<Path> seeds, Map<String, Long> numbers, boolean git) throws IOException {
      if (target == null) {
        throw new Usage("where to? TARGET is missing");
      }
      if (Files.exists(target) && !list(target).isEmpty()) {
        throw new Usage(target + " is not empty");
      }
      for (Path folder : seeds) {
        if (!Files.isDirectory(folder)) {
          throw new Usage(folder + " is not a folder");
        }
      }
      int packs = (int) Math.max(1, Math.min(10_000, numbers.getOrDefault("--packs", 220L)));
      long names = numbers.getOrDefault("--names", Math.max(1, Math.round(packs * 102 / 220.0)));
      return new Options(
          target,
          seeds,
          packs,
          (int) Math.max(1, Math.min(packs, names)),
          numbers.getOrDefault("--seed", 1L),
          (int) Math.max(1, Math.min(100_000, numbers.getOrDefault("--history", 400L))),
          git);
    }
  }

  // Seeds

  /** A pack that others are derived from: its own files, its charts and its manifests. */
  private record Seed(
      String name,
      String version,
      Map<String, byte[]> files,
      List<SeedChart> charts,
      Map<String, byte[]> manifests) {

    static Seed read(Path dir) throws IOException {
      Map<String, byte[]> files = new TreeMap<>();
      try (var walk = Files.walk(dir)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(dir.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
      String json = text(files.get("pack.json"));
      List<SeedChart> charts = new ArrayList<>();
      for (String listed : listed(json, "charts")) {
        if (files.containsKey(listed)) {
          charts.add(SeedChart.read(files.get(listed)));
        }
      }
      Map<String, byte[]> manifests = new LinkedHashMap<>();
      for (String listed : listed(json, "kubeManifests")) {
        if (files.containsKey(listed)) {
          manifests.put(listed, files.get(listed));
        }
      }
      files.keySet().removeIf(f -> f.startsWith("charts/") || f.startsWith("manifests/"));
      return new Seed(field(json, "name"), field(json, "version"), files, charts, manifests);
    }

    private static String field(String json, String name) {
      Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
      return matcher.find() ? matcher.group(1) : name;
    }

    private static List<String> listed(String json, String name) {
      Matcher list = Pattern.compile("\"" + name + "\"\\s*:\\s*\\[([^]]*)]").matcher(json);
      List<String> listed = new ArrayList<>();
      if (list.find()) {
        Matcher item = Pattern.compile("\"([^\"]+)\"").matcher(list.group(1));
        while (item.find()) {
          listed.add(item.group(1));
        }
      }
      return listed;
    }
  }

  /** A chart that others are derived from; its files are named from its own folder. */
  private record SeedChart(String name, String version, Map<String, byte[]> files) {
    static SeedChart read(byte[] tgz) throws IOException {
      Map<String, byte[]> files = new TreeMap<>();
      byte[] tar = new GZIPInputStream(new ByteArrayInputStream(tgz)).readAllBytes();
      for (int at = 0; at + 512 <= tar.length && tar[at] != 0; ) {
        String name = zeroed(tar, at, 100);
        String prefix = zeroed(tar, at + 345, 155);
        int size = Integer.parseInt(zeroed(tar, at + 124, 12).strip(), 8);
        if (tar[at + 156] == '0' || tar[at + 156] == 0) {
          String path = (prefix.isEmpty() ? name : prefix + "/" + name).replaceFirst("^\\./", "");
          files.put(
              path.substring(path.indexOf('/') + 1),
              Arrays.copyOfRange(tar, at + 512, at + 512 + size));
        }
        at += 512 + (size + 511) / 512 * 512;
      }
      String chart = text(files.getOrDefault("Chart.yaml", new byte[0]));
      return new SeedChart(property(chart, "name"), property(chart, "version"), files);
    }

    private static String zeroed(byte[] bytes, int from, int length) {
      String text = new String(bytes, from, length, ISO_8859_1);
      int end = text.indexOf(0);
      return end < 0 ? text : text.substring(0, end);
    }

    private static String property(String yaml, String name) {
      Matcher line = Pattern.compile("(?m)^" + name + ":\\s*[\"']?([^\\s\"'#]+)").matcher(yaml);
      return line.find() ? line.group(1) : name;
    }

    /** A chart of nothing but CRDs, as many charts have one beside them. */
    static SeedChart ofCrds(SeedChart main) {
      String name = main.name() + "-crds";
      String chart =
          "apiVersion: v2\nname: "
              + name
              + "\ndescription: CRDs of "
              + main.name()
              + "\ntype: application\nversion: "
              + main.version()
              + "\nappVersion: \"1.0.0\"\n";
      String values = "# -- Keep the CRDs when the release is removed\nkeep: true\n";
      return new SeedChart(
          name, main.version(), Map.of("Chart.yaml", bytes(chart), "values.yaml", bytes(values)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  // The plan

  /** A name that is to be built: what from, in how many versions, with how much payload. */
  private static final class Line {
    final String name;
    final List<Seed> seeds;
    final boolean derived;
    int versions = 1;
    int extraCharts;
    int manifests;

    Line(String name, List<Seed> seeds, boolean derived) {
      this.name = name;
      this.seeds = seeds;
      this.derived = derived;
      this.manifests = seeds.get(0).manifests().size();
    }

    Seed seed(int version) {
      return seeds.get(version * seeds.size() / versions);
    }

    boolean isChartLine() {
      return !seeds.get(0).charts().isEmpty();
    }

    int archives() {
      int count = 0;
      for (int i = 0; i < versions; i++) {
        count += seed(i).charts().size() + (isChartLine() ? extraCharts : 0);
      }
      return count;
    }
  }

  /** Chooses names and versions so that archives and manifests come out in the right number. */
  private final class Planner {
    private final Map<String, List<Seed>> byName = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Random random = random("plan");

    Planner(List<Seed> seeds) {
      for (Seed seed : seeds) {
        byName.computeIfAbsent(seed.name(), name -> new ArrayList<>()).add(seed);
      }
    }

    List<Line> plan() {
      List<String> names = new ArrayList<>(byName.keySet());
      Collections.shuffle(names, random);
      for (String name : names.subList(0, Math.min(options.names(), names.size()))) {
        lines.add(new Line(name, byName.get(name), false));
      }
      derive(names);
      versions();
      manifests();
      archives();
      lines.sort(Comparator.comparing(line -> line.name));
      return lines;
    }

    private void derive(List<String> names) {
      List<String> charts = names.stream().filter(n -> !first(n).charts().isEmpty()).toList();
      List<String> manifests =
          names.stream().filter(n -> first(n).charts().isEmpty()).filter(this::manifested).toList();
      long wanted = Math.round(options.names() * NAMES_WITH_MANIFESTS);
      long present = lines.stream().filter(line -> line.manifests > 0).count();
      for (int i = 0; lines.size() < options.names(); i++) {
        boolean manifest = (present < wanted && !manifests.isEmpty()) || charts.isEmpty();
        List<String> from = manifest ? manifests : charts;
        from = from.isEmpty() ? names : from;
        String seed = from.get(i % from.size());
        int round = i / from.size();
        String suffix = SUFFIXES.get((round + i) % SUFFIXES.size());
        String name = seed + "-" + suffix + (round < SUFFIXES.size() ? "" : round);
        if (lines.stream().noneMatch(line -> line.name.equals(name))) {
          lines.add(new Line(name, List.of(first(seed)), true));
          present += manifest ? 1 : 0;
        }
      }
    }

    private Seed first(String name) {
      return byName.get(name).get(0);
    }

    private boolean manifested(String name) {
      return !first(name).manifests().isEmpty();
    }

    private void versions() {
      List<Line> several = new ArrayList<>(lines);
      several.sort(Comparator.comparing(line -> -line.seeds.size()));
      int count = (int) Math.round(lines.size() * SEVERAL_VERSIONS);
      List<Line> rest = several.subList(several.size() / 10, several.size());
      Collections.shuffle(rest, random);
      several = several.subList(0, Math.max(1, Math.min(count, several.size())));
      int left = options.packs() - lines.size();
      for (Line line : several) {
        if (left-- > 0) {
          line.versions++;
        }
      }
      for (; left > 0; left--) {
        int pick = Math.min(random.nextInt(several.size()), random.nextInt(several.size()));
        several.get(pick).versions++;
      }
    }

    private void manifests() {
      List<Line> with = lines.stream().filter(line -> line.manifests > 0).toList();
      long wanted = Math.max(1, Math.round(options.packs() * MANIFESTS));
      Comparator<Line> most = Comparator.comparing(line -> line.manifests);
      while (!with.isEmpty() && manifestCount(with) > wanted) {
        Line line = Collections.max(with, most);
        if (--line.manifests == 0) {
          break;
        }
      }
      for (int i = 0; !with.isEmpty() && manifestCount(with) < wanted; i++) {
        with.get(i % with.size()).manifests++;
      }
    }

    private int manifestCount(List<Line> with) {
      return with.stream().mapToInt(line -> line.manifests * line.versions).sum();
    }

    private void archives() {
      List<Line> with = new ArrayList<>(lines.stream().filter(Line::isChartLine).toList());
      Collections.shuffle(with, random);
      long left =
          Math.round(options.packs() * ARCHIVES) - with.stream().mapToInt(Line::archives).sum();
      for (int round = 0; round < 4; round++) {
        for (Line line : with) {
          if (line.versions <= left) {
            line.extraCharts++;
            left -= line.versions;
          }
        }
      }
    }
  }

  // Packs

  /** A pack that has been built: its folder and its files. */
  private record Pack(String dir, int version, Map<String, byte[]> files) {}

  private void build(List<Line> lines) {
    new PackBuilder(lines).build();
  }

  /** A chart that has been built, so that the next version may hold the very same. */
  private record Built(String name, String version, Map<String, byte[]> files, byte[] tgz) {}

  /** Builds the packs one after the other; what is left of a budget is carried on. */
  private final class PackBuilder {
    private final List<Line> lines;
    private final Map<String, Double> weights = new HashMap<>();
    private double weightSum;
    private double componentsPerChart;
    private double bytesCarried;
    private double membersCarried;
    private double componentsCarried;
    private double copies;
    private double drifted;
    private double readmes;
    private double manifestBytes;
    private double manifestReused;
    private int manifestCount;

    PackBuilder(List<Line> lines) {
      this.lines = lines;
    }

    void build() {
      double values = 0;
      double charts = 0;
      for (Line line : lines) {
        double weight = StrictMath.exp(1.25 * random("weight", line.name).nextGaussian());
        weights.put(line.name, Math.max(0.12, Math.min(6, weight)));
        weightSum += weights.get(line.name) * line.archives();
        for (int i = 0; i < line.versions; i++) {
          values += line.seed(i).files().getOrDefault("values.yaml", new byte[0]).length;
        }
        charts += line.archives();
      }
      double missing = options.packs() * VALUES_BYTES - values;
      componentsPerChart = Math.max(0.7, missing / 2210 / Math.max(1, charts));
      lines.forEach(this::line);
    }

    private void line(Line line) {
      Random random = random("line", line.name);
      String version = core(line.seed(0).version());
      Map<String, Built> before = Map.of();
      for (int i = 0; i < line.versions; i++) {
        version = i == 0 ? version : next(version, random);
        Map<String, Built> now = pack(line, i, version, before);
        before = now;
      }
    }

    private Map<String, Built> pack(Line line, int i, String version, Map<String, Built> before) {
      Seed seed = line.seed(i);
      Map<String, byte[]> files = new TreeMap<>(seed.files());
      Map<String, Built> built = new LinkedHashMap<>();
      String values = text(files.getOrDefault("values.yaml", new byte[0]));
      values = Values.changed(values, random("values", line.name, i), i);
      String json = text(files.get("pack.json"));
      List<SeedChart> charts = new ArrayList<>(seed.charts());
      for (int extra = 0; line.isChartLine() && extra < line.extraCharts; extra++) {
        charts.add(SeedChart.ofCrds(charts.get(extra)));
      }
      for (SeedChart chart : charts) {
        String name = chart.name();
        if (line.derived) {
          name = chart.name() + line.name.substring(seed.name().length());
          values = Values.renamed(values, chart.name(), name);
          json =
              json.replaceAll(
                  "charts\\." + Pattern.quote(chart.name()) + "\\.",
                  Matcher.quoteReplacement("charts." + name + "."));
          rename(files, "presets.yaml", chart.name(), name);
          rename(files, "schema.yaml", chart.name(), name);
        }
        String extras = components(line, name, chart);
        values = Values.extended(values, name, extras);
        Built archive = chart(line, chart, name, version, i, extras, before.get(name));
        built.put(name, archive);
        archive(files, archive, random("copy", line.name, name, i));
      }
      values = manifests(line, seed, i, version, values, files);
      files.put("values.yaml", bytes(values));
      json = listed(json, "charts", built.values().stream().map(MakeRepo::archivePath).toList());
      json =
          listed(
              json,
              "kubeManifests",
              files.keySet().stream().filter(f -> f.startsWith("manifests/")).toList());
      json = first(json, "name", line.name);
      files.put("pack.json", bytes(first(json, "version", version)));
      readme(files, line, version);
      String dir = line.name + "-" + version;
      packs.put(dir, new Pack(dir, i, files));
      totals.packs++;
      totals.names.add(line.name);
      return built;
    }

    private void rename(Map<String, byte[]> files, String file, String from, String to) {
      files.computeIfPresent(file, (key, old) -> bytes(Values.renamed(text(old), from, to)));
    }

    /** Values that the chart has beyond those of its seed, the same in all versions. */
    private String components(Line line, String name, SeedChart chart) {
      Random random = random("components", line.name, name);
      componentsCarried += componentsPerChart * (0.4 + 1.2 * random.nextDouble());
      int count = name.contains("-crds") ? 0 : (int) componentsCarried;
      componentsCarried -= count;
      String own = text(chart.files().getOrDefault("values.yaml", new byte[0]));
      return Values.components(own, name, count, random);
    }

    private Built chart(
        Line line, SeedChart seed, String name, String version, int i, String extras, Built last) {
      Random random = random("chart", line.name, name, i);
      double share = weights.get(line.name) / weightSum;
      double bytes = share * INFLATED * options.packs() + bytesCarried;
      double flat = 0.55 / Math.max(1, lines.stream().mapToInt(Line::archives).sum());
      double wanted = (0.45 * share + flat) * MEMBERS * options.packs() + membersCarried;
      Built built = last;
      double again = IDENTICAL * options.packs() / Math.max(1, options.packs() - lines.size());
      if (last == null || random.nextDouble() >= again) {
        String chartVersion = last == null ? seed.version() : next(core(last.version()), random);
        Chart chart = new Chart(line.name + "/" + name, name, i);
        Map<String, byte[]> files =
            chart.files(seed, chartVersion, version, extras, (int) wanted, (int) bytes);
        built = new Built(name, chartVersion, files, Archive.gzip(Archive.tar(name, files)));
      } else {
        totals.identical++;
      }
      bytesCarried = bytes - size(built.files());
      membersCarried = wanted - built.files().size();
      totals.archives++;
      totals.packed += built.tgz().length;
      totals.inflated += size(built.files());
      totals.members += built.files().size();
      return built;
    }

    private void archive(Map<String, byte[]> files, Built built, Random random) {
      files.put(archivePath(built), built.tgz());
      copies += COPIES;
      if (copies < 1) {
        return;
      }
      copies--;
      totals.copies++;
      String dir = "charts/" + built.name() + "/";
      built.files().forEach((path, content) -> files.put(dir + path, content));
      drifted += DRIFTED;
      if (drifted >= 1) {
        drifted--;
        totals.drifted++;
        String values = text(files.get(dir + "values.yaml"));
        files.put(dir + "values.yaml", bytes(values + "# changed in the copy only\nlocal: true\n"));
        if (random.nextBoolean()) {
          files.remove(dir + "README.md");
        }
      }
    }

    private String manifests(
        Line line, Seed seed, int i, String version, String values, Map<String, byte[]> files) {
      String result = values;
      List<String> paths = new ArrayList<>(seed.manifests().keySet());
      for (int m = 0; m < line.manifests; m++) {
        boolean own = m < paths.size();
        String path = own ? paths.get(m) : "manifests/" + line.name + "-" + m + ".yaml";
        String before =
            packs.values().stream()
                .filter(p -> p.dir().startsWith(line.name + "-") && p.version() == i - 1)
                .map(p -> p.files().get(path))
                .filter(b -> b != null)
                .map(MakeRepo::text)
                .findFirst()
                .orElse("");
        double target = options.packs() * MANIFEST_BYTES / (options.packs() * MANIFESTS);
        int left = (int) (target * ++manifestCount - manifestBytes);
        String text = before;
        double reusable = (1 - MANIFEST_DISTINCT) * MANIFEST_BYTES * options.packs();
        if (before.isEmpty() || manifestReused + before.length() > reusable) {
          Random random = random("manifest", line.name, path);
          double drawn = target * Math.min(4, StrictMath.exp(random.nextGaussian()));
          int size = (int) Math.max(2_000, Math.min(left, Math.max(drawn, 0.7 * left)));
          boolean actions = !result.contains("\nmanifests:") && !result.startsWith("manifests:");
          String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
          String base = own ? text(seed.manifests().get(path)) : "";
          text = manifest(line, name, i, base, size, actions || base.contains(".Values.namespace"));
          if (actions) {
            result +=
                (result.endsWith("\n") || result.isEmpty() ? "" : "\n")
                    + "\nmanifests:\n  "
                    + name
                    + ":\n    # Namespace of everything in the manifest\n"
                    + "    namespace: "
                    + line.name
                    + "\n";
          }
        } else {
          manifestReused += before.length();
        }
        files.put(path, bytes(text));
        manifestBytes += text.length();
      }
      return result;
    }

    /** Documents of the seed as far as they fit, then CRDs and what goes with them. */
    private String manifest(Line l, String name, int i, String base, int size, boolean actions) {
      Random random = random("documents", l.name, name);
      Random change = random("documents", l.name, name, i);
      StringBuilder out = new StringBuilder();
      for (String document : base.split("(?m)^---[ \\t]*\\n")) {
        if (out.length() + document.length() <= size && !document.isBlank()) {
          out.append(out.length() == 0 ? "" : "---\n").append(document);
          out.append(document.endsWith("\n") ? "" : "\n");
        }
      }
      Prose prose = new Prose(random);
      String namespace = actions ? "{{ .Values.namespace | quote }}" : l.name;
      for (int n = 0; out.length() < size - 500; n++) {
        out.append(out.length() == 0 ? "" : "---\n");
        int left = size - out.length();
        if (n % 3 != 2 && left > 6_000) {
          int crd = Math.min(left, 20_000 + random.nextInt(130_000));
          out.append(prose.drifted(new Crd(prose, l.name, n).text(crd), change, i));
        } else {
          out.append(Documents.rbac(prose, l.name + "-" + n, namespace));
        }
      }
      return out.toString();
    }

    private void readme(Map<String, byte[]> files, Line line, String version) {
      readmes += READMES;
      if (readmes < 1) {
        files.remove("README.md");
        return;
      }
      readmes--;
      String title = "# " + line.name + " " + version + "\n\n";
      byte[] own = files.get("README.md");
      String text =
          own == null
              ? Documents.readme(new Prose(random("readme", line.name)), line.name)
              : text(own).replaceFirst("^# .*\\n+", "");
      files.put("README.md", bytes(title + text));
    }
  }

  private static String archivePath(Built built) {
    return "charts/" + built.name() + "-" + built.version() + ".tgz";
  }

  private static long size(Map<String, byte[]> files) {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }

  private static String listed(String json, String name, List<String> paths) {
    Matcher list = Pattern.compile("(\"" + name + "\"\\s*:\\s*)\\[[^]]*]").matcher(json);
    if (!list.find()) {
      return paths.isEmpty()
          ? json
          : json.replaceFirst(
              "\\{",
              Matcher.quoteReplacement(
                  "{\n  \""
                      + name
                      + "\": [\n    \""
                      + String.join("\",\n    \"", paths)
                      + "\"\n  ],"));
    }
    String items = paths.isEmpty() ? "" : "\n    \"" + String.join("\",\n    \"", paths) + "\"\n  ";
    return list.replaceFirst("$1" + Matcher.quoteReplacement("[" + items + "]"));
  }

  private static String first(String json, String name, String value) {
    return json.replaceFirst(
        "(\"" + name + "\"\\s*:\\s*\")[^\"]*", "$1" + Matcher.quoteReplacement(value));
  }

  private static String core(String version) {
    Matcher core = Pattern.compile("\\d+(\\.\\d+){0,2}").matcher(version);
    return core.find() ? core.group() : "1.0.0";
  }

  private static String next(String version, Random random) {
    String[] parts = Arrays.copyOf(version.split("\\."), 3);
    long[] numbers = new long[3];
    for (int i = 0; i < 3; i++) {
      numbers[i] = parts[i] == null ? 0 : Long.parseLong(parts[i]);
    }
    int dice = random.nextInt(10);
    int raised = dice < 6 ? 2 : dice < 9 ? 1 : 0;
    numbers[raised]++;
    Arrays.fill(numbers, raised + 1, 3, 0);
    return numbers[0] + "." + numbers[1] + "." + numbers[2];
  }

  // Values

  /** Changes to values files, line by line, and what keys they hold. */
  private static final class Values {
    private static final Pattern COUNT =
        Pattern.compile("(\\s*(?:replicas|replicaCount|\\w+Seconds|\\w+Threshold): )(\\d{1,3})");
    private static final Pattern TAG =
        Pattern.compile("(.*(?:tag|image)[^#]*[:\\s\"v])(\\d+\\.\\d+\\.)(\\d{1,3})(\"?\\s*)");
    private static final Pattern KEY = Pattern.compile("( *)\"?([A-Za-z0-9_.-]+)\"?:(?:\\s+(.*))?");
    private static final List<String> COMPONENTS =
        List.of(
            "controller",
            "webhook",
            "exporter",
            "agent",
            "scheduler",
            "cache",
            "collector",
            "notifier",
            "migrator",
            "janitor",
            "dashboard",
            "apiServer",
            "worker",
            "relay",
            "ingestor",
            "indexer",
            "broker",
            "sidecar",
            "watcher",
            "gatekeeper");

    /** What changes from version to version: tags always, numbers now and then, a comment. */
    static String changed(String yaml, Random random, int version) {
      if (version == 0) {
        return yaml;
      }
      StringBuilder out = new StringBuilder(yaml.length() + 100);
      for (String line : yaml.split("(?<=\\n)")) {
        String end = line.endsWith("\n") ? "\n" : "";
        String body = line.substring(0, line.length() - end.length());
        Matcher tag = TAG.matcher(body);
        Matcher count = COUNT.matcher(body);
        if (tag.matches()) {
          long last = Long.parseLong(tag.group(3)) + version;
          body = tag.group(1) + tag.group(2) + last + tag.group(4);
        } else if (count.matches() && random.nextInt(3) == 0) {
          body = count.group(1) + (Long.parseLong(count.group(2)) + random.nextInt(3));
        } else if (body.matches("\\s*# [A-Z].*[a-z]") && random.nextInt(25) == 0) {
          body += ", since revision " + version;
        }
        out.append(body).append(end);
      }
      return out.toString();
    }

    static String renamed(String yaml, String from, String to) {
      String quoted = Pattern.quote(from);
      return yaml.replaceAll(
              "(?m)^([ \\t]+)" + quoted + ":", "$1" + Matcher.quoteReplacement(to) + ":")
          .replaceAll("charts\\." + quoted + "\\.", Matcher.quoteReplacement("charts." + to + "."));
    }

    /** The values of a pack with more below the key of a chart, if there is such a key. */
    static String extended(String yaml, String chart, String extras) {
      if (extras.isEmpty()) {
        return yaml;
      }
      List<String> lines = new ArrayList<>(Arrays.asList(yaml.split("\\n", -1)));
      int at = -1;
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).matches(" {1,4}" + Pattern.quote(chart) + ":\\s*(#.*)?")) {
          at = i;
        }
      }
      if (at < 0) {
        return yaml;
      }
      int indent = indent(lines.get(at));
      int inner = -1;
      int end = at + 1;
      for (int i = at + 1; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isBlank() || line.strip().startsWith("#")) {
          continue;
        }
        if (indent(line) <= indent) {
          break;
        }
        inner = inner < 0 ? indent(line) : inner;
        end = i + 1;
      }
      if (inner < 0) {
        return yaml;
      }
      String pad = " ".repeat(inner);
      lines.add(end, "\n" + extras.stripTrailing().replaceAll("(?m)^(?=.)", pad));
      return String.join("\n", lines);
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }

    /** As many components as wanted that the chart does not have yet. */
    static String components(String own, String chart, int count, Random random) {
      Set<String> taken = tree(own).children.keySet();
      List<String> free = new ArrayList<>(COMPONENTS);
      free.removeAll(taken);
      Collections.shuffle(free, random);
      Prose prose = new Prose(random);
      StringBuilder out = new StringBuilder();
      for (String name : free.subList(0, Math.min(count, free.size()))) {
        out.append(component(chart, name, prose));
      }
      return out.toString();
    }

    private static String component(String chart, String name, Prose prose) {
      Random random = prose.random;
      StringBuilder config = new StringBuilder();
      Set<String> keys = new LinkedHashSet<>();
      for (int i = 0; i < 5 + random.nextInt(8); i++) {
        keys.add(prose.camel());
      }
      keys.removeAll(List.of("logLevel"));
      for (String key : keys) {
        config.append("    # -- ").append(prose.sentence()).append('\n');
        config.append("    ").append(key).append(": ").append(prose.value()).append('\n');
      }
      return """

      # -----------------------------------------------------------------------------
      # %2$s: %3$s
      # -----------------------------------------------------------------------------
      %2$s:
        # -- Whether the %2$s is deployed at all
        enabled: %4$s
        # -- Pods of the %2$s, ignored if it scales by itself
        replicaCount: %5$d
        image:
          # -- Registry and name of the image
          repository: ghcr.io/example/%1$s-%6$s
          # -- Tag of the image, the appVersion of the chart if empty
          tag: "1.%5$d.%7$d"
          pullPolicy: IfNotPresent
        # -- Secrets with credentials for the registry
        imagePullSecrets: []
        # -- Annotations of the pods
        podAnnotations: {}
        # -- Labels of the pods
        podLabels: {}
        serviceAccount:
          create: true
          # -- Name of the account, made from the release if empty
          name: ""
          annotations: {}
        service:
          type: ClusterIP
          port: %8$d
          annotations: {}
        # -- What a pod gets; %9$s
        resources:
          requests:
            cpu: %7$d0m
            memory: 64Mi
          limits:
            memory: 256Mi
        # -- %10$s
        config:
          logLevel: info
      %11$s  nodeSelector:
          kubernetes.io/os: linux
        tolerations: []
        affinity: {}
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          capabilities:
            drop:
              - ALL
        extraEnv: []
      """
          .formatted(
              chart,
              name,
              prose.sentence(),
              random.nextInt(3) > 0,
              1 + random.nextInt(5),
              name.toLowerCase(Locale.ROOT),
              1 + random.nextInt(20),
              8000 + random.nextInt(1500),
              prose.sentence(),
              prose.sentence(),
              config);
    }

    /** Keys of a values file, read by indentation: enough to write templates that read them. */
    static Tree tree(String yaml) {
      Tree root = new Tree(-1);
      List<Tree> open = new ArrayList<>(List.of(root));
      int skip = Integer.MAX_VALUE;
      for (String line : yaml.split("\\n")) {
        if (line.isBlank() || line.strip().startsWith("#")) {
          continue;
        }
        int indent = indent(line);
        if (indent > skip) {
          continue;
        }
        skip = Integer.MAX_VALUE;
        while (open.get(open.size() - 1).indent >= indent) {
          open.remove(open.size() - 1);
        }
        Tree parent = open.get(open.size() - 1);
        Matcher key = KEY.matcher(line);
        if (line.strip().startsWith("-") || !key.matches()) {
          parent.list = true;
          skip = indent;
          continue;
        }
        Tree child = new Tree(indent);
        child.scalar = key.group(3) == null ? "" : key.group(3).replaceFirst("(^| )#.*", "");
        child.list = child.scalar.startsWith("[");
        parent.children.put(key.group(2), child);
        open.add(child);
        skip = child.scalar.matches("[|>].*") ? indent : skip;
      }
      return root;
    }
  }

  /** A key of a values file and what is below it. */
  private static final class Tree {
    final int indent;
    final Map<String, Tree> children = new LinkedHashMap<>();
    String scalar = "";
    boolean list;

    Tree(int indent) {
      this.indent = indent;
    }

    boolean isMap() {
      return !children.isEmpty() || scalar.startsWith("{");
    }

    boolean isText() {
      return !isMap() && !list && !scalar.isEmpty() && !scalar.matches("[|>].*");
    }
  }

  // Charts

  /** The files of one version of a chart. */
  private final class Chart {
    private final String identity;
    private final String name;
    private final int version;
    private final Prose prose;
    private final Random random;
    private final Random change;
    private final Map<String, byte[]> files = new TreeMap<>();

    Chart(String identity, String name, int version) {
      this.identity = identity;
      this.name = name;
      this.version = version;
      this.random = random("content", identity);
      this.change = random("content", identity, version);
      this.prose = new Prose(random("prose", identity));
    }

    Map<String, byte[]> files(
        SeedChart seed, String chartVersion, String app, String extras, int members, int bytes) {
      files.putAll(seed.files());
      String chart = text(files.getOrDefault("Chart.yaml", bytes("apiVersion: v2\n")));
      chart = line(chart, "name", name);
      chart = line(chart, "version", chartVersion);
      files.put("Chart.yaml", bytes(line(chart, "appVersion", "\"" + app + "\"")));
      String values = text(files.getOrDefault("values.yaml", new byte[0]));
      values += (values.isEmpty() || values.endsWith("\n") ? "" : "\n") + extras;
      values = Values.changed(values, change, version);
      files.put("values.yaml", bytes(values));
      files.put("README.md", bytes(Documents.chartReadme(prose, name, Values.tree(values))));
      int crds = Math.max(0, Math.min(members / 2, (bytes - members * 2_000) / 75_000));
      if (name.contains("-crds")) {
        crds = Math.max(2, crds);
      } else {
        templates(Values.tree(values), Math.max(6, members - crds));
      }
      crds(crds, bytes);
      return files;
    }

    private static String line(String yaml, String key, String value) {
      Matcher line = Pattern.compile("(?m)^" + key + ":.*").matcher(yaml);
      String text = key + ": " + value;
      return line.find() ? line.replaceFirst(Matcher.quoteReplacement(text)) : yaml + text + "\n";
    }

    private void templates(Tree values, int members) {
      if (files.keySet().stream().noneMatch(f -> f.equals("templates/_helpers.tpl"))) {
        add("templates/_helpers.tpl", Templates.helpers(name));
      } else {
        add("templates/_generated.tpl", Templates.helpers(name));
      }
      add("templates/NOTES.txt", prose.paragraph(4) + "\n{{ .Release.Name }} is ready.\n");
      subcharts(members);
      List<String> components = new ArrayList<>();
      values.children.forEach(
          (key, tree) -> {
            if (!tree.children.isEmpty() && !key.equals("global")) {
              components.add(key);
            }
          });
      Templates templates = new Templates(name, values, prose);
      for (String kind : Templates.KINDS) {
        for (String component : components) {
          if (files.size() < members) {
            add(
                "templates/" + kebab(component) + "/" + kind + ".yaml",
                templates.text(kind, component));
          }
        }
      }
      for (int n = 0; files.size() < members; n++) {
        if (n % 4 == 3) {
          add("files/dashboards/" + prose.word() + "-" + n + ".json", Documents.dashboard(prose));
        } else {
          add("templates/extra/" + prose.word() + "-" + n + ".yaml", templates.extra(n));
        }
      }
    }

    private static String kebab(String key) {
      return key.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private void add(String path, String text) {
      boolean touched = change.nextInt(4) > 0;
      files.put(path, bytes(touched ? prose.drifted(text, change, version) : text));
    }

    private void subcharts(int members) {
      int count = members > 45 ? 1 + (members - 45) / 18 : random.nextInt(5) == 0 ? 1 : 0;
      for (int n = 0; n < count && files.size() < members - 14; n++) {
        String sub = prose.word() + "-" + (n + 1);
        Map<String, byte[]> inner = subchart(sub);
        if (n % 6 == 1) {
          files.put("charts/" + sub + "-0." + n + ".0.tgz", Archive.gzip(Archive.tar(sub, inner)));
        } else {
          inner.forEach((path, content) -> files.put("charts/" + sub + "/" + path, content));
        }
      }
    }

    private Map<String, byte[]> subchart(String sub) {
      Map<String, byte[]> inner = new TreeMap<>();
      inner.put(
          "Chart.yaml",
          bytes(
              "apiVersion: v2\nname: "
                  + sub
                  + "\nversion: 0.1."
                  + version
                  + "\ndescription: "
                  + prose.sentence()
                  + "\nappVersion: \"1.0\"\n"));
      String yaml = Values.components("", sub, 1 + random.nextInt(2), random).stripLeading() + "\n";
      inner.put("values.yaml", bytes(Values.changed(yaml, change, version)));
      inner.put("templates/_helpers.tpl", bytes(Templates.helpers(sub)));
      Tree values = Values.tree(yaml);
      Templates templates = new Templates(sub, values, prose);
      for (String component : values.children.keySet()) {
        for (String kind : Templates.KINDS.subList(0, 4 + random.nextInt(4))) {
          inner.put(
              "templates/" + kebab(component) + "-" + kind + ".yaml",
              bytes(prose.drifted(templates.text(kind, component), change, version)));
        }
      }
      return inner;
    }

    private void crds(int count, int bytes) {
      boolean templated = random.nextInt(4) == 0;
      for (int n = 0; n < count; n++) {
        int left = bytes - (int) size(files);
        int size = left / (count - n);
        size = n == count - 1 ? size : (int) (size * (0.3 + 1.4 * random.nextDouble()));
        if (size < 1_000) {
          return;
        }
        Crd crd = new Crd(new Prose(random("crd", identity, n), prose), name, n);
        String text = crd.text(size);
        if (templated) {
          String open = "{{- if not .Values.skipCrds }}\n";
          add("templates/crds/" + crd.plural + ".yaml", open + text + "{{- end }}\n");
        } else {
          add("crds/" + crd.plural + ".yaml", text);
        }
      }
    }
  }

  /** Helm templates that read what the values of their chart hold. */
  private static final class Templates {
    static final List<String> KINDS =
        List.of(
            "deployment",
            "service",
            "configmap",
            "serviceaccount",
            "rbac",
            "hpa",
            "networkpolicy",
            "servicemonitor",
            "poddisruptionbudget",
            "ingress");

    private final String chart;
    private final Tree values;
    private final Prose prose;

    Templates(String chart, Tree values, Prose prose) {
      this.chart = chart;
      this.values = values;
      this.prose = prose;
    }

    static String helpers(String chart) {
      return """
      {{/* Name of the chart, cut to what a label may hold. */}}
      {{- define "CHART.name" -}}
      {{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
      {{- end }}

      {{/* Name of everything that belongs to the release. */}}
      {{- define "CHART.fullname" -}}
      {{- if .Values.fullnameOverride }}
      {{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
      {{- else }}
      {{- $name := default .Chart.Name .Values.nameOverride }}
      {{- if contains $name .Release.Name }}
      {{- .Release.Name | trunc 63 | trimSuffix "-" }}
      {{- else }}
      {{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
      {{- end }}
      {{- end }}
      {{- end }}

      {{- define "CHART.labels" -}}
      helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
      {{ include "CHART.selectorLabels" . }}
      {{- if .Chart.AppVersion }}
      app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
      {{- end }}
      app.kubernetes.io/managed-by: {{ .Release.Service }}
      {{- end }}

      {{- define "CHART.selectorLabels" -}}
      app.kubernetes.io/name: {{ include "CHART.name" . }}
      app.kubernetes.io/instance: {{ .Release.Name }}
      {{- end }}

      {{/* Image of a component: registry of all images, digest before tag. */}}
      {{- define "CHART.image" -}}
      {{- $global := .root.Values.global | default dict -}}
      {{- $registry := $global.imageRegistry | default .image.registry -}}
      {{- $tag := .image.tag | default .root.Chart.AppVersion -}}
      {{- $name := ternary (printf "%s/%s" $registry .image.repository) \
      .image.repository (not (empty $registry)) -}}
      {{- if .image.digest -}}
      {{- printf "%s@%s" $name .image.digest -}}
      {{- else -}}
      {{- printf "%s:%s" $name (toString $tag) -}}
      {{- end -}}
      {{- end }}
      """
          .replace("CHART", chart);
    }

    String text(String kind, String component) {
      Tree tree = values.children.get(component);
      String body =
          switch (kind) {
            case "deployment" -> deployment(component, tree);
            case "service" -> service(component, tree);
            case "configmap" -> configMap(component, tree);
            case "rbac" -> Documents.rbac(prose, fullname(component), "{{ .Release.Namespace }}");
            default -> other(kind, component, tree);
          };
      return tree.children.containsKey("enabled")
          ? "{{- if " + reference(component, "enabled") + " }}\n" + body + "{{- end }}\n"
          : body;
    }

    private String fullname(String component) {
      return "{{ include \"" + chart + ".fullname\" . }}-" + Chart.kebab(component);
    }

    /** How a template names a value: with dots if Go allows it. */
    private static String reference(String... path) {
      return Arrays.stream(path).allMatch(key -> key.matches("[A-Za-z_][A-Za-z0-9_]*"))
          ? ".Values." + String.join(".", path)
          : "(index .Values \"" + String.join("\" \"", path) + "\")";
    }

    private String head(String api, String kind, String component) {
      return """
      apiVersion: %s
      kind: %s
      metadata:
        name: %s
        namespace: {{ .Release.Namespace }}
        labels:
          {{- include "%s.labels" . | nindent 4 }}
          app.kubernetes.io/component: %s
      """
          .formatted(api, kind, fullname(component), chart, Chart.kebab(component));
    }

    private String deployment(String component, Tree tree) {
      StringBuilder out = new StringBuilder(head("apps/v1", "Deployment", component));
      String replicas =
          tree.children.containsKey("replicaCount")
              ? "{{ " + reference(component, "replicaCount") + " }}"
              : "1";
      out.append(
          """
          spec:
            replicas: %1$s
            selector:
              matchLabels:
                {{- include "%2$s.selectorLabels" . | nindent 6 }}
                app.kubernetes.io/component: %3$s
            template:
              metadata:
                labels:
                  {{- include "%2$s.selectorLabels" . | nindent 8 }}
                  app.kubernetes.io/component: %3$s
              spec:
          """
              .formatted(replicas, chart, Chart.kebab(component)));
      for (String key : List.of("imagePullSecrets", "nodeSelector", "tolerations", "affinity")) {
        if (tree.children.containsKey(key)) {
          out.append(with(6, key, component, key));
        }
      }
      out.append("      containers:\n        - name: ").append(Chart.kebab(component)).append('\n');
      out.append("          image: ").append(image(component, tree)).append('\n');
      out.append("          env:\n            - name: POD_NAMESPACE\n              valueFrom:\n");
      out.append("                fieldRef:\n                  fieldPath: metadata.namespace\n");
      tree.children.forEach(
          (key, child) -> {
            if (child.isText()) {
              out.append("            - name: ")
                  .append(environment(key))
                  .append("\n              ");
              out.append("value: {{ ").append(reference(component, key)).append(" | quote }}\n");
            }
          });
      tree.children.forEach(
          (key, child) -> {
            if (child.isMap() && List.of("resources", "securityContext").contains(key)) {
              out.append(with(10, key, component, key));
            }
          });
      return out.append("          # ").append(prose.sentence()).append('\n').toString();
    }

    private String image(String component, Tree tree) {
      Tree image = tree.children.get("image");
      if (image == null || !image.children.containsKey("repository")) {
        return "ghcr.io/example/" + chart + "-" + Chart.kebab(component) + ":1.0." + prose.number();
      }
      return "{{ include \""
          + chart
          + ".image\" (dict \"image\" "
          + reference(component, "image")
          + " \"root\" $) | quote }}";
    }

    private static String with(int indent, String key, String... path) {
      String pad = " ".repeat(indent);
      return pad
          + "{{- with "
          + reference(path)
          + " }}\n"
          + pad
          + key
          + ":\n"
          + pad
          + "  {{- toYaml . | nindent "
          + (indent + 2)
          + " }}\n"
          + pad
          + "{{- end }}\n";
    }

    private static String environment(String key) {
      return Chart.kebab(key).replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private String service(String component, Tree tree) {
      Tree service = tree.children.get("service");
      boolean has = service != null && service.children.containsKey("port");
      String port = has ? "{{ " + reference(component, "service", "port") + " }}" : "80";
      return head("v1", "Service", component)
          + "spec:\n  type: "
          + (has
              ? "{{ " + reference(component, "service") + ".type | default \"ClusterIP\" }}"
              : "ClusterIP")
          + "\n  ports:\n    - name: http\n      port: "
          + port
          + "\n      targetPort: http\n  selector:\n    {{- include \""
          + chart
          + ".selectorLabels\" . | nindent 4 }}\n";
    }

    /** Reads everything below a component, one way or another. */
    private String configMap(String component, Tree tree) {
      StringBuilder out = new StringBuilder(head("v1", "ConfigMap", component)).append("data:\n");
      entries(out, List.of(component), tree, 0);
      return out.append("  purpose: ").append(prose.sentence()).append('\n').toString();
    }

    private void entries(StringBuilder out, List<String> path, Tree tree, int depth) {
      tree.children.forEach(
          (key, child) -> {
            List<String> below = new ArrayList<>(path);
            below.add(key);
            String reference = reference(below.toArray(String[]::new));
            String name = String.join(".", below.subList(1, below.size()));
            if (child.isText()) {
              out.append("  ")
                  .append(name)
                  .append(": {{ ")
                  .append(reference)
                  .append(" | quote }}\n");
            } else if (child.list) {
              out.append("  ")
                  .append(name)
                  .append(": |\n    {{- range $each := ")
                  .append(reference);
              out.append(" }}\n    {{ toJson $each }}\n    {{- end }}\n");
            } else if (!child.children.isEmpty() && depth < 2) {
              entries(out, below, child, depth + 1);
            } else if (child.isMap()) {
              out.append("  {{- range $key, $value := ").append(reference).append(" }}\n  ");
              out.append(name).append(".{{ $key }}: {{ tpl (toString $value) $ | quote }}\n");
              out.append("  {{- end }}\n");
            }
          });
    }

    private String other(String kind, String component, Tree tree) {
      String scale =
          tree.children.containsKey("replicaCount")
              ? "{{ " + reference(component, "replicaCount") + " | int }}"
              : "1";
      return switch (kind) {
        case "hpa" ->
            head("autoscaling/v2", "HorizontalPodAutoscaler", component)
                + "spec:\n  minReplicas: "
                + scale
                + "\n  maxReplicas: 9\n  scaleTargetRef:\n"
                + "    apiVersion: apps/v1\n    kind: Deployment\n    name: "
                + fullname(component)
                + "\n";
        case "networkpolicy" ->
            head("networking.k8s.io/v1", "NetworkPolicy", component)
                + "spec:\n  podSelector:\n    matchLabels:\n      {{- include \""
                + chart
                + ".selectorLabels\" . | nindent 6 }}\n  policyTypes:\n    - Ingress\n";
        case "servicemonitor" ->
            "{{- if .Capabilities.APIVersions.Has \"monitoring.coreos.com/v1\""
                + " }}\n"
                + head("monitoring.coreos.com/v1", "ServiceMonitor", component)
                + "spec:\n  endpoints:\n    - port: http\n      interval: "
                + prose.number()
                + "s\n{{- end }}\n";
        case "poddisruptionbudget" ->
            head("policy/v1", "PodDisruptionBudget", component)
                + "spec:\n  minAvailable: "
                + scale
                + "\n";
        case "ingress" ->
            head("networking.k8s.io/v1", "Ingress", component)
                + "spec:\n  defaultBackend:\n    service:\n      name: "
                + fullname(component)
                + "\n      port:\n        name: http\n";
        default ->
            head("v1", "ServiceAccount", component)
                + (tree.children.containsKey("serviceAccount")
                    ? "  {{- with "
                        + reference(component, "serviceAccount")
                        + ".annotations }}\n"
                        + "  annotations:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n"
                    : "");
      };
    }

    String extra(int n) {
      StringBuilder out = new StringBuilder(head("v1", "ConfigMap", prose.word() + n));
      out.append("data:\n");
      for (int i = 0; i < 8 + n % 9; i++) {
        out.append("  ").append(prose.camel()).append(i).append(": ");
        out.append(prose.sentence()).append('\n');
      }
      return out.toString();
    }
  }

  /** A custom resource definition with an openAPI schema of the size wanted. */
  private static final class Crd {
    private final Prose prose;
    private final String kind;
    final String plural;
    private final String group;
    private final StringBuilder out = new StringBuilder();
    private int limit;

    Crd(Prose prose, String group, int number) {
      this.prose = prose;
      String word = prose.word();
      this.kind = Prose.capital(word) + Prose.capital(prose.word());
      this.plural = kind.toLowerCase(Locale.ROOT) + number + "s";
      this.group = group + ".example.io";
    }

    String text(int size) {
      limit = size;
      out.append(
          """
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata:
            annotations:
              controller-gen.kubebuilder.io/version: v0.16.5
            name: %1$s.%2$s
          spec:
            group: %2$s
            names:
              kind: %3$s
              listKind: %3$sList
              plural: %1$s
              singular: %4$s
            scope: Namespaced
            versions:
            - name: v1
              schema:
                openAPIV3Schema:
                  description: %5$s
                  properties:
                    apiVersion:
                      type: string
                    kind:
                      type: string
                    metadata:
                      type: object
                    spec:
          """
              .formatted(
                  plural, group, kind, plural.substring(0, plural.length() - 1), prose.sentence()));
      object(12, 0);
      out.append("        type: object\n    served: true\n    storage: true\n");
      out.append("    subresources:\n      status: {}\n");
      return out.toString();
    }

    private void object(int indent, int depth) {
      String pad = " ".repeat(indent);
      out.append(pad).append("description: ").append(prose.description()).append('\n');
      out.append(pad).append("properties:\n");
      int count = depth == 0 ? Integer.MAX_VALUE : 2 + prose.random.nextInt(7);
      Set<String> used = new LinkedHashSet<>();
      for (int i = 0; i < count && out.length() < limit; i++) {
        String name = prose.field();
        name = used.add(name) ? name : name + i;
        out.append(pad).append("  ").append(name).append(":\n");
        property(indent + 4, depth + 1);
      }
      if (depth > 0 && !used.isEmpty() && prose.random.nextBoolean()) {
        out.append(pad).append("required:\n").append(pad).append("- ");
        out.append(used.iterator().next()).append('\n');
      }
      out.append(pad).append("type: object\n");
    }

    private void property(int indent, int depth) {
      String pad = " ".repeat(indent);
      int dice = prose.random.nextInt(20);
      if (dice < 6 && depth < 9) {
        object(indent, depth);
      } else if (dice < 9) {
        out.append(pad).append("items:\n");
        if (depth < 9) {
          object(indent + 2, depth + 1);
        } else {
          out.append(pad).append("  type: string\n");
        }
        out.append(pad).append("type: array\n");
      } else {
        out.append(pad).append("description: ").append(prose.description()).append('\n');
        if (dice > 17) {
          out.append(pad).append("enum:\n");
          for (int i = 0; i < 3; i++) {
            out.append(pad).append("- ").append(Prose.capital(prose.word())).append('\n');
          }
        }
        String type =
            dice < 16 ? "string" : dice < 17 ? "boolean" : dice < 18 ? "integer" : "string";
        out.append(pad).append("type: ").append(type).append('\n');
      }
    }
  }

  /** Documents that are no templates and no definitions. */
  private static final class Documents {
    static String rbac(Prose prose, String name, String namespace) {
      StringBuilder out = new StringBuilder();
      out.append(
          "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: ");
      out.append(name).append("\nrules:\n");
      for (int i = 0; i < 4 + prose.random.nextInt(12); i++) {
        out.append("  - apiGroups: [\"").append(i % 3 == 0 ? "" : prose.word() + ".example.io");
        out.append("\"]\n    resources: [\"").append(prose.word()).append("s\", \"");
        out.append(prose.word()).append("s/status\"]\n");
        out.append("    verbs: [\"get\", \"list\", \"watch\"")
            .append(prose.random.nextBoolean() ? ", \"update\", \"patch\"]\n" : "]\n");
      }
      return out.append(
              """
              ---
              apiVersion: rbac.authorization.k8s.io/v1
              kind: ClusterRoleBinding
              metadata:
                name: %1$s
              roleRef:
                apiGroup: rbac.authorization.k8s.io
                kind: ClusterRole
                name: %1$s
              subjects:
                - kind: ServiceAccount
                  name: %1$s
                  namespace: %2$s
              """
                  .formatted(name, namespace))
          .toString();
    }

    static String readme(Prose prose, String name) {
      StringBuilder out = new StringBuilder(prose.paragraph(3)).append('\n');
      for (String title : List.of("Prerequisites", "Parameters", "Upgrade", "References")) {
        out.append("\n## ").append(title).append("\n\n").append(prose.paragraph(4)).append('\n');
        if (title.equals("Parameters")) {
          out.append("\n| Parameter | Description | Default |\n| --- | --- | --- |\n");
          for (int i = 0; i < 10; i++) {
            out.append("| `charts.").append(name).append('.').append(prose.camel()).append("` | ");
            out.append(prose.sentence()).append(" | `").append(prose.value()).append("` |\n");
          }
          out.append("\n```yaml\ncharts:\n  ").append(name).append(":\n    enabled: true\n```\n");
        } else {
          for (int i = 0; i < 4; i++) {
            out.append("\n- **").append(prose.word()).append("**: ").append(prose.sentence());
          }
          out.append("\n\nSee [the documentation](https://docs.example.com/").append(name);
          out.append(").\n");
        }
      }
      return out.toString();
    }

    static String chartReadme(Prose prose, String name, Tree values) {
      StringBuilder out = new StringBuilder("# " + name + "\n\n" + prose.paragraph(5));
      out.append("\n\n## Values\n\n| Key | Type | Default | Description |\n|---|---|---|---|\n");
      rows(out, "", values, prose);
      return out.toString();
    }

    private static void rows(StringBuilder out, String before, Tree tree, Prose prose) {
      tree.children.forEach(
          (key, child) -> {
            if (child.children.isEmpty()) {
              out.append("| ").append(before).append(key).append(" | string | `");
              out.append(child.scalar.replace("|", "\\|").strip()).append("` | ");
              out.append(prose.sentence()).append(" |\n");
            } else {
              rows(out, before + key + ".", child, prose);
            }
          });
    }

    static String dashboard(Prose prose) {
      StringBuilder out = new StringBuilder("{\n  \"title\": \"" + prose.word() + "\",\n");
      out.append("  \"panels\": [\n");
      int panels = 4 + prose.random.nextInt(10);
      for (int i = 0; i < panels; i++) {
        out.append(
            """
            {
              "id": %d,
              "type": "timeseries",
              "title": "%s",
              "datasource": {"type": "prometheus", "uid": "${datasource}"},
              "gridPos": {"h": 8, "w": 12, "x": %d, "y": %d},
              "targets": [
                {"expr": "sum(rate(%s_%s_total[5m])) by (%s)", "legendFormat": "{{%s}}"}
              ]
            }\
            """
                .formatted(
                    i,
                    prose.sentence(),
                    i % 2 * 12,
                    i / 2 * 8,
                    prose.word(),
                    prose.word(),
                    prose.word(),
                    prose.word())
                .indent(2)
                .stripTrailing());
        out.append(i + 1 < panels ? ",\n" : "\n");
      }
      return out.append("  ],\n  \"schemaVersion\": 39\n}\n").toString();
    }
  }

  /** Words and sentences; a chart repeats many of its own, as descriptions of fields do. */
  private static final class Prose {
    private static final String[] WORDS =
        ("access account address affinity agent alert annotation archive attempt backend backup"
             + " balance bandwidth batch binding block bucket buffer bundle cache candidate"
             + " capacity certificate channel claim client cluster collector command component"
             + " condition config connection consumer container context controller counter"
             + " credential current cycle data deadline default delay delete deployment depth"
             + " device digest disk domain drain edge element enable encryption endpoint engine"
             + " entry epoch error event exporter failure feature field file filter finalizer flag"
             + " format frame gateway generation grace group handler header health host identity"
             + " image index ingress initial instance interval item job key kind label latency"
             + " layer lease length level limit listener load lock log manager map match maximum"
             + " member memory message method metric minimum mirror mode module mount name"
             + " namespace network node notification object offset operator option origin output"
             + " owner packet parameter parent partition password path pattern peer period phase"
             + " plan platform pod policy pool port prefix priority probe process producer profile"
             + " protocol provider proxy queue quota range rate ready reason receiver record"
             + " recovery reference region registry release replica request reservation resource"
             + " response restart retention retry revision role rollout root route rule runtime"
             + " sample schedule schema scope secret segment selector sender server service session"
             + " shard share signal size slot snapshot source spec stage standby state static"
             + " status storage store strategy stream subject subnet suffix switch sync system"
             + " table target task template tenant threshold throttle time token topic topology"
             + " trace traffic transport trigger trust tunnel type unit update upstream usage user"
             + " value vault version volume wait watch webhook weight window worker zone")
            .split(" ");
    private static final String[] GLUE = {
      "of the",
      "for each",
      "in the",
      "that the",
      "from the",
      "with a",
      "is set by the",
      "and the",
      "when the",
      "before the",
      "must match the",
      "if the",
      "by the",
      "or the",
      "as the"
    };

    final Random random;
    private final String[] pool;
    private final String[] fields;

    Prose(Random random) {
      this.random = random;
      pool = new String[150];
      for (int i = 0; i < pool.length; i++) {
        pool[i] = sentence();
      }
      fields = new String[200];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = camel();
      }
    }

    /** Own choices among the sentences of another. */
    Prose(Random random, Prose other) {
      this.random = random;
      this.pool = other.pool;
      this.fields = other.fields;
    }

    String word() {
      return WORDS[random.nextInt(WORDS.length)];
    }

    int number() {
      return 1 + random.nextInt(59);
    }

    static String capital(String word) {
      return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    String camel() {
      String name = word() + capital(word());
      return random.nextInt(3) == 0 ? name + capital(word()) : name;
    }

    String value() {
      return switch (random.nextInt(5)) {
        case 0 -> "true";
        case 1 -> "\"\"";
        case 2 -> Integer.toString(random.nextInt(4000));
        case 3 -> random.nextInt(60) + "s";
        default -> word() + "-" + word();
      };
    }

    String sentence() {
      StringBuilder out = new StringBuilder(capital(word()));
      int count = 2 + random.nextInt(5);
      for (int i = 0; i < count; i++) {
        out.append(' ').append(GLUE[random.nextInt(GLUE.length)]).append(' ').append(word());
        if (random.nextInt(3) == 0) {
          out.append(' ').append(word());
        }
      }
      return out.toString();
    }

    String paragraph(int sentences) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < sentences; i++) {
        out.append(i == 0 ? "" : " ").append(sentence()).append('.');
      }
      return out.toString();
    }

    /** The name of a field, most of which occur in many places. */
    String field() {
      return random.nextInt(4) == 0 ? camel() : fields[random.nextInt(fields.length)];
    }

    String description() {
      return random.nextInt(100) < FRESH ? sentence() : pool[random.nextInt(pool.length)];
    }

    /** The same text in another version: some descriptions are worded anew. */
    String drifted(String text, Random change, int version) {
      if (version == 0) {
        return text;
      }
      Matcher matcher = DESCRIPTION.matcher(text);
      StringBuilder out = new StringBuilder(text.length() + 200);
      int at = 0;
      int changes = 0;
      while (matcher.find()) {
        if (change.nextInt(20) == 0) {
          out.append(text, at, matcher.end()).append(" since ").append(version).append('.');
          out.append(WORDS[change.nextInt(WORDS.length)]);
          at = matcher.end();
          changes++;
        }
      }
      out.append(text, at, text.length());
      return changes > 0 || text.endsWith("}\n")
          ? out.toString()
          : out.append("# revision ").append(version).append('\n').toString();
    }

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^ +description: [A-Z].*$");
    private static final int FRESH = 15;
  }

  // Archives

  /** Plain ustar in gzip: no owner, no time. */
  private static final class Archive {
    static byte[] tar(String folder, Map<String, byte[]> files) {
      ByteArrayOutputStream out = new ByteArrayOutputStream((int) size(files) + files.size() * 800);
      files.forEach(
          (path, content) -> {
            out.writeBytes(header(folder + "/" + path, content.length));
            out.writeBytes(content);
            out.writeBytes(new byte[Math.floorMod(-content.length, 512)]);
          });
      out.writeBytes(new byte[1024]);
      return out.toByteArray();
    }

    private static byte[] header(String path, int size) {
      byte[] header = new byte[512];
      byte[] name = bytes(path);
      int cut = name.length <= 100 ? -1 : path.indexOf('/', name.length - 101);
      put(header, 0, cut < 0 ? path : path.substring(cut + 1));
      put(header, 100, "0000644\0");
      put(header, 108, "0000000\0");
      put(header, 116, "0000000\0");
      put(header, 124, octal(size) + "\0");
      put(header, 136, octal(0) + "\0");
      put(header, 148, "        ");
      put(header, 156, "0");
      put(header, 257, "ustar\0" + "00");
      put(header, 345, cut < 0 ? "" : path.substring(0, cut));
      int sum = 0;
      for (byte value : header) {
        sum += value & 0xff;
      }
      put(header, 148, octal(sum).substring(5) + "\0 ");
      return header;
    }

    private static void put(byte[] header, int at, String text) {
      byte[] content = bytes(text);
      System.arraycopy(content, 0, header, at, content.length);
    }

    private static String octal(int number) {
      String digits = Integer.toOctalString(number);
      return "0".repeat(11 - digits.length()) + digits;
    }

    static byte[] gzip(byte[] content) {
      Deflater deflater = new Deflater(6, true);
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 6 + 64);
      out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
      byte[] buffer = new byte[65_536];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.end();
      CRC32 crc = new CRC32();
      crc.update(content);
      for (long value : new long[] {crc.getValue(), content.length}) {
        for (int shift = 0; shift < 32; shift += 8) {
          out.write((int) (value >> shift));
        }
      }
      return out.toByteArray();
    }
  }

  // Writing

  private void write() throws IOException, InterruptedException {
    Path root = options.target();
    Files.createDirectories(root.resolve("packs"));
    if (!options.git()) {
      writeFiles();
      return;
    }
    git("init", "-q", "--object-format=sha1", "-b", "main");
    git("config", "core.autocrlf", "false");
    AtomicReference<IOException> failure = new AtomicReference<>();
    Thread history =
        new Thread(
            () -> {
              try {
                importHistory();
              } catch (IOException e) {
                failure.set(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    history.start();
    writeFiles();
    history.join();
    if (failure.get() != null) {
      throw failure.get();
    }
    git("reset", "-q");
  }

  private void writeFiles() throws IOException {
    Path root = options.target().resolve("packs");
    for (Pack pack : packs.values()) {
      Path dir = root.resolve(pack.dir());
      Path last = null;
      for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
        Path path = dir.resolve(file.getKey());
        if (!path.getParent().equals(last)) {
          last = path.getParent();
          Files.createDirectories(last);
        }
        Files.write(path, file.getValue());
        totals.count(file.getKey(), file.getValue());
      }
    }
  }

  private ProcessBuilder gitProcess(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", options.target().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    await(gitProcess(arguments).start(), arguments[0]);
  }

  private static void await(Process process, String what) throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("git " + what + " ended with " + code);
    }
  }

  /** A change of one pack: all its files at first, then one file at a time. */
  private record Change(double when, String message, Map<String, byte[]> files) {}

  private void importHistory() throws IOException, InterruptedException {
    List<Change> changes = changes();
    int commits = Math.min(options.history(), changes.size());
    Process process = gitProcess("fast-import", "--quiet", "--depth=0").start();
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
      int from = 0;
      for (int c = 0; c < commits; c++) {
        int to = (int) ((long) changes.size() * (c + 1) / commits);
        commit(out, c, commits, changes.subList(from, to));
        from = to;
      }
    }
    await(process, "fast-import");
    totals.commits = commits;
  }

  private static void commit(OutputStream out, int number, int of, List<Change> changes)
      throws IOException {
    long time = 1_600_000_000L + 180_000_000L * number / of + number;
    String author = List.of("Ada Dune", "Ben Reef", "Cleo Fjord", "Dev Marsh").get(number * 7 % 4);
    String mail = author.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    String message =
        changes.get(0).message()
            + (changes.size() > 1 ? " and " + (changes.size() - 1) + " more" : "");
    StringBuilder head = new StringBuilder("commit refs/heads/main\n");
    head.append("author ").append(author).append(" <").append(mail).append("> ");
    head.append(time).append(" +0000\n");
    head.append("committer Maintainers <maintainers@example.com> ").append(time + 3600);
    head.append(" +0000\ndata ").append(bytes(message).length).append('\n').append(message);
    out.write(bytes(head.append('\n').toString()));
    for (Change change : changes) {
      for (Map.Entry<String, byte[]> file : change.files().entrySet()) {
        out.write(bytes("M 100644 inline " + file.getKey() + "\n"));
        out.write(bytes("data " + file.getValue().length + "\n"));
        out.write(file.getValue());
        out.write('\n');
      }
    }
  }

  private List<Change> changes() {
    List<Pack> all = new ArrayList<>(packs.values());
    int edits = Math.max(0, options.history() - all.size());
    Map<String, Integer> left = new HashMap<>();
    Random random = random("history");
    for (int i = 0; i < edits; i++) {
      left.merge(all.get(random.nextInt(all.size())).dir(), 1, Integer::sum);
    }
    List<Change> changes = new ArrayList<>();
    for (Pack pack : all) {
      double when = (pack.version() + random.nextDouble()) / (pack.version() + 2);
      changes.addAll(changes(pack, when, left.getOrDefault(pack.dir(), 0)));
    }
    changes.sort(Comparator.comparingDouble(Change::when).thenComparing(Change::message));
    return changes;
  }

  private List<Change> changes(Pack pack, double added, int edits) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i <= edits; i++) {
      Map<String, byte[]> files = new TreeMap<>();
      String values = text(pack.files().get("values.yaml"));
      if (i < edits) {
        int draft = edits - i;
        values =
            Values.changed(values, random("draft", pack.dir(), i), draft)
                + "\n# draft "
                + draft
                + "\n";
      }
      if (i == 0) {
        pack.files().forEach((path, content) -> files.put(path(pack, path), content));
      }
      files.put(path(pack, "values.yaml"), bytes(values));
      String message = i == 0 ? "Add " + pack.dir() : "Tune the values of " + pack.dir();
      changes.add(new Change(added + (1 - added) * i / (edits + 1), message, files));
    }
    return changes;
  }

  private static String path(Pack pack, String file) {
    return "packs/" + pack.dir() + "/" + file;
  }

  /** What came out, to be compared with what was wanted. */
  private static final class Totals {
    final Set<String> names = new LinkedHashSet<>();
    final Set<Long> distinctManifests = new LinkedHashSet<>();
    int packs;
    int archives;
    int identical;
    int copies;
    int drifted;
    int members;
    int commits;
    long packed;
    long inflated;
    private long files;
    private long bytes;
    private int manifests;
    private long manifestBytes;
    private long manifestDistinct;
    private int readmes;
    private long values;

    void count(String path, byte[] content) {
      files++;
      bytes += content.length;
      readmes += path.equals("README.md") ? 1 : 0;
      values += path.equals("values.yaml") ? content.length : 0;
      if (path.startsWith("manifests/")) {
        manifests++;
        manifestBytes += content.length;
        manifestDistinct += distinctManifests.add(hash(text(content))) ? content.length : 0;
      }
    }

    void print() {
      row("what", "here", "stands for");
      row("---", "---:", "---:");
      row("packs", packs, 220);
      row("names", names.size(), 102);
      row("files", files, "11185");
      row("MB", megabytes(bytes), "116");
      row("archives", archives, 234);
      row("archives like the version before", identical, 24);
      row("archives with an unpacked copy", copies, 195);
      row("copies that differ", drifted, 8);
      row("archives, packed MB", megabytes(packed), "12.1");
      row("archives, inflated MB", megabytes(inflated), "102");
      row("archive members", members, "11831");
      row("manifests", manifests, 49);
      row("manifests MB", megabytes(manifestBytes), "11.5");
      row("manifests, distinct MB", megabytes(manifestDistinct), "6.5");
      row("READMEs", readmes, 181);
      row("values.yaml MB", megabytes(values), "2.6");
      row("commits", commits, "");
    }

    private static String megabytes(long bytes) {
      return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    private static void row(Object what, Object here, Object wanted) {
      System.out.printf(Locale.ROOT, "| %-32s | %8s | %10s |%n", what, here, wanted);
    }
  }
}
