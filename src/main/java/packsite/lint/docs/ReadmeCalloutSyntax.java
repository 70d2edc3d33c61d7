package packsite.lint.docs;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Markdown;
import packsite.text.Markdown.Callout;
import packsite.text.Markdown.Dialect;
import packsite.text.Span;

/** A note between lines of colons, which Palette and GitHub show as text. */
public final class ReadmeCalloutSyntax implements PackRule {
  private static final About ABOUT =
      About.rule("RD105", "readme-callout-syntax", Levels.WARNING)
          .on("README.md")
          .what("A note is written between lines of `:::`.")
          .why(
              """
            Only Docusaurus knows these marks. Everywhere else the colons stand in the text, and the warning
            between them looks like any other paragraph.""")
          .fix(
              "Write a quote that starts with `> [!TIP]`, `[!NOTE]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`.")
          .bad(ReadmeExample.with(":::warning\nDeleting the pack deletes the handbook.\n:::"))
          .good(ReadmeExample.with("> [!WARNING]\n> Deleting the pack deletes the handbook."));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Markdown> readme = scope.pack().readme();
    if (readme.isPresent()) {
      for (Callout callout : readme.get().callouts()) {
        if (callout.dialect() == Dialect.DOCUSAURUS) {
          hits.accept(hit(callout));
        }
      }
    }
  }

  private static Hit hit(Callout callout) {
    Span all = callout.span();
    Span line = all.source().span(all.start(), Math.min(all.end(), lineEnd(all)));
    String mark = "[!" + Alert.word(callout.kind()) + "]";
    Hit hit =
        Hit.at(line, "callout `" + line.text().strip() + "` is shown as text")
            .label("write `> " + mark + "`");
    return Alert.of(callout)
        .map(text -> hit.fix(Fix.safe("write it as `> " + mark + "`", new Fix.Replace(all, text))))
        .orElse(hit);
  }

  private static int lineEnd(Span span) {
    return span.source().lineEnd(span.line());
  }
}
