package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.model.OciNames;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Settings;
import packsite.site.view.Links;
import packsite.text.Html;

/**
 * How a version gets into a cluster profile: texts to copy, made of what is known.
 *
 * @param snippets the first is shown, the others are folded away
 * @param files to download as they are
 */
public record Consume(
    List<Snippet> snippets, List<Snippet> more, List<Row> palette, List<File> files) {

  boolean hasPalette() {
    return !palette.isEmpty();
  }

  /** A text to copy; {@code codeHtml} is the same with names and strings told apart. */
  record Snippet(String title, String label, String codeHtml) {}

  /** A field of a form in Palette and what to put there. */
  record Row(String label, String value) {}

  /** A file of the pack, byte by byte. */
  record File(String name, String href) {}

  static Consume of(Edition edition, Settings settings, Links links) {
    List<Snippet> first = new ArrayList<>();
    List<Snippet> more = new ArrayList<>();
    if (edition.isIdentified()) {
      first.add(new Snippet("Terraform", "Terraform snippet", terraform(edition, settings)));
      first.add(new Snippet("OCI", "OCI pull command", Html.escape(pull(edition, settings))));
      more.add(new Snippet("Block of a cluster profile", "Profile block", profile(edition)));
      String copy =
          "skopeo copy docker://"
              + reference(edition, settings)
              + " \\\n  oci-archive:"
              + edition.name()
              + "-"
              + edition.version()
              + ".oci.tar";
      more.add(new Snippet("Copy for an air gap", "Copy command", Html.escape(copy)));
    }
    return new Consume(first, more, palette(edition, settings), files(edition, links));
  }

  /** Where it is published; what nobody has said yet is left to fill in. */
  public static String reference(Edition edition, Settings settings) {
    return edition
        .artifact()
        .map(facts -> facts.reference())
        .filter(text -> !text.isEmpty() && !text.contains("{"))
        .orElseGet(
            () ->
                settings.registry().orElse("$REGISTRY")
                    + "/"
                    + OciNames.PALETTE_PATH
                    + "/"
                    + edition.name()
                    + ":"
                    + edition.version());
  }

  private static String pull(Edition edition, Settings settings) {
    return "oras pull " + reference(edition, settings);
  }

  private static String terraform(Edition edition, Settings settings) {
    StringBuilder out = new StringBuilder();
    String registry =
        settings
            .registryName()
            .map(name -> "data.spectrocloud_registry.packs.id")
            .orElse("var.registry_uid");
    settings
        .registryName()
        .ifPresent(
            name ->
                out.append("data ")
                    .append(string("spectrocloud_registry"))
                    .append(' ')
                    .append(string("packs"))
                    .append(" {\n  <b>name</b> = ")
                    .append(string(name))
                    .append("\n}\n\n"));
    out.append("data ")
        .append(string("spectrocloud_pack"))
        .append(' ')
        .append(string(label(edition)))
        .append(" {\n")
        .append("  <b>name</b>         = ")
        .append(string(edition.name()))
        .append('\n')
        .append("  <b>version</b>      = ")
        .append(string(edition.version()))
        .append('\n')
        .append("  <b>registry_uid</b> = ")
        .append(registry)
        .append("\n}");
    return out.toString();
  }

  private static String profile(Edition edition) {
    String data = "data.spectrocloud_pack." + label(edition);
    return "pack {\n"
        + "  <b>name</b>   = "
        + data
        + ".name\n"
        + "  <b>tag</b>    = "
        + data
        + ".version\n"
        + "  <b>uid</b>    = "
        + data
        + ".id\n"
        + "  <b>values</b> = "
        + data
        + ".values\n}";
  }

  /** A name as Terraform has them. */
  private static String label(Edition edition) {
    String plain = edition.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
    return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "pack_" + plain : plain;
  }

  /** A string of Terraform, where {@code ${} and {@code %{} would mean something. */
  private static String string(String text) {
    String plain =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${").replace("%{", "%%{");
    return "<q>&quot;" + Html.escape(plain) + "&quot;</q>";
  }

  private static List<Row> palette(Edition edition, Settings settings) {
    Optional<String> registry = settings.registry();
    if (registry.isEmpty()) {
      return List.of();
    }
    int slash = registry.get().indexOf('/');
    String host = slash < 0 ? registry.get() : registry.get().substring(0, slash);
    String project = slash < 0 ? "(empty)" : registry.get().substring(slash + 1);
    List<Row> rows = new ArrayList<>();
    settings.registryName().ifPresent(name -> rows.add(new Row("Registry", name)));
    rows.add(new Row("Endpoint", "https://" + host));
    rows.add(new Row("Base content path", project));
    return rows;
  }

  private static List<File> files(Edition edition, Links links) {
    return RawFiles.of(edition).stream()
        .map(name -> new File(name, links.to(edition.raw(name))))
        .toList();
  }
}
