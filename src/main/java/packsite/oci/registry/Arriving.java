package packsite.oci.registry;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands a body on, piece by piece, until it is told to stop. */
final class Arriving implements BodySubscriber<Arrival> {
  private final Arrival arrival;
  private final AtomicLong progress;
  private final CompletableFuture<Arrival> end = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private boolean stopped;

  Arriving(Arrival arrival, AtomicLong progress) {
    this.arrival = arrival;
    this.progress = progress;
  }

  /** Nothing is handed on after this, whatever still arrives. */
  synchronized void stop() {
    stopped = true;
  }

  @Override
  public CompletionStage<Arrival> getBody() {
    return end;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    arrival.begin();
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> pieces) {
    if (stopped) {
      return;
    }
    try {
      for (ByteBuffer piece : pieces) {
        progress.addAndGet(piece.remaining());
        arrival.take(piece);
      }
    } catch (IOException e) {
      stopped = true;
      if (subscription != null) {
        subscription.cancel();
      }
      end.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable cause) {
    end.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    end.complete(arrival);
  }
}
