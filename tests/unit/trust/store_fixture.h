// A trust store in a folder of its own, and the ways of a technician with it.
#pragma once

#include "trust/trust_import.h"
#include "unit/chip/documents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace kiosk::test {

inline const TimePoint today = at("2026-11-22");

[[nodiscard]] inline std::string fingerprint(const Certificate& certificate)
{
    return core::toHex(certificate.sha256());
}

class StoreFixture
{
public:
    [[nodiscard]] std::filesystem::path folder() const
    {
        return m_folder.filePath("store").toStdString();
    }
    [[nodiscard]] trust::TrustStore store() const
    {
        return trust::TrustStore::openOrCreate(folder()).value();
    }
    [[nodiscard]] Result<trust::ImportReport> import(const Bytes& octets,
                                                     const trust::Vouching& vouching = {},
                                                     const std::string& name = "file.bin",
                                                     TimePoint when = today) const
    {
        trust::TrustStore opened = store();
        return trust::importFile(opened, {name, octets}, vouching, when);
    }
    // With its fingerprint confirmed.
    [[nodiscard]] bool trustRoot(const Certificate& root, TimePoint when = today) const
    {
        return import(root.toDer(), {{fingerprint(root)}, {}}, "root.cer", when).has_value();
    }
    [[nodiscard]] Result<chip::emrtd::TrustList> load() const { return store().load(); }

    [[nodiscard]] QString path(const std::string& name) const
    {
        return QString::fromStdString((folder() / name).string());
    }
    void write(const std::string& name, const QByteArray& octets) const
    {
        QDir().mkpath(QString::fromStdString(folder().string()));
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            qFatal("cannot write into the store");
    }
    [[nodiscard]] QByteArray read(const std::string& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kiosk::test
