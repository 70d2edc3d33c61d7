package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static packsite.text.Reading.yaml;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import packsite.text.Comments.Comment;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

class CommentsTest {
  private static List<String> texts(List<Comment> comments) {
    return comments.stream().map(Comment::text).toList();
  }

  private static List<String> all(String yaml) {
    return yaml(yaml).comments().all().stream().map(comment -> comment.span().text()).toList();
  }

  /** Holds the comments against the events of the library's own mode, where that one works. */
  static void compare(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    List<String> expected = new ArrayList<>();
    Parser parser = new ParserImpl(new StreamReader(text), options);
    try {
      for (Event event = parser.getEvent();
          !event.is(Event.ID.StreamEnd);
          event = parser.getEvent()) {
        if (event instanceof CommentEvent comment
            && comment.getCommentType() != CommentType.BLANK_LINE) {
          int at = text.offsetByCodePoints(0, comment.getStartMark().getIndex());
          expected.add(at + "#" + comment.getValue().stripTrailing());
        }
      }
    } catch (YAMLException | ClassCastException e) {
      return;
    }
    List<String> actual =
        yaml(text).comments().all().stream()
            .map(comment -> comment.span().start() + comment.span().text())
            .toList();
    assertEquals(expected.stream().sorted().toList(), actual.stream().sorted().toList(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a\nb: 1 # c\n# d\n",
        "a: 'x # y' # z\nb: \"x # y\" # z\n",
        "a: x#y # z\nb: x # y # z\n",
        "a: | # head\n  x # y\n  # z\nb: > # head\n  # x\n# end\n",
        "a: [x, # one\n  y] # two\n",
        "a: [x,# one\n  'y'# two\n ]# three\nb: {# four\n}\n",
        "- # a\n  b: 1\n-   # c\n  - d\n",
        "😀: x # 漢\r\n# é\r\nb: 1\r\n",
        "a: &x # note\n  b\nc: *x # note\n",
        "#a\n##b\n#\n#\tc\n",
        "---\n# a\nb: 1\n# c\n---\n# d\ne: 1\n",
        "a:\n  # b\n\n  # c\n  d: 1\n",
        "a: x\n  y # z\nb: 'x\n  # no\n  y' # yes\n",
        "a: 1 # x\rb: 2 # y\r# z\r",
        "a: |\n  x\n\n# y\n",
        "a: |\n\n# x\nb: 1\n",
        "a: |  # only a head\nb: 1\n",
      })
  void are_where_the_parser_sees_them(String text) {
    compare(text);
  }

  @Test
  void marks_in_scalars_are_none() {
    assertEquals(
        List.of(),
        all("a: 'x # y'\nb: \"# y\"\nc: x#y\nd: |\n  # x\n  y # z\ne: >\n  # x\nf: http://x/#y\n"));
  }

  @Test
  void the_head_of_a_block_scalar_may_have_one() {
    assertEquals(List.of("# head", "# after"), all("a: |- # head\n  # x\nb: 1 # after\n"));
  }

  @Test
  void the_text_is_without_marks_and_one_blank() {
    assertEquals(
        List.of("x", " y", "z", "", "a # b"),
        texts(yaml("# x\n#  y\n### z \n#\n# a # b\t\n").comments().all()));
  }

  @Test
  void own_lines_and_trailing_ones_are_told_apart() {
    assertEquals(
        List.of(true, false, true),
        yaml("# x\na: 1 # y\n \t# z\n").comments().all().stream().map(Comment::ownLine).toList());
  }

  private static final String VALUES =
      """
      # Header of the file

      # -- Number of replicas
      # (more)
      replicaCount: 1 # one

      image: # where
        # -- repository
        repository: nginx  # name
        # tag: old
        tag: "1" # quoted
        # at end of image
      # before service

      service:
        type: ClusterIP
        # deep end
      # end of file
      # really
      """;

  private static List<String> above(String... path) {
    YamlFile file = yaml(VALUES);
    Mapping mapping = file.mapping().orElseThrow();
    for (int i = 0; i < path.length - 1; i++) {
      mapping = mapping.mapping(path[i]).orElseThrow();
    }
    Entry entry = mapping.entry(path[path.length - 1]).orElseThrow();
    return texts(file.comments().above(mapping, entry));
  }

  private static String trailing(String... path) {
    YamlFile file = yaml(VALUES);
    Mapping mapping = file.mapping().orElseThrow();
    for (int i = 0; i < path.length - 1; i++) {
      mapping = mapping.mapping(path[i]).orElseThrow();
    }
    Entry entry = mapping.entry(path[path.length - 1]).orElseThrow();
    return file.comments().trailing(entry).map(Comment::text).orElse("-");
  }

  @Test
  void lines_above_a_key_belong_to_it() {
    assertEquals(
        List.of("Header of the file", "-- Number of replicas", "(more)"), above("replicaCount"));
    assertEquals(List.of(), above("image"));
    assertEquals(List.of("-- repository"), above("image", "repository"));
    assertEquals(List.of("tag: old"), above("image", "tag"));
    assertEquals(List.of("before service"), above("service"));
    assertEquals(List.of(), above("service", "type"));
  }

  @Test
  void comments_behind_a_value_trail_it() {
    assertEquals("one", trailing("replicaCount"));
    assertEquals("where", trailing("image"));
    assertEquals("name", trailing("image", "repository"));
    assertEquals("quoted", trailing("image", "tag"));
    assertEquals("-", trailing("service"));
    assertEquals("-", trailing("service", "type"));
  }

  @Test
  void lines_below_the_last_key_end_its_mapping() {
    YamlFile file = yaml(VALUES);
    Mapping root = file.mapping().orElseThrow();
    assertEquals(List.of("end of file", "really"), texts(file.comments().atEndOf(root)));
    assertEquals(
        List.of("deep end"), texts(file.comments().atEndOf(root.mapping("service").orElseThrow())));
    assertEquals(
        List.of("at end of image"),
        texts(file.comments().atEndOf(root.mapping("image").orElseThrow())));
  }

  @Test
  void an_empty_mapping_has_no_end() {
    YamlFile file = yaml("{}\n# x\n");
    assertEquals(List.of(), file.comments().atEndOf(file.mapping().orElseThrow()));
  }

  @Test
  void a_comment_behind_flow_values_and_block_scalars_trails_its_key() {
    YamlFile file = yaml("a: [1, 2] # list\nb: | # text\n  x\nc: {d: 1} # map\n");
    Mapping root = file.mapping().orElseThrow();
    assertEquals(
        List.of("list", "text", "map"),
        root.entries().stream()
            .flatMap(entry -> file.comments().trailing(entry).stream())
            .map(Comment::text)
            .toList());
  }
}
