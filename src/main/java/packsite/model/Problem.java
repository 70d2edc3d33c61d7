package packsite.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import packsite.text.Fault;
import packsite.text.Span;

/**
 * Something that kept the reader from seeing all of the repository, with its place.
 *
 * @param path relative to the repository; empty for the repository itself
 * @param member inside the archive at {@code path}, or empty
 * @param span where in the text, if the trouble is in one
 * @param message one sentence without a full stop that makes sense alone
 * @param help what to do, or empty
 * @param first of a key that stands twice, where it stands first
 */
public record Problem(
    Kind kind,
    String path,
    String member,
    Optional<Span> span,
    String message,
    String help,
    Optional<Span> first) {

  /** What sort of problem: what a rule or a page decides by. */
  public enum Kind {
    /** A directory below a pack root without pack.json. */
    MISSING_PACK_JSON,
    /** A folder that the configuration wants is not there. */
    MISSING_FOLDER,
    /** A file that a pack needs is not there, or a listed path leads nowhere. */
    MISSING_FILE,
    /** There, but not to be read: rights, a directory where a file belongs. */
    UNREADABLE,
    /** A folder that cannot be looked into. */
    UNREADABLE_FOLDER,
    /** Larger, deeper or more than the reader takes. */
    LIMIT,
    /**
     * A link that leaves the repository, leads nowhere or in a circle; a name that no tool takes.
     */
    UNSAFE_ENTRY,
    /** A link to elsewhere in the repository: followed, but a pack is packed alone. */
    LINK_OUT_OF_PACK,
    /** Two names in one directory that differ only in case. */
    CASE_CLASH,
    /** Not UTF-8, or characters that no text holds. */
    ENCODING,
    /** Not JSON, not YAML, not the grammar of schema.yaml. */
    SYNTAX,
    DUPLICATE_KEY,
    /** Parsed, but not of the shape that its readers expect. */
    SHAPE,
    /** A value that has to be YAML text itself, as what a preset adds, and is not. */
    EMBEDDED,
    /** Not a chart archive. */
    ARCHIVE_INVALID,
    /** An archive with members that no one may unpack. */
    ARCHIVE_UNSAFE,
    /** A git-lfs pointer stands where the file should be. */
    LFS_POINTER,
    /** Left aside by design, with the reason. */
    NOT_ANALYSED;

    /**
     * True where what a file says is wrong, or cannot be told; false where it lies or is missing.
     */
    public boolean isAboutContent() {
      return switch (this) {
        case SYNTAX, SHAPE, DUPLICATE_KEY, ENCODING, LIMIT, UNREADABLE -> true;
        default -> false;
      };
    }

    /** True where a file with such a problem holds more than the model knows of. */
    public boolean hidesContent() {
      return switch (this) {
        case UNREADABLE, LIMIT, UNSAFE_ENTRY, ENCODING, SYNTAX -> true;
        case EMBEDDED, ARCHIVE_INVALID, LFS_POINTER, NOT_ANALYSED -> true;
        default -> false;
      };
    }

    /** As JSON and tables show it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Problem(
      Kind kind, String path, String member, Optional<Span> span, String message, String help) {
    this(kind, path, member, span, message, help, Optional.empty());
  }

  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::path)
          .thenComparing(Problem::member)
          .thenComparing(problem -> problem.span().map(Span::start).orElse(-1))
          .thenComparing(Problem::kind)
          .thenComparing(Problem::message);

  public static Problem in(String path, Kind kind, String message, String help) {
    return new Problem(kind, path, "", Optional.empty(), message, help);
  }

  public static Problem in(String path, Kind kind, String message) {
    return in(path, kind, message, "");
  }

  public static Problem inMember(
      String path, String member, Kind kind, String message, String help) {
    return new Problem(kind, path, member, Optional.empty(), message, help);
  }

  public static Problem at(Span span, Kind kind, String message, String help) {
    return new Problem(
        kind, span.source().path(), span.source().member(), Optional.of(span), message, help);
  }

  public static Problem at(Span span, Kind kind, String message) {
    return at(span, kind, message, "");
  }

  public static Problem of(Fault fault) {
    Kind kind =
        switch (fault.kind()) {
          case ENCODING -> Kind.ENCODING;
          case SYNTAX -> Kind.SYNTAX;
          case DUPLICATE_KEY -> Kind.DUPLICATE_KEY;
          case LIMIT -> Kind.LIMIT;
        };
    Span span = fault.span();
    return new Problem(
        kind,
        span.source().path(),
        span.source().member(),
        Optional.of(span),
        fault.message(),
        fault.help(),
        fault.first());
  }

  /** {@code path!/member:line:column}, as far as known. */
  public String where() {
    return span.map(Span::toString).orElseGet(() -> member.isEmpty() ? path : path + "!/" + member);
  }

  @Override
  public String toString() {
    return where() + ": " + message;
  }
}
