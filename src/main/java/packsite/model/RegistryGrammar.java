package packsite.model;

import packsite.model.ImageRef.Part;

/** Checks host and port of an image's registry, which start the reference. */
final class RegistryGrammar {
  private static final int MAX_PORT = 65_535;

  private final Refusal refusal;

  /** Takes what is wrong and where; only the first counts. */
  interface Refusal {
    void at(String reason, int offset);
  }

  RegistryGrammar(Refusal refusal) {
    this.refusal = refusal;
  }

  void check(Part registry) {
    String host = registry.text();
    int portColon;
    if (host.startsWith("[")) {
      int close = host.indexOf(']');
      checkIpv6(host, close);
      portColon = close + 1 < host.length() ? close + 1 : -1;
      if (portColon > 0 && host.charAt(portColon) != ':') {
        refusal.at("only a port may follow the address in brackets", portColon);
      }
    } else {
      portColon = host.indexOf(':');
      checkHost(host.substring(0, portColon < 0 ? host.length() : portColon));
    }
    if (portColon >= 0) {
      checkPort(host.substring(portColon + 1), portColon + 1);
    }
  }

  private void checkIpv6(String host, int close) {
    if (close < 0) {
      refusal.at("the bracket of the registry's address is not closed", 0);
      return;
    }
    for (int i = 1; i < close; i++) {
      if (!Letters.isHex(host.charAt(i)) && host.charAt(i) != ':') {
        refusal.at(Letters.shown(host.codePointAt(i)) + " in the registry's IPv6 address", i);
      }
    }
    if (host.indexOf(':') < 0 || host.indexOf(':') > close) {
      refusal.at("the registry's address in brackets is not IPv6", 1);
    }
  }

  private void checkHost(String host) {
    int start = 0;
    while (start <= host.length()) {
      int dot = host.indexOf('.', start);
      int end = dot < 0 ? host.length() : dot;
      checkLabel(host, start, end);
      start = end + 1;
    }
  }

  private void checkLabel(String host, int start, int end) {
    if (start == end) {
      refusal.at(
          host.isEmpty() ? "empty registry host" : "empty label in the registry host", start);
      return;
    }
    for (int i = start; i < end; i++) {
      char c = host.charAt(i);
      if (!Letters.isAlphanumeric(c) && c != '-') {
        refusal.at(Letters.shown(host.codePointAt(i)) + " in the registry host", i);
      }
    }
    if (host.charAt(start) == '-') {
      refusal.at("a label of the registry host starts with `-`", start);
    } else if (host.charAt(end - 1) == '-') {
      refusal.at("a label of the registry host ends with `-`", end - 1);
    }
  }

  private void checkPort(String digits, int start) {
    if (digits.isEmpty()) {
      refusal.at("empty port", start);
    } else if (!Letters.allOf(digits, 0, digits.length(), Letters::isDigit)) {
      refusal.at("port `" + Letters.brief(digits) + "` is not a number", start);
    } else if (digits.length() > 9 || Integer.parseInt(digits) > MAX_PORT) {
      refusal.at("port " + Letters.brief(digits) + " is above " + MAX_PORT, start);
    }
  }
}
