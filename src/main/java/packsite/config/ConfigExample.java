package packsite.config;

/** Files to start from. */
public final class ConfigExample {
  private ConfigExample() {}

  /** All that can be said, once. */
  static final String COMPLETE =
      """
      version: 1

      packs: ["packs/*"]               # the folders that hold a pack each
      exclude: ["packs/old-*"]         # left out of everything

      lint:
        profile: community             # the levels to begin with

        levels:                        # by code, start of codes, name, or ALL
          PK103: off
          image-latest-tag: error
          IM1: info

        options:
          addon-types: [monitoring, security, system app]
          external-packs: [kubernetes, "kubernetes-*"]
          retired-registries: [k8s.gcr.io, docker.io/bitnami]
          allow-values: ["charts.*.resources.**"]

        overrides:                     # other levels for some packs
          - packs: ["nvidia-*", orbit@2.4.0]
            levels: { chart-version-mismatch: off }

        ignores:                       # accepted findings
          - rule: PJ202
            pack: "trident-*"
            reason: upstream counts by calendar
          - rule: dependency-shape
            pack: orbit@2.4.0
            file: pack.json
            at: /constraints/dependencies/0
            reason: mended in 2.5
            until: 2027-01-31          # from the next day on it is reported again

      site:
        title: Our packs
        description: Packs of the platform team.
        url: https://packs.example.com/
        source: https://github.com/example/packs
        registry-name: Our packs       # in Palette
        history: on                    # commits and dates on the pages
        hash-assets: on
        pairs: auto                    # which versions are compared
        links: dir                     # or file, to open the catalog from a disk
        theme: theme                   # templates of your own
        readme-images: link            # pictures from other hosts

      oci:
        registry: harbor.example.com/packs
        type: harbor
        exclude: ["charts/*/"]         # unpacked copies of charts
        annotate: minimal
      """;

  /**
   * What {@code packsite config init} writes: it says nothing new until a line loses the {@code #}
   * that stands right before its text.
   */
  public static final String STARTER =
      """
      # Configuration of packsite. All of it is optional: `#key` shows what can be said.
      version: 1

      # The folders that hold a pack each, and folders to leave out.
      #packs: ["packs/*"]
      #exclude: ["packs/old-*"]

      lint:
        # The levels to begin with: recommended, community, strict, airgap or publish.
        #profile: recommended

        # Other levels for single rules, by code, start of codes, name, or ALL.
        levels:
          #image-latest-tag: error
          #PK103: off

        # What rules cannot know by themselves.
        options:
          #addon-types: [monitoring, security, system app]
          #external-packs: [kubernetes, "kubernetes-*"]
          #retired-registries: [k8s.gcr.io, docker.io/bitnami]
          #allow-values: ["charts.*.resources.**"]

        # Other levels for some packs, by name or name@version.
        overrides:
          #- packs: ["nvidia-*"]
          #  levels: { chart-version-mismatch: off }

        # Findings that are accepted; only the rule is needed, a reason is asked for.
        ignores:
          #- rule: PJ202
          #  pack: "trident-*"
          #  file: pack.json
          #  at: /version
          #  reason: upstream counts by calendar
          #  until: 2027-01-31

      site:
        #title: Our packs
        #description: Packs of the platform team.

        # Where the catalog will be found, and where its packs come from.
        #url: https://packs.example.com/
        #source: https://github.com/example/packs

        # What the registry of these packs is called in Palette.
        #registry-name: Our packs

        # No commits and dates; names of assets without a hash.
        #history: off
        #hash-assets: off

        # Compare all versions: auto, all or adjacent. Links for a web server or a disk: dir or file.
        #pairs: all
        #links: file

        # A folder with templates of your own; pictures of a README that come from other hosts.
        #theme: theme
        #readme-images: remote

      oci:
        #registry: harbor.example.com/packs
        #type: harbor
        #exclude: ["charts/*/"]
        #annotate: full
      """;
}
