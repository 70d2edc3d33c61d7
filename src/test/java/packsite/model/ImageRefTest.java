package packsite.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageRefTest {
  private static final String HEX64 = "0123456789abcdef".repeat(4);
  private static final String HEX96 = "0123456789abcdef".repeat(6);
  private static final String HEX128 = "0123456789abcdef".repeat(8);

  /** Text, a bar, and what it is: parts as {@code kind=text@offset}, or a refusal. */
  static Stream<String> rows() {
    return """
        busybox | path=busybox@0
        busybox:1.37 | path=busybox@0 tag=1.37@8
        a | path=a@0
        0 | path=0@0
        library/busybox | path=library/busybox@0
        foo/bar:v1 | path=foo/bar@0 tag=v1@8
        docker.io/foo/bar:v1 | registry=docker.io@0 path=foo/bar@10 tag=v1@18
        index.docker.io/busybox | registry=index.docker.io@0 path=busybox@16
        localhost/app | registry=localhost@0 path=app@10
        localhost:5000/app:1 | registry=localhost:5000@0 path=app@15 tag=1@19
        localhost:5000 | path=localhost@0 tag=5000@10
        host:5000/a/b/c/d:t | registry=host:5000@0 path=a/b/c/d@10 tag=t@18
        127.0.0.1:5000/a | registry=127.0.0.1:5000@0 path=a@15
        127.0.0.1/a | registry=127.0.0.1@0 path=a@10
        [::1]/a | registry=[::1]@0 path=a@6
        [::1]:5000/a:1 | registry=[::1]:5000@0 path=a@11 tag=1@13
        [2001:DB8::ff]:443/a/b@sha256:HEX64 | registry=[2001:DB8::ff]:443@0 path=a/b@19 digest=sha256:HEX64@23
        REG.example.COM/a | registry=REG.example.COM@0 path=a@16
        MyOrg/app | registry=MyOrg@0 path=app@6
        a-b.example/x | registry=a-b.example@0 path=x@12
        xn--bcher-kva.example/x | registry=xn--bcher-kva.example@0 path=x@22
        gcr.io/a/b@sha256:HEX64 | registry=gcr.io@0 path=a/b@7 digest=sha256:HEX64@11
        gcr.io/a:1@sha256:HEX64 | registry=gcr.io@0 path=a@7 tag=1@9 digest=sha256:HEX64@11
        a@sha384:HEX96 | path=a@0 digest=sha384:HEX96@2
        a@sha512:HEX128 | path=a@0 digest=sha512:HEX128@2
        a__b/c.d/e---f:T_.-x | path=a__b/c.d/e---f@0 tag=T_.-x@15
        a_b | path=a_b@0
        under_score/a | path=under_score/a@0
        a:_1 | path=a@0 tag=_1@2
        a:LATEST | path=a@0 tag=LATEST@2
        a:1.2.3-debian-12-r0 | path=a@0 tag=1.2.3-debian-12-r0@2
        a:TAG128 | path=a@0 tag=TAG128@2
        PATH255 | path=PATH255@0
        host:65535/a | registry=host:65535@0 path=a@11
        host:0080/a | registry=host:0080@0 path=a@10
        <nothing> | ! empty @0
        <space> | ! whitespace only @0
        <space>a | ! whitespace @0
        a<space> | ! whitespace @1
        a:<space>1 | ! whitespace @2
        a<newline>b | ! whitespace @1
        a<nbsp>b | ! whitespace @1
        a<nul> | ! U+0000 in the repository path @1
        https://docker.io/a | ! looks like a URL: leave out `https://` @0
        oci://reg.example/a:1 | ! looks like a URL: leave out `oci://` @0
        docker://busybox | ! looks like a URL: leave out `docker://` @0
        HEX64 | ! 64 hexadecimal characters are taken for an image id @0
        docker.io/Foo/bar | ! upper-case letter `F` in the repository path @10
        docker.io/foo/baR:1 | ! upper-case letter `R` in the repository path @16
        Busybox | ! upper-case letter `B` in the repository path @0
        a: | ! empty tag @2
        a@ | ! empty digest @2
        a:@sha256:HEX64 | ! empty tag @2
        :1 | ! no repository @0
        @sha256:HEX64 | ! no repository @0
        / | ! empty component in the repository path @0
        /a | ! empty component in the repository path @0
        a/ | ! empty component in the repository path @2
        a//b | ! empty component in the repository path @2
        docker.io/ | ! a registry without a repository @10
        docker.io/:1 | ! a registry without a repository @10
        docker.io//a | ! empty component in the repository path @10
        docker.io/a/:1 | ! empty component in the repository path @12
        [::1] | ! a registry without a repository @0
        [::1]:5000 | ! a registry without a repository @0
        [::1/a | ! the bracket of the registry's address is not closed @0
        [::g]/a | ! `g` in the registry's IPv6 address @3
        []/a | ! the registry's address in brackets is not IPv6 @1
        [abc]:1/a | ! the registry's address in brackets is not IPv6 @1
        [::1]x/a | ! only a port may follow the address in brackets @5
        [fe80::1%eth0]/a | ! `%` in the registry's IPv6 address @8
        localhost:/a | ! empty port @10
        :5000/a | ! empty registry host @0
        foo:tag/bar | ! port `tag` is not a number @4
        host:65536/a | ! port 65536 is above 65535 @5
        host:99999999999999/a | ! port 99999999999999 is above 65535 @5
        -host.io/a | ! a label of the registry host starts with `-` @0
        host-.io/a | ! a label of the registry host ends with `-` @4
        a..io/a | ! empty label in the registry host @2
        host.io./a | ! empty label in the registry host @8
        my_host.io/a | ! `_` in the registry host @2
        ../a | ! empty label in the registry host @0
        -a | ! a path component starts with `-` @0
        a/.b | ! a path component starts with `.` @2
        a- | ! a path component ends with `-` @1
        a_/b | ! a path component ends with `_` @1
        a..b | ! `..` in the repository path @1
        a___b | ! `___` in the repository path @1
        a.-b | ! `.-` in the repository path @1
        a:b:c | ! `:` in the repository path @1
        x/a:b/c | ! `:` in the repository path @3
        a:.1 | ! the tag starts with `.` @2
        a:-1 | ! the tag starts with `-` @2
        a:1+2 | ! `+` in the tag @3
        a:<smile> | ! `<smile>` in the tag @2
        a:1<rtl> | ! U+202E in the tag @3
        a:<version> | ! `<` in the tag @2
        a:$VERSION | ! `$` in the tag @2
        a:TAG129 | ! tag is 129 characters, at most 128 @2
        PATH256 | ! repository path is 256 characters, at most 255 @0
        a@sha256 | ! the digest names no algorithm: `sha256:` and 64 hexadecimal digits @2
        a@HEX64 | ! the digest names no algorithm: `sha256:` and 64 hexadecimal digits @2
        a@sha256:abc | ! sha256 digest has 3 digits, not 64 @9
        a@sha256: | ! sha256 digest has 0 digits, not 64 @9
        a@sha512:HEX64 | ! sha512 digest has 64 digits, not 128 @9
        a@sha256:ABC | ! upper-case letter `A` in the digest @9
        a@sha256:xyz | ! `x` in the digest @9
        a@sha256:HEX64@b | ! `@` in the digest @73
        a@md5:HEX64 | ! digest algorithm `md5` is none of sha256, sha384, sha512 @2
        {{ .Values.image }} | templated @0
        a:{{.spectro.macro.tag}} | templated @2
        a:{{ .x }}b | templated @2
        a}} | templated @1
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void reads_the_parts_or_says_why_not(String row) {
    String[] sides = row.split(" \\| ", 2);
    assertEquals(spell(sides[1]), describe(ImageRef.parse(spell(sides[0]))));
  }

  private static String spell(String text) {
    return text.replace("<nothing>", "")
        .replace("<space>", " ")
        .replace("<newline>", "\n")
        .replace("<nbsp>", "\u00a0")
        .replace("<nul>", "\0")
        .replace("<smile>", "\ud83d\ude00")
        .replace("<rtl>", "\u202e")
        .replace("HEX64", HEX64)
        .replace("HEX96", HEX96)
        .replace("HEX128", HEX128)
        .replace("TAG128", "t".repeat(128))
        .replace("TAG129", "t".repeat(129))
        .replace("PATH255", "p".repeat(255))
        .replace("PATH256", "p".repeat(256));
  }

  private static String describe(ImageText parsed) {
    if (parsed instanceof ImageText.Malformed malformed) {
      return "! " + malformed.reason() + " @" + malformed.offset();
    }
    if (parsed instanceof ImageText.Templated templated) {
      return "templated @" + templated.offset();
    }
    ImageRef ref = parsed.reference().orElseThrow();
    List<String> parts = new ArrayList<>();
    ref.registry().ifPresent(part -> parts.add("registry=" + part + "@" + part.start()));
    parts.add("path=" + ref.path() + "@" + ref.path().start());
    ref.tag().ifPresent(part -> parts.add("tag=" + part + "@" + part.start()));
    ref.digest().ifPresent(part -> parts.add("digest=" + part + "@" + part.start()));
    return String.join(" ", parts);
  }

  private static ImageRef ref(String text) {
    return ImageRef.parse(text).reference().orElseThrow();
  }

  @Test
  void every_part_is_the_text_at_its_offset() {
    String text = "reg.example:5000/team/app:1.2@sha256:" + HEX64;
    ImageRef ref = ref(text);
    for (var part :
        List.of(
            ref.registry().orElseThrow(),
            ref.path(),
            ref.name(),
            ref.tag().orElseThrow(),
            ref.digest().orElseThrow())) {
      assertEquals(part.text(), text.substring(part.start(), part.end()));
    }
    assertEquals("reg.example:5000/team/app", ref.name().text());
    assertEquals(text, ref.toString());
  }

  @Test
  void spells_out_what_is_left_to_convention() {
    assertEquals("docker.io/library/busybox", ref("busybox").normalised());
    assertEquals("docker.io/library/busybox:1", ref("index.docker.io/busybox:1").normalised());
    assertEquals("docker.io/foo/bar:1", ref("foo/bar:1").normalised());
    assertEquals("gcr.io/pause:3", ref("GCR.io/pause:3").normalised());
    assertEquals("localhost:5000/a", ref("localhost:5000/a").normalised());
    assertTrue(ref("busybox").registry().isEmpty());
  }

  @Test
  void compares_images_without_their_tags() {
    assertTrue(ref("busybox:1").equalsIgnoringTag(ref("docker.io/library/busybox")));
    assertTrue(ref("a/b:1").equalsIgnoringTag(ref("a/b@sha256:" + HEX64)));
    assertFalse(ref("a/b:1").equalsIgnoringTag(ref("gcr.io/a/b:1")));
    assertNotEquals(ref("busybox"), ref("docker.io/library/busybox"));
    assertEquals(ref("busybox"), ref("busybox"));
    assertEquals(ref("busybox").hashCode(), ref("busybox").hashCode());
  }

  @Test
  void sorts_by_full_name_then_by_tag_as_a_version() {
    List<String> sorted =
        Stream.of("quay.io/a:1", "b:1.10", "docker.io/library/b:1.9", "b", "a/z", "b:1.9")
            .map(ImageRefTest::ref)
            .sorted()
            .map(ImageRef::text)
            .toList();
    assertEquals(
        List.of("a/z", "b", "b:1.9", "docker.io/library/b:1.9", "b:1.10", "quay.io/a:1"), sorted);
  }

  @Test
  void offsets_stay_inside_the_text_whatever_it_is() {
    Random random = new Random(7);
    String alphabet = "aB0.:/@-_[]{} \u00e9+%sha256:";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ImageText parsed = ImageRef.parse(text.toString());
      assertEquals(text.toString(), parsed.text());
      if (parsed instanceof ImageText.Malformed malformed) {
        assertTrue(malformed.offset() >= 0 && malformed.offset() <= text.length(), text::toString);
      }
      parsed
          .reference()
          .ifPresent(ref -> assertEquals(ref.normalised(), ref(ref.normalised()).normalised()));
    }
  }

  @Test
  void a_long_text_is_refused_briefly() {
    String text = "x".repeat(500_000) + ":" + "y".repeat(500_000) + "/" + "a/".repeat(100_000);
    ImageText.Malformed malformed = (ImageText.Malformed) ImageRef.parse(text);
    assertTrue(malformed.reason().length() < 100);
  }
}
