package packsite.diff;

import java.util.List;
import java.util.Optional;
import packsite.compare.Consequence;
import packsite.compare.Consequence.Downgrade;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.Consequence.NowRequired;
import packsite.compare.Consequence.Requirement;
import packsite.compare.Sides;
import packsite.diff.Account.Advice;

/** Consequences for what has to be there, or has to be given, in words. */
final class ForesightOfDemands {
  private ForesightOfDemands() {}

  static Optional<Advice> of(Consequence consequence) {
    if (consequence instanceof HigherMinimum higher) {
      return Optional.of(minimum(higher));
    }
    if (consequence instanceof LowerMaximum lower) {
      return Optional.of(maximum(lower));
    }
    if (consequence instanceof MoreResources more) {
      return Optional.of(resources(more));
    }
    if (consequence instanceof NowRequired required) {
      return Optional.of(required(required));
    }
    return consequence instanceof Downgrade downgrade
        ? Optional.of(downgrade(downgrade))
        : Optional.empty();
  }

  private static Advice maximum(LowerMaximum lower) {
    String before = lower.maximum().was().map(v -> ", was " + v).orElse("");
    String most = lower.maximum().now().orElse("none");
    return Foresight.advice(
        lower,
        lower.of() + " may be " + most + " at most" + before,
        "Clusters with a newer one cannot take this version.");
  }

  private static Advice resources(MoreResources more) {
    String before = more.limit().was().map(v -> ", was " + v).orElse("");
    return Foresight.advice(
        more,
        "worker pools need " + more.limit().now().orElse("more") + unit(more.type()) + before,
        "Smaller clusters are refused.");
  }

  private static Advice downgrade(Downgrade downgrade) {
    return Foresight.advice(
        downgrade,
        downgrade.of() + " goes back: " + Foresight.arrow(downgrade.version()),
        "Going back is not always possible; check what its data needs.");
  }

  private static String unit(String type) {
    return switch (type) {
      case "cpu" -> " millicores of CPU";
      case "memory" -> " MiB of memory";
      case "diskSize" -> " GB of disk";
      default -> " of " + type;
    };
  }

  private static Advice minimum(HigherMinimum higher) {
    Sides<String> minimum = higher.minimum();
    if (higher.newlyRequired()) {
      String version = minimum.now().map(now -> " " + now + " or newer").orElse("");
      return Foresight.advice(
          higher, higher.of() + version + " is required now", "Profiles have to hold it.");
    }
    String now = minimum.now().orElseThrow();
    String before = minimum.was().map(was -> ", was " + was).orElse("");
    return Foresight.advice(
        higher, higher.of() + " has to be " + now + " or newer" + before, "Upgrade that first.");
  }

  private static Advice required(NowRequired required) {
    List<String> open =
        required.values().stream()
            .filter(value -> !value.hasDefault())
            .map(Requirement::path)
            .toList();
    List<String> all = required.values().stream().map(Requirement::path).toList();
    int count = open.isEmpty() ? all.size() : open.size();
    String values = Counts.of(count, "value") + (open.isEmpty() ? "" : " without a default");
    return Foresight.advice(
            required,
            values + (count == 1 ? " is" : " are") + " required now",
            open.isEmpty()
                ? "The defaults do for a start."
                : "A profile cannot be used before they are filled in.",
            open.isEmpty() ? all : open)
        .counting(count, "value");
  }
}
