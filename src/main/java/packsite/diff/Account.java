package packsite.diff;

import java.util.List;
import packsite.compare.Consequence.Weight;

/**
 * What is told of a comparison, for people: the consequences first, the evidence below.
 *
 * @param title the two packs and the step between them
 * @param way versions on an upgrade path; empty for a single step
 * @param sections only those in which something differs
 * @param wording what differs to the eye only; empty where nothing does
 * @param same names of parts that are the same
 * @param gaps what could not be compared
 */
public record Account(
    String title,
    List<String> way,
    List<Advice> advice,
    List<Section> sections,
    String wording,
    List<String> same,
    List<String> gaps) {
  public Account {
    way = List.copyOf(way);
    advice = List.copyOf(advice);
    sections = List.copyOf(sections);
    same = List.copyOf(same);
    gaps = List.copyOf(gaps);
  }

  public boolean tellsNothing() {
    return advice.isEmpty() && sections.isEmpty() && wording.isEmpty() && gaps.isEmpty();
  }

  /** What differs in a few words each, {@code 307 keys moved}; never empty. */
  public List<String> gist() {
    return Gist.of(this);
  }

  /**
   * A consequence in words.
   *
   * @param fact one sentence without a full stop
   * @param advice what to do about it, one sentence; may be empty
   * @param items what it is about, one by one; may be empty
   * @param figure the number that the fact begins with; empty where it begins with none
   * @param noun what the figure counts
   */
  public record Advice(
      Weight weight, String fact, String advice, List<String> items, String figure, String noun) {
    public Advice {
      items = List.copyOf(items);
    }

    Advice(Weight weight, String fact, String advice, List<String> items) {
      this(weight, fact, advice, items, "", "");
    }

    /** The same, of which it is known what it counts. */
    Advice counting(long count, String noun) {
      return new Advice(
          weight, fact, advice, items, Counts.number(count), Counts.noun(count, noun));
    }
  }

  /**
   * A part of the packs.
   *
   * @param tally how much of what, in a few words
   */
  public record Section(String title, String tally, List<Group> groups) {
    public Section {
      groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
      return groups.stream().allMatch(group -> group.rows().isEmpty());
    }
  }

  /**
   * Rows of one kind, which are cut where they are too many.
   *
   * @param noun what one of those left out is called
   */
  public record Group(String noun, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** What happened to a thing. */
  public enum Mark {
    MOVED("moved"),
    RETYPED("retyped"),
    CHANGED("changed"),
    REMOVED("removed"),
    ADDED("added"),
    ORDER("order");

    private final String label;

    Mark(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * One thing that differs.
   *
   * @param to its other name now, where it has one
   * @param was its value before, if that is told
   * @param now its value, if that is told
   * @param note in plain words
   */
  public record Row(Mark mark, String name, String to, String was, String now, String note) {
    static Row noted(Mark mark, String name, String note) {
      return new Row(mark, name, "", "", "", note);
    }

    static Row changed(String name, String was, String now) {
      return new Row(markOf(was, now), name, "", was, now, "");
    }

    private static Mark markOf(String was, String now) {
      return was.isEmpty() ? Mark.ADDED : now.isEmpty() ? Mark.REMOVED : Mark.CHANGED;
    }
  }
}
