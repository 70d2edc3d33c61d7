package packsite.compare;

import packsite.model.Pack;

/** Compares two packs. */
public final class Packs {
  private Packs() {}

  /** What leads from the first to the second. */
  public static Changes compare(Pack was, Pack now) {
    throw new UnsupportedOperationException(was.dir() + now.dir());
  }
}
