package packsite.gotemplate;

/** What {@code .Chart} says to the templates. */
public record ChartFacts(String name, String version, String appVersion) {}
