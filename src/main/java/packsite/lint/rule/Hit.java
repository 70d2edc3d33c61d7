package packsite.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Span;

/**
 * What a rule found in one place: everything but the rule itself and how much it matters.
 *
 * @param message one sentence in the present tense without a full stop, the offending text in
 *     backticks; makes sense alone
 * @param label beside the carets: what to do or what was expected, not the message again
 * @param found the facts, where there is no text to show; else empty
 * @param why it matters here, where that is not plain; else empty
 * @param help the way out, or empty
 * @param levels where it matters more or less than the rule's other findings
 * @param secret true where the text of the span must not be shown to anybody
 */
public record Hit(
    Spot spot,
    String message,
    String label,
    List<Related> related,
    String found,
    String why,
    String help,
    Optional<Fix> fix,
    Optional<Levels> levels,
    boolean secret) {
  /** Another place that the finding compares with. */
  public record Related(Spot spot, String label) {}

  public Hit {
    related = List.copyOf(related);
  }

  /** About a piece of text: the key for naming, the value for values, the parent for absences. */
  public static Hit at(Span span, String message) {
    return at(Spot.at(span), message);
  }

  /** About a file as a whole, or one that should be there. */
  public static Hit in(String path, String message) {
    return at(Spot.file(path), message);
  }

  public static Hit at(Spot spot, String message) {
    return new Hit(
        spot, message, "", List.of(), "", "", "", Optional.empty(), Optional.empty(), false);
  }

  public Hit label(String text) {
    return new Hit(spot, message, text, related, found, why, help, fix, levels, secret);
  }

  public Hit also(Span place, String text) {
    return also(Spot.at(place), text);
  }

  public Hit also(Spot place, String text) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, text));
    return new Hit(spot, message, label, more, found, why, help, fix, levels, secret);
  }

  public Hit found(String text) {
    return new Hit(spot, message, label, related, text, why, help, fix, levels, secret);
  }

  public Hit why(String text) {
    return new Hit(spot, message, label, related, found, text, help, fix, levels, secret);
  }

  public Hit help(String text) {
    return new Hit(spot, message, label, related, found, why, text, fix, levels, secret);
  }

  public Hit fix(Fix remedy) {
    return new Hit(
        spot, message, label, related, found, why, help, Optional.of(remedy), levels, secret);
  }

  /** Matters as these levels say, not as the rule's own. */
  public Hit levels(Levels own) {
    return new Hit(spot, message, label, related, found, why, help, fix, Optional.of(own), secret);
  }

  /** The text under the carets is a secret, which no report may quote. */
  public Hit masked() {
    return new Hit(spot, message, label, related, found, why, help, fix, levels, true);
  }
}
