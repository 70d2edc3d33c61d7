package packsite.compare;

import java.util.Optional;
import packsite.compare.tree.KeyPath;
import packsite.text.Node;

/**
 * One value that a user sets.
 *
 * @param written its path in the user's file
 * @param path the same from the root of values.yaml; both are alike but for plain chart values
 * @param standard the default of the older pack and of this one, where an older one is given and
 *     the two differ
 */
public record OverrideCheck(
    KeyPath written, KeyPath path, Node value, Verdict verdict, Optional<Sides<Node>> standard) {

  /** False where it leads nowhere, or is of a type that the pack does not expect. */
  public boolean isFine() {
    return !(verdict instanceof Unknown
        || verdict instanceof Gone
        || verdict instanceof Renamed
        || verdict instanceof OtherType);
  }

  /** What the pack makes of it. */
  public sealed interface Verdict {}

  /** There is such a default, and it is another. */
  public record Known(Node standard) implements Verdict {}

  /** It says what the default says. */
  public record Redundant(Node standard) implements Verdict {}

  /** The default is of another kind. */
  public record OtherType(Node standard) implements Verdict {}

  /** Without a default, but a template reads it, or Palette does. */
  public record Read() implements Verdict {}

  /** Below something that takes any keys, or nobody can tell: templates are missing. */
  public record Open() implements Verdict {}

  /** It is somewhere else since the older pack. */
  public record Renamed(KeyPath to) implements Verdict {}

  /** The older pack knew it; it leads nowhere now. */
  public record Gone() implements Verdict {}

  /**
   * It leads nowhere.
   *
   * @param nearest what was probably meant
   */
  public record Unknown(Optional<KeyPath> nearest) implements Verdict {}
}
