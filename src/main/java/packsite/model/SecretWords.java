package packsite.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that no report may quote, found in a text in one pass, however many they are. */
public final class SecretWords {
  /** What stands where they stood. */
  public static final String STARS = "********";

  /** Shorter ones would be found in harmless words. */
  private static final int SHORTEST = 8;

  /** By their last characters: the first ones often tell the kind, and are the same for many. */
  private final Map<String, List<String>> byEnd = new HashMap<>();

  /** A part of a text. */
  public record Range(int start, int end) {}

  public void add(String word) {
    if (word.length() >= SHORTEST) {
      put(word);
      // Anchors are JSON Pointers, which write a slash otherwise.
      put(word.replace("/", "~1"));
    }
  }

  private void put(String word) {
    String end = word.substring(word.length() - SHORTEST);
    List<String> alike = byEnd.computeIfAbsent(end, e -> new ArrayList<>());
    if (!alike.contains(word)) {
      alike.add(word);
    }
  }

  public boolean isEmpty() {
    return byEnd.isEmpty();
  }

  public boolean areIn(String text) {
    return !in(text).isEmpty();
  }

  /** Where any of the words stands, in order; what overlaps is one. */
  public List<Range> in(String text) {
    List<Range> found = new ArrayList<>();
    for (int end = SHORTEST; end <= text.length(); end++) {
      for (String word : byEnd.getOrDefault(text.substring(end - SHORTEST, end), List.of())) {
        int start = end - word.length();
        if (text.startsWith(word, start)) {
          found.add(new Range(start, end));
        }
      }
    }
    return found.size() < 2 ? found : merged(found);
  }

  private static List<Range> merged(List<Range> found) {
    found.sort(Comparator.comparingInt(Range::start));
    List<Range> merged = new ArrayList<>();
    for (Range range : found) {
      int last = merged.size() - 1;
      if (last >= 0 && range.start() < merged.get(last).end()) {
        Range before = merged.get(last);
        merged.set(last, new Range(before.start(), Math.max(before.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** The text without any of the words. */
  public String outOf(String text) {
    return without(text, in(text));
  }

  /** The text with stars for some of it; what overlaps is one. */
  public static String without(String text, List<Range> ranges) {
    if (ranges.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int plain = 0; // All before it is in the output.
    for (Range range : merged(new ArrayList<>(ranges))) {
      out.append(text, plain, range.start()).append(STARS);
      plain = range.end();
    }
    return out.append(text, plain, text.length()).toString();
  }
}
