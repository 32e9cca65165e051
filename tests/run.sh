#!/bin/sh
# Installs what is missing, builds timebank and runs all its tests.
# tests/run.sh [dev|sanitize|fuzz]...  (without a word: dev)
set -eu

cd "$(dirname "$0")/.."
. tests/packages.sh

[ $# -gt 0 ] || set -- dev
for preset; do
    case "$preset" in
        dev | sanitize | fuzz) ;;
        *)
            echo "error: '$preset' is not a way to run the tests." >&2
            echo "hint: tests/run.sh with one or more of: dev sanitize fuzz" >&2
            exit 2
            ;;
    esac
done

# shellcheck disable=SC2086 # several words each
need_packages $build_packages $test_packages
for preset; do
    case "$preset" in
        dev)
            # shellcheck disable=SC2086 # several words
            need_packages $browser_packages
            need_modules tests/browser build/dev/tests/browser
            ;;
        fuzz)
            # shellcheck disable=SC2086 # several words
            need_packages $fuzz_packages
            ;;
    esac
done

for preset; do
    cmake --preset "$preset"
    cmake --build --preset "$preset" --parallel "$(nproc)"
    case "$preset" in
        fuzz) tests/fuzz/run.sh build/fuzz/tests/fuzz ;;
        *)
            # Only what this run counts is told when all of it is done.
            find "build/$preset/figures" -type f ! -name wanted -delete
            ctest --preset "$preset" --output-on-failure -j2
            ;;
    esac
done
for preset; do
    [ "$preset" = fuzz ] || tests/figures.sh "build/$preset"
done
