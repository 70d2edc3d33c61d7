package packsite.model;

import java.util.Comparator;

/** What a pack is known by everywhere: name and version of pack.json, never the directory. */
public record PackId(String name, Version version) implements Comparable<PackId> {
  private static final Comparator<PackId> ORDER =
      Comparator.comparing(PackId::name).thenComparing(PackId::version);

  @Override
  public int compareTo(PackId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
