package packsite.lint;

import java.util.List;
import packsite.lint.images.ImageEntryShape;
import packsite.lint.packjson.InvalidJson;
import packsite.lint.repository.DuplicateIdentity;
import packsite.lint.rule.Rule;
import packsite.lint.run.NotAnalysed;
import packsite.lint.run.SuppressionWithoutReason;
import packsite.lint.run.UnusedSuppression;

/** All rules, by code. A rule that is not here does not exist. */
public final class Rules {
  private Rules() {}

  public static final List<Rule> ALL =
      List.of(
          // PK: the files of a pack
          // PJ: pack.json
          new InvalidJson(),
          // CN: constraints
          // VA: values.yaml
          // IM: images
          new ImageEntryShape(),
          // PS: presets.yaml
          // SM: schema.yaml
          // CH: charts
          // MF: manifests
          // RD: README.md
          // LG: logo.png
          // XR: packs compared with one another
          new DuplicateIdentity(),
          // SE: secrets
          // LN: the run itself; the last takes all problems that no rule above owns
          new UnusedSuppression(),
          new SuppressionWithoutReason(),
          new NotAnalysed());
}
