package packsite.site.readme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names for what one can scroll: no two are the same. */
final class Labels {
  private static final int MAX_LENGTH = 80;

  private final Map<String, Integer> used = new HashMap<>();
  private String heading = "";
  private int codes;
  private int diagrams;

  void heading(String text) {
    String plain = text.strip();
    heading = plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH).strip() : plain;
  }

  String table() {
    String label = heading.isEmpty() ? "Table" : "Table: " + heading;
    int time = used.merge(label.toLowerCase(Locale.ROOT), 1, Integer::sum);
    return time == 1 ? label : label + ", " + time;
  }

  /** Of a block of code in a language, which may be empty. */
  String code(String language) {
    if (language.equals("mermaid")) {
      return "Diagram " + ++diagrams + ", mermaid source";
    }
    return "Code " + ++codes + (language.isEmpty() ? "" : ", " + language);
  }
}
