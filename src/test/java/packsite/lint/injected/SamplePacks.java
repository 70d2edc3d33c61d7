package packsite.lint.injected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packs that this repository shows itself with, read once. */
public final class SamplePacks {
  private static final Path ROOT = Path.of(System.getProperty("project.root", "")).toAbsolutePath();

  /** All files below packs/, by path. */
  public static final SortedMap<String, byte[]> FILES = Collections.unmodifiableSortedMap(read());

  static final String CAIRN = "cairn-csi-1.2.0";
  static final String FATHOM = "fathom-0.9.0-rc.1";
  static final String HELLO = "hello-orbit-1.4.0";
  static final String LANTERN = "lantern-5.2.0";
  static final String ORBIT_230 = "orbit-2.3.0";
  static final String ORBIT_231 = "orbit-2.3.1";
  static final String ORBIT_24 = "orbit-2.4.0";
  static final String ORBIT_3 = "orbit-3.0.0";
  static final String SHOAL_AWS = "shoal-os-aws-12.8.1";
  static final String SHOAL_VSPHERE = "shoal-os-vsphere-12.8.1";
  static final String KUBERNETES = "skerry-kubernetes-1.31.4";

  private SamplePacks() {}

  private static SortedMap<String, byte[]> read() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(ROOT.resolve("packs"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
