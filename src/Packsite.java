//JAVA 17+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.yaml:snakeyaml:2.7
//DEPS tools.jackson.core:jackson-core:3.2.4
//DEPS org.commonmark:commonmark:0.32.0
//DEPS org.commonmark:commonmark-ext-gfm-tables:0.32.0
//DEPS org.commonmark:commonmark-ext-gfm-strikethrough:0.32.0
//DEPS com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20260313.1
//DEPS com.github.spullara.mustache.java:compiler:0.9.14
//DEPS com.google.re2j:re2j:1.8
//DEPS org.jspecify:jspecify:1.0.1
//DEPS com.networknt:json-schema-validator:3.0.9
//DEPS io.github.java-diff-utils:java-diff-utils:4.18
//DEPS org.slf4j:slf4j-nop:2.0.20
//JAVAC_OPTIONS -XDstringConcat=inline
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn64m
//SOURCES sources.java

/** The door for JBang; everything else lives in main/java. */
class Packsite {
  public static void main(String[] args) {
    packsite.cli.Main.main(args);
  }
}
