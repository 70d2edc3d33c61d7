package packsite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** Keys that stand more than once in a mapping: loaders keep one and drop the others in silence. */
final class Duplicates {
  private Duplicates() {}

  static List<Fault> in(Mapping mapping) {
    if (!mapping.hasRepeats()) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    for (List<Entry> same : mapping.repeated()) {
      Span first = same.get(0).key().span();
      for (Entry entry : same.subList(1, same.size())) {
        String message = "key `" + entry.name() + "` stands twice, first on line " + first.line();
        Span again = entry.key().span();
        faults.add(new Fault(Fault.Kind.DUPLICATE_KEY, message, again, "", Optional.of(first)));
      }
    }
    return faults;
  }
}
