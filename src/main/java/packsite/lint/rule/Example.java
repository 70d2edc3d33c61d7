package packsite.lint.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A pack that a rule finds something in, or nothing: only what differs from a healthy one.
 *
 * <p>Tests build the pack and run all rules over it; the documentation of the rule prints it.
 *
 * @param files texts by path in the pack. {@code charts/web-1.0.0.tgz!/web/Chart.yaml} is a member
 *     of an archive, {@code ../other-1.0.0/pack.json} a file of another pack; the text {@code PNG,
 *     24 x 24} and a line break stand for a picture of that size
 * @param properties of pack.json, their values as JSON; an empty text removes one
 * @param removed paths of files that a healthy pack has and this one lacks
 */
public record Example(
    Map<String, String> files, Map<String, String> properties, Set<String> removed) {
  public Example {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
  }

  public static Example file(String path, String text) {
    return new Example(Map.of(), Map.of(), Set.of()).and(path, text);
  }

  public static Example values(String yaml) {
    return file("values.yaml", yaml);
  }

  /** With another property of pack.json than a healthy pack has. */
  public static Example json(String property, String value) {
    return new Example(Map.of(), Map.of(property, value), Set.of());
  }

  public static Example without(String path) {
    return new Example(Map.of(), Map.of(), Set.of(path));
  }

  public Example and(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new Example(more, properties, removed);
  }

  public Example andJson(String property, String value) {
    Map<String, String> more = new LinkedHashMap<>(properties);
    more.put(property, value);
    return new Example(files, more, removed);
  }
}
