package packsite.read;

import java.util.ArrayList;
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
    int at = text.indexOf(ROOT);
    if (at < 0) {
      return List.of();
    }
    List<Span> quoted = new ArrayList<>();
    file.documents().forEach(document -> collectQuoted(document.root(), quoted));
    List<Macro> found = new ArrayList<>();
    while (at >= 0) {
      int open = text.lastIndexOf("{{", at);
      int close = text.indexOf("}}", at);
      boolean inAction = open >= 0 && close >= 0 && text.substring(open, at).indexOf("}}") < 0;
      if (inAction && !isComment(file, at)) {
        Span action = file.source().span(open, close + 2);
        found.add(macro(action, text, at + ROOT.length(), isWithin(quoted, action)));
      }
      at = text.indexOf(ROOT, at + ROOT.length());
    }
    return found;
  }

  private static Macro macro(Span action, String text, int from, boolean quoted) {
    int end = from;
    while (end < action.end() && isPathCharacter(text.charAt(end))) {
      end++;
    }
    String path = text.substring(from, end);
    int dot = path.indexOf('.');
    String scope = dot < 0 ? path : path.substring(0, dot);
    return new Macro(action, scope(scope), dot < 0 ? "" : path.substring(dot + 1), quoted);
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

  private static boolean isComment(YamlFile file, int at) {
    for (Comment comment : file.comments().all()) {
      if (comment.span().start() <= at && at < comment.span().end()) {
        return true;
      }
    }
    return false;
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

  private static boolean isWithin(List<Span> spans, Span inner) {
    return spans.stream().anyMatch(span -> span.contains(inner));
  }
}
