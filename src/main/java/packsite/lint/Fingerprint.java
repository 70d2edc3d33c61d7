package packsite.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import packsite.lint.rule.Spot;
import packsite.model.Pack;
import packsite.model.PackId;
import packsite.text.Span;

/**
 * What tells one finding from another in two states of a repository: rule, identity of the pack,
 * file, anchor and the offending text. No lines and no folders, so that moved files and reformatted
 * text keep theirs; a changed value gets another.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Finding finding) {
    Spot spot = finding.spot();
    String pack = finding.pack().map(Fingerprint::identity).orElse("-");
    String file = finding.pack().map(p -> relative(p, spot.file())).orElse(spot.file());
    // Items of lists are told apart by what they say, not by their number.
    String anchor = finding.anchor().replaceAll("/[0-9]+(?=/|$)", "/-");
    String hash = hash(finding.code(), anchor, offence(finding));
    String place =
        anchor.isEmpty() ? file : anchor.startsWith("#") ? file + anchor : file + "#" + anchor;
    return finding.code() + ":" + pack + ":" + place + ":" + hash;
  }

  private static String identity(Pack pack) {
    return pack.id().map(PackId::toString).orElse(pack.dir());
  }

  private static String relative(Pack pack, String path) {
    return !pack.dir().isEmpty() && path.startsWith(pack.dir() + "/")
        ? path.substring(pack.dir().length() + 1)
        : path;
  }

  /** A secret must not be guessed from its hash. */
  private static String offence(Finding finding) {
    if (finding.hit().secret()) {
      return finding.hit().message();
    }
    return finding
        .spot()
        .span()
        .map(Span::text)
        .filter(text -> !text.isBlank())
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .orElse(finding.hit().message());
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
