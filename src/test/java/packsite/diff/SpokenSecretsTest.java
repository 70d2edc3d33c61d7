package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.model.SecretWords.Range;

final class SpokenSecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# password: >s3cretLeak<",
        "TOKEN=>s3cretLeak<",
        "host=db user=x password=>s3cretLeak< sslmode=off",
        "{\"password\":\">s3cretLeak<\"}",
        "--password=>s3cretLeak<",
        "run --token >s3cretLeak< now",
        "[--api-key, >s3cretLeak<]",
        "curl -u admin:>s3cretLeak< https://example.org",
        "Authorization: Bearer >abcdefgh.ijkl0<",
        "ini: \"secret_key=>s3cretLeak<;a=1\"",
        "# the password is >s3cretLeak<",
        "hash >$2a$10$abcdefghijklmnopqrstuvwxyz01234567890<",
        "spring.mail.password=>s3cretLeak<",
        "x >eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig_Na-ture< y",
      })
  void finds(String marked) {
    assertEquals(marked, marked(marked.replaceAll("[<>]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: see the manual",
        "secretName: my-secret-1",
        "existingSecret: db-login2",
        "password: $DB_PASSWORD1",
        "token: {{ .Values.token1 }}",
        "passwordLength: 12345",
        "basic authentication",
        "the bearer of this",
      })
  void leaves_words_and_references_alone(String text) {
    assertEquals(text, marked(text));
  }

  private static String marked(String text) {
    StringBuilder out = new StringBuilder(text);
    SpokenSecrets.in(text).stream()
        .sorted((a, b) -> b.start() - a.start())
        .distinct()
        .forEach(
            (Range range) -> {
              out.insert(range.end(), '<');
              out.insert(range.start(), '>');
            });
    return out.toString();
  }
}
