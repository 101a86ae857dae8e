#!/bin/sh
# Start Detente from the folder that this script lies in; see README.txt.
# It looks for a Python and hands over to start.py. With words: sh detente.sh analyze talks.yaml
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
candidates="python3.13 python3.12 python3.11 python3 python"

# Whether this Python runs, and says yes to a question about itself. On a Mac without developer tools
# /usr/bin/python3 is no Python but a window that offers to install one.
fits() {
    found=$(command -v "$1") || return 1
    if [ "$found" = /usr/bin/python3 ] && [ "$(uname)" = Darwin ] && ! xcode-select -p >/dev/null 2>&1; then
        return 1
    fi
    "$found" -I -S -B -c "import sys; sys.exit(not ($2))" </dev/null >/dev/null 2>&1
}

for question in '(3, 11) <= sys.version_info[:2] <= (3, 13)' 'True'; do
    for python in "$here/python/bin/python3" $candidates; do
        if fits "$python" "$question"; then
            exec "$python" -I -S -B "$here/start.py" "$@"
        fi
    done
done

echo "No Python was found. Detente needs Python 3.11, 3.12 or 3.13; see README.txt." >&2
echo "Kein Python gefunden. Detente braucht Python 3.11, 3.12 oder 3.13; siehe LIESMICH.txt." >&2
exit 2
