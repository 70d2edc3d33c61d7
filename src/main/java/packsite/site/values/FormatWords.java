package packsite.site.values;

import java.util.List;
import java.util.stream.Collectors;
import packsite.model.FormSchema.Choices;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Limit;
import packsite.model.FormSchema.Literal;
import packsite.model.FormSchema.Pattern;
import packsite.model.FormSchema.Piece;
import packsite.model.FormSchema.Placeholder;
import packsite.model.FormSchema.Range;
import packsite.model.FormSchema.Text;

/** The format of a value as people would say it. */
final class FormatWords {
  private FormatWords() {}

  static String of(Format format) {
    List<Piece> pieces = format.pieces();
    if (pieces.size() == 1) {
      return piece(pieces.get(0));
    }
    return pieces.stream().map(FormatWords::piece).collect(Collectors.joining(", then "));
  }

  private static String piece(Piece piece) {
    if (piece instanceof Literal literal) {
      return code(literal.value());
    }
    Placeholder placeholder = (Placeholder) piece;
    String type = type(placeholder.type().value());
    return placeholder.limit().map(limit -> limited(type, limit)).orElse(type);
  }

  private static String limited(String type, Limit limit) {
    if (limit instanceof Choices choices) {
      return "one of "
          + choices.values().stream()
              .map(Text::value)
              .map(FormatWords::code)
              .collect(Collectors.joining(", "));
    }
    if (limit instanceof Range range) {
      return type + " from " + code(range.min().value()) + " to " + code(range.max().value());
    }
    return type + " that matches " + code(((Pattern) limit).text().value());
  }

  private static String type(String type) {
    return switch (type) {
      case "string" -> "text";
      case "number" -> "a number";
      case "boolean" -> "`true` or `false`";
      case "password" -> "a password, shown masked";
      case "list" -> "one of a list";
      case "ipv4" -> "an IPv4 address";
      case "version" -> "a version";
      default -> "a value of type " + code(type) + ", which Palette does not know";
    };
  }

  /** A backtick within would end the code. */
  private static String code(String text) {
    return text.isBlank() ? "a blank" : "`" + text.replace('`', '\'') + "`";
  }
}
