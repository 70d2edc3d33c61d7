package packsite.oci.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import packsite.oci.registry.RegistryException.Kind;
import packsite.oci.registry.RegistryOptions.CaFile;
import packsite.text.Printable;

/** Whose certificates are believed: those of the JDK, and those of a file. */
final class Trust {
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]*-----END");

  private Trust() {}

  static SSLContext with(CaFile file) throws RegistryException {
    List<Certificate> own = read(file);
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      for (Certificate certificate : known()) {
        all.setCertificateEntry("known-" + number++, certificate);
      }
      for (Certificate certificate : own) {
        all.setCertificateEntry("own-" + number++, certificate);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(all), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new RegistryException(
          Kind.LOCAL, "the certificates of " + name(file) + " cannot be used", "");
    }
  }

  private static String name(CaFile file) {
    return Texts.clip(Printable.line(file.name()));
  }

  private static List<Certificate> read(CaFile file) throws RegistryException {
    String text = new String(file.pem(), StandardCharsets.ISO_8859_1);
    List<Certificate> certificates = new ArrayList<>();
    Matcher matcher = CERTIFICATE.matcher(text);
    while (matcher.find()) {
      // Comments may stand between certificates, so each one is read alone.
      String pem = matcher.group() + " CERTIFICATE-----\n";
      try {
        certificates.add(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1))));
      } catch (CertificateException e) {
        throw new RegistryException(
            Kind.LOCAL,
            "certificate " + (certificates.size() + 1) + " of " + name(file) + " is broken",
            "export it again as PEM");
      }
    }
    if (certificates.isEmpty()) {
      throw new RegistryException(
          Kind.LOCAL,
          name(file) + " holds no certificate in PEM",
          "it has to have a line -----BEGIN CERTIFICATE-----; `openssl x509 -inform der -in FILE`"
              + " makes PEM of DER");
    }
    return certificates;
  }

  private static List<X509Certificate> known() throws GeneralSecurityException {
    List<X509Certificate> known = new ArrayList<>();
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager trusting) {
        known.addAll(List.of(trusting.getAcceptedIssuers()));
      }
    }
    return known;
  }

  /** Without a store: of the one that the JDK has. */
  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
