package packsite.site.budget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What has to be loaded to see a page, in bytes as servers send them, by kind of page.
 *
 * @param styles all style sheets
 * @param scripts what every page loads before anybody searches
 * @param homeScripts what the list of packs loads
 */
public record Weights(List<Row> rows, int styles, int scripts, int homeScripts) {
  private static final int KIB = 1024;

  private static final int STYLES = 8 * KIB;
  private static final int HOME_SCRIPTS = 8 * KIB;
  private static final int SCRIPTS = 3 * KIB;

  public Weights {
    rows = List.copyOf(rows);
  }

  /** Kinds of pages that have a budget of their own. */
  public enum Kind {
    HOME(20, 20),
    VERSION(12, 110),
    VALUES(12, 110),
    FILES(12, 110),
    DIFF(10, 110),
    OTHER(20, 110);

    private final int median;
    private final int worst;

    Kind(int median, int worst) {
      this.median = median * KIB;
      this.worst = worst * KIB;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String path) {
      String[] steps = path.split("/", -1);
      if (path.equals("index.html")) {
        return HOME;
      }
      if (!steps[0].equals("packs") || steps.length < 3) {
        return OTHER;
      }
      if (steps.length == 3) {
        return VERSION;
      }
      if (steps.length == 4) {
        boolean isList = steps[2].equals("versions") || steps[2].equals("compare");
        return steps[2].contains("...") ? DIFF : isList ? OTHER : VERSION;
      }
      return steps[3].equals("values") ? VALUES : FILES;
    }
  }

  /**
   * Pages of a kind.
   *
   * @param worst the heaviest, which is {@code heaviest}
   */
  public record Row(Kind kind, int pages, int median, int worst, String heaviest) {
    boolean isOver() {
      return median > kind.median || worst > kind.worst;
    }
  }

  /** Weighs files one by one, from any thread. */
  public static final class Scales {
    private final Map<Kind, List<Weight>> byKind = new EnumMap<>(Kind.class);
    private int styles;
    private int scripts;
    private int search;

    public void add(String path, byte[] bytes) {
      boolean isAsset = path.startsWith("assets/");
      boolean isPage = path.endsWith(".html");
      if (isPage || isAsset && (path.endsWith(".css") || path.endsWith(".js"))) {
        add(path, compressed(bytes));
      }
    }

    private synchronized void add(String path, int weight) {
      if (path.endsWith(".html")) {
        byKind.computeIfAbsent(Kind.of(path), k -> new ArrayList<>()).add(new Weight(path, weight));
      } else if (path.endsWith(".css")) {
        styles += weight;
      } else if (path.startsWith("assets/search")) {
        search += weight;
      } else {
        scripts += weight;
      }
    }

    public synchronized Weights weights() {
      List<Row> rows = new ArrayList<>();
      byKind.forEach((kind, weights) -> rows.add(row(kind, weights)));
      return new Weights(rows, styles, scripts, scripts + search);
    }
  }

  /** A page and its bytes. */
  private record Weight(String path, int bytes) implements Comparable<Weight> {
    @Override
    public int compareTo(Weight other) {
      int order = Integer.compare(bytes, other.bytes);
      return order != 0 ? order : path.compareTo(other.path);
    }
  }

  private static Row row(Kind kind, List<Weight> weights) {
    Collections.sort(weights);
    Weight worst = weights.get(weights.size() - 1);
    return new Row(
        kind, weights.size(), weights.get(weights.size() / 2).bytes(), worst.bytes(), worst.path());
  }

  private static int compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  /** A table for people. */
  public String text() {
    StringBuilder out = new StringBuilder("page      pages   median    worst   (KiB, gzip)\n");
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-8s %6d %8.1f %8.1f   of %d and %d%s\n",
              row.kind().label(),
              row.pages(),
              row.median() / (double) KIB,
              row.worst() / (double) KIB,
              row.kind().median / KIB,
              row.kind().worst / KIB,
              row.isOver() ? "  OVER: " + row.heaviest() : ""));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "style %.1f of %d; scripts %.1f of %d, with the search %.1f of %d\n",
            styles / (double) KIB,
            STYLES / KIB,
            scripts / (double) KIB,
            SCRIPTS / KIB,
            homeScripts / (double) KIB,
            HOME_SCRIPTS / KIB));
    return out.toString();
  }

  /** True where all of it is as light as it should be. */
  public boolean isWithin() {
    return rows.stream().noneMatch(Row::isOver)
        && styles <= STYLES
        && scripts <= SCRIPTS
        && homeScripts <= HOME_SCRIPTS;
  }
}
