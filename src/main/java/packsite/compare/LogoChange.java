package packsite.compare;

import packsite.model.Logo;

/** The picture of a pack. */
public record LogoChange(Sides<Logo> logo) {
  /** By their bytes, whatever the files are called. */
  public boolean isSame() {
    return logo.map(Logo::sha256).isSame();
  }
}
