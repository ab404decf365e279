// OpenSSL's command line tool as an independent peer, in a folder of its own.
#pragma once

#include "authority.h"

#include <QProcess>
#include <QTemporaryDir>

namespace kiosk::crypto::test {

class StockTool
{
public:
    void write(const QString& name, ByteView octets) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char*>(octets.data()),
                   static_cast<qsizetype>(octets.size()));
    }
    void write(const QString& name, const Identity& identity) const
    {
        write(name + ".pem", core::asBytes(identity.certificate.toPem()));
        write(name + ".key", *identity.key.toPem());
    }
    Bytes read(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray octets = file.readAll();
        return {octets.begin(), octets.end()};
    }
    bool run(const QString& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("openssl", arguments.split(' '));
        const bool ended = process.waitForFinished(20'000);
        m_complaint = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    const char* complaint() const { return m_complaint.constData(); }

private:
    QTemporaryDir m_folder;
    QByteArray m_complaint;
};

} // namespace kiosk::crypto::test
