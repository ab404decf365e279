#include "station/station_port.h"

namespace kiosk::station {

bool isMovement(FaceTask::Kind kind) noexcept
{
    using Kind = FaceTask::Kind;
    return kind == Kind::TurnLeft || kind == Kind::TurnRight || kind == Kind::Nod ||
           kind == Kind::Blink || kind == Kind::ReadNumber;
}

} // namespace kiosk::station
