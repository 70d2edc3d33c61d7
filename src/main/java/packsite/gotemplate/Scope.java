package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template sees while it runs: the file it stands in, its argument, its variables. */
final class Scope {
  private final TemplateFile file;
  private final Value top;
  private final List<String> names = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  Scope(TemplateFile file, Value top) {
    this.file = file;
    this.top = top;
  }

  TemplateFile file() {
    return file;
  }

  /** What {@code $} stands for. */
  Value top() {
    return top;
  }

  int size() {
    return names.size();
  }

  void declare(String name, Value value) {
    names.add(name);
    values.add(value);
  }

  /** Drops the variables declared since there were this many. */
  void forget(int size) {
    names.subList(size, names.size()).clear();
    values.subList(size, values.size()).clear();
  }

  @Nullable Value find(String name) {
    int at = names.lastIndexOf(name);
    if (at < 0) {
      return name.equals("$") ? top : null;
    }
    return values.get(at);
  }

  void assign(String name, Value value) {
    int at = names.lastIndexOf(name);
    if (at >= 0) {
      values.set(at, value);
    }
  }

  List<Value> snapshot() {
    return List.copyOf(values);
  }

  void restore(List<Value> snapshot) {
    for (int i = 0; i < snapshot.size(); i++) {
      values.set(i, snapshot.get(i));
    }
  }

  /** What is not the same as after the other branch cannot be known. */
  void mergeWith(List<Value> other, String reason) {
    for (int i = 0; i < other.size(); i++) {
      if (!isSame(values.get(i), other.get(i))) {
        values.set(i, new Value.Unknown(reason));
      }
    }
  }

  /** Lists and dicts are only themselves: comparing what they hold could go very deep. */
  private static boolean isSame(Value one, Value other) {
    boolean holds = one instanceof Value.Items || one instanceof Value.Fields;
    return one == other || !holds && one.equals(other);
  }
}
