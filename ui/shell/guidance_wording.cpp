#include "ui/shell/wording.h"
#include "ui/shell/words.h"

namespace kiosk::ui {
namespace {

using station::Guidance;

QString faceGuidance(Guidance guidance)
{
    switch (guidance) {
    case Guidance::LookAtCamera:
        return word(QT_TRANSLATE_NOOP("Wording", "Look straight at the camera"));
    case Guidance::ComeCloser:
        return word(QT_TRANSLATE_NOOP("Wording", "Come a little closer"));
    case Guidance::MoveBack:
        return word(QT_TRANSLATE_NOOP("Wording", "Move back a little"));
    case Guidance::Centre:
        return word(QT_TRANSLATE_NOOP("Wording", "Bring your face into the oval"));
    case Guidance::StayAlone:
        return word(QT_TRANSLATE_NOOP("Wording", "Please stay alone in the picture"));
    case Guidance::HoldStill:
        return word(QT_TRANSLATE_NOOP("Wording", "Very good. Please hold still"));
    case Guidance::MoreLight:
        return word(QT_TRANSLATE_NOOP("Wording", "Turn your face towards the light"));
    case Guidance::LessLight:
        return word(
            QT_TRANSLATE_NOOP("Wording", "It is too bright: turn away from the strong light"));
    case Guidance::EvenLight:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Turn so that the light falls on your whole face"));
    case Guidance::LookStraight:
        return word(QT_TRANSLATE_NOOP("Wording", "Turn your face straight to the camera"));
    case Guidance::HeadUpright:
        return word(QT_TRANSLATE_NOOP("Wording", "Hold your head upright"));
    case Guidance::RaiseChin:
        return word(QT_TRANSLATE_NOOP("Wording", "Raise your chin a little"));
    case Guidance::LowerChin:
        return word(QT_TRANSLATE_NOOP("Wording", "Lower your chin a little"));
    case Guidance::MoveUp:
        return word(QT_TRANSLATE_NOOP("Wording", "Move up a little"));
    case Guidance::MoveDown:
        return word(QT_TRANSLATE_NOOP("Wording", "Move down a little"));
    case Guidance::MoveSideways:
        return word(QT_TRANSLATE_NOOP("Wording", "Move a little to the side, into the middle"));
    case Guidance::OpenEyes:
        return word(QT_TRANSLATE_NOOP("Wording", "Please open your eyes"));
    case Guidance::CloseMouth:
        return word(QT_TRANSLATE_NOOP("Wording", "Please close your mouth"));
    case Guidance::TakeOffGlasses:
        return word(QT_TRANSLATE_NOOP("Wording", "Please take off your glasses"));
    case Guidance::UncoverFace:
        return word(QT_TRANSLATE_NOOP("Wording", "Please uncover your face"));
    case Guidance::PlainerBackground:
        return word(QT_TRANSLATE_NOOP("Wording", "Move a little, in front of a plain background"));
    case Guidance::DoMovement:
        return word(QT_TRANSLATE_NOOP("Wording", "Please do the movement that is shown"));
    case Guidance::OtherMovement:
        return word(QT_TRANSLATE_NOOP("Wording", "That was another movement. Here is a new one"));
    case Guidance::FaceTaken:
        return word(QT_TRANSLATE_NOOP("Wording", "Your picture is taken. It is being compared"));
    default:
        return {};
    }
}

// What hides or spoils the page, and the one movement that helps.
QString pageGuidance(Guidance guidance)
{
    switch (guidance) {
    case Guidance::ShowPage:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Lay the page with your photograph under the camera"));
    case Guidance::ShowFront:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Now the other side: the one with your photograph"));
    case Guidance::ShowBack:
        return word(
            QT_TRANSLATE_NOOP("Wording", "Now turn it over: the side with the lines < < <"));
    case Guidance::HoldPageStill:
        return word(QT_TRANSLATE_NOOP("Wording", "Very good. Leave it just like that"));
    case Guidance::AvoidGlare:
        return word(QT_TRANSLATE_NOOP("Wording", "Tilt it a little: the light hides a part of it"));
    case Guidance::MovePageIn:
        return word(QT_TRANSLATE_NOOP("Wording",
                                      "A corner is missing: move it to the middle of the picture"));
    case Guidance::PageCloser:
        return word(QT_TRANSLATE_NOOP("Wording", "Bring it a little closer to the camera"));
    case Guidance::PageFlat:
        return word(QT_TRANSLATE_NOOP("Wording", "Lay it flat, straight under the camera"));
    case Guidance::PageMoreLight:
        return word(
            QT_TRANSLATE_NOOP("Wording", "It is too dark: let more light fall on the document"));
    case Guidance::PageLessLight:
        return word(
            QT_TRANSLATE_NOOP("Wording", "It is too bright: move it out of the strong light"));
    case Guidance::PageSharper:
        return word(
            QT_TRANSLATE_NOOP("Wording", "It is blurred: hold it still, a little further away"));
    case Guidance::PageTaken:
        return word(QT_TRANSLATE_NOOP("Wording", "Got it. Leave it there while it is read"));
    case Guidance::OtherDocument:
        return word(QT_TRANSLATE_NOOP("Wording",
                                      "That is another document. Show both sides of the same one"));
    case Guidance::SwipeAgain:
        return word(
            QT_TRANSLATE_NOOP("Wording", "The lines were not read well. Please swipe again"));
    case Guidance::Scanning:
        return word(QT_TRANSLATE_NOOP("Wording",
                                      "The scanner is at work. Leave the document on the glass"));
    default:
        return {};
    }
}

QString cardGuidance(Guidance guidance)
{
    switch (guidance) {
    case Guidance::InsertCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Insert your carte Vitale, chip first"));
    case Guidance::LeaveCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Leave the card in the reader"));
    case Guidance::TurnCard:
        return word(QT_TRANSLATE_NOOP("Wording", "Turn the card round: chip first, facing up"));
    case Guidance::PlaceOnReader:
        return word(QT_TRANSLATE_NOOP("Wording", "Lay the closed document on the reader"));
    default:
        return {};
    }
}

} // namespace

QString guidanceText(Guidance guidance)
{
    for (const auto& words : {faceGuidance, pageGuidance, cardGuidance}) {
        if (const QString text = words(guidance); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace kiosk::ui
