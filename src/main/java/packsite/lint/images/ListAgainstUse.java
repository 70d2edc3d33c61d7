package packsite.lint.images;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import packsite.model.ImageRef;
import packsite.model.ImageText.Templated;
import packsite.model.Pack;

/** What a pack lists held against what it runs, name by name. */
final class ListAgainstUse {
  private final Map<String, List<Listed>> listed = new LinkedHashMap<>();
  private final Map<String, List<Running>> running = new LinkedHashMap<>();
  private final Set<String> templated = new HashSet<>();

  ListAgainstUse(Pack pack) {
    Listed.in(pack.values()).forEach(this::add);
    for (Running image : Running.in(pack)) {
      running.computeIfAbsent(image.ref().normalisedName(), n -> new ArrayList<>()).add(image);
    }
  }

  private void add(Listed item) {
    if (item.read() instanceof Templated text) {
      templated.add(text.text().substring(0, text.offset()));
    }
    item.reference()
        .map(ImageRef::normalisedName)
        .ifPresent(name -> listed.computeIfAbsent(name, n -> new ArrayList<>()).add(item));
  }

  /** An image of which another tag is listed than runs. */
  record Drift(Listed listed, List<Running> running) {}

  /** Listed tags that nothing runs, where tags run that are not listed. */
  List<Drift> drifts() {
    List<Drift> drifts = new ArrayList<>();
    listed.forEach(
        (name, items) -> {
          List<Running> strays = strays(name);
          List<Listed> idle = strays.isEmpty() ? List.of() : idle(name);
          idle.forEach(item -> drifts.add(new Drift(item, strays)));
        });
    return drifts;
  }

  /** What runs and is not listed, each image once; drift is another matter. */
  List<Running> unlisted() {
    List<Running> unlisted = new ArrayList<>();
    running.forEach(
        (name, images) -> {
          if (!listed.containsKey(name)) {
            images.stream()
                .filter(image -> !mayBeTemplated(image))
                .findFirst()
                .ifPresent(unlisted::add);
          } else if (idle(name).isEmpty()) {
            unlisted.addAll(strays(name));
          }
        });
    return unlisted;
  }

  /** True where a listed text that a template completes starts like this one. */
  private boolean mayBeTemplated(Running image) {
    String text = image.ref().text();
    return IntStream.rangeClosed(0, text.length())
        .anyMatch(end -> templated.contains(text.substring(0, end)));
  }

  /** Of one name, each tag that runs and is not listed; none where any tag may be meant. */
  private List<Running> strays(String name) {
    List<String> tags = items(name).stream().map(ListAgainstUse::tag).toList();
    Tags known = new Tags(tags);
    if (known.has("")) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    return images(name).stream()
        .filter(image -> !image.tag().isEmpty())
        .filter(image -> !(image.isGuess() ? known.hasLike(image.tag()) : known.has(image.tag())))
        .filter(image -> seen.add(image.tag()))
        .toList();
  }

  /** Of one name, the listed tags that nothing runs. */
  private List<Listed> idle(String name) {
    Tags rendered =
        new Tags(images(name).stream().filter(i -> !i.isGuess()).map(Running::tag).toList());
    Tags guessed =
        new Tags(images(name).stream().filter(Running::isGuess).map(Running::tag).toList());
    return items(name).stream()
        .filter(item -> !tag(item).isEmpty())
        .filter(item -> !rendered.has(tag(item)) && !guessed.hasLike(tag(item)))
        .toList();
  }

  private List<Listed> items(String name) {
    return listed.getOrDefault(name, List.of());
  }

  private List<Running> images(String name) {
    return running.getOrDefault(name, List.of());
  }

  private static String tag(Listed item) {
    return item.reference().flatMap(ImageRef::tag).map(ImageRef.Part::text).orElse("");
  }

  /** Tags to look up, as written and without a leading v. */
  private static final class Tags {
    private final Set<String> written;
    private final Set<String> bare = new HashSet<>();

    Tags(List<String> tags) {
      written = new HashSet<>(tags);
      tags.forEach(tag -> bare.add(Running.withoutV(tag)));
    }

    boolean has(String tag) {
      return written.contains(tag);
    }

    boolean hasLike(String tag) {
      return bare.contains(Running.withoutV(tag));
    }
  }
}
