#include "ui/shell/face_wording.h"

#include "ui/shell/wording.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui {

using station::FaceTask;
using station::Guidance;

namespace {

using Kind = FaceTask::Kind;

// Fractions of the picture: under it the face is in the middle, well enough for the oval.
constexpr qreal smallDeviation = 0.03;

Way across(qreal deviation)
{
    return deviation < 0 ? Way::Left : Way::Right;
}

Way along(qreal deviation)
{
    return deviation < 0 ? Way::Down : Way::Up; // small y is high in the picture
}

struct Cue
{
    Guidance guidance;
    const char* hint;
    const char* picture;
};

// clang-format off
constexpr std::array cues{
    Cue{Guidance::LookAtCamera, QT_TRANSLATE_NOOP("Wording", "Take off hat and sunglasses; a head scarf may stay."), "face-look"},
    Cue{Guidance::ComeCloser, QT_TRANSLATE_NOOP("Wording", "About an arm's length from the camera is right."), "face-closer"},
    Cue{Guidance::MoveBack, QT_TRANSLATE_NOOP("Wording", "About an arm's length from the camera is right."), "face-back"},
    Cue{Guidance::Centre, "", "face-side"},
    Cue{Guidance::StayAlone, QT_TRANSLATE_NOOP("Wording", "Whoever helps you can stand beside the screen."), "face-alone"},
    Cue{Guidance::HoldStill, QT_TRANSLATE_NOOP("Wording", "The picture takes itself."), "face-still"},
    Cue{Guidance::MoreLight, QT_TRANSLATE_NOOP("Wording", "Your face is a little dark in the picture."), "face-light"},
    Cue{Guidance::LessLight, QT_TRANSLATE_NOOP("Wording", "A window or a lamp behind you can be the reason too."), "face-less-light"},
    Cue{Guidance::EvenLight, QT_TRANSLATE_NOOP("Wording", "One side of your face is dark in the picture."), "face-even-light"},
    Cue{Guidance::LookStraight, QT_TRANSLATE_NOOP("Wording", "As if you looked at somebody in front of you."), "face-straight"},
    Cue{Guidance::HeadUpright, QT_TRANSLATE_NOOP("Wording", "It leans to one side in the picture."), "face-upright"},
    Cue{Guidance::RaiseChin, "", "face-chin-up"},
    Cue{Guidance::LowerChin, "", "face-chin-down"},
    Cue{Guidance::MoveUp, QT_TRANSLATE_NOOP("Wording", "Sit or stand higher, or tilt the camera down. If neither is possible, an agent compares instead."), "face-up"},
    Cue{Guidance::MoveDown, QT_TRANSLATE_NOOP("Wording", "Sit or stand lower, or tilt the camera up. If neither is possible, an agent compares instead."), "face-down"},
    Cue{Guidance::MoveSideways, QT_TRANSLATE_NOOP("Wording", "Or turn the camera towards you. If neither is possible, an agent compares instead."), "face-side"},
    Cue{Guidance::OpenEyes, QT_TRANSLATE_NOOP("Wording", "Open as they always are is enough."), "face-eyes"},
    Cue{Guidance::CloseMouth, "", "face-mouth"},
    Cue{Guidance::TakeOffGlasses, QT_TRANSLATE_NOOP("Wording", "They are dark, or reflect the light. You can put them on again in a moment."), "face-glasses"},
    Cue{Guidance::UncoverFace, QT_TRANSLATE_NOOP("Wording", "Mask, hands and hair away from the face; a head scarf may stay."), "face-uncover"},
    Cue{Guidance::PlainerBackground, QT_TRANSLATE_NOOP("Wording", "Something or somebody behind you is in the picture."), "face-background"},
    Cue{Guidance::FaceTaken, QT_TRANSLATE_NOOP("Wording", "You need not look at the camera any more."), "face-taken"},
};
// clang-format on

Guidance towards(Way way)
{
    return way == Way::Up ? Guidance::MoveUp : Guidance::MoveDown;
}

QString textOf(Guidance guidance, Way way)
{
    if (guidance != Guidance::MoveSideways || way == Way::Unknown)
        return guidanceText(guidance);
    return way == Way::Left ? word(QT_TRANSLATE_NOOP("Wording", "Move a little to your left"))
                            : word(QT_TRANSLATE_NOOP("Wording", "Move a little to your right"));
}

QString pictureOf(const Cue& cue, Way way)
{
    if (cue.guidance != Guidance::MoveSideways || way == Way::Unknown)
        return QLatin1String(cue.picture);
    // As in a mirror: the person's left is the screen's.
    return way == Way::Left ? QStringLiteral("face-left") : QStringLiteral("face-right");
}

QString spoken(const QString& text, const QString& hint)
{
    return hint.isEmpty() ? text : text + QStringLiteral(". ") + hint;
}

FaceInstruction position(Guidance guidance, Way way)
{
    if (guidance == Guidance::Centre && way != Way::Unknown)
        guidance = way == Way::Up || way == Way::Down ? towards(way) : Guidance::MoveSideways;
    const auto* cue = std::find_if(cues.begin(), cues.end(),
                                   [=](const Cue& each) { return each.guidance == guidance; });
    if (cue == cues.end())
        return position(Guidance::LookAtCamera, Way::Unknown);
    const QString hint = *cue->hint ? word(cue->hint) : QString();
    const QString text = textOf(guidance, way);
    return {text, hint, spoken(text, hint), pictureOf(*cue, way)};
}

QString movementText(Kind kind)
{
    switch (kind) {
    case Kind::TurnLeft:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Turn your head slowly to your left, and back again"));
    case Kind::TurnRight:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Turn your head slowly to your right, and back again"));
    case Kind::Nod:
        return word(QT_TRANSLATE_NOOP("Wording", "Nod slowly: chin down, and up again"));
    case Kind::Blink:
        return word(QT_TRANSLATE_NOOP("Wording", "Close both eyes twice, and open them again"));
    default:
        return word(QT_TRANSLATE_NOOP("Wording", "Read these digits aloud"));
    }
}

QString movementHint(Kind kind)
{
    if (kind == Kind::ReadNumber)
        return word(QT_TRANSLATE_NOOP(
            "Wording", "No sound is recorded: the camera only sees that your lips move."));
    return word(QT_TRANSLATE_NOOP("Wording", "Take your time: there is no time limit."));
}

// Between two movements, or before the first.
FaceInstruction inBetween(const QString& text)
{
    return {text, {}, text, QStringLiteral("face-still")};
}

FaceInstruction movement(const FaceTask& task, bool other)
{
    if (task.progress >= 1)
        return inBetween(word(QT_TRANSLATE_NOOP("Wording", "Very good")));
    const QString text = movementText(task.kind);
    const QString before = other ? guidanceText(Guidance::OtherMovement) : QString();
    QString aloud = text;
    if (task.kind == Kind::ReadNumber) {
        QStringList digits;
        for (const QChar digit : task.digits)
            digits.append(digit);
        aloud += QStringLiteral(": ") + digits.join(QStringLiteral(", "));
    }
    const QString hint = other ? before + u'.' : movementHint(task.kind);
    return {text, hint, other ? spoken(before, aloud) : spoken(aloud, hint), {}};
}

bool isFault(Guidance guidance)
{
    switch (guidance) {
    case Guidance::None:
    case Guidance::HoldStill:
    case Guidance::DoMovement:
    case Guidance::OtherMovement:
    case Guidance::FaceTaken:
        return false;
    default:
        return guidance <= Guidance::FaceTaken;
    }
}

} // namespace

Way wayToMiddle(const QRectF& box, Way before, bool sideways)
{
    QPointF off = box.center() - QPointF(0.5, 0.5);
    if (sideways)
        off.setY(0);
    const bool goesAcross = before == Way::Left || before == Way::Right;
    const bool goesAlong = before == Way::Up || before == Way::Down;
    // Two instructions in turn, at every frame, would help nobody.
    if (goesAcross && std::abs(off.x()) > smallDeviation && across(off.x()) == before)
        return before;
    if (goesAlong && std::abs(off.y()) > smallDeviation && along(off.y()) == before)
        return before;
    if (std::max(std::abs(off.x()), std::abs(off.y())) <= smallDeviation)
        return Way::Unknown;
    return std::abs(off.x()) >= std::abs(off.y()) ? across(off.x()) : along(off.y());
}

FaceInstruction faceInstruction(Guidance guidance, const FaceTask& task, Way way)
{
    if (task.kind == Kind::Comparing || guidance == Guidance::FaceTaken)
        return position(Guidance::FaceTaken, Way::Unknown);
    if (isFault(guidance))
        return position(guidance, way);
    if (station::isMovement(task.kind))
        return movement(task, guidance == Guidance::OtherMovement);
    if (task.kind == Kind::Light) {
        const QString text =
            word(QT_TRANSLATE_NOOP("Wording", "Hold still while the screen changes its colour"));
        const QString hint =
            word(QT_TRANSLATE_NOOP("Wording", "It changes slowly; nothing flashes."));
        return {text, hint, spoken(text, hint), QStringLiteral("face-screen-light")};
    }
    if (guidance == Guidance::OtherMovement)
        return inBetween(guidanceText(guidance));
    const bool still = guidance == Guidance::HoldStill || task.kind == Kind::HoldStill;
    return position(still ? Guidance::HoldStill : Guidance::LookAtCamera, way);
}

QString movementCount(const FaceTask& task)
{
    if (task.number < 1 || task.count < 1)
        return {};
    return word(QT_TRANSLATE_NOOP("Wording", "Movement %1 of %2"))
        .arg(QString::number(task.number), QString::number(task.count));
}

} // namespace kiosk::ui
