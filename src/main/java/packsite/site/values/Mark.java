package packsite.site.values;

import java.util.Optional;
import packsite.text.Span;

/**
 * Something to say at a place of a text. Backticks in its sentences stand around code.
 *
 * @param code of the rule, such as {@code IM102}; empty where no rule says it
 * @param name of the rule; empty likewise
 * @param href where the rule is explained; empty for no link
 * @param help what to do, may be empty
 * @param fix a sentence on the fix that a program makes
 */
public record Mark(
    Span span,
    Level level,
    String code,
    String name,
    String href,
    String message,
    String help,
    Optional<String> fix) {}
