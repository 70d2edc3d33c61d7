package packsite.oci.registry;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Source;

/** Reads lists of names, page after page. */
final class Lists {
  private static final int MOST_PAGES = 200;
  private static final int MOST_NAMES = 500_000;
  private static final Pattern NEXT =
      Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*\"?next\\b", Pattern.CASE_INSENSITIVE);

  private final Address address;
  private final Conversation conversation;
  private final Refusals refusals;

  Lists(Address address, Conversation conversation, Refusals refusals) {
    this.address = address;
    this.conversation = conversation;
    this.refusals = refusals;
  }

  List<String> tags(String repository, BackOff backOff) throws RegistryException {
    URI uri = address.uri(Address.checked(repository) + "/tags/list");
    return new Reading("tags", "the tags of " + repository, Scope.pull(repository), backOff)
        .all(uri)
        .orElse(List.of());
  }

  /** What the registry does not want to tell is not known. */
  Optional<List<String>> repositories(BackOff backOff) throws RegistryException {
    try {
      return new Reading("repositories", "the list of repositories", Scope.CATALOG, backOff)
          .all(address.uri("_catalog"));
    } catch (RegistryException e) {
      if (e.kind() == Kind.UNAUTHORIZED || e.kind() == Kind.FORBIDDEN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private final class Reading {
    private final String key;
    private final String purpose;
    private final Scope scope;
    private final BackOff backOff;
    private final Set<String> names = new TreeSet<>();
    private final Set<URI> seen = new HashSet<>();

    Reading(String key, String purpose, Scope scope, BackOff backOff) {
      this.key = key;
      this.purpose = purpose;
      this.scope = scope;
      this.backOff = backOff;
    }

    Optional<List<String>> all(URI first) throws RegistryException {
      Optional<URI> at = Optional.of(first);
      while (at.isPresent()) {
        Call call =
            Call.get(at.get(), seen.isEmpty() ? purpose : purpose + ", page " + (seen.size() + 1));
        if (!seen.add(call.uri()) || seen.size() > MOST_PAGES || names.size() > MOST_NAMES) {
          throw new RegistryException(
              Kind.PROTOCOL,
              address.host()
                  + " does not come to an end with "
                  + purpose
                  + " (page "
                  + seen.size()
                  + ", "
                  + names.size()
                  + " names)",
              "");
        }
        Answer answer = backOff.run(() -> conversation.ask(call, scope));
        if (answer.status() == 404 && call.uri().equals(first)) {
          return Optional.empty();
        }
        if (!answer.isGood()) {
          throw refusals.of(call, answer);
        }
        take(call, answer);
        at = next(call, answer);
      }
      return Optional.of(List.copyOf(names));
    }

    private void take(Call call, Answer answer) throws RegistryException {
      Optional<Mapping> root = Json.read(Source.of("answer", answer.text())).mapping();
      if (root.isEmpty()) {
        throw refusals.senseless(call, answer, "something that is no list");
      }
      root.flatMap(all -> all.get(key)).flatMap(Node::asSequence).stream()
          .flatMap(list -> list.items().stream())
          .flatMap(item -> item.asScalar().stream())
          .forEach(name -> names.add(name.value()));
    }

    /** Registries behind proxies get their own host wrong, so it is not believed. */
    private Optional<URI> next(Call call, Answer answer) throws RegistryException {
      for (String header : answer.headers().allValues("Link")) {
        Matcher matcher = NEXT.matcher(header);
        if (matcher.find()) {
          try {
            String link = matcher.group(1);
            String path = call.uri().getRawPath();
            URI next = call.uri().resolve(link.startsWith("?") ? path + link : link);
            if (!call.uri().getPath().equals(next.getPath())) {
              throw refusals.senseless(call, answer, "a link to something else");
            }
            String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
            return Optional.of(call.uri().resolve(path + query));
          } catch (IllegalArgumentException e) {
            throw refusals.senseless(call, answer, "a link that makes no sense");
          }
        }
      }
      return Optional.empty();
    }
  }
}
