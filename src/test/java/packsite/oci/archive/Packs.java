package packsite.oci.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import packsite.io.Entry;
import packsite.io.MapTree;
import packsite.io.Tracking;
import packsite.io.Tree;

/** Packs to archive, each in the folder {@code p} of a tree. */
final class Packs {
  private Packs() {}

  /** What a pack usually is. */
  static MapTree small() {
    return new MapTree()
        .file("p/pack.json", "{\"name\": \"orbit\", \"version\": \"1.0.0\"}\n")
        .file("p/values.yaml", "pack:\n  namespace: orbit\n".repeat(400))
        .file("p/README.md", "# Orbit\n")
        .file("p/logo.png", noise(7, 3000))
        .file("p/charts/orbit-1.0.0.tgz", noise(8, 70_000))
        .executable("p/scripts/check.sh", "#!/bin/sh\n");
  }

  /** Names that need all 100 bytes, a split, or every byte of both fields; and odd sizes. */
  static MapTree longNames() {
    String folder = "f".repeat(49);
    String deep = folder + "/" + folder + "/" + folder;
    return new MapTree()
        .file("p/pack.json", "{}")
        .file("p/.helmignore", "")
        .file("p/" + folder + "/" + "n".repeat(50 - "t-1.0/".length()), "100 bytes")
        .file("p/" + folder + "/" + "n".repeat(51 - "t-1.0/".length()), "101 bytes")
        .file("p/" + deep + "/" + "n".repeat(99), noise(1, 511))
        .file("p/" + deep + "/" + "m".repeat(100), noise(2, 512))
        .file("p/" + deep + "/" + "ü".repeat(50), noise(3, 513))
        .file("p/" + "d".repeat(93) + "/x", "a folder of just 100 bytes with its slash")
        .file("p/" + "e".repeat(94) + "/😀/x", "a folder of 101 bytes, split behind it only")
        .file("p/a/x", "1")
        .file("p/a-b/x", "2")
        .file("p/a.b", "3")
        .file("p/B", "4")
        .file("p/\uFF5E", "5")
        .file("p/😀", noise(4, 65_536))
        .file("p/ blanks ", noise(5, 200_000));
  }

  /** Names that ustar cannot hold. */
  static MapTree namesBeyondUstar() {
    return new MapTree()
        .file("p/pack.json", "{}")
        .executable("p/" + "n".repeat(150), "no slash to split at")
        .file("p/" + "😀".repeat(40) + "/" + "ü".repeat(80), "too long a name")
        .file("p/" + ("d".repeat(80) + "/").repeat(4) + "x", "too long a path");
  }

  static byte[] noise(int seed, int length) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  static PackContents contents(Tree tree) {
    return new PackSelection(tree, Tracking.NONE, List.of()).of("p");
  }

  /** An archive, and what is known of it. */
  record Written(ArchiveFacts facts, byte[] bytes) {
    byte[] tar() throws IOException {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    }
  }

  static Written write(Tree tree, String topDir) throws Exception {
    return write(contents(tree), tree, topDir);
  }

  static Written write(PackContents contents, Tree tree, String topDir) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveFacts facts = new Archiver(tree).write(contents, topDir, out);
    return new Written(facts, out.toByteArray());
  }

  /** Lays files out on a disk, with times and modes that must not matter. */
  static Path unfold(PackContents contents, Tree tree, Path folder, boolean open) throws Exception {
    Files.createDirectories(folder);
    for (PackContents.Item item : contents.items()) {
      Path file = folder.resolve(item.path());
      if (item.entry().kind() == Entry.Kind.DIRECTORY) {
        Files.createDirectory(file);
        Files.setPosixFilePermissions(file, permissions(open ? "rwxrwxrwx" : "rwx------"));
        continue;
      }
      Files.write(file, tree.read(item.entry(), 1 << 20));
      String mode = open ? "rw-rw-rw-" : "rw-------";
      String executable = open ? "rwxrwxrwx" : "rwx------";
      Files.setPosixFilePermissions(file, permissions(item.executable() ? executable : mode));
      Files.setLastModifiedTime(file, FileTime.fromMillis(item.path().hashCode() * 1000L));
    }
    return folder;
  }

  private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(
      String mode) {
    return PosixFilePermissions.fromString(mode);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
