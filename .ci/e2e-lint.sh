#!/bin/bash
# Lints for real: the sample packs, spoilt copies of them, other people's packs if there are any.
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

ok() {
  echo "ok $*"
}

failed() {
  echo "FAILED $*"
}

# same NAME FILE FILE
same() {
  if [ -s "$2" ] && cmp -s "$2" "$3"; then ok "$1"; else failed "$1"; fi
}

# lint FOLDER ARG...: over a folder, exit codes of findings are fine.
lint() {
  local folder=$1 code=0
  shift
  (cd "$folder" && exec "$java" -jar "$jar" lint --no-ci "$@") 2>"$work/err" || code=$?
  [ $code -le 1 ] || cat "$work/err" >&2
  return 0
}

# spans NAME FOLDER: every place of the report is where the report says.
spans() {
  local told
  lint "$2" --output json --show-suppressed >"$work/report.json"
  if told=$("$java" -cp "$jar" "$root/.ci/Spans.java" "$2" <"$work/report.json"); then
    ok "$1: $told"
  else
    failed "$1: $told"
  fi
}

spoil() {
  cp -R "$root/packs" "$work/packs"
  rm -rf "$work/packs/orbit-2.3.0/logo.png"
  sed -i 's/"displayName"/"displayname"/' "$work/packs/orbit-2.3.1/pack.json"
  sed -i 's/- image:/- iamge:/' "$work/packs/lantern-5.2.0/values.yaml"
  sed -i 's/^charts:/chart\xc3\xa9s: 😀\ncharts:/' "$work/packs/orbit-3.0.0/values.yaml"
  sed -i 's/\r*$/\r/' "$work/packs/hello-orbit-1.4.0/values.yaml"
  printf 'pack:\n  a: 1\n  a: 2\n' >"$work/packs/fathom-0.9.0-rc.1/values.yaml"
  printf '{"name": "x",}\n' >"$work/packs/cairn-csi-1.2.0/pack.json"
}

if "$root/packsite" lint --profile strict >"$work/out" 2>"$work/err"; then
  ok "sample packs are clean under strict: $(tail -n 1 "$work/err")"
else
  failed "sample packs are not clean under strict"
  cat "$work/out" "$work/err"
fi

spoil
spans 'places of findings in spoilt packs' "$work"
lint "$work" --output json --jobs 1 >"$work/one.json"
lint "$work" --output json --jobs 8 >"$work/eight.json"
same 'one thread says what eight say' "$work/one.json" "$work/eight.json"
for other in /usr/lib/jvm/*; do
  if grep -q '^JAVA_VERSION="25[."]' "$other/release" 2>/dev/null; then
    java=$other/bin/java
    lint "$work" --output json >"$work/later.json"
    same 'JDK 25 says what JDK 17 says' "$work/one.json" "$work/later.json"
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    break
  fi
done
if [ -n "$corpus" ] && [ -d "$corpus" ]; then
  spans 'places of findings in the corpus' "$corpus"
fi
