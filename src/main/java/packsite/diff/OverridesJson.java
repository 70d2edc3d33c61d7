package packsite.diff;

import java.util.Map;
import java.util.Optional;
import packsite.compare.OverrideCheck;
import packsite.compare.OverrideCheck.Gone;
import packsite.compare.OverrideCheck.Known;
import packsite.compare.OverrideCheck.Open;
import packsite.compare.OverrideCheck.OtherType;
import packsite.compare.OverrideCheck.Read;
import packsite.compare.OverrideCheck.Redundant;
import packsite.compare.OverrideCheck.Renamed;
import packsite.compare.OverrideCheck.Unknown;
import packsite.compare.OverrideReport;
import packsite.compare.tree.KeyPath;
import packsite.text.JsonWriter;
import packsite.text.Node;
import packsite.text.YamlFile;

/**
 * What became of a user's values, for programs; docs/schemas/overrides.schema.json describes it.
 */
public final class OverridesJson {
  private static final String FORMAT = "packsite-overrides/1";

  /** As the schema has them, whatever the types are called. */
  private static final Map<Class<? extends OverrideCheck.Verdict>, String> LABELS =
      Map.of(
          Known.class, "known",
          Redundant.class, "redundant",
          OtherType.class, "other-type",
          Read.class, "read",
          Open.class, "open",
          Renamed.class, "renamed",
          Gone.class, "gone",
          Unknown.class, "unknown");

  private final JsonWriter json = new JsonWriter();
  private final TreeJson trees;

  private OverridesJson(OverrideReport report, YamlFile user) {
    this.trees = new TreeJson(json, Secrecy.of(report, user));
  }

  public static JsonWriter of(OverrideReport report, YamlFile user, String version) {
    return new OverridesJson(report, user).write(report, user, version);
  }

  private JsonWriter write(OverrideReport report, YamlFile user, String version) {
    return json.object(
        () -> {
          json.member("format", FORMAT);
          DiffJson.tool(json, version);
          json.member("file", user.source().path());
          json.name("pack");
          DiffJson.pack(json, report.pack());
          json.name("since");
          report.since().ifPresentOrElse(pack -> DiffJson.pack(json, pack), json::nothing);
          json.member("plainChart", report.plainChart());
          json.member("fine", report.isFine());
          json.name("keys").array(() -> report.keys().forEach(this::key));
          json.name("gaps").array(() -> report.gaps().forEach(gap -> DiffJson.gap(json, gap)));
        });
  }

  private void key(OverrideCheck check) {
    json.object(
        () -> {
          json.member("verdict", label(check.verdict()));
          json.member("fine", check.isFine());
          json.member("written", check.written().toString());
          json.member("path", check.path().toString());
          trees.steps("steps", check.path());
          trees.value("value", check.path(), check.value());
          standard(check).ifPresent(node -> trees.value("default", check.path(), node));
          lead(check).ifPresent(path -> json.member("suggestion", path.toString()));
          check
              .standard()
              .ifPresent(
                  both ->
                      json.name("defaultChanged")
                          .object(
                              () -> {
                                both.was().ifPresent(n -> trees.value("was", check.path(), n));
                                both.now().ifPresent(n -> trees.value("now", check.path(), n));
                              }));
        });
  }

  static String label(OverrideCheck.Verdict verdict) {
    return Optional.ofNullable(LABELS.get(verdict.getClass())).orElseThrow();
  }

  private static Optional<Node> standard(OverrideCheck check) {
    if (check.verdict() instanceof Known known) {
      return Optional.of(known.standard());
    }
    if (check.verdict() instanceof Redundant redundant) {
      return Optional.of(redundant.standard());
    }
    return check.verdict() instanceof OtherType other
        ? Optional.of(other.standard())
        : Optional.empty();
  }

  /** Where it should probably stand. */
  private static Optional<KeyPath> lead(OverrideCheck check) {
    if (check.verdict() instanceof Renamed renamed) {
      return Optional.of(renamed.to());
    }
    return check.verdict() instanceof Unknown unknown ? unknown.nearest() : Optional.empty();
  }
}
