package packsite.site.theme;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheResolver;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import packsite.text.Html;

/**
 * Templates, strict: a name that the view does not have is an error, and only what is marked as
 * HTML by its name is printed without escaping.
 */
public final class Templates {
  private static final String EXTENSION = ".mustache";

  /** Values whose name ends like that are made by packsite and safe as they are. */
  private static final String FRAGMENT = "Html";

  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&]\\s*([^}]*?)\\s*}");

  private static final Pattern DELIMITERS = Pattern.compile("\\{\\{\\s*=");

  private final DefaultMustacheFactory factory;

  public Templates(Theme theme) {
    factory = new Factory(new FromTheme(theme));
    factory.setObjectHandler(new StrictNames());
  }

  /** The template of that name, {@code page/version}, filled with a view. */
  public String render(String name, Object view) {
    StringWriter out = new StringWriter(8192);
    try {
      factory.compile(name + EXTENSION).execute(out, view);
    } catch (MustacheException e) {
      throw new ThemeException(name + EXTENSION + ": " + reason(e), e);
    } catch (StackOverflowError e) {
      throw new ThemeException(name + EXTENSION + ": is nested too deep, or in itself", e);
    }
    return out.toString();
  }

  /** The innermost cause says which name is missing where. */
  private static String reason(Throwable error) {
    Throwable at = error;
    while (at.getCause() instanceof MustacheException cause) {
      at = cause;
    }
    return String.valueOf(at.getMessage());
  }

  /** Escapes as the rest of the site does. */
  private static final class Factory extends DefaultMustacheFactory {
    Factory(MustacheResolver resolver) {
      super(resolver);
    }

    /** All names count from the same folder, whichever template they stand in. */
    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      return name + extension;
    }

    @Override
    public void encode(String value, Writer writer) {
      StringBuilder out = new StringBuilder(value.length() + 16);
      Html.text(out, value);
      try {
        writer.append(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads templates and refuses those that print what they must not. */
  private record FromTheme(Theme theme) implements MustacheResolver {
    @Override
    public Reader getReader(String name) {
      String text = theme.text(name.endsWith(EXTENSION) ? name : name + EXTENSION);
      if (DELIMITERS.matcher(text).find()) {
        throw new MustacheException("other delimiters than {{ }} are not allowed");
      }
      Matcher matcher = UNESCAPED.matcher(text);
      while (matcher.find()) {
        if (!matcher.group(1).endsWith(FRAGMENT)) {
          throw new MustacheException(
              "{{{"
                  + matcher.group(1)
                  + "}}} does not escape; only names that end with `Html` may");
        }
      }
      return new StringReader(text);
    }
  }

  /** Names that are missing print nothing by default, which hides every typo. */
  private static final class StrictNames extends ReflectionObjectHandler {
    @Override
    public Wrapper find(String name, List<Object> scopes) {
      Wrapper wrapper = super.find(name, scopes);
      if (wrapper instanceof MissingWrapper) {
        throw new MustacheException("the view has no value named `" + name + "`");
      }
      return wrapper;
    }

    @Override
    public @Nullable Object coerce(@Nullable Object value) {
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
  }
}
