// Octets from hexadecimal text and back, for scripted commands.
#pragma once

#include "core/text_codec.h"

#include <QByteArray>
#include <QString>

namespace kiosk::test {

inline Bytes octets(std::string_view hex)
{
    return core::fromHex(hex).value();
}

// Upper case, as the standards print their examples; a failed comparison shows the octets.
inline QByteArray shown(ByteView octets)
{
    return QByteArray::fromStdString(core::toHex(octets)).toUpper();
}

} // namespace kiosk::test
