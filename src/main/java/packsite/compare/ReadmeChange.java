package packsite.compare;

import java.util.List;

/**
 * README.md.
 *
 * @param lines how many it has; a side without a README is empty
 * @param sections that differ, in order
 */
public record ReadmeChange(Sides<Integer> lines, boolean sameText, List<SectionChange> sections) {
  public ReadmeChange {
    sections = List.copyOf(sections);
  }

  /**
   * A stretch from one heading to the next.
   *
   * @param heading below those around it: {@code Usage / Presets}; empty before the first
   * @param lines of the section
   * @param added lines that only the new one has
   * @param removed lines that only the old one has
   */
  public record SectionChange(String heading, Sides<Integer> lines, int added, int removed) {}
}
