package packsite.gotemplate;

import java.util.List;

/** A named template: {@code define} or the default body of a {@code block}. */
record Define(TemplateFile file, String name, List<Part> body, int start, int end) {
  Define {
    body = List.copyOf(body);
  }
}
