package packsite.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.compare.Consequence.Default;
import packsite.compare.Reach.Answer;
import packsite.compare.tree.KeyPath;
import packsite.model.Pack;
import packsite.model.UsedImage;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** Goes through what users may set in two packs and notes what would surprise them. */
final class KeyWalk {
  private final List<Gone> gone = new ArrayList<>();
  private final List<KeyPath> retyped = new ArrayList<>();
  private final List<Default> defaults = new ArrayList<>();

  /** Values that make up references of images, which are told as images. */
  private final Set<Span> images = new HashSet<>();

  /** A key that leads nowhere now, and what stood there. */
  record Gone(KeyPath path, Node was) {}

  /** The two parts, and where the walk is in each of them. */
  private record Here(Part was, Part now, KeyPath before, KeyPath after) {
    Here key(String name) {
      return new Here(was, now, before.key(name), after.key(name));
    }
  }

  KeyWalk(Pack was, Pack now) {
    for (Pack pack : List.of(was, now)) {
      pack.images().stream().map(UsedImage::parts).forEach(images::addAll);
    }
  }

  List<Gone> gone() {
    return gone;
  }

  List<KeyPath> retyped() {
    return retyped;
  }

  List<Default> defaults() {
    return defaults;
  }

  /** Through all of two parts. */
  void walk(Part was, Part now) {
    maps(new Here(was, now, was.at(), now.at()), was.values(), now.values());
  }

  /** Through what moved from one path to another. */
  void walkMoved(Part was, Part now, KeyPath before, KeyPath after) {
    Optional<Node> old = was.at(before);
    Optional<Node> young = now.at(after);
    if (old.isPresent() && young.isPresent()) {
      both(new Here(was, now, before, after), old.get(), young.get());
    }
  }

  private void maps(Here here, Mapping was, Mapping now) {
    for (Entry entry : was.effective()) {
      Here at = here.key(entry.name());
      Optional<Node> after = now.get(entry.name());
      if (here.was().isCopy(at.before()) || here.now().isCopy(at.after())) {
        continue;
      }
      if (after.isPresent()) {
        both(at, entry.value(), after.get());
      } else {
        missing(at, entry.value());
      }
    }
    for (Entry entry : now.effective()) {
      if (was.get(entry.name()).isEmpty()) {
        added(here.key(entry.name()), entry.value());
      }
    }
  }

  private void both(Here at, Node before, Node after) {
    Node was = before.resolved();
    Node now = after.resolved();
    if (was instanceof Mapping a && now instanceof Mapping b) {
      maps(at, a, b);
    } else if (!Data.isSame(was, now)) {
      boolean isSingle = was instanceof Scalar && now instanceof Scalar;
      if (Data.isOtherKind(was, now) && !(isSingle && isImage(was, now))) {
        retyped.add(at.after());
      } else if (!(Data.isNothing(was) && Data.isNothing(now)) && !isImage(was, now)) {
        defaults.add(new Default(at.after(), Sides.of(was, now)));
      }
    }
  }

  private boolean isImage(Node was, Node now) {
    return isImage(was) || isImage(now);
  }

  private boolean isImage(Node node) {
    return images.contains(node.span())
        || node instanceof Scalar scalar && images.contains(scalar.inner());
  }

  /** The topmost key that nobody looks at; where somebody does, what is below may be gone. */
  private void missing(Here at, Node value) {
    Answer after = at.now().about(at.after());
    if (after == Answer.NOBODY && isLive(at)) {
      gone.add(new Gone(at.before(), value));
      return;
    }
    Optional<Mapping> map = value.asMapping().filter(m -> !m.isEmpty());
    if (map.isPresent()) {
      map.get().effective().forEach(e -> missing(at.key(e.name()), e.value()));
    } else if (after != Answer.NOBODY && !Data.isNothing(value) && !isImage(value.resolved())) {
      defaults.add(new Default(at.after(), new Sides<>(Optional.of(value), Optional.empty())));
    }
  }

  /** A key that never did anything is no loss. */
  private static boolean isLive(Here at) {
    Answer before = at.was().about(at.before());
    return before == Answer.KNOWN || before == Answer.READ;
  }

  /** A chart's new keys are new features; what lies below an open key was unset before. */
  private void added(Here at, Node value) {
    if (at.was().isOpen(at.before()) && !Data.isNothing(value) && !isImage(value.resolved())) {
      defaults.add(new Default(at.after(), new Sides<>(Optional.empty(), Optional.of(value))));
    }
  }
}
