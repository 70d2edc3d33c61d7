package packsite.lint.secrets;

import java.util.Locale;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Source;

/** A credential that stands in a file of the pack, or in a chart of it. */
public final class SecretLiteral implements PackRule {
  // In pieces, so that nobody who searches this project for credentials stumbles over it.
  private static final String TOKEN = "gh" + "p_" + "q3Vw8LsZ1TfB6yRn" + "K0cHd7MjX4aPe9GuWi2D";

  private static final About ABOUT =
      About.rule("SE101", "secret-literal", Levels.ERROR)
          .on("all text files up to 1 MB, members of chart archives")
          .what(
              """
            A text holds a private key, a secret key of AWS or Azure, or a token of GitHub, GitLab, npm, PyPI,
            Slack, Discord or Stripe. Examples, placeholders and masked ones do not count.""")
          .why(
              """
            A pack is copied to every registry and cluster that uses it, and its files stay in the history of
            the repository. Whoever can read either can use the credential.""")
          .fix(
              """
            Revoke it first: deleting the line does not take it back. Then let users give their own, with an
            empty default or a variable such as `{{.spectro.var.token}}`. The report never shows the value.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: quay.io/skerry/web:1.0.0
                charts:
                  web:
                    replicas: 2
                    # the bot's token is """
                      + " "
                      + TOKEN
                      + "\n"))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: quay.io/skerry/web:1.0.0
                charts:
                  web:
                    replicas: 2
                    # the bot's token is ghp_************************************
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Source source : scope.pack().suspects()) {
      for (Credential credential : Credentials.in(source)) {
        hits.accept(hit(credential));
      }
    }
  }

  private static Hit hit(Credential credential) {
    int length = credential.span().end() - credential.span().start();
    String shape = String.format(Locale.ROOT, "%s%,d characters", credential.shape(), length);
    return Hit.at(credential.span(), credential.kind() + " stands in the text (" + shape + ")")
        .label("revoke it, then take it out")
        .help("whoever gets the pack can use it; let users give their own, with a variable")
        .masked();
  }
}
