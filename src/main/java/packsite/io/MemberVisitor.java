package packsite.io;

/** Whoever looks at an archive while it is read. Members come in the order of the archive. */
public interface MemberVisitor {
  /**
   * Whether the content of this file is wanted; what is not wanted is never kept in memory. Not
   * asked about members with an unsafe name, and about nothing but files.
   */
  boolean wants(Member member);

  /**
   * The content of a file that was wanted: the first {@code member.size()} bytes of a buffer that
   * is used again for the next member. Who wants to keep it makes a copy.
   */
  void content(Member member, byte[] buffer);

  /**
   * Whether the content of a file that is not wanted as a whole is wanted in pieces, which takes no
   * memory however large it is.
   */
  default boolean wantsPieces(Member member) {
    return false;
  }

  /** The next bytes of a file that is wanted in pieces; an empty file has none. */
  default void piece(Member member, byte[] buffer, int from, int length) {}
}
