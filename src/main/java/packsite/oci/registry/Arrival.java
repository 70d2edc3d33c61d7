package packsite.oci.registry;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the bytes of a body as they come. */
interface Arrival {
  /**
   * @throws IOException where no more bytes are wanted
   */
  void take(ByteBuffer bytes) throws IOException;

  /** Called before the first byte, each time a body begins. */
  default void begin() {}
}
