#!/bin/bash
# The back office as kiosks and phones meet it: real programs, TLS, and a wallet made of libraries
# that this project did not write (tests/wallet).
#   issuer.sh wallet|probe PATH_OF_vitale-backend PATH_OF_make_package
set -euo pipefail

part=$1 backend=$2 make_package=$3
here=$(cd "$(dirname "$0")" && pwd)
tests=$(dirname "$here")
node=$("$tests/wallet/setup")
work=$(mktemp -d)
server=

stop_server() {
    [ -z "$server" ] && return
    kill -TERM "$server" 2>/dev/null || true
    wait "$server" || return
    server=
}
finish() {
    local status=$?
    stop_server || status=1
    [ "$status" -eq 0 ] || tail -n 30 "$work/log" 2>/dev/null || true
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}
expect() { # what, expected, actual
    [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"
    echo "ok: $1"
}

start_server() { # further options of serve
    : >"$work/ready"
    "$backend" serve --dir "$work/office" --trust "$tests/data/emrtd/trust-dev/testland-rsa.cer" "$@" \
        >"$work/ready" 2>>"$work/log" &
    server=$!
    for _ in $(seq 100); do
        grep -q ^ready "$work/ready" && break
        kill -0 "$server" 2>/dev/null || fail "the server ended"
        sleep 0.1
    done
    read -r _ kiosk_url wallet_url <"$work/ready"
    kiosk_url=${kiosk_url#kiosk=} wallet_url=${wallet_url#wallet=}
}

"$backend" init --dir "$work/office"
"$backend" provision --dir "$work/office" --kiosk kiosk-1 --out "$work/kiosk-1"
"$backend" provision --dir "$work/office" --kiosk kiosk-2 --out "$work/kiosk-2"
start_server
export NODE_EXTRA_CA_CERTS=$work/office/ca.pem

# The shell functions that talk as a kiosk are in a file, because probe.mjs calls them too.
cat >"$work/environment" <<EOF
work='$work' make_package='$make_package' kiosk_url='$kiosk_url' wallet_url='$wallet_url'
chips='$tests/data/emrtd/dev'
EOF
. "$work/environment"
. "$here/kiosk.sh"

wallet() {
    "$node" "$tests/wallet/wallet.mjs" --strict --trust "$work/office/issuer-ca.pem" "$@"
}
state_of() { # package id, member
    "$backend" cases --dir "$work/office" --json |
        jq -r --arg id "$1" --arg member "$2" '.[] | select(.package_id == $id) | .[$member]'
}

status_bit() { # the wallet's output: the present bit of its credential, from the published list
    local index
    index=$(jq '.credentials[0].status.idx' "$1")
    curl --silent --cacert "$work/office/ca.pem" "$wallet_url/status/1" | "$node" -e "
        const jwt = require('fs').readFileSync(0, 'utf8')
        const list = JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url')).status_list.lst
        const bits = require('zlib').inflateSync(Buffer.from(list, 'base64url'))
        console.log((bits[$index >> 3] >> ($index & 7)) & 1)"
}

redeem_and_revoke() {
    prepare first
    expect "status of an unannounced package" unknown "$(status first)"
    expect "announcement" 204 "$(announce first)"
    expect "announcement again" 204 "$(announce first)"
    expect "status once announced" announced "$(status first)"
    expect "receipt before the upload" 503 "$(receipt first "$work/receipt")"
    upload first
    upload first
    expect "receipt" 200 "$(receipt first "$work/receipt")"
    wait_for_status first ready
    wallet --tx-code "$(tx_code first)" --expect family_name=MOREAU \
        --expect "given_name=CAMILLE SOPHIE" --expect birth_date=1985-06-14 \
        "$(offer first)" >"$work/wallet.json" || fail "wallet: $(cat "$work/wallet.json")"
    expect "wallet's conformance errors" 0 \
        "$(jq '[.conformance[] | select(.level == "error")] | length' "$work/wallet.json")"
    jq -r '.conformance[] | "note: \(.level) \(.id) \(.message)"' "$work/wallet.json"
    expect "token bound by DPoP" true "$(jq .token.dpop "$work/wallet.json")"
    expect "status" valid "$(jq -r '.credentials[0].status.meaning' "$work/wallet.json")"
    expect "notification" 204 "$(jq -r '.notifications[0].http_status' "$work/wallet.json")"
    expect "status at the kiosk" delivered "$(status first)"
    expect "case" "ready 1 1" "$(state_of "$(package_id first)" state) $(state_of \
        "$(package_id first)" credentials) $(state_of "$(package_id first)" attempts)"

    expect "bit in the status list before" 0 "$(status_bit "$work/wallet.json")"
    "$backend" revoke --dir "$work/office" --package "$(package_id first)"
    expect "bit in the status list after revocation" 1 "$(status_bit "$work/wallet.json")"
    expect "new code for the next phone" 204 "$(new_code first)"
    wallet --tx-code "$(tx_code first)" --expect-status valid "$(offer first)" >"$work/wallet.json" ||
        fail "a new phone"
    expect "old credential" "issued 2" "$(state_of "$(package_id first)" credential) $(state_of \
        "$(package_id first)" credentials)"
}

defer_until_uploaded() {
    prepare late
    announce late >/dev/null
    local code=0
    wallet --tx-code "$(tx_code late)" --stop-when-deferred "$work/pending" "$(offer late)" \
        >"$work/wallet.json" || code=$?
    expect "wallet before the upload: pending" 17 "$code"
    expect "status at the kiosk" deferred "$(status late)"
    stop_server
    start_server --kiosk-port "${kiosk_url##*:}" --wallet-port "${wallet_url##*:}"
    upload late
    wait_for_status late ready
    wallet --resume "$work/pending" --poll-interval 1 >"$work/wallet.json" ||
        fail "deferred: $(cat "$work/wallet.json")"
    expect "deferred credential" true "$(jq .credentials[0].verified "$work/wallet.json")"
}

lock_after_five() {
    prepare locked
    announce locked >/dev/null
    local code
    for _ in 1 2 3 4 5; do
        code=0
        wallet --tx-code 000000 "$(offer locked)" >"$work/wallet.json" 2>/dev/null || code=$?
        expect "wrong transaction code" 13 "$code"
    done
    expect "status after five" locked "$(status locked)"
    code=0
    wallet --tx-code "$(tx_code locked)" "$(offer locked)" >"$work/wallet.json" 2>/dev/null || code=$?
    expect "right transaction code, too late" 13 "$code"
    expect "new code" 204 "$(new_code locked)"
    expect "status with a new code" announced "$(status locked)"
}

refuse_others() {
    prepare mine
    announce mine >/dev/null
    kiosk=kiosk-2
    expect "another kiosk announces the same package" 409 "$(announce mine)"
    expect "another kiosk asks" unknown "$(status mine)"
    expect "another kiosk wants the receipt" 404 "$(receipt mine "$work/receipt")"
    expect "another kiosk uploads" 409 "$(begin_upload mine)"
    kiosk=kiosk-1
    local code=0
    curl --silent --cacert "$work/office/ca.pem" "$kiosk_url/healthz" >/dev/null 2>&1 || code=$?
    [ "$code" -ne 0 ] || fail "the kiosk side answers without a client certificate"
    echo "ok: no client certificate, no answer"
    head -c 5000000 /dev/zero >"$work/large"
    expect "a body that is too large" 413 "$(post_json /kiosk/v1/announcements "$work/large")"
    expect "the same in chunks" 413 "$(call --header 'Transfer-Encoding: chunked' \
        --data-binary "@$work/large" "$kiosk_url/kiosk/v1/announcements")"
    expect "an announcement in chunks" 204 "$(call --header 'Transfer-Encoding: chunked' \
        --data-binary "@$work/mine/announcement.json" "$kiosk_url/kiosk/v1/announcements")"
    expect "an unknown path" 404 "$(call "$kiosk_url/etc/passwd")"
    expect "another method" 405 "$(call --request DELETE "$kiosk_url/kiosk/v1/uploads")"
    expect "no personal data in metrics" 0 "$(metrics | grep -c -i -E 'moreau|2850675' || true)"
}

review_when_doubtful() {
    prepare doubtful --similarity 0.35
    announce doubtful >/dev/null
    upload doubtful
    for _ in $(seq 100); do
        [ "$(state_of "$(package_id doubtful)" state)" != waiting ] && break
        sleep 0.1
    done
    expect "doubtful face" review "$(state_of "$(package_id doubtful)" state)"
    "$backend" review --dir "$work/office" --package "$(package_id doubtful)" --accept \
        --officer officer-1 --reason compared
    expect "after an officer's word" ready "$(status doubtful)"
}

case $part in
wallet)
    redeem_and_revoke
    defer_until_uploaded
    lock_after_five
    refuse_others
    review_when_doubtful
    stop_server || fail "SIGTERM did not end the server cleanly"
    echo "ok: SIGTERM ends it cleanly"
    ;;
probe)
    "$node" "$tests/wallet/probe.mjs" -v --offer-cmd "bash '$here/offer.sh' '$work'" \
        --deferred-offer-cmd "bash '$here/offer.sh' '$work' --deferred" >"$work/probe.json" ||
        fail "probes: $(cat "$work/probe.json")"
    expect "probes that were not run" 0 \
        "$(jq '[.probes[] | select(.verdict == "skipped")] | length' "$work/probe.json")"
    expect "probes refused" 28 \
        "$(jq '[.probes[] | select(.verdict == "refused")] | length' "$work/probe.json")"
    ;;
esac
