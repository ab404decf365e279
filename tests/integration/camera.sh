#!/bin/bash
# A camera of PipeWire that comes, delivers and is unplugged, seen through the kiosk's own camera room.
# Usage: camera.sh WATCH_CAMERA FAKECAM_SOURCE. Needs pipewire, wireplumber, gstreamer1.0-pipewire, ffmpeg.
set -euo pipefail

if [ -z "${KIOSK_CAMERA_SESSION:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR KIOSK_CAMERA_SESSION=1
    chmod 700 "$XDG_RUNTIME_DIR"
    status=0
    dbus-run-session -- "$0" "$@" || status=$?
    rm -rf "$XDG_RUNTIME_DIR"
    exit "$status"
fi

watch=$1
source=$2
room=$XDG_RUNTIME_DIR
export QT_QPA_PLATFORM=offscreen
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait' EXIT

die() {
    echo "camera.sh: $1" >&2
    cat "$room"/*.log >&2 || true
    exit 1
}

# wait_for SECONDS COMMAND…: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

cc -O2 -w -o "$room/fakecam" "$source" $(pkg-config --cflags --libs libpipewire-0.3) -lpthread

pipewire >"$room/pipewire.log" 2>&1 &
started+=($!)
wait_for 10 test -S "$room/pipewire-0" || die "pipewire does not start"
wireplumber >"$room/wireplumber.log" 2>&1 &
started+=($!)
wait_for 10 pw-cli info 0 || die "pipewire does not answer"

# Without a camera there must be none, not Qt's test pattern.
timeout 30 "$watch" >"$room/without" 2>"$room/without.log" || die "no end without a camera"
[ "$(cat "$room/without")" = none ] || die "without a camera: $(cat "$room/without")"

mkfifo "$room/film"
ffmpeg -y -v quiet -re -f lavfi -i testsrc2=size=1280x720:rate=30 -f rawvideo -pix_fmt yuyv422 \
    "$room/film" </dev/null &
film=$!
started+=("$film")
"$room/fakecam" 1280 720 30 FakeCam <"$room/film" >"$room/fakecam.log" 2>&1 &
camera=$!
started+=("$camera")
camera_is_there() { pw-cli ls Node | grep -q FakeCam; }
wait_for 10 camera_is_there || die "the camera does not come"
sleep 0.5 # for the session manager, which gives no sign

timeout 90 "$watch" >"$room/with" 2>"$room/with.log" &
watcher=$!
wait_for 40 grep -q frames "$room/with" || die "no frames"
[ "$(cat "$room/with")" = "frames 1280 720 simulated" ] || die "with a camera: $(cat "$room/with")"

kill "$camera"
wait "$watcher" || die "the loss was not noticed"
[ "$(tail -n 1 "$room/with")" = lost ] || die "after unplugging: $(cat "$room/with")"
echo "camera.sh: none, thirty frames marked as simulated, loss noticed"
