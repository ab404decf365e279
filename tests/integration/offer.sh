#!/bin/bash
# Prints "OFFER_URI TX_CODE" of a fresh package, as probe.mjs wants it.
#   offer.sh WORK_DIRECTORY [--deferred]   with --deferred, the package comes a few seconds later
set -euo pipefail
. "$1/environment"
. "$(dirname "$0")/kiosk.sh"
name=$(mktemp -u probe-XXXXXXXX)
prepare "$name"
announce "$name" >/dev/null
if [ "${2:-}" = --deferred ]; then
    (sleep 3 && upload "$name") >/dev/null 2>&1 </dev/null &
else
    upload "$name"
    wait_for_status "$name" ready
fi
echo "$(offer "$name") $(tx_code "$name")"
