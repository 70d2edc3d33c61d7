package packsite.lint.format;

import java.util.Locale;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Suppression;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.model.Pack;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;
import packsite.text.Place;
import packsite.text.Span;

/** The report for programs, format {@code packsite-lint/1}: members are added, never changed. */
public final class JsonReport {
  private static final int LONGEST_TEXT = 200;

  private final JsonWriter json = new JsonWriter();

  private JsonReport() {}

  /** Of a report; {@code suppressed} adds what somebody accepted. */
  public static String of(Report report, String version, boolean suppressed) {
    return new JsonReport().document(report, version, suppressed);
  }

  private String document(Report report, String version, boolean suppressed) {
    json.object(
        () -> {
          json.member("format", "packsite-lint/1");
          json.name("tool")
              .object(() -> json.member("name", "packsite").member("version", version));
          json.member("profile", report.profile().label());
          json.member("complete", report.isComplete());
          json.name("summary").object(() -> summary(report));
          json.name("findings")
              .array(
                  () -> {
                    report.findings().forEach(finding -> finding(finding, Optional.empty()));
                    if (suppressed) {
                      report.suppressed().forEach(s -> finding(s.finding(), Optional.of(s.by())));
                    }
                  });
          json.name("crashes").array(() -> report.crashes().forEach(this::crash));
        });
    return json.toString();
  }

  private void summary(Report report) {
    json.member("packs", report.packs());
    json.member("affectedPacks", report.affectedPacks());
    for (Severity severity : Severity.values()) {
      json.member(severity.label(), report.count(severity));
    }
    json.member("suppressed", report.suppressed().size());
    json.member("fixable", report.fixable());
  }

  private void crash(Report.Crash crash) {
    json.object(
        () ->
            json.member("rule", crash.rule())
                .member("pack", crash.pack())
                .member("trouble", crash.trouble()));
  }

  private void finding(Finding finding, Optional<Suppression> by) {
    Hit hit = finding.hit();
    json.object(
        () -> {
          json.member("code", finding.code());
          json.member("name", finding.rule().about().name());
          json.member("severity", finding.severity().label());
          json.member("state", by.isPresent() ? "suppressed" : "open");
          json.member("message", hit.message());
          json.member("label", hit.label());
          json.name("pack");
          finding.pack().ifPresentOrElse(this::pack, json::nothing);
          json.name("location");
          location(hit.spot(), Optional.of(finding.anchor()), "");
          json.name("related")
              .array(
                  () ->
                      hit.related().forEach(r -> location(r.spot(), Optional.empty(), r.label())));
          json.name("notes").object(() -> notes(hit));
          json.name("fix");
          hit.fix().ifPresentOrElse(this::fix, json::nothing);
          json.member("fingerprint", finding.fingerprint());
          by.ifPresent(this::suppression);
        });
  }

  private void suppression(Suppression by) {
    json.name("suppression")
        .object(
            () -> {
              json.member("kind", by.kind().name().toLowerCase(Locale.ROOT));
              json.member("path", by.where().path());
              json.name("line");
              by.where()
                  .span()
                  .ifPresentOrElse(span -> json.value(span.line()), () -> json.nothing());
              json.member("reason", by.reason());
            });
  }

  private void pack(Pack pack) {
    json.object(
        () -> {
          json.member("name", pack.json().name().map(Scalar::value));
          json.member("version", pack.json().version().map(Scalar::value));
          json.member("dir", pack.dir());
        });
  }

  private void location(Spot spot, Optional<String> anchor, String label) {
    json.object(
        () -> {
          json.member("path", spot.path());
          json.member("member", Optional.of(spot.member()).filter(m -> !m.isEmpty()));
          anchor.ifPresent(text -> json.member("pointer", text));
          if (!label.isEmpty()) {
            json.member("label", label);
          }
          spot.span().ifPresent(span -> json.member("text", start(span.text())));
          json.name("start");
          spot.span().map(Span::from).ifPresentOrElse(this::place, json::nothing);
          json.name("end");
          spot.span().map(Span::to).ifPresentOrElse(this::place, json::nothing);
        });
  }

  /** A span may be a file; who wants all of it has its bounds. */
  private static String start(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, split ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private void place(Place place) {
    json.object(
        () ->
            json.member("line", place.line())
                .member("column", place.column())
                .member("offset", place.offset()));
  }

  private void notes(Hit hit) {
    note("found", hit.found());
    note("why", hit.why());
    note("help", hit.help());
  }

  private void note(String name, String text) {
    if (!text.isEmpty()) {
      json.member(name, text);
    }
  }

  private void fix(Fix fix) {
    json.object(
        () -> {
          json.member("safety", fix.safety().name().toLowerCase(Locale.ROOT));
          json.member("title", fix.title());
          json.name("edits").array(() -> fix.edits().forEach(this::edit));
        });
  }

  private void edit(Fix.Edit edit) {
    json.object(
        () -> {
          json.member("path", edit.path());
          if (edit instanceof Fix.Replace replace) {
            json.member("action", "replace");
            json.member("start", replace.span().from().offset());
            json.member("end", replace.span().to().offset());
            json.member("text", replace.text());
          } else if (edit instanceof Fix.Create create) {
            json.member("action", "create");
            json.member("text", create.text());
          } else {
            json.member("action", "delete");
          }
        });
  }
}
