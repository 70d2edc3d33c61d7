package packsite.oci.registry;

import java.util.Optional;

/** Asks a registry, with redirects followed and logins shown. */
final class Conversation {
  private final Redirects redirects;
  private final Refusals refusals;
  private final Login login;
  private final Address address;

  Conversation(Redirects redirects, Refusals refusals, Login login, Address address) {
    this.redirects = redirects;
    this.refusals = refusals;
    this.login = login;
    this.address = address;
  }

  /** An answer that is no passing failure and no missing login. */
  Answer ask(Call call, Scope scope) throws RegistryException, Again {
    Answer answer = address.isHome(call.uri()) ? atHome(call, scope) : abroad(call);
    refusals.throwIfPassing(call, answer);
    if (answer.status() == 407) {
      throw refusals.of(call, answer);
    }
    return answer;
  }

  private Answer abroad(Call call) throws RegistryException, Again {
    return redirects.follow(call, Optional.empty());
  }

  private Answer atHome(Call call, Scope scope) throws RegistryException, Again {
    Optional<String> shown = login.authorization(scope);
    Answer answer = redirects.follow(call, shown);
    if (answer.status() != 401 || !address.isHome(answer.uri())) {
      shown.ifPresent(header -> login.taken(answer));
      return answer;
    }
    String other = login.renewed(call, scope, shown, answer);
    Answer second = redirects.follow(call, Optional.of(other));
    if (second.status() == 401 && address.isHome(second.uri())) {
      throw refused(call, second, other);
    }
    login.taken(second);
    return second;
  }

  private RegistryException refused(Call call, Answer answer, String shown)
      throws RegistryException {
    Optional<Credentials> known = login.credentials();
    if (known.isEmpty()) {
      return refusals.deniedLogin(call, answer, known);
    }
    return shown.startsWith("Basic ")
        ? login.notTaken(call, answer, known.get())
        : refusals.of(call, answer);
  }
}
