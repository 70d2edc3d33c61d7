package packsite.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import packsite.text.Node.Scalar;

/**
 * YAML text to positioned trees.
 *
 * <p>The library parses; its events become our nodes at once, so that no mark outlives the parse.
 * What nearly all files are made of is read by {@link PlainYaml} to the same nodes in less time.
 */
public final class Yaml {
  private Yaml() {}

  public static YamlFile read(Source source) {
    return read(source, source.text());
  }

  /**
   * Reads a text that stands in for the source's own, character for character, as a template whose
   * actions are blanked does. Spans point into the source.
   */
  public static YamlFile read(Source source, String standIn) {
    if (standIn.length() != source.text().length()) {
      throw new IllegalArgumentException("a stand-in of another length for " + source);
    }
    Positions positions = Positions.identity(standIn);
    YamlFile plain = PlainYaml.read(source, standIn, positions);
    return plain != null ? plain : byEvents(source, standIn, positions);
  }

  /**
   * Reads the YAML that is the value of a scalar. Spans point into the file that holds the scalar,
   * to the very characters where the scalar's style allows it, else to the scalar as a whole.
   */
  public static YamlFile readEmbedded(Scalar scalar) {
    EmbeddedText text = EmbeddedText.of(scalar);
    YamlFile plain = EmbeddedYaml.read(scalar, text);
    return plain != null
        ? plain
        : byEvents(scalar.span().source(), scalar.value(), text.positions());
  }

  /** The way of the library, which knows all of YAML and judges what is none. */
  static YamlFile byEvents(Source source, String text, Positions positions) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // Sizes are limited before the text gets here.
    List<Fault> faults = new ArrayList<>();
    YamlTree tree = new YamlTree(source, text, positions, faults);
    try {
      Parser parser = new ParserImpl(new StreamReader(text), options);
      tree.build(parser);
    } catch (MarkedYAMLException e) {
      faults.add(YamlFaults.of(e, source, positions, tree.openBracket()));
    } catch (ReaderException e) {
      faults.add(YamlFaults.of(e, source, positions));
    } catch (YAMLException e) {
      faults.add(YamlFaults.ofUnplaced(tree.lastSpan()));
    }
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new YamlFile(source, tree.documents(), tree.comments(), faults);
  }
}
