// What a whole station needs beside the parts that a test is about: no reader, and an outbox that
// opens.
#pragma once

#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"
#include "station/station.h"
#include "support/journey_facts.h"

#include <QFile>
#include <QTemporaryDir>

namespace kiosk::test {

// No reader at all.
class NoReaders final : public devices::CardReaders
{
public:
    Result<std::vector<devices::ReaderState>> list() override
    {
        return std::vector<devices::ReaderState>();
    }
    Result<void> waitForChange(std::chrono::milliseconds) override { return {}; }
    void interrupt() noexcept override {}
    Result<std::unique_ptr<devices::CardChannel>> connect(const std::string&) override
    {
        return fail(ErrorCode::NoReader);
    }
};

inline std::filesystem::path written(const QTemporaryDir& folder, const char* name, ByteView octets)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(reinterpret_cast<const char*>(octets.data()),
                   static_cast<qsizetype>(octets.size()));
    return file.fileName().toStdString();
}

// What the outbox needs to open.
inline station::Config configIn(const QTemporaryDir& folder, crypto::SystemRandom& random)
{
    auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    crypto::CertificateRequest request;
    request.commonName = "kiosk-1";
    request.notBefore = noon() - std::chrono::hours(1);
    request.notAfter = noon() + std::chrono::hours(24);
    const auto certificate = crypto::selfSigned(request, key, random).value().toPem();
    const auto keyPem = key.toPem().value();
    station::Config config;
    config.kioskId = "kiosk-1";
    config.dataFolder = folder.filePath("data").toStdString();
    config.sealing.certificate = written(folder, "kiosk.pem", core::asBytes(certificate));
    config.sealing.receiptCertificate = config.sealing.certificate;
    config.sealing.recipients = {config.sealing.certificate};
    config.sealing.key = written(folder, "kiosk.key", keyPem);
    config.backOffice.url = "https://localhost:1";
    return config;
}

} // namespace kiosk::test
