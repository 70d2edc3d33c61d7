package packsite.oci.push;

import org.junit.jupiter.api.Test;
import packsite.oci.Target;
import packsite.text.Style;

final class ShowTest {
  @Test
  void show() {
    for (int w : new int[] {80, 100}) {
      Style style = new Style(false, false, w);
      ReportsTest.Scene scene = new ReportsTest.Scene();
      StringBuilder b = new StringBuilder();
      for (PushReport r : java.util.List.of(scene.push(1), scene.dry(), scene.forced())) {
        if (r == null) continue;
        PushText t =
            new PushText(style, r.dryRun(), r.outcomes().stream().map(Outcome::artifact).toList());
        r.outcomes().forEach(o -> b.append(t.line(o)));
        b.append(t.summary(r)).append("=".repeat(w)).append("\n");
      }
      b.append(VerifyText.of(new ReportsTest.Scene().verify(), style, true));
      b.append(PaletteText.of(Shelf.HARBOR, style));
      b.append(
          PaletteText.of(
              new Target(
                  java.util.Optional.of("123456789012.dkr.ecr.us-east-1.amazonaws.com"),
                  "",
                  Target.Kind.ECR),
              style));
      for (int d : new int[] {0, 57, 220})
        b.append(new ProgressBar(d, 220, d * 123456L, d / 50).line(style)).append("\n");
      System.out.println(b);
    }
  }
}
