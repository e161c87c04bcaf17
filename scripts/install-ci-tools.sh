#!/bin/sh
# Installs the Go tools that CI needs (act runs workflows, actionlint checks them) at the versions
# of tools/go.mod, verified by tools/go.sum. Prints the folder to put on PATH. A second run with the
# same versions does nothing.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cache=${TOLLGATE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/tollgate/tools}
digest=$(cat "$root/tools/go.mod" "$root/tools/go.sum" | cksum | tr ' ' '-')
bin=$cache/$digest

if [ ! -f "$bin/.complete" ]; then
  command -v go >/dev/null || {
    echo 'install-ci-tools.sh needs Go 1.26 or later: https://go.dev/dl/' >&2
    exit 1
  }
  mkdir -p "$bin"
  (cd "$root/tools" && GOBIN=$bin GOFLAGS=-mod=readonly go install tool) >&2
  touch "$bin/.complete"
fi
echo "$bin"
