package packsite.diff;

import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;

/** Trees out of texts. */
final class Values {
  private Values() {}

  static Node tree(String yaml) {
    return Yaml.read(Source.of("values.yaml", yaml)).root().orElseThrow();
  }

  static Node scalar(String text) {
    return tree(text);
  }
}
