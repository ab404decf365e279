// The agent's window in its situations, for looking at it.
#pragma once

#include "support/fake_station.h"

#include <QDir>
#include <QString>

namespace kiosk::test {

struct DeskPictures
{
    SharedImage reference;
    SharedImage live;
    SharedImage page;
};

// Saves the desk with a doubtful document and face, a picture of it enlarged, and the face alone.
void saveDesk(FakeStation& station, const DeskPictures& pictures, const QString& language,
              const QDir& folder);

} // namespace kiosk::test
