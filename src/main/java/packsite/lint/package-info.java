/**
 * Packs to findings: the list of rules, what a repository wants of them, the engine, the report.
 */
@NullMarked
package packsite.lint;

import org.jspecify.annotations.NullMarked;
