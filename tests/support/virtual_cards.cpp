#include "support/virtual_cards.h"

#include <csignal>
#include <sys/prctl.h>

namespace kiosk::test {

namespace {

constexpr int readyTimeout = 20'000; // ms; takes half a second on an idle machine

QString program()
{
    return QStringLiteral(KIOSK_VIRTUAL_CARDS_PROGRAM);
}

} // namespace

VirtualCards::VirtualCards()
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

VirtualCards::~VirtualCards()
{
    stop();
}

bool VirtualCards::start(const Setup& setup)
{
    m_process.start(program(), {QStringLiteral("run"), QStringLiteral("--dir"), m_folder.path(),
                                QStringLiteral("--data"), dataFolder(), QStringLiteral("--contact"),
                                setup.contact, QStringLiteral("--contactless"), setup.contactless,
                                QStringLiteral("--delay"), setup.delay});
    QByteArray output;
    while (!output.contains('\n') && m_process.waitForReadyRead(readyTimeout))
        output += m_process.readAllStandardOutput();
    if (!output.startsWith("ready ")) {
        m_failure = QString::fromUtf8(m_process.readAllStandardError()) + m_process.errorString();
        return false;
    }
    qputenv("PCSCLITE_CSOCK_NAME", environmentValue().toLocal8Bit());
    return true;
}

void VirtualCards::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished()) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool VirtualCards::tell(const QString& command)
{
    m_failure = ask(command);
    return m_failure == QStringLiteral("ok");
}

QString VirtualCards::ask(const QString& command)
{
    QProcess client;
    client.start(program(), QStringList{QStringLiteral("tell"), m_folder.path()} +
                                command.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    client.waitForFinished(readyTimeout);
    return QString::fromUtf8(client.readAllStandardOutput() + client.readAllStandardError())
        .trimmed();
}

QString VirtualCards::environmentValue() const
{
    return m_folder.filePath(QStringLiteral("comm"));
}

QString VirtualCards::trustFolder() const
{
    return m_folder.filePath(QStringLiteral("trust"));
}

QString VirtualCards::dataFolder()
{
    return QStringLiteral(KIOSK_SIMULATED_DATA);
}

QString VirtualCards::media(const QString& file)
{
    return dataFolder() + QStringLiteral("/media/") + file;
}

} // namespace kiosk::test
