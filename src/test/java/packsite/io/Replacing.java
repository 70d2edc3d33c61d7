package packsite.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A process that replaces a folder again and again, each time by another generation of files. */
public final class Replacing {
  static final int FILES = 300;
  private static final int SIZE = 4096;

  private Replacing() {}

  /**
   * Folder, how often, and {@code renames} where names are not to be exchanged in one step, or
   * {@code huge} where the last file is.
   */
  public static void main(String[] args) {
    Exchange exchange = args[2].equals("renames") ? Exchange.NONE : Exchange.BY_PROGRAM;
    try {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        Map<String, byte[]> files = generation(i);
        if (args[2].equals("huge")) {
          files.put("z", new byte[8 << 20]);
        }
        new OutputFolder(Path.of(args[0]), exchange)
            .replace(files, () -> System.out.println("waiting"));
        System.out.println("replaced");
      }
    } catch (IOException e) {
      System.out.println(e.getMessage());
      System.exit(4);
    }
  }

  static Map<String, byte[]> generation(int number) {
    byte[] bytes = new byte[SIZE];
    Arrays.fill(bytes, (byte) number);
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put("d" + i % 60 + "/f" + i, bytes);
    }
    return files;
  }

  static Process start(Path folder, int times, String how, Path output, String... before)
      throws IOException {
    String java =
        ProcessHandle.current().info().command().orElse("java")
            + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -cp \"$1\" "
            + Replacing.class.getName();
    return new ProcessBuilder(
            "sh",
            "-c",
            String.join("", before) + "exec " + java + " \"$2\" \"$3\" \"$4\"",
            "sh",
            System.getProperty("java.class.path"),
            folder.toString(),
            String.valueOf(times),
            how)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Waits until a process has said something, or fails after a minute. */
  static void awaitLine(Path output, String line) throws IOException, InterruptedException {
    for (int i = 0; i < 6000; i++) {
      if (Files.exists(output) && Files.readString(output, StandardCharsets.UTF_8).contains(line)) {
        return;
      }
      Thread.sleep(10);
    }
    assertTrue(false, "never said: " + line + "; said: " + Files.readString(output));
  }
}
