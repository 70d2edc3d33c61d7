package packsite.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody with a browser in front of catalogs that a server shows. */
final class Visit implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Browser browser;
  private final SiteServer server;

  private Visit(Browser browser, SiteServer server) {
    this.browser = browser;
    this.server = server;
  }

  /** Catalogs by the name that their addresses begin with. */
  static Visit to(Map<String, Path> sites, String... arguments) {
    return new Visit(Browser.start(arguments), SiteServer.of(sites));
  }

  static Visit withoutScripts(Map<String, Path> sites) {
    return new Visit(Browser.startWithoutScripts(), SiteServer.of(sites));
  }

  Browser browser() {
    return browser;
  }

  String origin() {
    return server.origin();
  }

  /** Opens a page, as {@code sample/packs/orbit/}. */
  void open(String page) {
    browser.open(server.origin() + "/" + page);
  }

  /** The address behind the origin. */
  String address() {
    String url = browser.driver().getCurrentUrl();
    return url == null ? "" : url.substring(server.origin().length() + 1);
  }

  WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  /** Clicks where the pointer finds it: an element that lies below another one is not hit. */
  void click(String selector) {
    click(find(selector));
  }

  void click(WebElement element) {
    browser.run("arguments[0].scrollIntoView({block: 'center'})", element);
    new Actions(browser.driver()).click(element).perform();
  }

  /** Puts a text in the place of what an input holds. */
  void write(String selector, String text) {
    click(selector);
    new Actions(browser.driver())
        .keyDown(Keys.CONTROL)
        .sendKeys("a")
        .keyUp(Keys.CONTROL)
        .sendKeys(text)
        .perform();
  }

  /** Types where the focus is. */
  void press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  void pressShiftTab() {
    new Actions(browser.driver())
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.TAB)
        .keyUp(Keys.SHIFT)
        .perform();
  }

  /** What an expression is worth in the page. */
  String ask(String expression, Object... arguments) {
    return String.valueOf(browser.run("return " + expression, arguments));
  }

  /** Waits until an expression is true in the page. */
  void await(String expression) {
    new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(20))
        .withMessage(() -> expression + " at " + address())
        .until(driver -> Boolean.TRUE.equals(browser.run("return !!(" + expression + ")")));
  }

  /** Tells the browser itself what no page can. */
  void command(String name, Map<String, Object> parameters) {
    browser.driver().executeCdpCommand(name, parameters);
  }

  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the browser complained about since the last time. */
  List<String> complaints() {
    return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
