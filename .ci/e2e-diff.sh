#!/bin/bash
# Compares for real: the sample packs by the wrapper, and other people's packs if there are any.
# Each check is a line "ok ..." or "FAILED ...". Needs target/packsite.jar.
set -u
export LC_ALL=C.UTF-8

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
corpus=$root/../shared/corpus
[ -d "$corpus" ] || corpus=${PACKSITE_CORPUS:-}
jar=$root/target/packsite.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# is NAME WANTED FOUND
is() {
  if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAILED $1: expected [$2], found [$3]"; fi
}

# same NAME FILE FILE
same() {
  if [ -s "$2" ] && cmp -s "$2" "$3"; then echo "ok $1"; else echo "FAILED $1"; fi
}

# told FOLDER ARG...: what the jar prints there.
told() {
  (cd "$1" && shift && exec "$java" -jar "$jar" "$@") 2>"$work/err" || cat "$work/err" >&2
}

cd "$root" || exit 1
./packsite diff orbit@2.3.1 orbit@2.4.0 >"$work/out" 2>"$work/err"
is 'by the wrapper' 'orbit 2.3.1 -> 2.4.0 (minor)' "$(head -n 1 "$work/out" | sed 's/→/->/')"
"$java" -jar "$jar" diff --exit-code HEAD:orbit@2.4.0 orbit@2.4.0 >"$work/out" 2>&1
is 'a commit against the disk' '0 nothing differs' "$? $(tail -n 1 "$work/out")"
"$java" -jar "$jar" diff --exit-code orbit@2.3.1 orbit@2.4.0 >"$work/out" 2>&1
is 'an exit code for what differs' 1 $?

for folder in "$root" "$corpus"; do
  [ -d "$folder" ] || continue
  name=${folder##*/}
  told "$folder" diff --all --format json >"$work/first.json"
  told "$folder" diff --all --format json >"$work/second.json"
  same "$name: the same bytes twice" "$work/first.json" "$work/second.json"
  for other in /usr/lib/jvm/*; do
    if grep -q '^JAVA_VERSION="25[."]' "$other/release" 2>/dev/null; then
      java=$other/bin/java
      told "$folder" diff --all --format json >"$work/later.json"
      same "$name: JDK 25 says what JDK 17 says" "$work/first.json" "$work/later.json"
      java=${JAVA_HOME:+$JAVA_HOME/bin/}java
      break
    fi
  done
done
