package packsite.oci.push;

import java.util.Collection;
import java.util.List;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.registry.Registry;

/** Brings a registry in line with a push manifest: what is there already is not sent again. */
public final class Pusher {
  private final Registry registry;
  private final Target target;
  private final Archives archives;
  private final PushOptions options;
  private final PushListener listener;

  /**
   * For one push.
   *
   * @param listener hears of each pack as it is done, from any thread
   */
  public Pusher(
      Registry registry,
      Target target,
      Archives archives,
      PushOptions options,
      PushListener listener) {
    this.registry = registry;
    this.target = target;
    this.archives = archives;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Goes on after a failure, unless all others would fail alike. An interruption ends it; the
   * thread is interrupted still when this returns.
   *
   * @param skipped packs that are not to be published, for the report
   */
  public PushReport push(Collection<Artifact> artifacts, List<Skipped> skipped)
      throws ClashException {
    List<Artifact> roll = Roll.call(artifacts);
    Upload upload = new Upload(registry, target, archives, options.dryRun());
    Comparison comparison = new Comparison(registry, target, archives);
    Hopeless hopeless = new Hopeless();
    List<Outcome> outcomes =
        Crew.each(
            roll,
            options.threads(),
            artifact ->
                told(new PackPush(artifact, target, options, comparison, upload).run(hopeless)),
            artifact -> told(PackPush.interrupted(artifact)));
    return new PushReport(target, options.dryRun(), outcomes, upload.basePath(), skipped);
  }

  private Outcome told(Outcome outcome) {
    listener.done(outcome);
    return outcome;
  }
}
