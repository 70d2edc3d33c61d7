package packsite.oci.registry;

/** What a token is to be good for, in the words of token services. */
record Scope(String text) {
  static final Scope CATALOG = new Scope("registry:catalog:*");

  static Scope pull(String repository) {
    return new Scope("repository:" + repository + ":pull");
  }

  static Scope push(String repository) {
    return new Scope("repository:" + repository + ":pull,push");
  }

  /** For messages. */
  String spoken() {
    if (equals(CATALOG)) {
      return "the list of repositories";
    }
    String name = name(text).replaceFirst("^repository:", "");
    return (text.endsWith(",push") ? "pushing to " : "pulling from ") + name;
  }

  /** True where the other one asks for nothing of another name. */
  boolean covers(String other) {
    return other.isEmpty() || other.equals(text) || name(other).equals(name(text));
  }

  private static String name(String scope) {
    int end = scope.lastIndexOf(':');
    return end < 0 ? scope : scope.substring(0, end);
  }
}
