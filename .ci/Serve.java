import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves a folder on a free port of 127.0.0.1, which it prints; logs requests to stderr. */
class Serve {
  public static void main(String[] args) throws Exception {
    // Head and body go out in two packets: without this each answer waits 40 ms for the other side.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path root = Path.of(args[0]).toRealPath();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
          boolean found = file.startsWith(root) && Files.isRegularFile(file);
          byte[] body = found ? Files.readAllBytes(file) : new byte[0];
          System.err.println((found ? 200 : 404) + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    System.out.println(server.getAddress().getPort());
  }
}
