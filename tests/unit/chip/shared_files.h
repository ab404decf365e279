// Published test files that may not be copied into the repository: used where they lie beside it,
// or in the folder that KIOSK_SHARED names. A test skips without them.
#pragma once

#include "core/secure_bytes.h"

#include <QByteArray>
#include <QFile>

#include <optional>
#include <string>

namespace kiosk::test {

[[nodiscard]] inline std::optional<Bytes> sharedFile(const std::string& path)
{
    const QString folder = qEnvironmentVariableIsSet("KIOSK_SHARED")
                               ? qEnvironmentVariable("KIOSK_SHARED")
                               : QStringLiteral(KIOSK_SOURCE_DIR "/../shared");
    QFile file(folder + QStringLiteral("/testdata/") + QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray octets = file.readAll();
    return Bytes(octets.begin(), octets.end());
}

} // namespace kiosk::test
