#!/bin/bash
# speech_sound.sh SPEAK-ONCE: speaks into a sound card that is none, and measures what is heard there. Starts a sound
# service and a message bus of its own, and ends all that it started. Exit 77 (skipped) where one of the tools is missing.
set -u
if [ -z "${KIOSK_OWN_BUS:-}" ]; then
    for tool in dbus-run-session pipewire wireplumber pipewire-pulse pactl parecord ffmpeg speech-dispatcher; do
        command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
    done
    KIOSK_OWN_BUS=1 exec dbus-run-session -- "$0" "$@"
fi

folder=$(mktemp -d)
export XDG_RUNTIME_DIR=$folder HOME=$folder
started=()
finish() {
    # The speech service starts itself and stays: its process is in a file of this run's own folder.
    cat "$folder"/speech-dispatcher/pid/*.pid 2>/dev/null | xargs -r kill 2>/dev/null
    kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$folder"
}
trap finish EXIT

wait_for() { # up to 10 s
    for _ in $(seq 100); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
    echo "never happened: $*"; exit 77
}
pipewire >/dev/null 2>&1 & started+=($!)
wait_for test -S "$folder/pipewire-0"
wireplumber >/dev/null 2>&1 & started+=($!)
pipewire-pulse >/dev/null 2>&1 & started+=($!)
wait_for pactl info
wait_for pactl load-module module-null-sink sink_name=kiosk_test
wait_for pactl set-default-sink kiosk_test

# Prints the mean volume in dB of what "$1" says in the language "$2": about -20 for speech, -91 for silence.
loudness() {
    parecord -d kiosk_test.monitor --file-format=wav "$folder/heard.wav" 2>/dev/null &
    local recorder=$!
    sleep 0.5
    QT_QPA_PLATFORM=offscreen timeout 40 "$speak" "$1" "$2"
    local code=$?
    sleep 0.5
    kill -INT $recorder; wait $recorder 2>/dev/null
    [ $code -eq 0 ] || { echo "speak-once ended with $code" >&2; return 1; }
    ffmpeg -hide_banner -i "$folder/heard.wav" -af volumedetect -f null - 2>&1 |
        sed -n 's/.*mean_volume: \(-\?[0-9]*\).*/\1/p'
}
speak=$1
for words in "fr|Inclinez un peu le document, la lumière en cache une partie." "ar|ضع الوثيقة تحت الكاميرا" \
             "en|Show your identity document."; do
    volume=$(loudness "${words%%|*}" "${words#*|}") || exit 1
    echo "${words%%|*}: ${volume} dB"
    [ -n "$volume" ] && [ "$volume" -gt -50 ] || { echo "nothing was heard"; exit 1; }
done
