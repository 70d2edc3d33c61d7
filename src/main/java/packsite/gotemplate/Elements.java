package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import packsite.gotemplate.Value.Absent;
import packsite.gotemplate.Value.Fields;
import packsite.gotemplate.Value.Int;
import packsite.gotemplate.Value.Items;
import packsite.gotemplate.Value.Trace;
import packsite.gotemplate.Value.Unknown;

/**
 * What a loop runs over.
 *
 * @param keys numbers from 0, or the sorted keys of a mapping
 * @param reason why that cannot be known; empty where it can
 */
record Elements(List<Value> keys, List<Value> values, String reason) {
  Elements {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
  }

  static Elements of(Value over) {
    List<Value> keys = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    if (over instanceof Items list) {
      for (Value item : list.items()) {
        keys.add(new Int(keys.size(), Trace.NONE));
        values.add(item);
      }
    } else if (over instanceof Fields fields && !fields.isOpen()) {
      for (String key : fields.keys()) {
        keys.add(Value.text(key));
        values.add(fields.get(key));
      }
    } else if (!(over instanceof Absent)) {
      String reason = over instanceof Unknown unknown ? unknown.reason() : "loops over no list";
      return new Elements(keys, values, reason);
    }
    return new Elements(keys, values, "");
  }
}
