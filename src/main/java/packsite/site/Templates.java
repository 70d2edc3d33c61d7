package packsite.site;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheResolver;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The templates on the class path, strict: a name that the view does not have is a fault of ours
 * and stops the build, and no tag prints without escaping.
 */
final class Templates implements MustacheResolver {
  private static final String FOLDER = "/templates/";
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&]");

  private final DefaultMustacheFactory factory = new DefaultMustacheFactory(this);

  Templates() {
    factory.setObjectHandler(new StrictNames());
  }

  /** A page: the template of that name filled with a view. */
  String render(String name, Object view) {
    StringWriter out = new StringWriter();
    factory.compile(name).execute(out, view);
    return out.toString();
  }

  @Override
  public Reader getReader(String name) {
    // The library adds an extension to partials, and none to what it is asked for.
    String text = text(name.endsWith(".mustache") ? name : name + ".mustache");
    if (UNESCAPED.matcher(text).find()) {
      throw new MustacheException("template " + name + " has a tag that does not escape");
    }
    return new StringReader(text);
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A file below templates/ as it is. */
  static byte[] bytes(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new MustacheException("no template " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that are missing print nothing by default, which hides every typo. */
  private static final class StrictNames extends ReflectionObjectHandler {
    @Override
    public Wrapper find(String name, List<Object> scopes) {
      Wrapper wrapper = super.find(name, scopes);
      if (wrapper instanceof MissingWrapper) {
        throw new MustacheException("no value named " + name);
      }
      return wrapper;
    }
  }
}
