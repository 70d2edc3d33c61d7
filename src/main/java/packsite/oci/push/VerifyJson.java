package packsite.oci.push;

import java.util.List;
import packsite.text.JsonWriter;

/** A verification for programs; docs/schemas/verify.schema.json describes it. */
public final class VerifyJson {
  static final String KIND = "packsite.verification";

  private final JsonWriter json = new JsonWriter();
  private final Verification verification;

  private VerifyJson(Verification verification) {
    this.verification = verification;
  }

  /**
   * The document in pieces of UTF-8.
   *
   * @param version of this program
   */
  public static List<byte[]> of(Verification verification, String version) {
    VerifyJson document = new VerifyJson(verification);
    document.json.object(() -> document.document(version));
    return document.json.utf8();
  }

  private void document(String version) {
    ReportJson.head(json, KIND, version);
    json.member("drift", verification.isDrift());
    ReportJson.registry(json, verification.target());
    json.name("packs")
        .array(() -> verification.checks().forEach(it -> json.object(() -> pack(it))));
    json.name("extra")
        .object(
            () ->
                json.member("complete", !verification.extraUnknown())
                    .member("remark", verification.extraRemark()));
    json.name("totals").object(this::totals);
  }

  private void pack(Check check) {
    String repository = verification.target().repository(check.name());
    json.member("name", check.name()).member("version", check.version());
    json.member("reference", verification.target().reference(repository) + ":" + check.version());
    json.member("status", check.status().word());
    json.member("expected", check.expected()).member("found", check.found());
    json.member("message", check.message()).member("help", check.help());
    ReportJson.differing(json, check.differing());
  }

  private void totals() {
    json.member("tags", verification.checks().size());
    json.name("statuses")
        .object(
            () -> {
              for (Check.Status status : Check.Status.values()) {
                json.member(status.word(), verification.count(status));
              }
            });
  }
}
