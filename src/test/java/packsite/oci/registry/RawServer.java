package packsite.oci.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A port on which something answers that no server in its right mind would. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();

  /** What is done with a connection; it is closed behind it. */
  interface Talk {
    void with(Socket connection, int number) throws IOException, InterruptedException;
  }

  private RawServer(ServerSocket socket, Talk talk) {
    this.socket = socket;
    Thread thread = new Thread(() -> accept(talk), "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  static RawServer start(Talk talk) {
    try {
      return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says this to everybody who has asked something. */
  static RawServer saying(String text) {
    return start(
        (connection, number) -> {
          head(connection.getInputStream());
          connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        });
  }

  /** Reads as far as the empty line behind the headers. */
  static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private void accept(Talk talk) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> talk(talk, connection), "raw connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Talk talk, Socket connection) {
    try (connection) {
      talk.with(connection, connections.incrementAndGet());
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int connections() {
    return connections.get();
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
