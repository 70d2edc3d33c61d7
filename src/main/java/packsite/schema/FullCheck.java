package packsite.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import packsite.text.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The library's judgement of documents, with its limits set and its errors put in our words. */
final class FullCheck {
  private static final long MAX_STEPS = 2_000_000;
  private static final int MAX_DEPTH = 300;
  private static final int MAX_ERRORS = 1_000;

  private final Node root;
  private final Schema schema;

  private FullCheck(Node root, Schema schema) {
    this.root = root;
    this.schema = schema;
  }

  /** Work for the library that may end badly. */
  private interface Work<T> {
    T done();
  }

  static FullCheck of(Node root) throws UnusableSchemaException {
    return new FullCheck(
        root,
        guarded(
            () -> {
              JsonNode schema = JsonNodes.of(root);
              SpecificationVersion dialect = Dialect.of(root);
              if (schema instanceof ObjectNode object) {
                object.put("$schema", dialect.getDialectId());
              }
              return registry(dialect).getSchema(schema);
            }));
  }

  /** A registry of its own: two charts may call different schemas by the same name. */
  private static SchemaRegistry registry(SpecificationVersion dialect) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .regularExpressionFactory(regex -> BoundedPattern.of(regex)::isFoundIn)
            .build();
    return SchemaRegistry.withDefaultDialect(
        dialect,
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }

  List<Violation> violations(Node instance) throws UnusableSchemaException {
    List<Error> errors = guarded(() -> schema.validate(JsonNodes.of(instance), FullCheck::limit));
    return Errors.violations(
        errors.subList(0, Math.min(errors.size(), MAX_ERRORS)), root, instance);
  }

  private static void limit(com.networknt.schema.ExecutionContext context) {
    context.executionConfig(
        config -> config.maxEvaluationSteps(MAX_STEPS).maxEvaluationDepth(MAX_DEPTH));
  }

  /**
   * What a foreign schema can do to the library is not written down anywhere: all of it ends here.
   */
  private static <T> T guarded(Work<T> work) throws UnusableSchemaException {
    try {
      return work.done();
    } catch (StackOverflowError e) {
      throw new UnusableSchemaException("refers to itself without end");
    } catch (RuntimeException e) {
      throw new UnusableSchemaException(reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    if (e instanceof ValidationLimitExceededException limit) {
      return switch (limit.getLimitKind()) {
        case EVALUATION_DEPTH -> "goes deeper than " + MAX_DEPTH + " levels, or never ends";
        case EVALUATION_STEPS -> "takes more than " + MAX_STEPS + " steps";
      };
    }
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof PatternSyntaxException) {
        return "has a pattern that is no regular expression";
      }
      if (cause instanceof BoundedPattern.EndlessException) {
        return "has a pattern that takes too many steps";
      }
      cause = cause.getCause();
    }
    return e instanceof SchemaException
        ? "is broken, or refers to something outside of itself"
        : "is not made as schemas are";
  }
}
