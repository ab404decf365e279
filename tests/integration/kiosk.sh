# Shell functions that do as a kiosk does, with curl. Sourced; needs work, make_package, kiosk_url,
# wallet_url and chips to be set. The first argument names a package of the test's own.
kiosk=kiosk-1

call() { # curl options; prints the status
    curl --silent --max-time 30 --output /dev/null --write-out '%{http_code}' \
        --cacert "$work/office/ca.pem" --cert "$work/$kiosk/tls.pem" --key "$work/$kiosk/tls.key" "$@"
}
fetch() { # curl options; prints the body
    curl --silent --max-time 30 --cacert "$work/office/ca.pem" --cert "$work/$kiosk/tls.pem" \
        --key "$work/$kiosk/tls.key" "$@"
}
prepare() { # name, further options of make_package
    local name=$1
    shift
    mkdir -p "$work/$name"
    "$make_package" --keys "$work/$kiosk" --kiosk "$kiosk" --chip "$chips/s1-td3-bac-aa" \
        --issuer "$wallet_url" --out "$work/$name" "$@" >"$work/$name/line"
}
package_id() { cut -d' ' -f1 "$work/$1/line"; }
package_hash() { cut -d' ' -f2 "$work/$1/line"; }
offer() { cut -d' ' -f3 "$work/$1/line"; }
tx_code() { cut -d' ' -f4 "$work/$1/line"; }

post_json() { # path, file
    call --header 'Content-Type: application/json' --data-binary "@$2" "$kiosk_url$1"
}
announce() { post_json /kiosk/v1/announcements "$work/$1/announcement.json"; }
status() { fetch "$kiosk_url/kiosk/v1/packages/$(package_id "$1")/handoff" | jq -r .status; }
receipt() { # name, output file; prints the status
    call --output "$2" "$kiosk_url/kiosk/v1/packages/$(package_id "$1")/receipt"
}
metrics() { fetch "$kiosk_url/metrics"; }

# A new code for the same package: the offer of another package that is never announced.
new_code() {
    local id hash
    id=$(package_id "$1") hash=$(package_hash "$1")
    prepare "$1-again"
    set -- "$1" "$id" "$hash" "$(offer "$1-again")" "$(tx_code "$1-again")"
    echo "$2 $3 $4 $5" >"$work/$1/line"
    post_json "/kiosk/v1/packages/$2/handoff" "$work/$1-again/handoff.json"
}

begin_upload() { # name; prints the status, leaves the headers in $work/NAME/headers
    call --request POST --dump-header "$work/$1/headers" --header 'Tus-Resumable: 1.0.0' \
        --header "Upload-Length: $(stat -c %s "$work/$1/package.p7")" \
        --header "Upload-Metadata: package_id $(package_id "$1" | tr -d '\n' | base64 -w0),sha256 $(
            package_hash "$1" | tr -d '\n' | base64 -w0)" "$kiosk_url/kiosk/v1/uploads"
}
upload() { # in parts of 20,000 octets, from wherever it stands
    local file=$work/$1/package.p7 size offset location
    size=$(stat -c %s "$file")
    [ "$(begin_upload "$1")" = 201 ] || return 1
    location=$(tr -d '\r' <"$work/$1/headers" | sed -n 's/^Location: //ip')
    while
        offset=$(fetch --head --header 'Tus-Resumable: 1.0.0' "$kiosk_url$location" |
            tr -d '\r' | sed -n 's/^Upload-Offset: //ip')
        [ "$offset" -lt "$size" ]
    do
        dd if="$file" of="$work/$1/part" bs=20000 iflag=skip_bytes skip="$offset" count=1 status=none
        [ "$(call --request PATCH --header 'Tus-Resumable: 1.0.0' \
            --header "Upload-Offset: $offset" \
            --header 'Content-Type: application/offset+octet-stream' \
            --data-binary "@$work/$1/part" "$kiosk_url$location")" = 204 ] || return 1
    done
}
wait_for_status() { # name, status
    local i
    for i in $(seq 150); do
        [ "$(status "$1")" = "$2" ] && return
        sleep 0.1
    done
    echo "status of $1 never became $2" >&2
    return 1
}
