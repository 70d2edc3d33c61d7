package packsite.lint.docs;

import packsite.lint.rule.Example;

/** A README.md that is long enough, with something at its end. */
final class ReadmeExample {
  private static final String TEXT =
      """
      # Web

      Serves the pages of a cluster's own handbook, so that whoever is on call finds them where the trouble
      is. It keeps nothing but what the handbook holds and can be taken away at any time.

      ## Prerequisites

      A cluster with a load balancer, and a name that points at it; the name is what people type when all
      else is down, so keep it short.

      """;

  private ReadmeExample() {}

  static Example with(String lines) {
    return Example.file("README.md", TEXT + lines + "\n");
  }
}
