package packsite.model;

import packsite.text.Source;

/** README.md, with places for everything that a rule or a page asks about. */
public record Readme(Source source) {}
