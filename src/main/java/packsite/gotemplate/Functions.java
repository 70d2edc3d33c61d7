package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
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

/** The functions that image references are made with: choices, lists and dicts. */
final class Functions {
  private static final int MAX_NESTING = 20;

  private final Rendering rendering;

  Functions(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Calls a function; one that is not known gives a value that is not known. */
  Value call(String written, List<Value> all, int at) {
    String name =
        written.startsWith("must") && written.length() > 4
            ? Character.toLowerCase(written.charAt(4)) + written.substring(5)
            : written;
    Optional<Value> result = all.isEmpty() ? constant(name) : Optional.empty();
    if (result.isEmpty()) {
      result = choice(name, all);
    }
    if (result.isEmpty()) {
      result = collection(name, all);
    }
    if (result.isEmpty()) {
      result = template(name, all, at);
    }
    return result
        .or(() -> TextFunctions.call(name, all))
        .orElse(new Unknown("calls `" + name + "`"));
  }

  private static Optional<Value> constant(String name) {
    return switch (name) {
      case "dict" -> Optional.of(Fields.dict());
      case "list", "tuple" -> Optional.of(new Items(List.of()));
      case "" -> Optional.of(new Unknown("holds an expression that cannot be read"));
      default -> Optional.of(new Unknown("calls `" + name + "`"));
    };
  }

  private static Optional<Value> choice(String name, List<Value> all) {
    Value first = all.get(0);
    Value last = all.get(all.size() - 1);
    return switch (name) {
      case "default" -> Optional.of(last.truth().map(is -> is ? last : first).orElse(last));
      case "coalesce", "or" -> Optional.of(firstWith(true, all));
      case "and" -> Optional.of(firstWith(false, all));
      case "ternary" ->
          Optional.of(
              all.size() < 3 ? last : last.truth().map(is -> is ? first : all.get(1)).orElse(last));
      case "empty", "not" ->
          Optional.of(first.truth().<Value>map(is -> new Bool(!is)).orElse(first));
      case "required" ->
          Optional.of(
              last instanceof Absent || last instanceof Text text && text.text().isEmpty()
                  ? new Unknown("value `" + last.traced().missing() + "` is required and not set")
                  : last);
      case "fail" -> Optional.of(new Unknown("stops with `fail`"));
      case "eq" -> Optional.of(Comparison.equal(all));
      case "ne" ->
          Optional.of(Comparison.equal(all) instanceof Bool bool ? new Bool(!bool.is()) : last);
      case "lt", "le", "gt", "ge" -> Optional.of(Comparison.ordered(name, first, last));
      case "semverCompare" -> Optional.of(Comparison.version(first, last));
      case "kindIs", "typeIs", "typeIsLike" -> Optional.of(Comparison.kindIs(first, last));
      default -> Optional.empty();
    };
  }

  /** The first that is true, or false; the last if there is none; unknown as soon as one is. */
  private static Value firstWith(boolean truth, List<Value> all) {
    for (Value value : all) {
      if (value.truth().isEmpty() || value.truth().get() == truth) {
        return value;
      }
    }
    return all.get(all.size() - 1);
  }

  private Optional<Value> collection(String name, List<Value> all) {
    Value first = all.get(0);
    return switch (name) {
      case "dict" -> Optional.of(dict(all));
      case "list", "tuple" -> Optional.of(new Items(all));
      case "set" -> Optional.of(set(all));
      case "get", "index" -> Optional.of(picked(first, all.subList(1, all.size())));
      case "dig" -> Optional.of(dig(all));
      case "hasKey" -> Optional.of(hasKey(first, all.get(all.size() - 1)));
      case "merge", "mergeOverwrite" -> Optional.of(merge(name.equals("merge"), all));
      case "deepCopy" -> Optional.of(copy(first, 0));
      case "first", "last", "rest", "initial", "append", "has", "join" ->
          Optional.of(list(name, all));
      default -> Optional.empty();
    };
  }

  private static Value dict(List<Value> all) {
    Fields dict = Fields.dict();
    for (int i = 0; i + 1 < all.size(); i += 2) {
      Optional<String> key = all.get(i).printed();
      if (key.isEmpty()) {
        return new Unknown("makes a dict with keys that are not known");
      }
      dict.set(key.get(), all.get(i + 1));
    }
    return dict;
  }

  private Value set(List<Value> all) {
    if (all.size() < 3 || !(all.get(0) instanceof Fields fields)) {
      return all.get(0) instanceof Unknown ? all.get(0) : new Unknown("calls `set` on no dict");
    }
    Optional<String> key = all.get(1).printed();
    if (key.isPresent() && !rendering.isDead()) {
      boolean sure = !rendering.isDoubtful();
      fields.set(key.get(), sure ? all.get(2) : new Unknown("is set under a condition"));
    }
    return fields;
  }

  private static Value picked(Value base, List<Value> keys) {
    Value value = base;
    for (Value key : keys) {
      Optional<String> name = key.printed();
      if (value instanceof Unknown || key instanceof Unknown) {
        return value instanceof Unknown ? value : key;
      }
      if (value instanceof Fields fields && name.isPresent()) {
        value = fields.get(name.get());
      } else if (value instanceof Items list && key instanceof Int number) {
        boolean inside = number.number() >= 0 && number.number() < list.items().size();
        value =
            inside
                ? list.items().get((int) number.number())
                : new Unknown("asks a list for element " + number.number());
      } else {
        String what =
            value instanceof Absent absent
                ? "`" + absent.name() + "`, which is not set"
                : "no mapping";
        return new Unknown("picks an element of " + what);
      }
    }
    return value;
  }

  private static Value dig(List<Value> all) {
    Value value = all.get(all.size() - 1);
    for (Value key : all.subList(0, Math.max(0, all.size() - 2))) {
      if (!(value instanceof Fields fields)) {
        return value instanceof Unknown ? value : all.get(all.size() - 2);
      }
      value = fields.get(key.printed().orElse(""));
    }
    return value instanceof Absent ? all.get(all.size() - 2) : value;
  }

  private static Value hasKey(Value map, Value key) {
    if (map instanceof Fields fields && key.printed().isPresent()) {
      Value value = fields.get(key.printed().get());
      return value instanceof Unknown ? value : new Bool(fields.has(key.printed().get()));
    }
    return map instanceof Unknown ? map : new Unknown("calls `hasKey` on no mapping");
  }

  private Value merge(boolean keeps, List<Value> all) {
    for (Value value : all) {
      if (!(value instanceof Fields)) {
        return value instanceof Unknown ? value : new Unknown("merges what is no mapping");
      }
    }
    Fields target = (Fields) all.get(0);
    if (rendering.isDoubtful() || rendering.isDead()) {
      target = (Fields) copy(target, 0);
    }
    for (Value value : all.subList(1, all.size())) {
      merge(target, (Fields) value, keeps, 0);
    }
    return target;
  }

  private void merge(Fields target, Fields from, boolean keeps, int depth) {
    for (String key : from.keys()) {
      if (!rendering.step()) {
        return;
      }
      Value mine = target.get(key);
      Value theirs = from.get(key);
      boolean bothMaps = mine instanceof Fields && theirs instanceof Fields;
      if (bothMaps && mine != theirs && depth < MAX_NESTING) {
        merge((Fields) mine, (Fields) theirs, keeps, depth + 1);
      } else if (!keeps || mine instanceof Absent || mine.truth().equals(Optional.of(false))) {
        target.set(key, theirs);
      }
    }
  }

  private Value copy(Value value, int depth) {
    if (!(value instanceof Fields fields) || fields.isOpen() || depth == MAX_NESTING) {
      return value;
    }
    Fields copy = fields.emptyCopy();
    for (String key : fields.keys()) {
      if (!rendering.step()) {
        return new Unknown(Rendering.TOO_LONG);
      }
      copy.set(key, copy(fields.get(key), depth + 1));
    }
    return copy;
  }

  private static Value list(String name, List<Value> all) {
    Value subject = all.get(name.equals("has") || name.equals("join") ? all.size() - 1 : 0);
    if (!(subject instanceof Items list)) {
      return subject instanceof Unknown ? subject : new Unknown("calls `" + name + "` on no list");
    }
    List<Value> items = list.items();
    int size = items.size();
    return switch (name) {
      case "first" -> size == 0 ? new Absent("nil") : items.get(0);
      case "last" -> size == 0 ? new Absent("nil") : items.get(size - 1);
      case "rest" -> new Items(items.subList(Math.min(1, size), size));
      case "initial" -> new Items(items.subList(0, Math.max(0, size - 1)));
      case "append" -> {
        List<Value> more = new ArrayList<>(items);
        more.add(all.get(all.size() - 1));
        yield size >= 1000 ? new Unknown("makes a long list") : new Items(more);
      }
      case "has" -> {
        List<Value> compared = new ArrayList<>(items);
        compared.add(0, all.get(0));
        yield size == 0 ? new Bool(false) : Comparison.equal(compared);
      }
      default -> TextFunctions.join(all.get(0), items);
    };
  }

  private Optional<Value> template(String name, List<Value> all, int at) {
    Value first = all.get(0);
    Value argument = all.size() > 1 ? all.get(1) : new Absent("nil");
    if (first instanceof Unknown && (name.equals("include") || name.equals("tpl"))) {
      return Optional.of(first);
    }
    return switch (name) {
      case "include" -> Optional.of(rendering.include(first.printed().orElse(""), argument));
      case "tpl" -> Optional.of(tpl(first, argument, at));
      case "toYaml", "toJson" -> Optional.of(asYaml(first));
      case "int", "int64", "float64", "toString" -> Optional.of(TextFunctions.cast(name, first));
      case "lookup" -> Optional.of(new Unknown("calls `lookup`, which asks the cluster"));
      default -> Optional.empty();
    };
  }

  private Value tpl(Value text, Value argument, int at) {
    if (text instanceof Absent) {
      return text;
    }
    if (!(text instanceof Text known)) {
      return new Unknown("calls `tpl` on no text");
    }
    if (!known.text().contains("{{")) {
      return known;
    }
    Value result = rendering.template(known.text(), at, argument);
    Trace trace = known.trace();
    return result instanceof Text made ? new Text(made.text(), trace.plus(made.trace())) : result;
  }

  private static Value asYaml(Value value) {
    boolean plain = value instanceof Int || value instanceof Real || value instanceof Bool;
    boolean word = value instanceof Text text && text.text().matches("[A-Za-z][A-Za-z0-9./_-]*");
    if (plain || word || value instanceof Unknown) {
      return value;
    }
    return new Unknown("prints YAML");
  }
}
