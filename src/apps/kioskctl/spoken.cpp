#include "apps/kioskctl/spoken.h"

namespace kiosk::apps {

using station::FaceTask;
using station::Guidance;

std::string spoken(Guidance word)
{
    switch (word) {
    case Guidance::LookAtCamera:
        return "Look at the camera.";
    case Guidance::ComeCloser:
        return "Come closer.";
    case Guidance::MoveBack:
        return "Move back a little.";
    case Guidance::Centre:
    case Guidance::MoveSideways:
        return "Move to the middle.";
    case Guidance::StayAlone:
        return "Only one person, please.";
    case Guidance::HoldStill:
        return "Hold still.";
    case Guidance::MoreLight:
        return "Turn to the light.";
    case Guidance::LessLight:
        return "It is too bright: turn away from the light.";
    case Guidance::EvenLight:
        return "One side of the face is dark: turn to the light.";
    case Guidance::LookStraight:
        return "Look straight into the camera.";
    case Guidance::HeadUpright:
        return "Hold the head upright.";
    case Guidance::RaiseChin:
        return "Raise the chin.";
    case Guidance::LowerChin:
        return "Lower the chin.";
    case Guidance::MoveUp:
        return "Move up, or tilt the camera down.";
    case Guidance::MoveDown:
        return "Move down, or tilt the camera up.";
    case Guidance::OpenEyes:
        return "Open the eyes.";
    case Guidance::CloseMouth:
        return "Close the mouth.";
    case Guidance::TakeOffGlasses:
        return "Take off the glasses.";
    case Guidance::UncoverFace:
        return "Uncover the face.";
    case Guidance::PlainerBackground:
        return "There is something behind you.";
    case Guidance::OtherMovement:
        return "That was another movement. Here is a new one.";
    case Guidance::FaceTaken:
        return "The picture is taken and is being compared.";
    default:
        return {};
    }
}

std::string spoken(const FaceTask& task)
{
    const std::string number = std::to_string(task.number) + "/" + std::to_string(task.count) + " ";
    switch (task.kind) {
    case FaceTask::Kind::TurnLeft:
        return number + "Turn the head to your left, and back.";
    case FaceTask::Kind::TurnRight:
        return number + "Turn the head to your right, and back.";
    case FaceTask::Kind::Nod:
        return number + "Nod.";
    case FaceTask::Kind::Blink:
        return number + "Blink twice.";
    case FaceTask::Kind::ReadNumber:
        return number + "Read aloud: " + task.digits.toStdString();
    default:
        return {};
    }
}

} // namespace kiosk::apps
