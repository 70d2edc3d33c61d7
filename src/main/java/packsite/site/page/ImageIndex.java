package packsite.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import packsite.lint.images.ImageRegistryRetired;
import packsite.lint.rule.Options;
import packsite.model.ImageRef;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.view.ImageFacts;
import packsite.site.view.ImageFacts.InUse;

/**
 * All images of a catalog and the versions that list or use them.
 *
 * @param names by registry and path
 */
public record ImageIndex(List<Name> names) {
  public ImageIndex {
    names = List.copyOf(names);
  }

  /**
   * All versions of one image.
   *
   * @param retired true where its registry gets no updates any more
   */
  public record Name(String registry, String path, boolean retired, List<Tag> tags) {
    public String text() {
      return registry + "/" + path;
    }

    /** True where a pack names it without a tag or digest, so that no mirror list can have it. */
    boolean isOpen() {
      return tags.stream().anyMatch(tag -> tag.text().isEmpty());
    }

    /** True where a pack lists one version of it and runs another. */
    boolean drifts() {
      return tags.stream()
          .flatMap(tag -> tag.uses().stream())
          .filter(use -> !use.listed() && use.inUse() == InUse.YES)
          .anyMatch(use -> isListedOtherwise(use.edition()));
    }

    private boolean isListedOtherwise(Edition edition) {
      return tags.stream()
          .flatMap(tag -> tag.uses().stream())
          .anyMatch(use -> use.edition() == edition && use.listed() && use.inUse() == InUse.NO);
    }
  }

  /**
   * One version of an image.
   *
   * @param text tag and digest as written; empty where there is neither
   * @param reference in full
   */
  public record Tag(String text, String reference, List<Use> uses) {}

  /** A version of a pack that lists an image, or runs it. */
  public record Use(Entry entry, Edition edition, boolean listed, InUse inUse) {}

  public static ImageIndex of(Catalog catalog) {
    Map<ImageRef, List<Use>> byImage = new TreeMap<>();
    Map<String, ImageRef> same = new LinkedHashMap<>();
    for (Entry entry : catalog.entries()) {
      for (Edition edition : entry.editions()) {
        for (ImageFacts.Use use : ImageFacts.of(edition).uses()) {
          ImageRef reference =
              same.computeIfAbsent(use.reference().normalised(), text -> use.reference());
          byImage
              .computeIfAbsent(reference, key -> new ArrayList<>())
              .add(new Use(entry, edition, use.listed(), use.inUse()));
        }
      }
    }
    return new ImageIndex(names(byImage));
  }

  private static List<Name> names(Map<ImageRef, List<Use>> byImage) {
    Map<String, Name> names = new LinkedHashMap<>();
    byImage.forEach(
        (reference, uses) ->
            names
                .computeIfAbsent(reference.normalisedName(), text -> name(reference))
                .tags()
                .add(new Tag(tag(reference), reference.normalised(), List.copyOf(uses))));
    return List.copyOf(names.values());
  }

  private static Name name(ImageRef reference) {
    boolean retired =
        ImageRegistryRetired.retired(reference, Options.DEFAULT.retiredRegistries()).isPresent();
    return new Name(
        reference.normalisedRegistry(), reference.normalisedPath(), retired, new ArrayList<>());
  }

  private static String tag(ImageRef reference) {
    return reference.normalised().substring(reference.normalisedName().length());
  }
}
