package packsite.oci.registry;

import java.io.EOFException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import packsite.oci.registry.RegistryException.Kind;

/** Puts the many words of TLS into one sentence. */
final class TlsTrouble {
  private final Secrets secrets;

  TlsTrouble(Secrets secrets) {
    this.secrets = secrets;
  }

  RegistryException told(String host, List<Throwable> causes) {
    for (Throwable cause : causes) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof CertificateExpiredException) {
        return tls("the certificate of " + host + " has expired", "it has to be renewed there");
      }
      if (cause instanceof CertificateNotYetValidException) {
        return tls(
            "the certificate of " + host + " is not valid yet", "check this machine's clock");
      }
      if (cause instanceof CertificateException && message.startsWith("No ")) {
        return tls(
            "the certificate of " + host + " is for another host",
            "use the name that the certificate is for");
      }
    }
    return unnamed(host, causes);
  }

  private RegistryException unnamed(String host, List<Throwable> causes) {
    for (Throwable cause : causes) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof CertPathBuilderException || isForeignSignature(cause)) {
        return tls(
            "the certificate of " + host + " is not trusted",
            "give the certificate of its issuer with --ca-file FILE");
      }
      if (cause instanceof CertPathValidatorException) {
        return tls("the certificate of " + host + " is not good: " + secrets.told(message), "");
      }
      if (message.contains("Unsupported or unrecognized SSL message")
          || message.contains("plaintext connection")) {
        return tls(
            host + " does not speak TLS on this port",
            "if it speaks plain HTTP and the network can be trusted, give --plain-http");
      }
      if (cause instanceof EOFException || message.contains("terminated the handshake")) {
        return tls(host + " hangs up when TLS begins", "check host and port");
      }
    }
    String message = causes.isEmpty() ? "" : String.valueOf(causes.get(0).getMessage());
    return tls("TLS with " + host + " fails: " + secrets.told(message), "");
  }

  /** Where an issuer of the same name is trusted, and is another one. */
  private static boolean isForeignSignature(Throwable cause) {
    return cause instanceof CertPathValidatorException refusal
        && refusal.getReason() == BasicReason.INVALID_SIGNATURE;
  }

  private static RegistryException tls(String message, String help) {
    return new RegistryException(Kind.TLS, message, help);
  }
}
