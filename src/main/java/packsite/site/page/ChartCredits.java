package packsite.site.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import packsite.model.Chart;
import packsite.site.page.VersionPage.Fact;
import packsite.site.view.WebAddress;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** Who makes a chart, and where: what Chart.yaml says beside names and versions. */
final class ChartCredits {
  private static final int FEW_SOURCES = 3;
  private static final int FEW_WORDS = 8;
  private static final int LONGEST = 120;
  private static final List<String> LICENSES =
      List.of("artifacthub.io/license", "licenses", "license");

  private ChartCredits() {}

  /** Of all charts of a pack, each once. */
  static List<Fact> of(List<Chart> charts) {
    Set<String> homes = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    Set<String> licenses = new LinkedHashSet<>();
    Set<String> keywords = new LinkedHashSet<>();
    Set<String> maintainers = new LinkedHashSet<>();
    for (Chart chart : charts) {
      Optional<Mapping> yaml = chart.content().flatMap(content -> content.meta().file().mapping());
      yaml.ifPresent(
          map -> {
            text(map.get("home")).ifPresent(homes::add);
            items(map, "sources").flatMap(item -> text(item).stream()).forEach(sources::add);
            items(map, "keywords").flatMap(item -> text(item).stream()).forEach(keywords::add);
            items(map, "maintainers")
                .flatMap(item -> name(item).stream())
                .forEach(maintainers::add);
            license(map).ifPresent(licenses::add);
          });
    }
    sources.removeAll(homes);
    List<Fact> facts = new ArrayList<>();
    links(facts, "Chart home", homes);
    links(facts, "Chart source", sources);
    words(facts, "Maintainers", maintainers);
    words(facts, "License", licenses);
    words(facts, "Keywords", keywords);
    return facts;
  }

  private static Stream<Node> items(Mapping map, String key) {
    return map.get(key).flatMap(Node::asSequence).map(Sequence::items).stream()
        .flatMap(List::stream);
  }

  private static Optional<String> name(Node maintainer) {
    return maintainer.asMapping().flatMap(map -> text(map.get("name")));
  }

  private static Optional<String> license(Mapping map) {
    Optional<Mapping> annotations = map.get("annotations").flatMap(Node::asMapping);
    return LICENSES.stream()
        .flatMap(key -> annotations.flatMap(all -> text(all.get(key))).stream())
        .findFirst();
  }

  private static Optional<String> text(Optional<Node> node) {
    return node.flatMap(ChartCredits::text);
  }

  private static Optional<String> text(Node node) {
    return node.asScalar()
        .map(Scalar::value)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !node.isNull());
  }

  private static void links(List<Fact> facts, String label, Set<String> addresses) {
    addresses.stream()
        .filter(ChartCredits::isWeb)
        .limit(FEW_SOURCES)
        .forEach(
            address -> facts.add(new Fact(label, plain(address), false, Optional.of(address))));
  }

  private static void words(List<Fact> facts, String label, Set<String> words) {
    if (words.isEmpty()) {
      return;
    }
    String few = String.join(", ", words.stream().limit(FEW_WORDS).toList());
    String more = words.size() > FEW_WORDS ? ", …" : "";
    String shown =
        few.codePointCount(0, few.length()) <= LONGEST
            ? few + more
            : few.substring(0, few.offsetByCodePoints(0, LONGEST)) + "…";
    facts.add(new Fact(label, shown, false, Optional.empty()));
  }

  /** Other schemes are not for links, and what is no address is none. */
  static boolean isWeb(String address) {
    return WebAddress.is(address);
  }

  private static String plain(String address) {
    String plain = address.replaceFirst("^[A-Za-z]+://", "");
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
