// Fixture: a private PC/SC service with a virtual contact and a virtual contactless reader, by the
// shipped program vitale-virtual-cards. Several run side by side, one a test process or more. All
// of it ends with the object, or with the test process whatever happens to that.
//
//     test::VirtualCards cards;
//     QVERIFY2(cards.start(), qPrintable(cards.failure()));
//     // … the first PC/SC call of this process may come now …
//     QVERIFY(cards.tell("remove contact"));
//
// The commands are those of devices/simulated/README.md. They return at once; what they change
// reaches a PC/SC client within a second, so wait for it (QTRY_…, waitForChange), never sleep.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kiosk::test {

class VirtualCards
{
public:
    struct Setup
    {
        QString contact = QStringLiteral("vitale"); // a card of devices/simulated/cards, "none"
        QString contactless = QStringLiteral("passport");
        QString delay = QStringLiteral("none"); // or "default": as slow as a real card
    };

    VirtualCards();
    ~VirtualCards();

    // True once the readers are listed with the cards in them. Also sets PCSCLITE_CSOCK_NAME in
    // this process, so that its PC/SC calls from now on go to these readers.
    [[nodiscard]] bool start(const Setup& setup);
    [[nodiscard]] bool start() { return start(Setup{}); }
    void stop();

    // True when the simulation answered "ok".
    [[nodiscard]] bool tell(const QString& command);
    // The answer, whatever it is: JSON for "status".
    [[nodiscard]] QString ask(const QString& command);
    // Why start() or tell() was false.
    [[nodiscard]] QString failure() const { return m_failure; }

    // For the environment of other programs under test.
    [[nodiscard]] QString environmentValue() const; // of PCSCLITE_CSOCK_NAME
    [[nodiscard]] QString trustFolder() const;      // holds csca.cer, the passport's authority

    [[nodiscard]] static QString dataFolder();               // cards/ and media/
    [[nodiscard]] static QString media(const QString& file); // "face.webm", "passport_page.jpg"…

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_failure;
};

} // namespace kiosk::test
