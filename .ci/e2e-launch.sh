#!/bin/bash
# Launches packsite with the real JBang: by the wrapper and by a catalog URL, cold and warm.
#
# Prints "ok NAME (SECONDS)" or "FAILED NAME: REASON" for each check, then "N passed, N failed".
# Libraries come from the Maven repository of whoever runs this, or from Maven Central;
# E2E_REPOSITORY=DIR uses another one: an empty folder makes the first check as cold as can be.
set -u
export LC_ALL=C.UTF-8

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
repository=${E2E_REPOSITORY:-$HOME/.m2/repository}
jdk25=${JAVA_HOME_25:-/usr/lib/jvm/temurin-25-jdk-amd64}
work=$(mktemp -d)
clone="$work/it's a \"clone\", grün"
echoes="$work/echo program"
passed=0
failed=0
server=

# What is run by the wrapper and by the catalog, to be compared; PACKS stands for the sample packs.
table=(inspect PACKS)

cleanup() {
  [ -z "$server" ] || kill "$server" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT

# Runs a function as a check: it fails by calling "wrong REASON".
check() {
  local name=$1 start=$EPOCHREALTIME seconds reason
  shift
  if reason=$("$@" 2>&1); then
    seconds=$(since "$start")
    echo "ok $name ($seconds)${reason:+: $reason}"
    passed=$((passed + 1))
  else
    echo "FAILED $name: $reason"
    failed=$((failed + 1))
  fi
}

since() {
  awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.2f", to - from }'
}

wrong() {
  echo "$*"
  exit 1
}

same() {
  [ "$1" = "$2" ] || wrong "expected [$1], found [$2]"
}

# Runs a command in a home of its own; what it says goes to $home.err, or to $err if that is set.
in_home() {
  local home=$1
  shift
  mkdir -p "$home"
  env -u XDG_CACHE_HOME -u JBANG_CACHE_DIR -u JBANG_JAVA_OPTIONS -u JBANG_APP_JAVA_OPTIONS \
    HOME="$home" JAVA_HOME="$jdk" JBANG_DIR="$home/.jbang" JBANG_REPO="$repository" \
    timeout 300 "$@" 2>"${err:-$home.err}"
}

here() {
  in_home "$work/home" "$@"
}

# A second checkout with a program that shows its arguments, so that exactness can be seen.
make_echo_program() {
  mkdir -p "$echoes/src/main" "$echoes/templates"
  cp "$root/packsite" "$echoes/packsite"
  echo '//FILES templates/word=../templates/word' >"$echoes/src/sources.java"
  echo one >"$echoes/templates/word"
  cat >"$echoes/src/Packsite.java" <<'JAVA'
//JAVA 17+
//SOURCES sources.java
import java.io.PrintStream;
class Packsite {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    switch (args[0]) {
      case "exit" -> System.exit(Integer.parseInt(args[1]));
      case "stdin" -> System.in.transferTo(System.out);
      case "word" -> Packsite.class.getResourceAsStream("/templates/word").transferTo(System.out);
      case "java" -> out.println(Runtime.version().feature());
      case "wait" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("bye")));
        out.println("waiting");
        Thread.sleep(60_000);
      }
      default -> {
        for (String arg : args) out.println("[" + arg + "]");
      }
    }
  }
}
JAVA
}

first_use() {
  local out
  out=$(here "$clone/packsite" "${table[@]}") || wrong "exit code $?: $(cat "$work/home.err")"
  [ -n "$out" ] || wrong "printed nothing"
  echo "$out" >"$work/table"
  same 1 "$(wc -l <"$work/home.err" | tr -d ' ')"
  cat "$work/home.err"
}

warm() {
  same "$(cat "$work/table")" "$(here "$clone/packsite" "${table[@]}")"
  same "" "$(cat "$work/home.err")"
}

median() {
  sort -n "$1" | sed -n 3p
}

# The median of five warm runs, and of the same command without the wrapper.
warm_times() {
  local command start
  command=$(sed -n 4p "$work"/home/.cache/packsite/launch-*)
  for _ in 1 2 3 4 5; do
    start=$EPOCHREALTIME
    here "$clone/packsite" "${table[@]}" >/dev/null
    since "$start" >>"$work/with"
    echo >>"$work/with"
    start=$EPOCHREALTIME
    here bash -c "exec $command"' "$@"' bash "${table[@]}" >/dev/null
    since "$start" >>"$work/without"
    echo >>"$work/without"
  done
  echo "median $(median "$work/with"), of which java $(median "$work/without")"
}

# Java decodes arguments by the locale: under the plain C locale all but ASCII would be lost.
arguments() {
  local given=(show '' 'a  b' "it's" '"' "\$x" 'a\b' $'line\n' 'grün ✓' '*')
  same "$(printf '[%s]\n' "${given[@]}")" "$(LC_ALL=$1 here "$echoes/packsite" "${given[@]}")"
}

exit_codes() {
  local code
  for code in 0 1 2 3 4 200 255; do
    here "$echoes/packsite" exit "$code"
    same "$code" $?
  done
}

stdin() {
  same "some input" "$(echo "some input" | here "$echoes/packsite" stdin)"
}

term() {
  env HOME="$work/home" JAVA_HOME="$jdk" JBANG_DIR="$work/home/.jbang" JBANG_REPO="$repository" \
    "$echoes/packsite" wait >"$work/term" 2>&1 &
  local pid=$!
  for _ in {1..300}; do
    grep -q waiting "$work/term" && break
    sleep 0.1
  done
  kill -TERM $pid
  wait $pid
  same 143 $?
  same bye "$(tail -n 1 "$work/term")"
}

template_change() {
  same one "$(here "$echoes/packsite" word)"
  echo two >"$echoes/templates/word"
  same two "$(here "$echoes/packsite" word)"
  echo one >"$echoes/templates/word"
  same one "$(here "$echoes/packsite" word)"
}

lost_jar() {
  rm -rf "$work/home/.jbang/cache/jars"
  same one "$(here "$echoes/packsite" word)"
}

# The jar is compiled by the newer JDK first, so that the older one cannot run it.
other_jdk() {
  local jdk17=$jdk
  rm -rf "$work/home/.jbang/cache/jars"
  for jdk in "$jdk25" "$jdk17" "$jdk25"; do
    same "$(feature "$jdk")" "$(here "$echoes/packsite" java)"
    arguments C
  done
}

feature() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
}

# Four at once, with nothing there yet: one prepares, the others wait for it.
at_once() {
  local i pids=()
  for i in 1 2 3 4; do
    err=$work/crowd-$i.err in_home "$work/crowd" "$clone/packsite" "${table[@]}" >"$work/crowd-$i" &
    pids+=($!)
  done
  for i in 1 2 3 4; do
    wait "${pids[i - 1]}" || wrong "run $i: exit code $?: $(cat "$work/crowd-$i.err")"
    cmp "$work/table" "$work/crowd-$i" || wrong "run $i printed something else"
  done
}

no_network() {
  local closed='-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9'
  closed="$closed -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9"
  repository=$work/empty MAVEN_OPTS="$closed" in_home "$work/lonely" "$clone/packsite" --version
  same 4 $?
  grep -q '^  \[ERROR\]' "$work/lonely.err" || wrong "no reason: $(cat "$work/lonely.err")"
}

# Runs an alias the way the jbang command does, with the JBang that the wrapper has fetched.
by_catalog() {
  local home=$1 catalog=$2 command
  mkdir -p "$work/empty folder"
  cd "$work/empty folder" || exit
  command=$(JBANG_RUNTIME_SHELL=bash JBANG_STDIN_NOTTY=true \
    in_home "$home" "$jdk/bin/java" -jar "$work"/home/.cache/packsite/jbang-cli-*-all.jar \
    run "packsite@$catalog" "${table[@]}" </dev/null)
  same 255 $? || exit
  cat "$home.err" >"$home.jbang.err"
  # The command ends with the arguments as JBang quotes them.
  same "$(cat "$work/table")" "$(in_home "$home" bash -c "exec $command")"
  ! grep -i -E 'warn|error' "$home.jbang.err" || wrong "see above"
}

catalog_cold() {
  by_catalog "$work/remote" "http://127.0.0.1:$port/jbang-catalog.json"
  ! grep '^404' "$work/requests" || wrong "missing on the server"
  echo "$(grep -c '^200' "$work/requests") requests"
}

catalog_warm() {
  local before
  before=$(wc -l <"$work/requests")
  by_catalog "$work/remote" "http://127.0.0.1:$port/jbang-catalog.json"
  same "$before" "$(wc -l <"$work/requests")"
}

# A catalog on another path that points to the first, like the repository ORG/jbang-catalog.
catalog_chained() {
  mkdir -p "$clone/org/jbang-catalog"
  cat >"$clone/org/jbang-catalog/jbang-catalog.json" <<JSON
{"aliases": {"packsite": {"script-ref": "packsite@http://127.0.0.1:$port/jbang-catalog.json"}}}
JSON
  by_catalog "$work/chained" "http://127.0.0.1:$port/org/jbang-catalog/jbang-catalog.json"
}

checkout_clean() {
  same "" "$(git -C "$clone" status --porcelain)"
}

jdk=${JAVA_HOME:-}
if [ -z "$jdk" ]; then
  jdk=$(readlink -f "$(command -v javac)")
  jdk=${jdk%/bin/javac}
fi
git clone -q "$root" "$clone" || exit 1
make_echo_program
table=("${table[@]/PACKS/$clone/packs}")
if ! here "$clone/packsite" --help | grep -q "^ *${table[0]} "; then
  table=(--version)
fi
rm -rf "${work:?}/home"

echo "launching: packsite ${table[*]/"$clone/"/}"
check "wrapper, first use" first_use
check "wrapper, warm, silent" warm
check "wrapper, warm, five runs" warm_times
check "arguments" arguments C.UTF-8
check "arguments under LC_ALL=C" arguments C
check "exit codes" exit_codes
check "standard input" stdin
check "TERM reaches the program" term
check "changed template" template_change
check "lost JBang cache" lost_jar
if [ -x "$jdk25/bin/javac" ] && [ "$jdk25" != "$jdk" ]; then
  check "another JDK and back" other_jdk
fi
check "checkout stays clean" checkout_clean
check "four first uses at once" at_once
check "no network" no_network

"$jdk/bin/java" "$root/.ci/Serve.java" "$clone" >"$work/port" 2>"$work/requests" &
server=$!
for _ in {1..300}; do
  [ -s "$work/port" ] && break
  sleep 0.1
done
port=$(cat "$work/port")
check "catalog URL, first use" catalog_cold
check "catalog URL, warm, no request" catalog_warm
check "chained catalog" catalog_chained

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
