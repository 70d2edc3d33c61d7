package packsite.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import packsite.model.Chart.Crd;

/**
 * Names of custom resource definitions, by their lines.
 *
 * <p>These files are by far the largest of a chart and nearly all of it is schema, so they are not
 * parsed: the few facts stand at fixed depths below {@code metadata} and {@code spec}.
 */
final class CrdReader {
  private static final int DEEPEST = 8;

  private final String member;
  private final List<Crd> found = new ArrayList<>();
  private boolean isCrd;
  private String section = "";
  private String list = "";
  private int depth; // Of what stands directly in the section; -1 before its first line.
  private int itemIndent;
  private String name = "";
  private String group = "";
  private String kind = "";
  private List<String> versions = new ArrayList<>();

  private CrdReader(String member) {
    this.member = member;
  }

  /** Those in the first {@code length} bytes of a buffer. */
  static List<Crd> read(String member, byte[] text, int length) {
    CrdReader reader = new CrdReader(member);
    int at = 0;
    while (at < length) {
      int indent = at;
      while (indent < length && indent - at <= DEEPEST && text[indent] == ' ') {
        indent++;
      }
      int end = lineEnd(text, indent, length);
      // Deeper is schema, where nearly all lines are.
      if (indent - at <= DEEPEST && indent < end) {
        reader.line(new String(text, indent, end - indent, UTF_8).stripTrailing(), indent - at);
      }
      at = end + 1;
    }
    reader.document();
    return reader.found;
  }

  /** Nearly all of the time is spent here: a method this small runs in registers. */
  private static int lineEnd(byte[] text, int from, int length) {
    int end = from;
    while (end < length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private void line(String line, int indent) {
    if (indent == 0) {
      topLevel(line);
      return;
    }
    depth = depth < 0 && !line.startsWith("#") ? indent : depth;
    if (section.equals("metadata") && indent == depth && line.startsWith("name:")) {
      name = value(line);
    } else if (section.equals("spec")) {
      spec(line, indent);
    }
  }

  private void topLevel(String line) {
    if (line.startsWith("---")) {
      document();
    } else if (line.startsWith("kind:")) {
      isCrd = value(line).equals("CustomResourceDefinition");
    } else if (!line.startsWith("#") && !line.startsWith("-")) {
      section = line.endsWith(":") ? line.substring(0, line.length() - 1) : "";
      list = "";
      depth = -1;
    }
  }

  private void spec(String line, int indent) {
    boolean item = line.startsWith("- ");
    if (list.equals("versions") && item && (itemIndent < 0 || indent == itemIndent)) {
      itemIndent = indent;
      version(line.substring(2).strip());
    } else if (list.equals("versions") && indent == itemIndent + 2) {
      version(line);
    } else if (list.equals("names") && line.startsWith("kind:")) {
      kind = value(line);
    } else if (indent == depth && line.startsWith("group:")) {
      group = value(line);
    } else if (indent == depth && line.startsWith("version:") && versions.isEmpty()) {
      versions.add(value(line));
    } else if (indent == depth && !item) {
      list = line.endsWith(":") ? line.substring(0, line.length() - 1) : "";
      itemIndent = -1;
    }
  }

  private void version(String line) {
    if (line.startsWith("name:") && !versions.contains(value(line))) {
      versions.add(value(line));
    }
  }

  private void document() {
    if (isCrd) {
      found.add(new Crd(member, name, group, kind, versions));
    }
    isCrd = false;
    section = "";
    list = "";
    itemIndent = -1;
    name = "";
    group = "";
    kind = "";
    versions = new ArrayList<>();
  }

  private static String value(String line) {
    String value = line.substring(line.indexOf(':') + 1).strip();
    int comment = value.indexOf(" #");
    value = comment < 0 ? value : value.substring(0, comment).strip();
    boolean quoted = value.length() >= 2 && "\"'".indexOf(value.charAt(0)) >= 0;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
