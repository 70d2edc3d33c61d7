package packsite.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A web server for one site, on this machine alone. Pages reload when another site is shown.
 *
 * <p>It answers only to the names of this machine, so that no page of another host can read it by
 * letting its own name lead here. It answers from memory: there is no path to a file of the disk.
 */
public final class Preview implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 25_000;
  private static final int MOST_WAITING = 100;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Set<String> hosts;
  private final byte[] script;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final News news = new News();

  private Preview(HttpServer server, byte[] script) {
    this.server = server;
    this.script = script;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    String port = ":" + port();
    this.hosts = Set.of("127.0.0.1" + port, "localhost" + port, "[::1]" + port);
  }

  /**
   * Opens a port, behind which there is an empty site at first.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException if another program has it
   */
  public static Preview open(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    Preview preview =
        new Preview(HttpServer.create(new InetSocketAddress(here, port), 0), script());
    preview.server.createContext("/", preview::handle);
    preview.server.setExecutor(preview.threads);
    preview.server.start();
    return preview;
  }

  private static byte[] script() throws IOException {
    try (InputStream in = Preview.class.getResourceAsStream("/serve/reload.js")) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where to look at it. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /**
   * Shows a site from now on.
   *
   * @param files by path, with slashes
   */
  public void show(Map<String, byte[]> files) {
    news.show(new ServedSite(files));
  }

  /** Says on every page why there is no newer site; until the next one is shown. */
  public void complain(String message) {
    news.complain(message);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      boolean whole = exchange.getRequestMethod().equals("GET");
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type());
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      if (!answer.location().isEmpty()) {
        headers.set("Location", answer.location());
      }
      int length = answer.body().length;
      if (!whole && length > 0) {
        headers.set("Content-Length", String.valueOf(length));
      }
      exchange.sendResponseHeaders(answer.status(), whole && length > 0 ? length : -1);
      if (whole && length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(HttpExchange exchange) {
    List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
      return Answer.text(403, "this server answers to " + url() + " and to no other name");
    }
    if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Answer.text(405, "there is nothing to change here");
    }
    String path = String.valueOf(exchange.getRequestURI().getRawPath());
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return switch (path) {
      case "/" + ServedSite.SCRIPT -> Answer.of(200, ContentType.SCRIPT, script);
      case "/" + ServedSite.CHANGES -> changes(query);
      default -> news.site().at(path, query.isEmpty() ? "" : "?" + query);
    };
  }

  private Answer changes(String seen) {
    if (!waiting.tryAcquire()) {
      return Answer.text(503, "more than " + MOST_WAITING + " pages wait for changes");
    }
    try {
      return news.since(seen, PATIENCE_MILLIS)
          .map(json -> Answer.of(200, ContentType.JSON, json))
          .orElse(Answer.of(204, ContentType.JSON, new byte[0]));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.of(204, ContentType.JSON, new byte[0]);
    } finally {
      waiting.release();
    }
  }

  @Override
  public void close() {
    news.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
