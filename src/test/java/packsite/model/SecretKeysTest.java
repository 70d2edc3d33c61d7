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
        "pwd",
        "adminPw",
        "userPass",
        "passwords",
        "apiTokens",
        "basicAuth"
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

  @ParameterizedTest
  @ValueSource(strings = {"passwords", "passwordMap", "userPasswords", "adminPassword"})
  void names_above_credentials(String key) {
    assertTrue(SecretKeys.holdsSecrets(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"existingPasswords", "secret", "tokens", "users", ""})
  void names_above_anything(String key) {
    assertFalse(SecretKeys.holdsSecrets(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "secretKey", "existingSecret", "enabled"})
  void keys_that_say_where_it_is(String key) {
    assertTrue(SecretKeys.tellsOfSecret(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "value", "root"})
  void keys_that_hold_it(String key) {
    assertFalse(SecretKeys.tellsOfSecret(key));
  }
}
