package packsite.oci.push;

import java.util.List;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.text.JsonWriter;

/** What a push did, for programs; docs/schemas/push-report.schema.json describes it. */
public final class PushReportJson {
  static final String KIND = "packsite.push-report";

  private final JsonWriter json = new JsonWriter();
  private final PushReport report;

  private PushReportJson(PushReport report) {
    this.report = report;
  }

  /**
   * The document in pieces of UTF-8.
   *
   * @param version of this program
   */
  public static List<byte[]> of(PushReport report, String version) {
    PushReportJson document = new PushReportJson(report);
    document.json.object(() -> document.document(version));
    return document.json.utf8();
  }

  private void document(String version) {
    ReportJson.head(json, KIND, version);
    json.member("dryRun", report.dryRun());
    ReportJson.registry(json, report.target());
    json.name("base").object(this::base);
    json.name("packs").array(() -> report.outcomes().forEach(it -> json.object(() -> pack(it))));
    json.name("skipped").array(() -> report.skipped().forEach(it -> json.object(() -> skip(it))));
    json.name("totals").object(this::totals);
  }

  private void base() {
    json.member("status", report.basePath().status().word());
    json.member("message", report.basePath().message());
    json.member("bytesSent", report.basePath().bytesSent());
  }

  private void pack(Outcome outcome) {
    Target target = report.target();
    json.member("name", outcome.artifact().name()).member("version", outcome.artifact().version());
    json.member("sourceDir", outcome.artifact().sourceDir());
    json.member("reference", target.reference(outcome.artifact()));
    json.member("digest", Roll.digest(outcome.artifact()));
    json.member("status", outcome.status().word());
    json.member("before", outcome.before()).member("after", outcome.after());
    json.member("bytesSent", outcome.bytesSent());
    json.member("message", outcome.message()).member("help", outcome.help());
    ReportJson.differing(json, outcome.differing());
  }

  private void skip(Skipped skipped) {
    json.member("sourceDir", skipped.sourceDir()).member("label", skipped.label());
    json.member("rule", skipped.rule());
    json.member("place", skipped.place()).member("reason", skipped.reason());
  }

  private void totals() {
    json.member("packs", report.outcomes().size());
    json.name("statuses")
        .object(
            () -> {
              for (Outcome.Status status : Outcome.Status.values()) {
                json.member(status.word(), report.count(status));
              }
            });
    json.member("bytesSent", report.bytesSent());
  }
}
