package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.Changes;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.Weight;
import packsite.compare.Packs;
import packsite.diff.Account;
import packsite.diff.Account.Advice;
import packsite.diff.Telling;
import packsite.diff.TextHunks;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Pair;
import packsite.site.catalog.Step;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.ImageFacts;
import packsite.site.view.Links;

/** What leads from one version of a pack to a later one. */
public final class DiffPage {
  private DiffPage() {}

  /**
   * What the template is filled with.
   *
   * @param step how large the step is: patch, minor, major
   * @param same parts in which nothing differs
   * @param wording what differs to the eye only
   * @param command that shows all of it
   */
  record View(
      Frame frame,
      EditionHead head,
      Picker picker,
      String was,
      String now,
      String step,
      List<Forecast> forecasts,
      boolean differs,
      List<String> gaps,
      String moreGaps,
      List<ChangeTable> tables,
      String wording,
      String same,
      List<TextTable> texts,
      String command) {
    boolean hasForecasts() {
      return !forecasts.isEmpty();
    }

    boolean hasGaps() {
      return !gaps.isEmpty();
    }

    boolean hasTexts() {
      return !texts.isEmpty();
    }
  }

  /**
   * A consequence.
   *
   * @param figure how many; empty where it is no matter of numbers
   * @param look {@code bad}, {@code warn} or {@code info}
   * @param first items as code, the others are folded
   */
  record Forecast(
      String figure,
      String noun,
      String look,
      String weight,
      String factHtml,
      String adviceHtml,
      List<Item> first,
      String more,
      List<Item> rest,
      Optional<String> images) {
    boolean hasFirst() {
      return !first.isEmpty();
    }

    boolean isGrave() {
      return look.equals("bad");
    }
  }

  /** Something that a consequence is about. */
  record Item(String itemHtml) {}

  /**
   * A page that is printed, and what other pages tell of it.
   *
   * @param step only of neighbours
   */
  public record Printed(Page page, Optional<Step> step) {}

  private static final int FEW_ITEMS = 4;
  private static final int MOST_ITEMS = 200;
  private static final int FEW_GAPS = 20;

  public static Printed of(Press press, Pair pair) {
    Changes changes = Packs.compare(pair.was().pack(), pair.now().pack());
    Account account = Telling.asWritten(changes);
    String path = pair.path() + "/index.html";
    Page page = press.print(path, "diff", view(press, pair, path, changes, account));
    return new Printed(page, pair.adjacent() ? Optional.of(step(pair, account)) : Optional.empty());
  }

  private static Step step(Pair pair, Account account) {
    return new Step(
        pair,
        count(account, Weight.BREAKS),
        count(account, Weight.CHECK),
        !account.tellsNothing(),
        account.gist());
  }

  private static int count(Account account, Weight weight) {
    return (int) account.advice().stream().filter(one -> one.weight() == weight).count();
  }

  private static View view(Press press, Pair pair, String path, Changes changes, Account account) {
    Links links = press.links(path);
    Edition was = pair.was();
    Edition now = pair.now();
    String versions = was.version() + " to " + now.version();
    String title = Titles.of(press, pair.entry()) + " " + versions;
    String description = "What changes from " + was.version() + " to " + now.version() + ": ";
    int gaps = account.gaps().size();
    boolean keysGone = changes.consequences().stream().anyMatch(KeysGone.class::isInstance);
    return new View(
        press.frames().of(path, Part.PACKS, title, description + String.join(", ", account.gist())),
        EditionHead.of(
            press, pair.entry(), now, Kind.CHANGES, links, was.version() + " … " + now.version()),
        Picker.of(press, pair.entry(), was, now, links),
        was.version(),
        now.version(),
        Telling.step(changes),
        account.advice().stream().map(advice -> forecast(advice, now, links)).toList(),
        !account.tellsNothing(),
        account.gaps().stream().limit(FEW_GAPS).toList(),
        gaps > FEW_GAPS ? "and " + (gaps - FEW_GAPS) + " more" : "",
        account.sections().stream().map(section -> ChangeTable.of(section, keysGone)).toList(),
        account.wording(),
        String.join(", ", account.same()),
        TextTable.of(TextHunks.asWritten(changes)),
        "packsite diff " + word(was) + " " + word(now) + " --text");
  }

  /** As a shell takes it, whatever pack.json says. */
  private static String word(Edition edition) {
    String word = edition.toString();
    boolean plain =
        word.chars()
            .allMatch(c -> c < 0x7f && Character.isLetterOrDigit(c) || "@._-+".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static Forecast forecast(Advice advice, Edition now, Links links) {
    List<Item> items = new ArrayList<>();
    advice.items().stream()
        .limit(MOST_ITEMS)
        .forEach(item -> items.add(new Item(Breaks.html(Spoken.clipped(item)))));
    boolean named = !items.isEmpty() && advice.fact().contains(advice.items().get(0));
    int few = items.size() <= FEW_ITEMS + 1 ? items.size() : FEW_ITEMS;
    int shown = named ? 0 : few;
    String rest = advice.items().size() - shown + (named ? " " : " more ") + advice.noun();
    boolean images = advice.noun().startsWith("image") && ImageFacts.of(now).hasAny();
    return new Forecast(
        advice.figure(),
        advice.noun(),
        look(advice.weight()),
        word(advice.weight()),
        Spoken.html(advice.fact()),
        Spoken.html(advice.advice()),
        items.subList(0, shown),
        shown < items.size() ? (named ? "All " : "") + rest.strip() : "",
        items.subList(shown, items.size()),
        images ? Optional.of(links.to(now.page("images.txt"))) : Optional.empty());
  }

  private static String look(Weight weight) {
    return switch (weight) {
      case BREAKS -> "bad";
      case CHECK -> "warn";
      case NOTE -> "info";
    };
  }

  private static String word(Weight weight) {
    return switch (weight) {
      case BREAKS -> "breaks";
      case CHECK -> "to check";
      case NOTE -> "note";
    };
  }
}
