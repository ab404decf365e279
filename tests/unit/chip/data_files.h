// The files of the invented chips in tests/data/emrtd.
#pragma once

#include "chip/emrtd/trust_list.h"
#include "core/secure_bytes.h"

#include <QFile>

#include <stdexcept>
#include <string>
#include <vector>

namespace kiosk::test {

[[nodiscard]] inline Bytes dataFile(const std::string& path)
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/") + QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no test data: " + path);
    const QByteArray octets = file.readAll();
    return {octets.begin(), octets.end()};
}

// `document` as in the folder's README, `file` as "011D".
[[nodiscard]] inline Bytes chipFile(const std::string& document, const std::string& file)
{
    return dataFile("emrtd/dev/" + document + "/" + file + ".bin");
}

[[nodiscard]] inline bool hasChipFile(const std::string& document, const std::string& file)
{
    return QFile::exists(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/emrtd/dev/") +
                         QString::fromStdString(document + "/" + file + ".bin"));
}

[[nodiscard]] inline chip::emrtd::TrustList testlandTrust()
{
    chip::emrtd::TrustList trust;
    for (const char* name : {"testland-ec.cer", "testland-rsa.cer"}) {
        const auto anchor =
            crypto::Certificate::fromDer(dataFile(std::string("emrtd/trust-dev/") + name));
        if (!anchor)
            throw std::runtime_error("trust anchor does not parse");
        trust.anchors.push_back(*anchor);
    }
    return trust;
}

} // namespace kiosk::test
