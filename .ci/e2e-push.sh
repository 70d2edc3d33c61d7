#!/bin/bash
# Publishes for real: archives against GNU tar, the layout and Debian's docker-registry against skopeo.
# Each check is a line "ok ..." or "FAILED ...". Needs target/packsite.jar.
set -u
export LC_ALL=C.UTF-8

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
corpus=$root/../shared/corpus
[ -d "$corpus" ] || corpus=${PACKSITE_CORPUS:-}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=$(sed -n 's|^//RUNTIME_OPTIONS ||p' "$root/src/Packsite.java")
work=$(mktemp -d)
registries=()
declare -A at
# shellcheck disable=SC2317 # called by the trap
clean() {
  [ ${#registries[@]} -eq 0 ] || kill "${registries[@]}" 2>/dev/null
  rm -rf "$work"
}
trap clean EXIT
export HOME=$work/home XDG_CACHE_HOME=$work/cache
mkdir -p "$HOME"

# is NAME WANTED FOUND
is() {
  if [ "$2" = "$3" ]; then echo "ok $1"; else echo "FAILED $1: expected [$2], found [$3]"; fi
}

# holds NAME COMMAND...
holds() {
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    echo "ok $name"
  else
    echo "FAILED $name: $(tail -n 3 "$work/said")"
  fi
}

# shellcheck disable=SC2086 # options
packsite() {
  "$java" $options -jar "$root/target/packsite.jar" "$@"
}

# manifests DIST: name, version, digest, file, tar digest, folder of each pack, with tabs.
manifests() {
  python3 - "$1/push-manifest.json" <<'PYTHON'
import json, sys
for pack in json.load(open(sys.argv[1]))["packs"]:
    archive = pack["archive"]
    print(pack["name"], pack["version"], pack["manifest"]["digest"], archive["file"],
          archive["tarDigest"], pack["sourceDir"], len(archive["ignored"]), sep="\t")
PYTHON
}

# registry NAME YAML...: starts one on a port of its own; sets address.
registry() {
  local name=$1 port tries=0
  shift
  port=$((20000 + RANDOM % 20000))
  mkdir -p "$work/$name"
  {
    printf 'version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n'
    printf 'storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}\n' "$work/$name"
    printf 'http:\n  addr: 127.0.0.1:%s\n' $port
    printf '%s\n' "$@"
  } >"$work/$name.yml"
  docker-registry serve "$work/$name.yml" >"$work/$name.log" 2>&1 &
  registries+=($!)
  address=127.0.0.1:$port
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || {
      echo "FAILED registry $name: $(tail -n 2 "$work/$name.log")"
      return
    }
    sleep 0.1
  done
}

# source REPOSITORY FOLDER LABEL DIST: the pack without what its archive leaves out, below $work/tree.
source_of() {
  rm -rf "$work/tree" "$work/out"
  mkdir -p "$work/tree" "$work/out"
  cp -a "$1/$2" "$work/tree/$3"
  python3 - "$4/push-manifest.json" "$2" <<'PYTHON' | while IFS= read -r path; do rm -rf "$work/tree/$3/$path"; done
import json, sys
for pack in json.load(open(sys.argv[1]))["packs"]:
    if pack["sourceDir"] == sys.argv[2]:
        for left in pack["archive"]["ignored"]:
            print(left["path"])
PYTHON
  find "$work/tree/$3" -type d -empty -delete
}

# The archives of a repository against GNU tar: the same bytes, and the same files.
archives() {
  local name=$1 repository=$2 dist=$3
  local same=0 other=0 files=0 ignored=0 wrong='' label
  while IFS=$'\t' read -r pack version _ file tarDigest dir left; do
    label=$pack-$version
    ignored=$((ignored + left))
    source_of "$repository" "$dir" "$label" "$dist"
    tar -xzf "$dist/archives/$file" -C "$work/out" || wrong="$wrong $label:extract"
    diff -r "$work/tree/$label" "$work/out/$label" >/dev/null || wrong="$wrong $label:diff"
    files=$((files + 1))
    if (cd "$work/tree" && tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
      --mode=u+rwX,go+rX,go-w --format=ustar -b1 -cf "$work/gnu.tar" "$label") 2>/dev/null; then
      if [ "sha256:$(sha256sum <"$work/gnu.tar" | cut -d' ' -f1)" = "$tarDigest" ]; then
        same=$((same + 1))
      else
        wrong="$wrong $label:bytes"
      fi
    else
      other=$((other + 1)) # Names that plain ustar cannot hold.
    fi
  done < <(manifests "$dist")
  is "$name: $files archives hold their packs but for $ignored that are left out; as GNU tar makes them: $same, $other that ustar cannot hold" '' "$wrong"
  [ $files -gt 0 ] || echo "FAILED $name: not one archive was compared"
}

# layout NAME DIST: each pack copied by skopeo from the layout to a registry.
layout() {
  local name=$1 dist=$2 good=0 wrong='' digest
  while IFS=$'\t' read -r pack version planned _; do
    skopeo copy -q --dest-tls-verify=false "oci:$dist/oci:$pack-$version" \
      "docker://$plain/copied-$name/$pack:$version" >"$work/said" 2>&1
    digest=$(skopeo inspect --raw --tls-verify=false "docker://$plain/copied-$name/$pack:$version" | sha256sum | cut -d' ' -f1)
    if [ "sha256:$digest" = "$planned" ]; then
      good=$((good + 1))
    else
      wrong="$wrong $pack@$version"
    fi
  done < <(manifests "$dist")
  is "$name: skopeo copied $good packs from the layout with the planned digests" '' "$wrong"
  [ $good -gt 0 ] || echo "FAILED $name: not one pack was copied: $(cat "$work/said")"
}

# pulled NAME REPOSITORY DIST REFERENCE SKOPEO-OPTION...: each pack fetched by skopeo and unpacked.
pulled() {
  local name=$1 repository=$2 dist=$3 reference=$4 good=0 wrong='' layer
  shift 4
  while IFS=$'\t' read -r pack version _ _ _ dir _; do
    source_of "$repository" "$dir" "$pack-$version" "$dist"
    rm -rf "$work/pulled"
    skopeo copy -q "$@" "docker://$reference/spectro-packs/archive/$pack:$version" "dir:$work/pulled" >"$work/said" 2>&1
    layer=$(python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["layers"][0]["digest"][7:])' "$work/pulled/manifest.json")
    tar -xzf "$work/pulled/$layer" -C "$work/out" &&
      diff -r "$work/tree/$pack-$version" "$work/out/$pack-$version" >/dev/null &&
      good=$((good + 1)) || wrong="$wrong $pack@$version"
  done < <(manifests "$dist")
  is "$name: $good packs that skopeo pulled are what the repository has" '' "$wrong"
  [ $good -gt 0 ] || echo "FAILED $name: not one pack was pulled: $(cat "$work/said")"
}

# What a registry has against what was planned, as skopeo sees it.
in_registry() {
  local name=$1 dist=$2 reference=$3 good=0 wrong='' digest
  shift 3
  while IFS=$'\t' read -r pack version planned _; do
    digest=$(skopeo inspect --raw "$@" "docker://$reference/spectro-packs/archive/$pack:$version" 2>"$work/said" |
      sha256sum | cut -d' ' -f1)
    if [ "sha256:$digest" = "$planned" ]; then
      good=$((good + 1))
    else
      wrong="$wrong $pack@$version"
    fi
  done < <(manifests "$dist")
  is "$name: $good manifests have the planned digest" '' "$wrong"
  [ $good -gt 0 ] || echo "FAILED $name: not one manifest was compared: $(cat "$work/said")"
}

digests_of() {
  manifests "$1" | cut -f1,2,3,5 | sha256sum
}

cp -R "$root/packs" "$work/packs-only"
mkdir "$work/samples"
mv "$work/packs-only" "$work/samples/packs"
(cd "$work/samples" && git init -q && git add -A && git -c user.name=ci -c user.email=ci@example.com \
  -c commit.gpgsign=false commit -qm packs --date='2026-01-02T03:04:05Z') || exit 1
cd "$work/samples" || exit 1
packsite build --no-lint --site "$work/site" >/dev/null 2>"$work/said"
is 'build writes dist/' 0 $?
archives samples "$work/samples" dist

# The same digests whatever surrounds the run.
wanted=$(digests_of dist)
echo "compresses as $(sed -n 's/.*"deflater": "\(.*\)".*/\1/p' dist/push-manifest.json)"
(
  umask 077
  git clone -q "$work/samples" "$work/elsewhere with blanks"
)
cd "$work/elsewhere with blanks" || exit 1
(umask 077 && TZ=Asia/Kolkata LC_ALL=C packsite build --no-lint --no-site --no-cache 2>/dev/null)
is 'another folder, umask, time zone, locale: the same digests' "$wanted" "$(digests_of dist)"
for other in /usr/lib/jvm/*; do
  if grep -q '^JAVA_VERSION="25[."]' "$other/release" 2>/dev/null; then
    rm -rf dist
    ours=$java
    java=$other/bin/java
    packsite build --no-lint --no-site --no-cache 2>/dev/null
    java=$ours
    is 'JDK 25: the same digests' "$wanted" "$(digests_of dist)"
    break
  fi
done
cd "$work/samples" || exit 1

# A layout that other tools read.
registry plain
plain=$address
at[plain]=$address
layout samples dist

# Plain HTTP: push, push again, and what comes back out.
packsite push --registry "$plain/team" --plain-http >"$work/out.txt" 2>"$work/err.txt"
is 'push to a plain registry' 0 $?
in_registry plain dist "$plain/team" --tls-verify=false
packsite push --registry "$plain/team" --plain-http --format json >"$work/again.json" 2>"$work/err.txt"
is 'push again' 0 $?
is 'push again sends nothing' 0 \
  "$(python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["totals"]["bytesSent"])' "$work/again.json")"
pulled samples "$work/samples" dist "$plain/team" --src-tls-verify=false
packsite verify --registry "$plain/team" --plain-http >"$work/out.txt" 2>&1
is 'verify finds no drift' 0 $?

# Conflict, documentation alone, force.
printf '\nSome better words.\n' >>packs/orbit-2.4.0/README.md
packsite push --registry "$plain/team" --plain-http >"$work/out.txt" 2>&1
is 'a README alone is no reason to move a tag' '0 1' "$? $(grep -c '^docs-only  *orbit@2.4.0' "$work/out.txt")"
printf '\n# more\n' >>packs/orbit-2.4.0/values.yaml
packsite push --registry "$plain/team" --plain-http >"$work/out.txt" 2>&1
is 'other files under a published version are a conflict' '1 1' "$? $(grep -c '^conflict  *orbit@2.4.0' "$work/out.txt")"
packsite verify --registry "$plain/team" --plain-http >"$work/out.txt" 2>&1
is 'verify tells of it' '1 1' "$? $(grep -c '^differs  *orbit@2.4.0' "$work/out.txt")"
packsite push --registry "$plain/team" --plain-http --force >"$work/out.txt" 2>&1
is 'force moves the tag' '0 1' "$? $(grep -c '^forced  *orbit@2.4.0' "$work/out.txt")"
git checkout -q packs

# A registry that somebody filled with tar and skopeo.
mkdir -p "$work/byhand/blobs/sha256"
cp -R packs/orbit-2.3.0 "$work/orbit-anything"
tar -C "$work" -czf "$work/hand.tar.gz" orbit-anything
python3 - "$work/hand.tar.gz" "$work/byhand" <<'PYTHON'
import hashlib, json, os, shutil, sys
tar, root = sys.argv[1:]
def put(data):
    digest = hashlib.sha256(data).hexdigest()
    open(f"{root}/blobs/sha256/{digest}", "wb").write(data)
    return {"digest": "sha256:" + digest, "size": len(data)}
layer = put(open(tar, "rb").read())
config = put(b"{}")
manifest = put(json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
    "config": dict(config, mediaType="application/vnd.unknown.config.v1+json"),
    "layers": [dict(layer, mediaType="application/vnd.oci.image.layer.v1.tar",
                    annotations={"org.opencontainers.image.title": "orbit-2.3.0.tar.gz"})]}).encode())
open(root + "/oci-layout", "w").write('{"imageLayoutVersion":"1.0.0"}')
json.dump({"schemaVersion": 2, "manifests": [dict(manifest, mediaType="application/vnd.oci.image.manifest.v1+json",
    annotations={"org.opencontainers.image.ref.name": "x"})]}, open(root + "/index.json", "w"))
PYTHON
holds 'a pack pushed by hand' skopeo copy -q --dest-tls-verify=false "oci:$work/byhand:x" \
  "docker://$plain/hand/spectro-packs/archive/orbit:2.3.0"
packsite push --registry "$plain/hand" --plain-http --only orbit >"$work/out.txt" 2>&1
is 'the same files pushed by another tool are known again' '0 1' \
  "$? $(grep -c '^  same-content  *1$' "$work/out.txt")"

# Logins.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \
  -keyout "$work/key.pem" -out "$work/cert.pem" >/dev/null 2>&1
# The password is "open sesame: 1".
# shellcheck disable=SC2016 # dollars are part of the hash
printf '%s\n' 'ci:$2b$04$F0IySfji3RWYfPd50Xd1su2Nn4AEyoDmP8de2Wth6adbDfP.dTYh6' >"$work/htpasswd"
registry basic "auth: {htpasswd: {realm: door, path: $work/htpasswd}}"
packsite push --registry "$address/team" --plain-http --only shoal-os-aws >"$work/out.txt" 2>&1
is 'without a login: told how to log in' '4 1' "$? $(grep -c -m 1 'docker login' "$work/out.txt")"
printf 'open sesame: 1\n' | packsite push --registry "$address/team" --plain-http --username ci --password-stdin \
  >"$work/out.txt" 2>&1
is 'with a login' 0 $?
in_registry htpasswd dist "$address/team" --tls-verify=false --creds 'ci:open sesame: 1'
mkdir -p "$work/docker"
printf '{"auths": {"%s": {"auth": "%s"}}}' "$address" "$(printf 'ci:open sesame: 1' | base64)" >"$work/docker/config.json"
DOCKER_CONFIG=$work/docker packsite verify --registry "$address/team" --plain-http >"$work/out.txt" 2>&1
is 'with what docker login keeps' 0 $?
at[basic]=$address

registry tls "  tls: {certificate: $work/cert.pem, key: $work/key.pem}"
packsite push --registry "$address/team" --only shoal-os-aws >"$work/out.txt" 2>&1
is 'a certificate that nobody vouches for' '4 1' "$? $(grep -c -m 1 -e --ca-file "$work/out.txt")"
packsite push --registry "$address/team" --ca-file "$work/cert.pem" >"$work/out.txt" 2>&1
is 'a certificate that is vouched for' 0 $?
mkdir -p "$work/certs"
cp "$work/cert.pem" "$work/certs/ca.crt"
at[tls]=$address
in_registry TLS dist "$address/team" --cert-dir "$work/certs"

openssl pkcs12 -export -name tokens -passout pass:changeit -inkey "$work/key.pem" -in "$work/cert.pem" -out "$work/tokens.p12"
"$java" "$root/.ci/Tokens.java" "$work/tokens.p12" ci 'open sesame: 1' "$work/port" >"$work/tokens.log" 2>&1 &
registries+=($!)
for _ in $(seq 100); do
  [ ! -s "$work/port" ] || break
  sleep 0.2
done
registry bearer "auth: {token: {realm: 'http://127.0.0.1:$(cat "$work/port")/token', service: packs, issuer: tokens, rootcertbundle: $work/cert.pem}}"
printf 'open sesame: 1\n' | packsite push --registry "$address/team" --plain-http --username ci --password-stdin \
  >"$work/out.txt" 2>&1
is 'with tokens' 0 $?
at[bearer]=$address
in_registry bearer dist "$address/team" --tls-verify=false --creds 'ci:open sesame: 1'

# Cut off in the middle, then again: nothing is half there.
registry slow
for after in 0.3 0.5 0.7; do
  packsite push --dist dist --registry "$address/cut" --plain-http --jobs 1 >"$work/out.txt" 2>&1 &
  pushing=$!
  sleep $after
  kill -TERM $pushing 2>/dev/null
  wait $pushing 2>/dev/null
done
packsite push --registry "$address/cut" --plain-http >"$work/out.txt" 2>&1
is 'push after an interruption' 0 $?
in_registry interrupted dist "$address/cut" --tls-verify=false

# Two at once, and a disk that takes no more.
packsite build --no-lint --no-site --no-cache >/dev/null 2>"$work/one" &
first=$!
packsite build --no-lint --no-site --no-cache >/dev/null 2>"$work/two"
second=$?
wait $first
is 'two at once' '0 0' "$? $second"
is 'two at once leave a whole' "$wanted" "$(digests_of dist)"
rm -rf "$work/full"
(ulimit -f 4 && packsite build --no-lint --no-site --no-cache --dist "$work/full" >/dev/null 2>"$work/err.txt")
is 'a file that cannot be written ends it' '4 1' "$? $(grep -c 'cannot write' "$work/err.txt")"
is 'and leaves nothing half written' '' "$(find "$work/full" -name '.draft*' -o -name index.json)"

if [ -d "$corpus" ]; then
  mkdir "$work/corpus"
  cp -R "$corpus/packs" "$work/corpus/packs"
  cd "$work/corpus" || exit 1
  packsite build --no-lint --no-site >/dev/null 2>"$work/err.txt"
  is 'corpus: build' 1 $?
  archives corpus "$work/corpus" dist
  grep '^kept back' "$work/err.txt"
  login=(--username ci --password-stdin)
  for kind in plain basic tls bearer; do
    case $kind in
      plain | basic | bearer) options_of=(--plain-http) ;;
      tls) options_of=(--ca-file "$work/cert.pem") ;;
    esac
    [ $kind = plain ] || [ $kind = tls ] || options_of+=("${login[@]}")
    printf 'open sesame: 1\n' | packsite push --dist dist --registry "${at[$kind]}/corpus" "${options_of[@]}" >"$work/out.txt" 2>"$work/err.txt"
    is "corpus: push to $kind, but for packs that are kept back" 1 $?
    case $kind in
      plain) skopeo_options=(--tls-verify=false) ;;
      basic | bearer) skopeo_options=(--tls-verify=false --creds 'ci:open sesame: 1') ;;
      tls) skopeo_options=(--cert-dir "$work/certs") ;;
    esac
    in_registry "corpus, $kind" dist "${at[$kind]}/corpus" "${skopeo_options[@]}"
    printf 'open sesame: 1\n' | packsite push --dist dist --registry "${at[$kind]}/corpus" "${options_of[@]}" >"$work/out.txt" 2>"$work/err.txt"
    is "corpus: push to $kind again sends nothing" 1 "$(grep -c 'Nothing was sent' "$work/out.txt")"
  done
  layout corpus dist
  pulled corpus "$work/corpus" dist "$plain/corpus" --src-tls-verify=false
fi
