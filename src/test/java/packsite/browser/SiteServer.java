package packsite.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Shows folders as a plain web server does: each below a path of its own. */
public final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private static final long LATE = Duration.ofMillis(150).toNanos();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private SiteServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  /** One that shows these folders, by the path that each is found at. */
  public static SiteServer of(Map<String, Path> folders) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      folders.forEach(
          (name, folder) ->
              server.createContext("/" + name + "/", exchange -> answer(exchange, name, folder)));
      return new SiteServer(server);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Ends with a slash. */
  public String url(String name) {
    return origin() + "/" + name + "/";
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, String name, Path folder) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(name.length() + 2);
    late(path);
    Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean found = file.normalize().startsWith(folder) && Files.isRegularFile(file);
    byte[] body =
        found ? Files.readAllBytes(file) : ("nothing at " + path).getBytes(StandardCharsets.UTF_8);
    String type = found ? ending(file) : "txt";
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(type, "text/plain; charset=utf-8"));
    exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** What comes after the page moves it when it comes late, and nobody sees it otherwise. */
  private static void late(String path) {
    if (path.startsWith("assets/page.") || path.startsWith("assets/search.")) {
      LockSupport.parkNanos(LATE);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
