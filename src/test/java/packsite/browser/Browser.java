package packsite.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, from the programs of this machine; start one per test class. */
public final class Browser implements AutoCloseable {
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips a test where there is no browser to run it in. */
  public static void assumeAvailable() {
    Assumptions.assumeTrue(chromium().isPresent(), "no chromium on the PATH: not run in a browser");
    Assumptions.assumeTrue(
        program("chromedriver").isPresent(), "no chromedriver on the PATH: not run in a browser");
  }

  /** Starts one, without asking any network for a driver. */
  public static Browser start(String... arguments) {
    return start(new ChromeOptions(), arguments);
  }

  /** One whose owner has switched scripts off. */
  public static Browser startWithoutScripts() {
    ChromeOptions options = new ChromeOptions();
    options.setExperimentalOption(
        "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    return start(options);
  }

  private static Browser start(ChromeOptions options, String... arguments) {
    assumeAvailable();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setBinary(chromium().orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--window-size=1280,900");
    options.addArguments(arguments);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void open(String url) {
    driver.get(url);
  }

  /** What a script returns, in the page that is open. */
  public Object run(String script, Object... arguments) {
    Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return result == null ? "" : result;
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<File> chromium() {
    return program("chromium")
        .or(() -> program("chromium-browser"))
        .or(() -> program("google-chrome"));
  }

  private static Optional<File> program(String name) {
    String path = System.getenv("PATH");
    return path == null
        ? Optional.empty()
        : Stream.of(path.split(File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .map(Path::toFile)
            .findFirst();
  }
}
