package packsite.oci.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a registry is shown: nothing until it asks, then what it asked for. */
final class Login {
  private final Redirects redirects;
  private final Refusals refusals;
  private final Tokens tokens;
  private final Address address;
  private final Secrets secrets;
  private final Logins logins;

  private boolean greeted;
  private volatile boolean worked;
  private volatile @Nullable Challenge challenge;
  private @Nullable Optional<Credentials> found;
  private @Nullable RegistryException notFound;

  /** Where credentials are kept. */
  interface Logins {
    Optional<Credentials> find() throws RegistryException;
  }

  Login(
      Redirects redirects,
      Refusals refusals,
      Tokens tokens,
      Address address,
      Secrets secrets,
      Logins logins) {
    this.redirects = redirects;
    this.refusals = refusals;
    this.tokens = tokens;
    this.address = address;
    this.secrets = secrets;
    this.logins = logins;
  }

  /** The header for a question, as far as it is known what the registry wants. */
  Optional<String> authorization(Scope scope) throws RegistryException, Again {
    greet();
    Challenge wanted = challenge;
    if (wanted == null) {
      return Optional.empty();
    }
    return wanted.scheme().equals("basic")
        ? credentials().map(Credentials::basic)
        : Optional.of("Bearer " + tokens.token(wanted, scope, credentials()));
  }

  /** Another header, after the registry did not take what was shown. */
  String renewed(Call call, Scope scope, Optional<String> shown, Answer refusal)
      throws RegistryException, Again {
    List<Challenge> offers = Challenges.read(refusal.headers().allValues("WWW-Authenticate"));
    Challenge wanted = best(offers).orElse(challenge);
    if (wanted == null) {
      throw refusals.strangeLogin(
          call, String.join(", ", offers.stream().map(Challenge::scheme).toList()));
    }
    challenge = wanted.withoutScope();
    Optional<Credentials> login = credentials();
    if (wanted.scheme().equals("basic")) {
      if (login.isEmpty()) {
        throw refusals.nobody(call);
      }
      String header = login.get().basic();
      if (shown.isPresent() && shown.get().equals(header)) {
        throw notTaken(call, refusal, login.get());
      }
      return header;
    }
    shown.ifPresent(header -> tokens.forget(scope, header.replaceFirst("^Bearer ", "")));
    return "Bearer " + tokens.token(wanted, scope, login);
  }

  /** The registry has let us in with what was shown. */
  void taken(Answer answer) {
    if (answer.isGood() || answer.status() == 404) {
      worked = true;
    }
  }

  /** A login that was good elsewhere is not a wrong one. */
  RegistryException notTaken(Call call, Answer answer, Credentials shown) {
    return worked
        ? refusals.deniedLogin(call, answer, Optional.of(shown))
        : refusals.wrongLogin(shown, address.host());
  }

  /** Once a run: registries say at their door what they want to be shown. */
  private synchronized void greet() throws RegistryException, Again {
    if (greeted) {
      return;
    }
    Call call = Call.get(address.uri(""), "/v2/");
    Answer answer = redirects.follow(call, Optional.empty());
    refusals.throwIfPassing(call, answer);
    refusals.throwIfTlsIsWanted(answer);
    if (answer.status() == 407) {
      throw refusals.of(call, answer);
    }
    if (answer.status() == 404 || (answer.isGood() && answer.isPage())) {
      throw refusals.senseless(call, answer, answer.status() + ", as no registry does");
    }
    if (answer.status() == 401) {
      challenge =
          best(Challenges.read(answer.headers().allValues("WWW-Authenticate")))
              .map(Challenge::withoutScope)
              .orElse(null);
    }
    greeted = true;
  }

  private static Optional<Challenge> best(List<Challenge> offers) {
    Optional<Challenge> bearer =
        offers.stream()
            .filter(one -> one.scheme().equals("bearer") && one.parameter("realm").isPresent())
            .findFirst();
    return bearer.or(() -> offers.stream().filter(one -> one.scheme().equals("basic")).findFirst());
  }

  /** Looked up once, good or bad: a program that asks for a password must not ask again. */
  synchronized Optional<Credentials> credentials() throws RegistryException {
    if (notFound != null) {
      throw notFound;
    }
    if (found == null) {
      try {
        found = logins.find();
        found.ifPresent(secrets::add);
      } catch (RegistryException e) {
        notFound = e;
        throw e;
      }
    }
    return found;
  }
}
