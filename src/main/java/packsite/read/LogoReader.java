package packsite.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import packsite.model.Logo;

/** Tells what a picture is from its bytes, without decoding it: a bomb stays folded. */
public final class LogoReader {
  private LogoReader() {}

  public static Logo read(String name, byte[] bytes) {
    return picture(new Octets(bytes)).toLogo(name, bytes.length, sha256(bytes));
  }

  private static Picture picture(Octets in) {
    if (in.length() == 0) {
      return new Picture(Logo.Format.EMPTY);
    }
    if (in.hasAt(0, 0x89, 'P', 'N', 'G')) {
      return new PngReader(in).read();
    }
    if (in.hasAt(0, 0xFF, 0xD8, 0xFF)) {
      return new JpegReader(in).read();
    }
    if (in.hasAt(0, "GIF8")) {
      return new GifReader(in).read();
    }
    if (in.hasAt(0, "RIFF") && in.hasAt(8, "WEBP")) {
      return new WebpReader(in).read();
    }
    return SvgReader.looksLikeSvg(in) ? new SvgReader(in).read() : windows(in);
  }

  private static Picture windows(Octets in) {
    if (in.hasAt(0, "BM") && in.length() >= 26 && in.u32Little(14) >= 12) {
      Picture picture = new Picture(Logo.Format.BMP);
      boolean old = in.u32Little(14) == 12;
      long wide = old ? in.u16Little(18) : Math.abs((long) (int) in.u32Little(18));
      // A negative height means: first line on top.
      long high = old ? in.u16Little(20) : Math.abs((long) (int) in.u32Little(22));
      picture.size(wide, high, 18);
      return picture;
    }
    if (in.hasAt(0, 0, 0, 1, 0) && in.u16Little(4) > 0 && in.length() >= 22) {
      Picture picture = new Picture(Logo.Format.ICO);
      picture.size(icoSide(in.u8(6)), icoSide(in.u8(7)), 6);
      picture.alpha(true);
      return picture;
    }
    return new Picture(Logo.Format.UNKNOWN);
  }

  private static int icoSide(int written) {
    return written == 0 ? 256 : written;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
