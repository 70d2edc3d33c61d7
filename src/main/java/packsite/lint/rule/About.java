package packsite.lint.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule's documentation, with examples that are run.
 *
 * @param code two letters for the family and three digits; never used for another rule
 * @param name what is found, in kebab case
 * @param subject the file or part that it looks at
 * @param what one sentence: what is reported
 * @param why who suffers, and how
 * @param fix how to mend it
 */
public record About(
    String code,
    String name,
    Levels levels,
    String subject,
    String what,
    String why,
    String fix,
    List<Example> bad,
    List<Example> good) {
  public About {
    bad = List.copyOf(bad);
    good = List.copyOf(good);
  }

  public static About rule(String code, String name, Levels levels) {
    return new About(code, name, levels, "", "", "", "", List.of(), List.of());
  }

  /** Looks at this file or part. */
  public About on(String file) {
    return new About(code, name, levels, file, what, why, fix, bad, good);
  }

  public About what(String text) {
    return new About(code, name, levels, subject, text.strip(), why, fix, bad, good);
  }

  public About why(String text) {
    return new About(code, name, levels, subject, what, text.strip(), fix, bad, good);
  }

  public About fix(String text) {
    return new About(code, name, levels, subject, what, why, text.strip(), bad, good);
  }

  public About bad(Example example) {
    List<Example> more = new ArrayList<>(bad);
    more.add(example);
    return new About(code, name, levels, subject, what, why, fix, more, good);
  }

  public About good(Example example) {
    List<Example> more = new ArrayList<>(good);
    more.add(example);
    return new About(code, name, levels, subject, what, why, fix, bad, more);
  }

  public String family() {
    return code.substring(0, 2);
  }
}
