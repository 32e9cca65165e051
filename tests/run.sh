#!/bin/sh
# Installs what is missing, builds timebank and runs all its tests.
# tests/run.sh [dev|sanitize]...  (without a word: dev)
set -eu

cd "$(dirname "$0")/.."
. tests/packages.sh

[ $# -gt 0 ] || set -- dev
for preset; do
    case "$preset" in
        dev | sanitize) ;;
        *)
            echo "error: '$preset' is not a way to run the tests." >&2
            echo "hint: tests/run.sh dev, tests/run.sh sanitize, or both" >&2
            exit 2
            ;;
    esac
done

# shellcheck disable=SC2086 # several words each
need_packages $build_packages $test_packages
for preset; do
    [ "$preset" = dev ] || continue
    # shellcheck disable=SC2086 # several words
    need_packages $browser_packages
    need_modules tests/browser build/dev/tests/browser
done

for preset; do
    cmake --preset "$preset"
    cmake --build --preset "$preset" --parallel "$(nproc)"
    ctest --preset "$preset" --output-on-failure -j2
done
