import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import packsite.site.readme.LinkTargets;
import packsite.site.readme.Readme;
import packsite.text.Source;

/** Renders the READMEs of a repository and nothing else, to be held against generators of pages. */
class Readmes {
  public static void main(String[] args) throws IOException {
    Path packs = Path.of(args[0], "packs");
    Path out = Path.of(args[1]);
    List<Path> readmes;
    try (Stream<Path> folders = Files.list(packs)) {
      readmes = folders.map(pack -> pack.resolve("README.md")).filter(Files::exists).sorted().toList();
    }
    readmes.parallelStream().forEach(readme -> write(readme, out.resolve(readme.getParent().getFileName())));
    System.out.println(readmes.size() + " READMEs");
  }

  private static void write(Path readme, Path folder) {
    try {
      Source source = Source.of("README.md", Files.readString(readme));
      String html = Readme.render(source, LinkTargets.none()).html();
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("index.html"), "<!DOCTYPE html><meta charset=utf-8><body>" + html);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
