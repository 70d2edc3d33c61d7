package packsite.oci.registry;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One request and its answer, nothing followed and nothing repeated. */
final class Transport {
  /** As large as registries let manifests and lists be. */
  static final int MOST_BODY = 4 << 20;

  private static final int MOST_COMPLAINT = 64 << 10;

  private final HttpClient client;
  private final Proxies proxies;
  private final Breakdown breakdown;
  private final Duration stall;
  private final Duration longest;
  private final AtomicLong sent = new AtomicLong();

  Transport(RegistryOptions options, Breakdown breakdown, Proxies proxies)
      throws RegistryException {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(options.connectTimeout())
            .proxy(proxies);
    if (options.caFile().isPresent()) {
      builder.sslContext(Trust.with(options.caFile().get()));
    }
    this.client = builder.build();
    this.proxies = proxies;
    this.breakdown = breakdown;
    this.stall = options.stallTimeout();
    this.longest = options.answerTimeout();
  }

  long bytesSent() {
    return sent.get();
  }

  Answer exchange(Call call, Optional<String> authorization) throws RegistryException, Again {
    InMemory memory = new InMemory(MOST_BODY);
    Exchange exchange = new Exchange(call, memory);
    long before = call.body().map(Sending::sent).orElse(0L);
    try {
      HttpResponse<Arrival> response =
          exchange.await(client.sendAsync(request(call, authorization), exchange), stall, longest);
      breakdown.answered(call);
      byte[] body = response.body() instanceof InMemory kept ? kept.bytes() : new byte[0];
      return new Answer(call.uri(), response.statusCode(), response.headers(), body);
    } catch (IOException e) {
      throw breakdown.told(call, e);
    } finally {
      call.body().ifPresent(Sending::close);
      sent.addAndGet(call.body().map(Sending::sent).orElse(0L) - before);
    }
  }

  private HttpRequest request(Call call, Optional<String> authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .method(
                call.method(),
                call.body().map(Sending::publisher).orElseGet(BodyPublishers::noBody))
            .setHeader("User-Agent", "packsite");
    call.headers().forEach(request::setHeader);
    authorization.ifPresent(value -> request.setHeader("Authorization", value));
    proxies
        .authorization(call.uri())
        .ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    return request.build();
  }

  /** Waits as long as bytes flow; of what is no blob, not longer than any answer may take. */
  private static final class Exchange implements BodyHandler<Arrival> {
    private final Call call;
    private final InMemory memory;
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicReference<@Nullable Arriving> arriving = new AtomicReference<>();
    private volatile boolean blob;

    Exchange(Call call, InMemory memory) {
      this.call = call;
      this.memory = memory;
    }

    @Override
    public Arriving apply(HttpResponse.ResponseInfo info) {
      boolean good = info.statusCode() >= 200 && info.statusCode() < 300;
      blob = good && call.arrival().isPresent();
      Arrival kept = good ? memory : new InMemory(MOST_COMPLAINT);
      Arriving next = new Arriving(good ? call.arrival().orElse(kept) : kept, arrived);
      arriving.set(next);
      return next;
    }

    HttpResponse<Arrival> await(
        CompletableFuture<HttpResponse<Arrival>> answer, Duration stall, Duration longest)
        throws IOException, RegistryException {
      Patience patience = new Patience(stall, longest);
      while (true) {
        try {
          return answer.get(patience.tick(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          long sent = call.body().map(Sending::sent).orElse(0L);
          Optional<Stalled> end = patience.after(sent, arrived.get(), blob);
          if (end.isPresent()) {
            stop(answer);
            throw end.get();
          }
        } catch (ExecutionException e) {
          stop(answer);
          throw cause(e);
        } catch (InterruptedException e) {
          stop(answer);
          Thread.currentThread().interrupt();
          throw BackOff.interrupted();
        }
      }
    }

    private void stop(CompletableFuture<?> answer) {
      Arriving running = arriving.get();
      if (running != null) {
        running.stop();
      }
      answer.cancel(true);
    }

    private static IOException cause(ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** Nothing came and nothing went, or not enough. */
  static final class Stalled extends IOException {
    private static final long serialVersionUID = 1L;

    Stalled(String message) {
      super(message);
    }
  }
}
