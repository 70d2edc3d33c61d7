package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import packsite.text.Comments;
import packsite.text.Comments.Comment;
import packsite.text.Source;
import packsite.text.Span;

/** Comment lines that follow each other without a blank line, at one indentation. */
final class CommentBlocks {
  /**
   * One block.
   *
   * @param firstLine from 1
   * @param column of its marks, from 0
   * @param lines what they say, the marks taken off, indentation kept
   * @param loud of each line, whether it has more than one mark
   */
  record Block(int firstLine, int column, List<String> lines, List<Boolean> loud) {
    int lastLine() {
      return firstLine + lines.size() - 1;
    }
  }

  private CommentBlocks() {}

  static List<Block> of(Source source, Comments comments) {
    List<Block> blocks = new ArrayList<>();
    Block open = null;
    for (Comment comment : comments.all()) {
      if (!comment.ownLine()) {
        continue;
      }
      int line = comment.span().line();
      int column = comment.span().start() - source.lineStart(line);
      if (open == null || open.lastLine() + 1 != line || open.column() != column) {
        open = new Block(line, column, new ArrayList<>(), new ArrayList<>());
        blocks.add(open);
      }
      String text = said(comment.span());
      int marks = comment.span().end() - comment.span().start() - text.length();
      open.lines().add(text);
      open.loud().add(marks > 1);
    }
    return blocks;
  }

  /** Without the marks at its start. */
  private static String said(Span span) {
    String raw = span.text();
    int at = 0;
    while (at < raw.length() && raw.charAt(at) == '#') {
      at++;
    }
    return raw.substring(at);
  }

  /** A rule, the frame of a box, a row of marks: it says nothing. */
  static boolean isSeparator(String line) {
    int drawn = 0;
    boolean said = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      said |= Character.isLetterOrDigit(c);
      drawn += "-=*#~_+".indexOf(c) >= 0 ? 1 : 0;
      if (c >= 0x2500 && c <= 0x259f) {
        return true;
      }
    }
    return !said && drawn > 2;
  }

  /** Says who may copy the file, not what a key is for. */
  static boolean isLicence(Block block) {
    for (String line : block.lines()) {
      if (line.contains("SPDX-License-Identifier")
          || line.contains("Licensed under")
          || line.contains("All Rights Reserved")
          || line.stripLeading().startsWith("Copyright ")) {
        return true;
      }
    }
    return false;
  }
}
