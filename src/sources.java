// Every source, resource and template, one by one: JBang expands no patterns over a URL.
// A test compares; to rewrite: mvn test -Dtest=SourcesListTest -Dupdate
//SOURCES main/java/packsite/cli/Main.java
//SOURCES main/java/packsite/cli/package-info.java
//SOURCES main/java/packsite/io/package-info.java
//SOURCES main/java/packsite/model/package-info.java
//SOURCES main/java/packsite/text/Comments.java
//SOURCES main/java/packsite/text/Duplicates.java
//SOURCES main/java/packsite/text/EmbeddedText.java
//SOURCES main/java/packsite/text/Encoding.java
//SOURCES main/java/packsite/text/Fault.java
//SOURCES main/java/packsite/text/Json.java
//SOURCES main/java/packsite/text/JsonCursor.java
//SOURCES main/java/packsite/text/JsonFaults.java
//SOURCES main/java/packsite/text/JsonFile.java
//SOURCES main/java/packsite/text/Node.java
//SOURCES main/java/packsite/text/Place.java
//SOURCES main/java/packsite/text/Positions.java
//SOURCES main/java/packsite/text/ScalarType.java
//SOURCES main/java/packsite/text/Source.java
//SOURCES main/java/packsite/text/Span.java
//SOURCES main/java/packsite/text/Yaml.java
//SOURCES main/java/packsite/text/YamlFaults.java
//SOURCES main/java/packsite/text/YamlFile.java
//SOURCES main/java/packsite/text/YamlTree.java
//SOURCES main/java/packsite/text/package-info.java
//FILES packsite/version=main/resources/packsite/version
