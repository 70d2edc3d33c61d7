package packsite.oci.push;

/** Whoever wants to hear of packs as they are done; called from several threads. */
public interface PushListener {
  /** For reports that are read at the end. */
  PushListener NONE = outcome -> {};

  void done(Outcome outcome);
}
