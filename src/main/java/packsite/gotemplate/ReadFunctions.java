package packsite.gotemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import packsite.gotemplate.Pipe.Term;
import packsite.gotemplate.ReadSet.Kind;

/** What the functions do with the values they get, and which of them they hand on. */
final class ReadFunctions {
  private final ReadWalk walk;

  ReadFunctions(ReadWalk walk) {
    this.walk = walk;
  }

  /** Calls the function that the first term names, on the other terms and what is piped in. */
  Reach call(String name, List<Term> terms, Reach dot, List<Reach> piped) {
    List<Reach> arguments = new ArrayList<>(terms.size());
    for (Term term : terms.subList(1, terms.size())) {
      arguments.add(walk.term(term, dot));
    }
    arguments.addAll(piped);
    int at = terms.get(0).start();
    if (arguments.isEmpty()) {
      return Reach.NONE;
    }
    Term key = terms.size() > 1 ? terms.get(1) : terms.get(0);
    return switch (plain(name)) {
      case "if", "not", "empty", "eq", "ne", "lt", "le", "gt", "ge" -> tested(arguments, at);
      case "kindIs", "kindOf", "typeOf", "typeIs", "typeIsLike" -> tested(arguments, at);
      case "default", "coalesce", "or", "and", "ternary", "required" -> chosen(arguments, at);
      case "deepCopy", "omit", "pick", "unset", "first", "last", "initial", "rest", "reverse" ->
          handedOn(plain(name), arguments, at);
      case "dict" -> dict(terms, arguments, at);
      case "list", "tuple" -> list(arguments);
      case "set" -> set(arguments, at);
      case "merge", "mergeOverwrite" -> merge(terms, arguments, at);
      case "get", "index", "hasKey", "pluck", "dig" -> picked(plain(name), terms, arguments, at);
      case "include" -> include(key, arguments);
      case "tpl" -> tpl(key, arguments, at);
      default -> used(plain(name), arguments, at);
    };
  }

  private static String plain(String name) {
    if (name.startsWith("must") && name.length() > 4) {
      return Character.toLowerCase(name.charAt(4)) + name.substring(5);
    }
    return name;
  }

  private Reach tested(List<Reach> arguments, int at) {
    arguments.forEach(argument -> walk.mark(argument, Kind.TEST, at));
    return Reach.NONE;
  }

  private Reach chosen(List<Reach> arguments, int at) {
    tested(arguments, at);
    return any(arguments);
  }

  private static Reach any(List<Reach> arguments) {
    Reach reach = Reach.NONE;
    for (Reach argument : arguments) {
      reach = reach.or(argument);
    }
    return reach;
  }

  private Reach handedOn(String name, List<Reach> arguments, int at) {
    Reach first = arguments.get(0);
    return switch (name) {
      case "first", "last" -> {
        walk.mark(new Reach(first.root(), first.paths(), Map.of()), Kind.BLOCK, at);
        yield first.elements();
      }
      case "initial", "rest", "reverse" -> {
        walk.mark(new Reach(first.root(), first.paths(), Map.of()), Kind.BLOCK, at);
        yield ofElements(first.elements());
      }
      default -> first;
    };
  }

  /** A list of which nothing is known but what its elements may be. */
  private static Reach ofElements(Reach elements) {
    return elements.isNone() ? elements : Reach.ofEntries(Map.of(ReadPath.EACH, elements));
  }

  private Reach dict(List<Term> terms, List<Reach> arguments, int at) {
    Map<String, Reach> entries = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Reach value = arguments.get(i + 1);
      if (terms.size() > i + 1 && terms.get(i + 1).isString()) {
        entries.merge(terms.get(i + 1).text(), value, Reach::or);
      } else {
        walk.mark(arguments.get(i), Kind.VALUE, at);
        walk.mark(value, Kind.BLOCK, at);
      }
    }
    return Reach.ofEntries(entries);
  }

  private static Reach list(List<Reach> arguments) {
    Map<String, Reach> entries = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      entries.put(Integer.toString(i), arguments.get(i));
    }
    return Reach.ofEntries(entries);
  }

  /** The dict is changed for all who hold it, so what goes in counts as read. */
  private Reach set(List<Reach> arguments, int at) {
    for (Reach argument : arguments.subList(1, arguments.size())) {
      walk.mark(argument, Kind.BLOCK, at);
    }
    return arguments.get(0);
  }

  /** Into a fresh dict nothing is lost; into another the others' values go where none follows. */
  private Reach merge(List<Term> terms, List<Reach> arguments, int at) {
    Pipe first = terms.size() > 1 ? terms.get(1).inner() : null;
    boolean fresh =
        terms.size() > 1 && terms.get(1).text().equals("dict")
            || first != null && first.calls(List.of("dict", "deepCopy", "mustDeepCopy"));
    if (!fresh) {
      arguments.forEach(
          argument ->
              walk.mark(new Reach(false, argument.paths(), argument.entries()), Kind.BLOCK, at));
    }
    return any(arguments);
  }

  private Reach picked(String name, List<Term> terms, List<Reach> arguments, int at) {
    boolean keysFirst = name.equals("dig") || name.equals("pluck");
    int keyCount = name.equals("dig") ? arguments.size() - 2 : name.equals("pluck") ? 1 : -1;
    Reach base = keysFirst ? arguments.get(arguments.size() - 1) : arguments.get(0);
    if (name.equals("pluck")) {
      base = any(arguments.subList(1, arguments.size()));
    }
    int from = keysFirst ? 1 : 2;
    int to = keysFirst ? Math.min(from + keyCount, terms.size()) : arguments.size() + 1;
    for (int i = from; i < to; i++) {
      Term key = i < terms.size() ? terms.get(i) : null;
      if (key != null && (key.isString() || isEntry(base, key))) {
        base = base.field(key.text(), walk.values());
        continue;
      }
      for (Reach argument : arguments) {
        walk.mark(argument, Kind.BLOCK, at);
      }
      return base.elements();
    }
    if (name.equals("hasKey")) {
      walk.mark(base, Kind.TEST, at);
      return Reach.NONE;
    }
    if (name.equals("pluck")) {
      return ofElements(base);
    }
    return name.equals("dig") ? base.or(arguments.get(arguments.size() - 2)) : base;
  }

  private static boolean isEntry(Reach base, Term key) {
    return key.kind() == Pipe.Kind.NUMBER && base.entries().containsKey(key.text());
  }

  private Reach include(Term name, List<Reach> arguments) {
    Reach argument = arguments.get(arguments.size() - 1);
    if (name.isString()) {
      walk.call(name.text(), arguments.size() > 1 ? argument : Reach.NONE, name.start());
    } else if (!isOwnFile(name)) {
      walk.callAny(argument);
    }
    return Reach.NONE;
  }

  /** The check sum idiom: a file of the chart itself, which is read in its own right. */
  private static boolean isOwnFile(Term name) {
    Pipe inner = name.inner();
    return inner != null
        && inner.commands().stream()
            .flatMap(command -> command.terms().stream())
            .anyMatch(term -> term.fields().contains("BasePath"));
  }

  private Reach tpl(Term text, List<Reach> arguments, int at) {
    Reach context = arguments.get(arguments.size() - 1);
    for (Reach argument : arguments.subList(0, arguments.size() - 1)) {
      walk.mark(argument, Kind.BLOCK, at);
    }
    boolean isFile = !text.isString() && arguments.get(0).isNone() && walk.readsFiles();
    if (isFile && !context.isNone()) {
      walk.readEverything("a file of the chart is put through `tpl`");
    }
    if (text.isString() && text.text().contains("{{")) {
      walk.callText(text.text(), text.start(), context);
    } else {
      walk.mark(withoutRoot(context), Kind.BLOCK, at);
    }
    return Reach.NONE;
  }

  /** The whole context goes to every tpl; what the text reads of it is in the values, if there. */
  private static Reach withoutRoot(Reach reach) {
    Map<String, Reach> entries = new HashMap<>();
    reach.entries().forEach((key, value) -> entries.put(key, withoutRoot(value)));
    return new Reach(false, reach.paths(), entries);
  }

  private Reach used(String name, List<Reach> arguments, int at) {
    Kind kind =
        switch (name) {
          case "quote", "squote", "print", "printf", "println", "toString", "int", "int64" ->
              Kind.VALUE;
          case "float64", "trim", "trimSuffix", "trimPrefix", "trimAll", "lower", "upper" ->
              Kind.VALUE;
          case "replace", "trunc", "b64enc", "b64dec", "sha256sum", "title", "nospace" ->
              Kind.VALUE;
          case "contains", "hasPrefix", "hasSuffix", "semverCompare", "add", "sub", "mul" ->
              Kind.VALUE;
          default -> Kind.BLOCK;
        };
    arguments.forEach(argument -> walk.mark(argument, kind, at));
    return kind == Kind.BLOCK ? any(arguments) : Reach.NONE;
  }
}
