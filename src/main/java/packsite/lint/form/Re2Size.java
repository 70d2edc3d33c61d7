package packsite.lint.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How large a pattern grows when its repeats are written out, found without writing them out.
 *
 * <p>RE2 refuses repeats that multiply to more than a thousand, and groups as deep; its Java port
 * tries them until memory or stack end.
 */
final class Re2Size {
  private static final long MOST_REPEATS = 1_000;
  private static final int DEEPEST = 1_000;

  /** Of a text that people write; a class of characters counts as many. */
  private static final long MODEST = 200_000;

  private static final long CLASS = 200;

  /** How far the end of a repeat, or of the name of a class, is looked for: all are shorter. */
  private static final int REPEAT = 20;

  private static final int NAME = 40;

  private final String pattern;
  private final Deque<Group> open = new ArrayDeque<>();
  private Group here = new Group(0);
  private Optional<Re2.Fault> fault = Optional.empty();

  /** What has been read of a group: its size, and the repeats on top of each other in it. */
  private static final class Group {
    final int start;
    long size;
    long repeats = 1;
    long lastSize;
    long lastRepeats = 1;

    Group(int start) {
      this.start = start;
    }

    void atom(long atomSize, long atomRepeats) {
      size = Math.min(size + atomSize, Integer.MAX_VALUE);
      repeats = Math.max(repeats, atomRepeats);
      lastSize = atomSize;
      lastRepeats = atomRepeats;
    }
  }

  private Re2Size(String pattern) {
    this.pattern = pattern;
  }

  static Re2Size of(String pattern) {
    Re2Size size = new Re2Size(pattern);
    size.read();
    return size;
  }

  /** What RE2 refuses because of its size, or a group that is not closed. */
  Optional<Re2.Fault> fault() {
    return fault;
  }

  /** True where compiling it costs little. */
  boolean isModest() {
    return here.size <= MODEST;
  }

  private void read() {
    int at = 0;
    while (at < pattern.length() && fault.isEmpty()) {
      switch (pattern.charAt(at)) {
        case '(' -> at = open(at);
        case ')' -> at = close(at);
        case '[' -> at = characterClass(at);
        case '\\' -> at = escape(at);
        case '{' -> at = repeat(at);
        default -> at = atom(at + 1, 1);
      }
    }
    if (fault.isEmpty() && !open.isEmpty()) {
      complain("the group that opens here is never closed", here.start, here.start + 1);
    }
  }

  private int atom(int end, long size) {
    here.atom(size, 1);
    return end;
  }

  private int open(int at) {
    open.push(here);
    here = new Group(at);
    if (open.size() > DEEPEST) {
      complain("more than " + DEEPEST + " groups in each other", at, at + 1);
    }
    return at + 1;
  }

  private int close(int at) {
    if (open.isEmpty()) {
      complain("no group is open that `)` could close", at, at + 1);
    } else {
      Group inner = here;
      here = open.pop();
      here.atom(inner.size + 2, inner.repeats);
    }
    return at + 1;
  }

  private int escape(int at) {
    if (pattern.startsWith("\\Q", at)) {
      int end = pattern.indexOf("\\E", at);
      int behind = end < 0 ? pattern.length() : end + 2;
      return atom(behind, behind - at);
    }
    boolean wide = pattern.startsWith("\\p", at) || pattern.startsWith("\\P", at);
    boolean braces = (wide || pattern.startsWith("\\x", at)) && pattern.startsWith("{", at + 2);
    int close = braces ? near("}", at, NAME) : -1;
    int end = close < 0 ? at + 2 : close + 1;
    return atom(Math.min(end, pattern.length()), wide ? CLASS : 1);
  }

  /** Long ones cost more than their length: the library looks for ends at each start. */
  private int characterClass(int at) {
    int end = classEnd(at);
    return atom(end, Math.max(CLASS, 10L * (end - at)));
  }

  /** Behind the bracket that closes a class; the first one in it stands for itself. */
  private int classEnd(int at) {
    int from = pattern.startsWith("[^", at) ? at + 2 : at + 1;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (pattern.startsWith("[:", i) && near(":]", i, NAME) > 0) {
        i = near(":]", i, NAME) + 1;
      } else if (c == ']' && i > from) {
        return i + 1;
      }
    }
    return pattern.length();
  }

  /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else in braces stands for itself. */
  private int repeat(int at) {
    int close = near("}", at, REPEAT);
    String inside = close < 0 ? "" : pattern.substring(at + 1, close);
    if (!inside.matches("[0-9]+(,[0-9]*)?")) {
      return atom(at + 1, 1);
    }
    String most = inside.replaceFirst(".*,(?=[0-9])", "").replace(",", "");
    long times = most.length() > 4 ? MOST_REPEATS + 1 : Long.parseLong(most);
    here.size -= here.lastSize;
    here.atom(here.lastSize * Math.max(times, 1), here.lastRepeats * Math.max(times, 1));
    if (here.lastRepeats > MOST_REPEATS) {
      complain("repeats multiply to more than " + MOST_REPEATS, at, close + 1);
    }
    return close + 1;
  }

  /** Where an end stands, if it is not far; looking further at each start would take ages. */
  private int near(String end, int at, int far) {
    int found = pattern.substring(at, Math.min(pattern.length(), at + 1 + far)).indexOf(end);
    return found < 0 ? -1 : at + found;
  }

  private void complain(String message, int from, int to) {
    fault = Optional.of(new Re2.Fault(message, from, to));
  }
}
