package packsite.oci.archive;

import java.util.List;
import packsite.io.Entry;

/**
 * What an archive of a pack will hold.
 *
 * @param items in the order of the archive, the pack's own folder not among them
 * @param leftOut what stays behind, in the same order
 * @param refusals why there will be no archive; usually none
 */
public record PackContents(List<Item> items, List<LeftOut> leftOut, List<Refusal> refusals) {
  public PackContents {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
    refusals = List.copyOf(refusals);
  }

  /**
   * A file or folder.
   *
   * @param entry where it is in the tree
   * @param path within the pack
   * @param executable as git's index has it, else as the disk has it; never of a folder
   */
  public record Item(Entry entry, String path, boolean executable) {}
}
