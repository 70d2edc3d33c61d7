package packsite.site.theme;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import packsite.text.JsonWriter;

/** What a template is filled with, as JSON: all names that it may use. */
public final class ViewJson {
  private final JsonWriter json = new JsonWriter();

  private ViewJson() {}

  public static String of(Object view) {
    ViewJson writer = new ViewJson();
    writer.value(view);
    return writer.json.toString();
  }

  private void value(Object value) {
    if (value instanceof Record record) {
      json.object(() -> members(record));
    } else if (value instanceof Iterable<?> items) {
      json.array(() -> items.forEach(this::value));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(this::value, json::nothing);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else if (value instanceof Number number) {
      json.value(number.longValue());
    } else {
      json.value(String.valueOf(value));
    }
  }

  /** The parts of the record in their order, then what it works out of them. */
  private void members(Record record) {
    List<String> parts = new ArrayList<>();
    for (var component : record.getClass().getRecordComponents()) {
      parts.add(component.getName());
      json.name(component.getName());
      value(call(record, component.getAccessor()));
    }
    List<Method> others = new ArrayList<>();
    for (Method method : record.getClass().getDeclaredMethods()) {
      boolean isName = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      Class<?> type = method.getReturnType();
      boolean isValue = type == boolean.class || type == String.class;
      if (isName && isValue && !parts.contains(method.getName()) && !isOfObject(method)) {
        others.add(method);
      }
    }
    others.sort(Comparator.comparing(Method::getName));
    for (Method method : others) {
      json.name(method.getName());
      value(call(record, method));
    }
  }

  private static boolean isOfObject(Method method) {
    return method.getName().equals("toString") || method.isSynthetic();
  }

  private static Object call(Record record, Method method) {
    try {
      method.setAccessible(true);
      return method.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " of a view", e);
    }
  }
}
