#!/bin/bash
# Has the SARIF of `packsite lint` judged by Microsoft's own validator, the one that GitHub's documentation names.
#
# It comes from npm into a folder that is thrown away. Where npm cannot fetch it the checks are skipped.
# Prints "ok NAME" or "FAILED NAME: REASON" for each check, "skipped: REASON" if there are none.
# usage: e2e-sarif.sh JAR [REPOSITORY…]
set -u
export LC_ALL=C.UTF-8

jar=$(realpath -- "$1")
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

skip() {
  echo "skipped: $1"
  exit 0
}

# Packs with names and findings that are hard to write down.
hostile() {
  local pack="$work/hostile/packs/a b#%-港🚀"
  mkdir -p "$pack/charts" "$pack/manifests" "$work/hostile/packs/no-pack"
  printf 'version: 1\n' >"$work/hostile/packsite.yaml"
  printf 'pack: {}\n' >"$work/hostile/packs/no-pack/values.yaml"
  printf '%s\n' '{' '  "name": "港🚀",' '  "displayName": "x",' '  "version": "v1.0.0",' \
    '  "layer": "addon", "addonType": "monitoring", "cloudTypes": ["all"],' \
    '  "charts": ["charts/flat.tgz", "charts/not there.tgz", "charts/text.tgz"],' \
    '  "kubeManifests": ["manifests/50%#.yaml"],' \
    '  "annotations": {"港🚀": [' '    1,' '    2' '  ]}' '}' >"$pack/pack.json"
  printf '%s\n' '# 🚀🚀 港口' 'pack:' '  "港🚀": {iamge: 1, content: {images: [' \
    '    {"🚀": 1},' '    {iamge: "quay.io/skerry/港:1"}' '  ]}}' \
    '  content:' '    images:' '      - iamge: 🚀' '      - iamge: {a: 1,' '          b: 2}' >"$pack/values.yaml"
  printf 'a: [\n' >"$pack/manifests/50%#.yaml"
  printf 'GIF89a' >"$pack/logo.png"
  printf 'no archive' >"$pack/charts/text.tgz"
  printf 'name: x\nversion: [\n' >"$work/Chart.yaml"
  tar -C "$work" -czf "$pack/charts/flat.tgz" Chart.yaml
}

# Packs that nothing is found in.
healthy() {
  mkdir -p "$work/healthy/packs"
  printf 'version: 1\n' >"$work/healthy/packsite.yaml"
}

# Lints a repository and has the report validated: whatever the validator says is wrong.
validate() {
  local name=$1 repository=$2 report="$work/report.sarif" status said results
  shift 2
  "$java" -jar "$jar" lint "$repository" --output "sarif=$report" -q --no-ci "$@" 2>"$work/err"
  status=$?
  if [ $status -gt 1 ]; then
    echo "FAILED $name: exit code $status: $(head -n 1 "$work/err")"
    failed=1
    return
  fi
  results=$(grep -c '"ruleId"' "$report")
  said=$(cd "$work" && npx --no-install @microsoft/sarif-multitool validate "$report" 2>&1)
  # The program has no home yet that a report could name.
  said=$(grep -E ': (error|warning) |Exception|not valid' <<<"$said" | grep -v ' SARIF2005: ')
  if [ -n "$said" ]; then
    echo "FAILED $name: $(wc -l <<<"$said") complaints about $results results:"
    head -n 10 <<<"$said"
    failed=1
  else
    echo "ok $name: $results results"
  fi
}

for program in npm npx; do
  command -v "$program" >/dev/null || skip "there is no $program"
done
(cd "$work" && timeout 300 npm install --silent --no-audit --no-fund --prefix "$work" \
  @microsoft/sarif-multitool) >"$work/npm" 2>&1 || skip "npm cannot fetch @microsoft/sarif-multitool"
chmod u+x "$work"/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool* 2>/dev/null
(cd "$work" && npx --no-install @microsoft/sarif-multitool --version) >"$work/npm" 2>&1
grep -q 'Multitool' "$work/npm" || skip "the validator does not run here: $(tail -n 1 "$work/npm")"

hostile
healthy
validate "SARIF of hostile packs" "$work/hostile"
validate "SARIF of hostile packs, strict" "$work/hostile" --profile strict --show-suppressed
validate "SARIF of nothing" "$work/healthy" --allow-empty
for repository in "$@"; do
  validate "SARIF of $(basename -- "$repository")" "$repository" --profile strict
done
exit $failed
