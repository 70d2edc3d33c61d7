package packsite.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretKeysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "postgresPassword",
        "DB_PASSWORD",
        "rootpassword",
        "apiKey",
        "api-key",
        "apikey",
        "token",
        "authToken",
        "clientSecret",
        "secret",
        "aws.secretKey",
        "private_key",
        ".dockerconfigjson",
        "tls.key",
        "credentials",
        "licenseKey",
        "pwd"
      })
  void names_that_promise_a_credential(String key) {
    assertTrue(SecretKeys.isSecret(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "existingSecret",
        "imagePullSecret",
        "imagePullSecrets",
        "secretName",
        "tokenExpiry",
        "passwordPolicy",
        "key",
        "publicKey",
        "sortKey",
        "compass",
        "useToken",
        "tlsSecret",
        "",
        "image",
        "path"
      })
  void names_that_do_not(String key) {
    assertFalse(SecretKeys.isSecret(key));
  }
}
