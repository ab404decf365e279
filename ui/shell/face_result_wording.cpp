// What the desk is told of a face's result: verdicts, channels, movements, measures.
#include "ui/shell/face_wording.h"
#include "ui/shell/words.h"

#include <array>

namespace kiosk::ui {
namespace {

// clang-format off
constexpr std::array channels{
    WordOf{"texture", QT_TRANSLATE_NOOP("Wording", "Texture of the skin")},
    WordOf{"pattern", QT_TRANSLATE_NOOP("Wording", "Pattern of a screen or of print")},
    WordOf{"surround", QT_TRANSLATE_NOOP("Wording", "Edge of a device or of paper")},
    WordOf{"specular", QT_TRANSLATE_NOOP("Wording", "Reflections of light")},
    WordOf{"repetition", QT_TRANSLATE_NOOP("Wording", "Repeated or artificial pictures")},
    WordOf{"depth", QT_TRANSLATE_NOOP("Wording", "Depth while moving")},
    WordOf{"light", QT_TRANSLATE_NOOP("Wording", "Answer to the screen's colours")},
    WordOf{"continuity", QT_TRANSLATE_NOOP("Wording", "The same face throughout")},
    WordOf{"first_challenge", QT_TRANSLATE_NOOP("Wording", "First movement")},
    WordOf{"second_challenge", QT_TRANSLATE_NOOP("Wording", "Second movement")},
};
constexpr std::array channelVerdicts{
    WordOf{"not_tried", QT_TRANSLATE_NOOP("Wording", "Not tried")},
    WordOf{"live", QT_TRANSLATE_NOOP("Wording", "For a live person")},
    WordOf{"unsure", QT_TRANSLATE_NOOP("Wording", "Unclear")},
    WordOf{"attack", QT_TRANSLATE_NOOP("Wording", "Against it")},
};
constexpr std::array challenges{
    WordOf{"turn_left", QT_TRANSLATE_NOOP("Wording", "Turn to the left")},
    WordOf{"turn_right", QT_TRANSLATE_NOOP("Wording", "Turn to the right")},
    WordOf{"nod", QT_TRANSLATE_NOOP("Wording", "Nod")},
    WordOf{"blink", QT_TRANSLATE_NOOP("Wording", "Blink twice")},
    WordOf{"read_number", QT_TRANSLATE_NOOP("Wording", "Read digits aloud")},
};
constexpr std::array measures{
    WordOf{"single_face_present", QT_TRANSLATE_NOOP("Wording", "One face only")},
    WordOf{"head_size", QT_TRANSLATE_NOOP("Wording", "Size of the head")},
    WordOf{"inter_eye_distance", QT_TRANSLATE_NOOP("Wording", "Distance of the eyes")},
    WordOf{"leftward_crop", QT_TRANSLATE_NOOP("Wording", "Room on the left of the picture")},
    WordOf{"rightward_crop", QT_TRANSLATE_NOOP("Wording", "Room on the right of the picture")},
    WordOf{"margin_above", QT_TRANSLATE_NOOP("Wording", "Room above the head")},
    WordOf{"margin_below", QT_TRANSLATE_NOOP("Wording", "Room below the chin")},
    WordOf{"head_pose_yaw", QT_TRANSLATE_NOOP("Wording", "Face straight, not turned")},
    WordOf{"head_pose_pitch", QT_TRANSLATE_NOOP("Wording", "Chin level")},
    WordOf{"head_pose_roll", QT_TRANSLATE_NOOP("Wording", "Head upright")},
    WordOf{"eyes_open", QT_TRANSLATE_NOOP("Wording", "Eyes open")},
    WordOf{"mouth_closed", QT_TRANSLATE_NOOP("Wording", "Mouth closed")},
    WordOf{"eyes_visible", QT_TRANSLATE_NOOP("Wording", "Eyes visible")},
    WordOf{"mouth_occlusion_prevention", QT_TRANSLATE_NOOP("Wording", "Mouth uncovered")},
    WordOf{"face_occlusion_prevention", QT_TRANSLATE_NOOP("Wording", "Face uncovered")},
    WordOf{"illumination_uniformity", QT_TRANSLATE_NOOP("Wording", "Even light")},
    WordOf{"luminance_mean", QT_TRANSLATE_NOOP("Wording", "Brightness")},
    WordOf{"luminance_variance", QT_TRANSLATE_NOOP("Wording", "Contrast")},
    WordOf{"under_exposure_prevention", QT_TRANSLATE_NOOP("Wording", "Not too dark")},
    WordOf{"over_exposure_prevention", QT_TRANSLATE_NOOP("Wording", "Not too bright")},
    WordOf{"dynamic_range", QT_TRANSLATE_NOOP("Wording", "Range of tones")},
    WordOf{"sharpness", QT_TRANSLATE_NOOP("Wording", "Sharpness")},
    WordOf{"compression_artifacts", QT_TRANSLATE_NOOP("Wording", "Little compression")},
    WordOf{"natural_colour", QT_TRANSLATE_NOOP("Wording", "Natural colours")},
    WordOf{"background_uniformity", QT_TRANSLATE_NOOP("Wording", "Plain background")},
    WordOf{"overall", QT_TRANSLATE_NOOP("Wording", "All together")},
};
// clang-format on

QString wordOr(std::span<const WordOf> table, const std::string& id)
{
    const char* text = findWord(table, id);
    return text ? word(text) : QString::fromStdString(id);
}

} // namespace

QString livenessText(journey::Liveness liveness)
{
    using journey::Liveness;
    switch (liveness) {
    case Liveness::Live:
        return word(QT_TRANSLATE_NOOP("Wording", "A live person was confirmed"));
    case Liveness::Attack:
        return word(QT_TRANSLATE_NOOP("Wording", "A live person was not confirmed"));
    case Liveness::Unsure:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "Whether a live person was there is open"));
}

VerdictTone toneOf(journey::Liveness liveness)
{
    using journey::Liveness;
    if (liveness == Liveness::Live)
        return VerdictTone::Good;
    return liveness == Liveness::Attack ? VerdictTone::Bad : VerdictTone::Open;
}

QString livenessChannelText(const std::string& id)
{
    return wordOr(channels, id);
}

QString livenessVerdictText(const std::string& id)
{
    return wordOr(channelVerdicts, id);
}

VerdictTone livenessTone(const std::string& id)
{
    if (id == "live")
        return VerdictTone::Good;
    return id == "attack" ? VerdictTone::Bad : VerdictTone::Open;
}

QString challengeText(const std::string& id)
{
    return wordOr(challenges, id);
}

QString challengeResultText(const journey::ChallengeFact& fact)
{
    QString result = word(QT_TRANSLATE_NOOP("Wording", "not done"));
    if (fact.done)
        result = word(QT_TRANSLATE_NOOP("Wording", "done"));
    else if (fact.skipped)
        result = word(QT_TRANSLATE_NOOP("Wording", "the person could not do it"));
    if (fact.wrong > 0)
        result += QStringLiteral(" · ") +
                  word(QT_TRANSLATE_NOOP("Wording", "other movements: %1")).arg(fact.wrong);
    return result;
}

QString faceMeasureText(const std::string& id)
{
    return wordOr(measures, id);
}

QString faceReferenceText(journey::FaceReference reference)
{
    return reference == journey::FaceReference::Printed
               ? word(QT_TRANSLATE_NOOP("Wording", "Printed photograph (trusted less)"))
               : word(QT_TRANSLATE_NOOP("Wording", "Photograph of the chip"));
}

} // namespace kiosk::ui
