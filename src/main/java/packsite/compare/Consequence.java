package packsite.compare;

import java.util.List;
import packsite.compare.tree.KeyPath;
import packsite.text.Node;

/** Something that matters to people who run the old pack and take the new one. */
public sealed interface Consequence {
  /** How much. */
  enum Weight {
    /** Something stops working, or is lost, unless it is acted on. */
    BREAKS,
    /** Something has to be checked or prepared. */
    CHECK,
    /** Good to know. */
    NOTE,
  }

  Weight weight();

  /** Palette takes it for another pack: profiles do not get it as an update. */
  record NewIdentity(Identity identity) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /**
   * Keys that users may have set and that lead nowhere now: no default has them, and no template
   * reads them.
   *
   * @param certain false where a chart comes without its templates, so that some may still be read
   */
  record KeysGone(List<KeyPath> keys, boolean certain) implements Consequence {
    public KeysGone {
      keys = List.copyOf(keys);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** Keys that users may have set and that are somewhere else now. */
  record KeysRenamed(List<Renamed> keys) implements Consequence {
    public KeysRenamed {
      keys = List.copyOf(keys);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** From where to where, and how many values. */
  record Renamed(KeyPath before, KeyPath after, int keys) {}

  /**
   * Values that used to reach a chart and do not any more: they left {@code charts.<name>}.
   *
   * @param keys where they are now, in the order of the file
   * @param values how many single values of the old pack that makes
   */
  record ValuesUnreached(String chart, List<KeyPath> keys, int values) implements Consequence {
    public ValuesUnreached {
      keys = List.copyOf(keys);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** Keys whose value is of another kind: an override of the old kind may be refused. */
  record KeysRetyped(List<KeyPath> keys) implements Consequence {
    public KeysRetyped {
      keys = List.copyOf(keys);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** Values that differ for whoever sets nothing: of the pack, or of a chart below it. */
  record DefaultsChanged(List<Default> keys) implements Consequence {
    public DefaultsChanged {
      keys = List.copyOf(keys);
    }

    @Override
    public Weight weight() {
      return Weight.NOTE;
    }
  }

  /**
   * One of them.
   *
   * @param value a side is empty where nothing is set, below what takes any keys
   */
  record Default(KeyPath key, Sides<Node> value) {}

  /**
   * A pack, Kubernetes or a layer has to be newer than before, or to be there at all.
   *
   * @param minimum without a new one, whatever version does
   * @param newlyRequired true where it did not have to be there before
   */
  record HigherMinimum(String of, Sides<String> minimum, boolean newlyRequired)
      implements Consequence {
    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /** The highest version that is allowed is lower, or there is one now. */
  record LowerMaximum(String of, Sides<String> maximum) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /** Worker pools have to offer more. */
  record MoreResources(String type, Sides<String> limit) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /** It goes to another namespace: what runs in the old one stays or is lost. */
  record NamespaceChanged(Sides<String> namespace) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** Values that the form asks for now, those without a default first. */
  record NowRequired(List<Requirement> values) implements Consequence {
    public NowRequired {
      values = List.copyOf(values);
    }

    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /**
   * One of them.
   *
   * @param path dotted, as schema.yaml has it
   * @param hasDefault false where somebody has to fill it in
   */
  record Requirement(String path, boolean hasDefault) {}

  /** Images that a cluster without access to the internet has to get first. */
  record ImagesToMirror(List<String> images) implements Consequence {
    public ImagesToMirror {
      images = List.copyOf(images);
    }

    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /** Definitions that the pack brings no more, or versions that they serve no more. */
  record CrdsRemoved(List<CrdLoss> crds) implements Consequence {
    public CrdsRemoved {
      crds = List.copyOf(crds);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /**
   * One of them.
   *
   * @param versions that are gone; empty where the definition itself is
   */
  record CrdLoss(String name, List<String> versions) {
    public CrdLoss {
      versions = List.copyOf(versions);
    }
  }

  /** Charts gave way to manifests, or the other way round. */
  record PackagingSwitched(Packaging packaging) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** A chart, or the pack itself, is older than before. */
  record Downgrade(String of, Sides<String> version) implements Consequence {
    @Override
    public Weight weight() {
      return Weight.CHECK;
    }
  }

  /** Clouds on which the pack could be used and cannot any more. */
  record CloudsDropped(List<String> clouds) implements Consequence {
    public CloudsDropped {
      clouds = List.copyOf(clouds);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }

  /** Presets that profiles may have chosen and that are gone. */
  record PresetsGone(List<String> presets) implements Consequence {
    public PresetsGone {
      presets = List.copyOf(presets);
    }

    @Override
    public Weight weight() {
      return Weight.BREAKS;
    }
  }
}
