// The words about a face: what the person is asked for, and what the desk is told of the result.
// "Left" and "right" are the person's own, in every language and however the window is laid out.
#pragma once

#include "station/station_port.h"
#include "ui/widgets/verdict_line.h"

#include <QString>

namespace kiosk::ui {

// Where the person has to go for the middle of the picture.
enum class Way : std::uint8_t { Unknown, Left, Right, Up, Down };
// `box` as in station::FaceOutline, of the picture as the camera gives it: what is on its left is
// on the person's right, who moves left then. The greater deviation decides; under a small one it
// is Unknown, and `before` stays as long as it is still true. `sideways`: never up or down.
[[nodiscard]] Way wayToMiddle(const QRectF& box, Way before, bool sideways);

// One instruction. `spoken` says it to somebody who does not see the picture.
struct FaceInstruction
{
    QString text;    // the few words that matter
    QString hint;    // why, or what else would do; may be empty
    QString spoken;  // the same and all that is shown beside it
    QString picture; // of ui/pictures; empty: the movement itself is drawn
    friend bool operator==(const FaceInstruction&, const FaceInstruction&) = default;
};
// A fault of the picture comes before the movement that is asked for.
[[nodiscard]] FaceInstruction faceInstruction(station::Guidance guidance,
                                              const station::FaceTask& task, Way way);
// "Movement 1 of 2"; empty without one.
[[nodiscard]] QString movementCount(const station::FaceTask& task);

// For agents. An id that is not known here is shown as it is.
[[nodiscard]] QString livenessText(journey::Liveness liveness);
[[nodiscard]] VerdictTone toneOf(journey::Liveness liveness);
[[nodiscard]] QString livenessChannelText(const std::string& id);
[[nodiscard]] QString livenessVerdictText(const std::string& id);
[[nodiscard]] VerdictTone livenessTone(const std::string& id);
[[nodiscard]] QString challengeText(const std::string& id);
[[nodiscard]] QString challengeResultText(const journey::ChallengeFact& fact);
[[nodiscard]] QString faceMeasureText(const std::string& id);
[[nodiscard]] QString faceReferenceText(journey::FaceReference reference);

} // namespace kiosk::ui
