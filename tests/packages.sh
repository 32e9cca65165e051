# shellcheck shell=sh
# The one list of the Debian packages that timebank is built and tested with, and the installing
# of those that are not there, and of what the browser tests take from npm. Read by other scripts (`. tests/packages.sh`); does nothing alone.

# shellcheck disable=SC2034 # used by the scripts that read this one
build_packages="g++ cmake ninja-build pkg-config libcli11-dev libsqlitecpp-dev libsqlite3-dev
libfmt-dev libsodium-dev libutf8proc-dev nlohmann-json3-dev robin-map-dev"
test_packages="doctest-dev sqlite3 ledger hledger beancount"
# Papers are opened and printed by a browser, always with the same letters.
browser_packages="chromium fonts-dejavu-core poppler-utils default-jre-headless nodejs"
# A node from elsewhere brings an npm along, beside which Debian's has no place.
command -v npm >/dev/null || browser_packages="$browser_packages npm"
format_packages="clang-format-14"
# Only clang has libFuzzer.
fuzz_packages="clang-14 libclang-rt-14-dev"

# missing_packages PACKAGE...: prints those that are not installed.
missing_packages() {
    missing=
    for package; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            missing="$missing $package"
    done
    echo "${missing# }"
}

# need_packages PACKAGE...: installs what is missing, or says what is and ends with exit 1.
# All it says goes to stderr.
need_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "error: this is no Debian or Ubuntu, so nothing is installed by itself." >&2
        echo "hint: install what these packages of Debian hold, then build with cmake: $*" >&2
        exit 1
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0

    if [ "$(id -u)" -eq 0 ]; then
        echo "Installing as root: $missing" >&2
        through=
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        echo "Installing through sudo: $missing" >&2
        through=sudo
    else
        echo "error: these packages are missing, and only root can install them: $missing" >&2
        echo "hint: apt-get install $missing" >&2
        exit 1
    fi
    install_log=$(mktemp)
    # shellcheck disable=SC2086 # several words
    if install_packages "$through" $missing >"$install_log" 2>&1; then
        rm -f "$install_log"
        return 0
    fi
    tail -n 15 "$install_log" >&2
    echo "error: these packages could not be installed: $missing" >&2
    echo "hint: $(why_not_installed "$install_log")" >&2
    rm -f "$install_log"
    exit 1
}

# need_modules SOURCE FOLDER: installs what SOURCE/package-lock.json names into FOLDER/node_modules,
# or says why not and ends with exit 1. Nothing is done where it is there already.
need_modules() {
    if cmp -s "$1/package-lock.json" "$2/package-lock.json" && [ -e "$2/node_modules/complete" ]; then
        return 0
    fi
    echo "Installing into $2: what the browser tests are driven with" >&2
    mkdir -p "$2"
    rm -f "$2/node_modules/complete"
    cp "$1/package.json" "$1/package-lock.json" "$2"
    install_log=$(mktemp)
    if (cd "$2" && npm ci --ignore-scripts --no-audit --no-fund </dev/null) >"$install_log" 2>&1; then
        touch "$2/node_modules/complete"
        rm -f "$install_log"
        return 0
    fi
    tail -n 15 "$install_log" >&2
    rm -f "$install_log"
    echo "error: the packages that $1/package-lock.json names could not be installed." >&2
    echo "hint: the lines above say why; put that right and try again" >&2
    exit 1
}

# install_packages THROUGH PACKAGE...
# The lists may be years old in a fresh container, so they are fetched first; if only that fails,
# the packages may still be at hand.
install_packages() {
    through=$1
    shift
    apt_get -o APT::Update::Error-Mode=any update || true
    apt_get install -y --no-install-recommends "$@"
}

# Asks nothing, and waits up to two minutes for another package manager.
apt_get() {
    $through env LC_ALL=C DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=120 "$@" </dev/null
}

why_not_installed() {
    if grep -q -i -e 'could not get lock' -e 'unable to lock' -e 'unable to acquire' "$1"; then
        echo "another package manager is running; wait until it is done and try again"
    elif grep -q -i -e 'temporary failure' -e 'could not resolve' -e 'could not connect' \
        -e 'unable to connect' -e 'failed to fetch' -e 'connection timed out' "$1"; then
        echo "the package server was not reached; check the network and try again"
    elif grep -q -i -e 'unable to locate package' -e 'no installation candidate' "$1"; then
        echo "this release does not have them all; Debian 12 does"
    else
        echo "the lines above say why; put that right and try again"
    fi
}
