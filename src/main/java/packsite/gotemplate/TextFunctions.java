package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.gotemplate.Value.Absent;
import packsite.gotemplate.Value.Bool;
import packsite.gotemplate.Value.Fields;
import packsite.gotemplate.Value.Int;
import packsite.gotemplate.Value.Items;
import packsite.gotemplate.Value.Real;
import packsite.gotemplate.Value.Text;
import packsite.gotemplate.Value.Trace;
import packsite.gotemplate.Value.Unknown;

/** The functions that make texts of texts. */
final class TextFunctions {
  private static final int MAX_PIECES = 1000;

  private TextFunctions() {}

  /** Empty for a function that is none of these. */
  static Optional<Value> call(String name, List<Value> all) {
    if (!isKnown(name, all.size())) {
      return Optional.empty();
    }
    Trace trace = Trace.NONE;
    List<String> texts = new ArrayList<>(all.size());
    for (Value value : all) {
      Optional<String> text = value.printed();
      if (text.isEmpty()) {
        return Optional.of(new Unknown(value.whyNotPrinted()));
      }
      texts.add(text.get());
      trace = trace.plus(value.traced());
    }
    Value last = all.get(all.size() - 1);
    if (last instanceof Absent && all.size() < 3 && !name.startsWith("print")) {
      return Optional.of(name.equals("squote") || name.equals("quote") ? Value.text("") : last);
    }
    return Optional.of(name.equals("printf") ? printf(all, trace) : apply(name, texts, trace, all));
  }

  private static boolean isKnown(String name, int arguments) {
    return switch (name) {
      case "quote", "squote", "print", "printf", "cat", "trim", "lower", "upper", "nospace" -> true;
      case "title", "println" -> false;
      case "trimPrefix", "trimSuffix", "trimAll", "contains", "hasPrefix", "hasSuffix" ->
          arguments == 2;
      case "trunc", "split", "splitList", "indent", "nindent" -> arguments == 2;
      case "replace" -> arguments == 3;
      default -> false;
    };
  }

  private static Value apply(String name, List<String> texts, Trace trace, List<Value> all) {
    String first = texts.get(0);
    String last = texts.get(texts.size() - 1);
    return switch (name) {
      case "contains" -> new Bool(last.contains(first));
      case "hasPrefix" -> new Bool(last.startsWith(first));
      case "hasSuffix" -> new Bool(last.endsWith(first));
      case "split" -> split(first, last, trace);
      case "splitList" -> new Items(pieces(first, last, trace));
      case "quote" -> made(quoted(texts), trace);
      case "squote" -> made("'" + String.join("' '", texts) + "'", trace);
      case "cat" -> made(String.join(" ", texts), trace);
      case "print" -> made(print(all, texts), trace);
      case "trim" -> made(last.strip(), trace);
      case "lower" -> made(last.toLowerCase(Locale.ROOT), trace);
      case "upper" -> made(last.toUpperCase(Locale.ROOT), trace);
      case "nospace" -> made(last.replaceAll("\\s", ""), trace);
      case "trimPrefix" ->
          made(last.startsWith(first) ? last.substring(first.length()) : last, trace);
      case "trimSuffix" ->
          made(
              last.endsWith(first) ? last.substring(0, last.length() - first.length()) : last,
              trace);
      case "trimAll" -> made(trimAll(first, last), trace);
      case "trunc" -> trunc(all.get(0), last, trace);
      case "indent" -> indent("", all.get(0), last, trace);
      case "nindent" -> indent("\n", all.get(0), last, trace);
      default -> replace(first, texts.get(1), last, trace);
    };
  }

  private static Value made(String text, Trace trace) {
    return text.length() > Output.Kept.MAX_LENGTH
        ? new Unknown(Output.Kept.TOO_LONG)
        : new Text(text, trace);
  }

  private static String quoted(List<String> texts) {
    return String.join(" ", texts.stream().map(GoText::quote).toList());
  }

  /** Blanks only between two that are both no text. */
  private static String print(List<Value> all, List<String> texts) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && !(all.get(i) instanceof Text) && !(all.get(i - 1) instanceof Text)) {
        out.append(' ');
      }
      out.append(texts.get(i));
    }
    return out.toString();
  }

  private static String trimAll(String cut, String text) {
    int from = 0;
    int to = text.length();
    while (from < to && cut.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && cut.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static Value trunc(Value length, String text, Trace trace) {
    if (!(length instanceof Int number)) {
      return new Unknown("calls `trunc` without a number");
    }
    int size = (int) Math.min(Math.abs(number.number()), text.length());
    return made(
        number.number() < 0 ? text.substring(text.length() - size) : text.substring(0, size),
        trace);
  }

  private static Value indent(String before, Value width, String text, Trace trace) {
    if (!(width instanceof Int number) || number.number() < 0 || number.number() > 100) {
      return new Unknown("indents without a sensible number");
    }
    String blanks = " ".repeat((int) number.number());
    return text.length() > Output.Kept.MAX_LENGTH / 128
        ? new Unknown(Output.Kept.TOO_LONG)
        : made(before + blanks + text.replace("\n", "\n" + blanks), trace);
  }

  private static Value replace(String old, String by, String text, Trace trace) {
    long most = (long) (text.length() + 1) * Math.max(1, by.length());
    return most > 4L * Output.Kept.MAX_LENGTH && text.contains(old)
        ? new Unknown(Output.Kept.TOO_LONG)
        : made(text.replace(old, by), trace);
  }

  private static List<Value> pieces(String separator, String text, Trace trace) {
    List<Value> pieces = new ArrayList<>();
    int from = 0;
    int at = separator.isEmpty() ? -1 : text.indexOf(separator);
    while (at >= 0 && pieces.size() < MAX_PIECES) {
      pieces.add(new Text(text.substring(from, at), trace));
      from = at + separator.length();
      at = text.indexOf(separator, from);
    }
    pieces.add(new Text(text.substring(from), trace));
    return pieces;
  }

  private static Value split(String separator, String text, Trace trace) {
    Fields split = Fields.dict();
    List<Value> pieces = pieces(separator, text, trace);
    for (int i = 0; i < pieces.size(); i++) {
      split.set("_" + i, pieces.get(i));
    }
    return split;
  }

  static Value join(Value separator, List<Value> items) {
    String between = separator.printed().orElse("");
    StringBuilder out = new StringBuilder();
    Trace trace = Trace.NONE;
    for (Value item : items) {
      Optional<String> text = item.printed();
      if (text.isEmpty() || out.length() > Output.Kept.MAX_LENGTH) {
        return new Unknown(text.isEmpty() ? item.whyNotPrinted() : Output.Kept.TOO_LONG);
      }
      out.append(out.isEmpty() ? "" : between).append(text.get());
      trace = trace.plus(item.traced());
    }
    return made(out.toString(), trace);
  }

  static Value cast(String name, Value value) {
    if (value instanceof Unknown || value instanceof Absent && name.equals("toString")) {
      return value;
    }
    Optional<String> text = value.printed();
    if (text.isEmpty()) {
      return new Unknown(value.whyNotPrinted());
    }
    if (name.equals("toString")) {
      return new Text(text.get(), value.traced());
    }
    double number = value instanceof Real real ? real.number() : GoText.real(text.get());
    if (name.equals("float64")) {
      return new Real(Double.isNaN(number) ? 0 : number, value.traced());
    }
    return new Int((long) number, value.traced());
  }

  private static Value printf(List<Value> all, Trace trace) {
    String format = all.get(0).printed().orElse("");
    StringBuilder out = new StringBuilder();
    int next = 1;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      i++;
      char verb = i < format.length() ? format.charAt(i) : '!';
      if (verb == '%') {
        out.append('%');
        continue;
      }
      if ("sdvq".indexOf(verb) < 0 || next >= all.size()) {
        return new Unknown("calls `printf` with \"" + format + "\"");
      }
      Value value = all.get(next++);
      if (value instanceof Absent absent) {
        return new Unknown("value `" + absent.name() + "` is not set");
      }
      if (verb == 's' && !(value instanceof Text) || verb == 'd' && !(value instanceof Int)) {
        String what = value.printed().orElse("");
        return new Unknown("prints " + what + " with %" + verb + ", which is made for others");
      }
      String text = value.printed().orElse("");
      out.append(verb == 'q' ? GoText.quote(text) : text);
    }
    return next < all.size()
        ? new Unknown("calls `printf` with more values than \"" + format + "\" takes")
        : made(out.toString(), trace);
  }
}
