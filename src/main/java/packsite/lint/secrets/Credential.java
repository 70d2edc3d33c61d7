package packsite.lint.secrets;

import packsite.text.Span;

/**
 * A credential in a text.
 *
 * @param kind with its article: {@code a GitHub token}
 * @param shape what may be told of it, with a comma behind, or empty
 */
record Credential(String kind, String shape, Span span) {}
