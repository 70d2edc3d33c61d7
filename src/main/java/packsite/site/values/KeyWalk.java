package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import packsite.model.Pack;
import packsite.site.values.CommentBlocks.Block;
import packsite.text.Comments;
import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/** Goes through values.yaml from top to bottom and makes a row of each key. */
final class KeyWalk {
  static final String HEAD = "pack";

  private final Source source;
  private final Comments comments;
  private final List<Block> blocks;
  private final KeyParams params;
  private final FormTerms terms;
  private final KeyRows rows = new KeyRows();
  private final KeyIds ids;
  private final CommentedKeys commented;
  private int nextBlock;

  KeyWalk(Pack pack) {
    this.source = pack.values().file().source();
    this.ids = new KeyIds(CodeHtml.isLong(source));
    this.comments = pack.values().file().comments();
    this.blocks = CommentBlocks.of(source, comments);
    this.params = new KeyParams(blocks);
    this.terms = FormTerms.of(pack);
    this.commented = new CommentedKeys(source, rows);
  }

  List<KeyTable.Group> groups(Mapping root) {
    for (Entry entry : root.entries()) {
      entry(root, KeyPlace.ROOT, entry, rootGroup(entry));
    }
    commentsBefore(Integer.MAX_VALUE, 0, "");
    return rows.groups();
  }

  /** Keys of a mapping at the root are a group; so is each chart's and each manifest's mapping. */
  private static String rootGroup(Entry entry) {
    return isBlock(entry.value()) ? entry.name() : "";
  }

  private void entry(Mapping mapping, KeyPlace parent, Entry entry, String group) {
    if (!(entry.key() instanceof Scalar key)) {
      return;
    }
    int line = key.span().line();
    int column = key.span().start() - source.lineStart(line);
    List<String> prose = commentsBefore(line, column, group);
    KeyPlace place = parent.below(key.value());
    String id = ids.claim(place.path());
    commented.enter(mapping, parent, place, entry, column, group);
    Node value = entry.value();
    Doc doc = doc(entry, place, group, line, prose);
    boolean nested = isBlock(value);
    List<String> words = terms.words(value);
    if (!nested || !doc.isEmpty() || !words.isEmpty()) {
      rows.add(group, row(place, id, line, entry, doc, group));
    }
    if (nested) {
      for (Entry child : ((Mapping) value).entries()) {
        entry((Mapping) value, place, child, childGroup(parent, place, child, group));
      }
    } else {
      claimBelow(value, place.path());
    }
  }

  private static String childGroup(KeyPlace parent, KeyPlace place, Entry child, String group) {
    boolean holder =
        parent.path().isEmpty()
            && (place.path().equals("charts") || place.path().equals("manifests"));
    return holder && isBlock(child.value()) ? place.below(child.name()).path() : group;
  }

  /** A mapping of several lines: its keys are rows. */
  static boolean isBlock(Node value) {
    return value instanceof Mapping mapping
        && !mapping.isEmpty()
        && mapping.span().source().text().charAt(mapping.span().start()) != '{';
  }

  /** Keys in braces are shown with their mapping, but have ids in the code. */
  private void claimBelow(Node value, String path) {
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.key() instanceof Scalar key) {
          String below = KeyIds.below(path, key.value());
          ids.claim(below);
          claimBelow(entry.value(), below);
        }
      }
    }
  }

  private KeyTable.Row row(
      KeyPlace place, String id, int line, Entry entry, Doc doc, String group) {
    Node value = entry.value();
    boolean counted = place.path().startsWith("pack.content.");
    ShownValue shown =
        counted && !isBlock(value) && !(value instanceof Scalar)
            ? ShownValue.note(ShownValue.size(value))
            : isBlock(value) ? ShownValue.note(ShownValue.size(value)) : ShownValue.of(value);
    int children = value instanceof Mapping mapping ? mapping.entries().size() : 0;
    return new KeyTable.Row(
        place.path(),
        Prose.path(place.within(group)),
        id.isEmpty() ? "L" + line : id,
        place.setPath(),
        line,
        doc.type().isEmpty() ? type(value) : doc.type(),
        doc.firstSentence(),
        doc.rest(),
        doc.dialect(),
        doc.defaultNote().isEmpty() ? shown : new ShownValue("", doc.defaultNote(), shown.full()),
        false,
        children,
        terms.words(value),
        terms.hints(value));
  }

  private static String type(Node value) {
    if (value instanceof Alias) {
      return "alias";
    }
    if (value instanceof Scalar scalar) {
      return typeName(scalar.type());
    }
    return value instanceof Mapping ? "map" : "list";
  }

  static String typeName(packsite.text.ScalarType type) {
    return switch (type) {
      case NULL -> "null";
      case BOOL -> "boolean";
      case INT -> "integer";
      case FLOAT -> "number";
      case STRING -> "string";
    };
  }

  private Doc doc(Entry entry, KeyPlace place, String group, int line, List<String> prose) {
    String param = params.text(place.within(group), line);
    if (!param.isEmpty()) {
      return new Doc(param, Dialect.BITNAMI, "", "");
    }
    Doc above = DocReader.read(prose);
    if (!above.isEmpty()) {
      return above;
    }
    List<String> behind =
        comments.trailing(entry).map(comment -> List.of(comment.text())).orElse(List.of());
    return DocReader.read(behind);
  }

  /** Reads the blocks above a line; gives the prose that touches it. */
  private List<String> commentsBefore(int line, int column, String group) {
    List<String> prose = new ArrayList<>();
    while (nextBlock < blocks.size() && blocks.get(nextBlock).lastLine() < line) {
      Block block = blocks.get(nextBlock++);
      section(block, group);
      if (CommentBlocks.isLicence(block)) {
        continue;
      }
      List<String> left = commented.take(block, line == Integer.MAX_VALUE ? 0 : column);
      if (block.lastLine() == line - 1 && block.column() <= column) {
        prose.addAll(left);
      }
    }
    return prose;
  }

  private void section(Block block, String group) {
    for (String raw : block.lines()) {
      String line = raw.strip();
      if (line.startsWith("@section ")) {
        String title = line.substring("@section ".length()).strip();
        rows.section(title.startsWith("-- ") ? title.substring(3).strip() : title, group);
      }
    }
  }
}
