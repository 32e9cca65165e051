#!/bin/sh
# Lets libFuzzer make inputs up for every target, as many targets at once as there are cores:
# first what the corpus holds, then the same from the same seed.
# tests/fuzz/run.sh PROGRAMS [SECONDS]  (the folder with fuzz_csv and the others; 60 seconds each)
# Ends with 1 where something was found, and says what and how to try it again.
set -eu

programs=$1
seconds=${2:-60}
here=$(cd "$(dirname "$0")" && pwd)
targets=$(ls "$here/corpus")
work=$programs/made_up
rm -rf "$work"
mkdir -p "$work"

# fuzz TARGET: its log, its findings and, if it did not end well, a file `failed`, into $work/TARGET.
fuzz() {
    mkdir -p "$work/$1/inputs" "$work/$1/findings"
    "$programs/fuzz_$1" -seed=1 -max_total_time="$seconds" -timeout=20 -detect_leaks=1 \
        -dict="$here/$1.dict" -artifact_prefix="$work/$1/findings/" \
        "$work/$1/inputs" "$here/corpus/$1" >"$work/$1/log" 2>&1 || touch "$work/$1/failed"
}

# report TARGET: what became of it, for somebody who has nothing but this output.
report() {
    if [ ! -e "$work/$1/failed" ]; then
        echo "fuzz $1: $(grep -a '^Done ' "$work/$1/log"), nothing found"
        return 0
    fi
    tail -n 40 "$work/$1/log" >&2
    for finding in "$work/$1/findings"/*; do
        [ -e "$finding" ] || continue
        echo "error: the fuzz target $1 found ${finding##*/}." >&2
        echo "hint: echo '$(base64 -w 0 "$finding")' | base64 -d > finding;" \
            "build/dev/tests/fuzz/replay_$1 finding" >&2
        echo "Once it is mended, keep it in tests/fuzz/corpus/$1 under a name that says what it is." >&2
        return 1
    done
    echo "error: the fuzz target $1 did not run to its end." >&2
    return 1
}

running=
for target in $targets; do
    fuzz "$target" &
    running="$running $!"
    # shellcheck disable=SC2086 # several words
    if [ "$(echo $running | wc -w)" -ge "$(nproc)" ]; then
        wait $running
        running=
    fi
done
wait

found=0
for target in $targets; do
    report "$target" || found=1
done
exit "$found"
