package packsite.site.page;

/** Where the page of a rule is. */
public final class RuleAddress {
  private RuleAddress() {}

  public static String of(String code) {
    return "quality/rules/" + code + "/index.html";
  }
}
