# shellcheck shell=sh
# Measures commands round by round; sourced by run and jvm-options.
#
# A row is a label, a script and what it does to the others; `rounds` runs all of them once to warm
# up and then in turns, so that a machine that gets slower or faster hits all rows alike.

say() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

fail() {
  say "$@"
  exit 2
}

begin() {
  clock=$(command -v time || true)
  case $clock in
    /*) ;;
    *) clock=/usr/bin/time ;;
  esac
  "$clock" -f %e true >/dev/null 2>&1 ||
    fail 'needs GNU time, which is not installed (Debian: apt install time)'
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
  OUT=$work/out
  export OUT
  rows=0
}

# row LABEL HIGHEST: the script is read from stdin; a higher exit code than HIGHEST stops it all.
row() {
  rows=$((rows + 1))
  printf '%s\n' "$1" >"$work/$rows.label"
  printf '%s\n' "$2" >"$work/$rows.highest"
  cat >"$work/$rows.sh"
}

# once ROW: appends wall seconds, CPU seconds and peak RSS in MB.
once() {
  rm -rf "$OUT"
  mkdir "$OUT"
  code=0
  "$clock" -q -o "$work/time" -f '%e %U %S %M' sh "$work/$1.sh" \
    >"$work/stdout" 2>"$work/stderr" || code=$?
  if [ "$code" -gt "$(cat "$work/$1.highest")" ]; then
    head -n 20 "$work/stderr" >&2
    fail "$(cat "$work/$1.label") ended with $code"
  fi
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/$1.times"
}

# rounds COUNT
rounds() {
  round=0
  while [ "$round" -le "$1" ]; do
    number=1
    while [ "$number" -le "$rows" ]; do
      once "$number"
      number=$((number + 1))
    done
    if [ "$round" -eq 0 ]; then
      rm -f "$work"/*.times
    fi
    [ -t 2 ] && printf '\rround %s of %s ' "$round" "$1" >&2
    round=$((round + 1))
  done
  [ -t 2 ] && printf '\r                    \r' >&2
  return 0
}

# median ROW COLUMN
median() {
  cut -d ' ' -f "$2" "$work/$1.times" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# smallest ROW COLUMN
smallest() {
  cut -d ' ' -f "$2" "$work/$1.times" | sort -n | head -n 1
}

# ratio A B
ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "-" }'
}

# The JVM options of the launcher, from the one place that has them.
launcher_options() {
  sed -n 's|^//RUNTIME_OPTIONS  *||p' "$1/src/Packsite.java" | tr '\n' ' '
}

machine() {
  printf '%s, %s CPUs, load %s\n' "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)" \
    "$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
}

positive() {
  case $2 in
    '' | *[!0-9]* | 0) fail "$1 wants a number above 0, not '$2'" ;;
  esac
}
