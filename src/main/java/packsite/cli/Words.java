package packsite.cli;

import java.util.List;
import packsite.text.Nearest;

/** Words of the command line that have to be one of a few. */
final class Words {
  private Words() {}

  static Stop unknown(String what, String word, List<String> known) {
    return Stop.usage(
        "no " + what + " is called `" + word + "`",
        Nearest.to(word, known)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("one of " + String.join(", ", known)));
  }
}
