package packsite.oci.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A registry in memory, on a port of its own, that misbehaves where it is told to.
 *
 * <p>It is as strict as real ones: an upload's place is good for one PUT, digests are checked, and
 * a manifest needs its blobs.
 */
public final class FakeRegistry implements AutoCloseable {
  static {
    // Answers of two packets wait for each other otherwise.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final FakeStore store = new FakeStore();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private volatile Guard guard = request -> Optional.empty();

  /**
   * A request that came in.
   *
   * @param path with its query
   */
  public record Seen(String method, String path, Map<String, List<String>> headers, byte[] body) {
    /** Empty where the header is not there. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().get(0))
          .findFirst()
          .orElse("");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** What is answered; a status of 0 cuts the connection, a length of more than the body too. */
  public record Reply(int status, Map<String, List<String>> headers, byte[] body, long length) {
    public static Reply of(int status) {
      return new Reply(status, new LinkedHashMap<>(), new byte[0], 0);
    }

    /** Hangs up without an answer. */
    public static Reply cut() {
      return of(0);
    }

    public Reply with(String name, String value) {
      Map<String, List<String>> more = new LinkedHashMap<>(headers);
      List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
      values.add(value);
      more.put(name, values);
      return new Reply(status, more, body, length);
    }

    public Reply with(byte[] bytes) {
      return new Reply(status, headers, bytes, bytes.length);
    }

    public Reply with(String text) {
      return with(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer in the words of registries. */
    public static Reply error(int status, String code, String message) {
      return of(status)
          .with("Content-Type", "application/json")
          .with("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}");
    }

    /** Promises more bytes than come. */
    public Reply promising(long more) {
      return new Reply(status, headers, body, more);
    }
  }

  /** Looks at a request before it is served; an answer takes the place of the real one. */
  public interface Guard {
    Optional<Reply> check(Seen request);
  }

  /** Changes what would be answered. */
  public interface Answering {
    Reply change(Reply real);
  }

  private static final class Fault {
    final Predicate<Seen> where;
    final Answering answer;
    final boolean instead;
    int skip;
    int times;

    Fault(Predicate<Seen> where, int skip, int times, boolean instead, Answering answer) {
      this.where = where;
      this.skip = skip;
      this.times = times;
      this.instead = instead;
      this.answer = answer;
    }

    synchronized boolean isDue(Seen request) {
      if (!where.test(request) || times == 0) {
        return false;
      }
      if (skip > 0) {
        skip--;
        return false;
      }
      times--;
      return true;
    }
  }

  private FakeRegistry(HttpServer server) {
    this.server = server;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake registry");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** On 127.0.0.1 and a free port, over plain HTTP. */
  public static FakeRegistry start() {
    return start(null);
  }

  public static FakeRegistry start(@Nullable SSLContext tls) {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      if (tls == null) {
        return new FakeRegistry(HttpServer.create(any, 0));
      }
      HttpsServer server = HttpsServer.create(any, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new FakeRegistry(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String host() {
    return "127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What it holds, and how it writes places and pages. */
  public FakeStore store() {
    return store;
  }

  /** All requests so far. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Requests so far as {@code METHOD /path}, the greeting left out. */
  public List<String> asked() {
    return seen.stream()
        .filter(one -> !one.path().equals("/v2/"))
        .map(one -> one.method() + " " + one.path().replaceFirst("\\?.*", ""))
        .toList();
  }

  public void forgetSeen() {
    seen.clear();
  }

  public FakeRegistry guardedBy(Guard by) {
    this.guard = by;
    return this;
  }

  /** The next {@code times} requests of that sort are answered like this. */
  public FakeRegistry answer(String method, String pathPart, int times, Reply reply) {
    return fault(method, pathPart, 0, times, true, real -> reply);
  }

  /** The request of that sort that comes after {@code skip} others is answered like this. */
  public FakeRegistry answerNth(String method, String pathPart, int skip, Reply reply) {
    return fault(method, pathPart, skip, 1, true, real -> reply);
  }

  /** Requests of that sort are served, and their answers changed. */
  public FakeRegistry change(String method, String pathPart, int times, Answering answer) {
    return fault(method, pathPart, 0, times, false, answer);
  }

  private FakeRegistry fault(
      String method, String part, int skip, int times, boolean instead, Answering answer) {
    Predicate<Seen> where =
        request -> request.method().equals(method) && request.path().contains(part);
    faults.add(new Fault(where, skip, times, instead, answer));
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Seen request =
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              new LinkedHashMap<>(exchange.getRequestHeaders()),
              exchange.getRequestBody().readAllBytes());
      seen.add(request);
      Optional<Fault> fault = faults.stream().filter(one -> one.isDue(request)).findFirst();
      Reply reply =
          fault.isPresent() && fault.get().instead
              ? fault.get().answer.change(Reply.of(500))
              : served(request, fault);
      send(exchange, reply);
    }
  }

  private Reply served(Seen request, Optional<Fault> fault) {
    Reply real = guard.check(request).orElseGet(() -> store.serve(request));
    return fault.isPresent() ? fault.get().answer.change(real) : real;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.status() == 0) {
      return; // Closing the exchange without an answer hangs up.
    }
    exchange.getResponseHeaders().putAll(reply.headers());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(reply.length()));
    }
    exchange.sendResponseHeaders(reply.status(), head || reply.length() == 0 ? -1 : reply.length());
    if (!head && reply.length() > 0) {
      new ByteArrayInputStream(reply.body()).transferTo(exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
