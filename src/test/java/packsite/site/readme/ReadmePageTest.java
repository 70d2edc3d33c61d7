package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import packsite.browser.Browser;
import packsite.text.Source;

/** A README that holds everything, inside a page. */
class ReadmePageTest {
  private static final LinkTargets FILES =
      target -> target.equals("gone.md") ? Optional.empty() : Optional.of("files/" + target);

  private static String page() throws IOException {
    try (InputStream in = ReadmePageTest.class.getResourceAsStream("/packsite/site/readme.md")) {
      String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Readme readme = Readme.render(Source.of("README.md", markdown), FILES, List.of("lantern"));
      assertEquals(List.of(), AllowedHtml.complaints(readme.html()));
      return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lantern</title>"
          + "</head><body><main><h1>Lantern</h1><article class=\"prose\" aria-label=\"README\">"
          + readme.html()
          + "</article></main></body></html>";
    }
  }

  @Test
  void is_valid() throws IOException, SAXException {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
    validator.setNoStream(true);
    byte[] page = page().getBytes(StandardCharsets.UTF_8);
    String said = validator.validate(new ByteArrayInputStream(page));
    assertEquals(0, said.lines().filter(line -> line.contains("rror:")).count(), said);
  }

  @Test
  void leaves_nobody_out(@TempDir Path folder) throws IOException {
    Browser.assumeAvailable();
    Path file = Files.writeString(folder.resolve("page.html"), page());
    try (Browser browser = Browser.start()) {
      browser.open(file.toUri().toString());
      Results results = new AxeBuilder().analyze(browser.driver());
      assertEquals(
          List.of(),
          results.getViolations().stream()
              .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
              .toList());
    }
  }
}
