package packsite.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import packsite.model.Values.Macro;
import packsite.model.Values.Macro.Scope;
import packsite.text.Comments.Comment;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.Span;
import packsite.text.YamlFile;

/** Finds Palette's macros and variables in a values file, wherever they stand but in comments. */
final class Macros {
  private static final String ROOT = ".spectro.";

  private Macros() {}

  static List<Macro> find(YamlFile file) {
    String text = file.source().text();
    if (!text.contains(ROOT)) {
      return List.of();
    }
    List<Span> quoted = new ArrayList<>();
    file.documents().forEach(document -> collectQuoted(document.root(), quoted));
    Stretches values = new Stretches(quoted);
    Stretches comments = new Stretches(file.comments().all().stream().map(Comment::span).toList());
    List<Macro> found = new ArrayList<>();
    int open = text.indexOf("{{");
    while (open >= 0) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      open = text.lastIndexOf("{{", close); // The braces before that one belong to nothing.
      Span action = file.source().span(open, close + 2);
      if (!comments.contain(open, close)) {
        macros(action, values.contain(open, close + 2), found);
      }
      open = text.indexOf("{{", close + 2);
    }
    return found;
  }

  private static void macros(Span action, boolean quoted, List<Macro> into) {
    String text = action.text(); // Not the file's: most actions hold none, and it may be long.
    int at = text.indexOf(ROOT);
    while (at >= 0) {
      into.add(macro(action, text, at + ROOT.length(), quoted));
      at = text.indexOf(ROOT, at + ROOT.length());
    }
  }

  /** Stretches of one text that do not overlap. */
  private static final class Stretches {
    private final int[] starts;
    private final int[] ends;

    Stretches(List<Span> spans) {
      List<Span> inOrder = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
      starts = inOrder.stream().mapToInt(Span::start).toArray();
      ends = inOrder.stream().mapToInt(Span::end).toArray();
    }

    boolean contain(int from, int to) {
      int found = Arrays.binarySearch(starts, from);
      int last = found >= 0 ? found : -found - 2;
      return last >= 0 && to <= ends[last];
    }
  }

  private static Macro macro(Span action, String text, int from, boolean quoted) {
    int end = from;
    while (end < text.length() && isPathCharacter(text.charAt(end))) {
      end++;
    }
    String path = text.substring(from, end);
    int dot = path.indexOf('.');
    String scope = dot < 0 ? path : path.substring(0, dot);
    Span expression = action.part(from - ROOT.length(), end);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    return new Macro(action, expression, scope(scope), rest, quoted);
  }

  private static Scope scope(String word) {
    return switch (word) {
      case "system" -> Scope.SYSTEM;
      case "pack" -> Scope.PACK;
      case "macro" -> Scope.MACRO;
      case "var" -> Scope.VAR;
      default -> Scope.UNKNOWN;
    };
  }

  private static boolean isPathCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  /** Scalars that may hold braces: quoted ones, blocks, and plain ones with text before a brace. */
  private static void collectQuoted(Node node, List<Span> into) {
    if (node instanceof Mapping map) {
      map.entries()
          .forEach(
              entry -> {
                collectQuoted(entry.key(), into);
                collectQuoted(entry.value(), into);
              });
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collectQuoted(item, into));
    } else if (node instanceof Scalar scalar) {
      if (scalar.style() != Style.PLAIN || scalar.value().contains("{{")) {
        into.add(scalar.span());
      }
    }
  }
}
