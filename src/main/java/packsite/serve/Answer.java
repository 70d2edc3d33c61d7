package packsite.serve;

import java.nio.charset.StandardCharsets;

/**
 * What a browser gets.
 *
 * @param location where it is sent on to, a path of this server; empty where it is not
 */
record Answer(int status, String type, byte[] body, String location) {
  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, type, body, "");
  }

  static Answer text(int status, String text) {
    return of(status, ContentType.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Answer elsewhere(String location) {
    return new Answer(302, ContentType.TEXT, new byte[0], location);
  }
}
