package packsite.io;

/** Whoever looks at an archive while it is read. Members come in the order of the archive. */
public interface MemberVisitor {
  /**
   * Whether the content of this file is wanted; what is not wanted is never kept in memory. Not
   * asked about members with an unsafe name, and about nothing but files.
   */
  boolean wants(Member member);

  /** The content of a file that was wanted; the array is the visitor's own. */
  void content(Member member, byte[] bytes);
}
