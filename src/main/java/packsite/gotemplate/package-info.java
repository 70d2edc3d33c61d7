/**
 * What a Go template says without rendering it: where its actions are, which values it reads, which
 * container images it names.
 *
 * <p>{@link packsite.gotemplate.Neutraliser} makes a template fit for a YAML parser, {@link
 * packsite.gotemplate.ChartTemplates} answers for all templates of a chart. Knows nothing of packs
 * or archives; values come in as nodes.
 */
@NullMarked
package packsite.gotemplate;

import org.jspecify.annotations.NullMarked;
