// A terminal made of libeac against our virtual cards: access with every curve, group and cipher
// that libeac has, reading, and chip authentication. A suite that it lacks is skipped with the
// reason.
#include "chip/emrtd/security_infos.h"
#include "crypto/agreement_group.h"
#include "crypto/system_random.h"
#include "libeac_terminal.h"
#include "simulated/data_groups.h"
#include "simulated/document_chip.h"
#include "simulated/security_info_data.h"
#include "simulated/tlv.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;
using namespace kiosk::libeac;

namespace {

constexpr const char* mrz = "T22000129364081251010318";
constexpr const char* can = "500540";
constexpr int mrzReference = 1;
constexpr int canReference = 2;

crypto::BlockCipher cipherOf(const Suite& suite)
{
    return static_cast<crypto::BlockCipher>(suite.cipherArc - 1);
}

simulated::ChipProfile profileOf(const Suite& suite, bool chipAuthentication)
{
    using namespace simulated;
    const DomainParameters parameters = *domainParameters(suite.parameterId);
    ChipProfile profile;
    profile.access.pace = {{Mapping::Generic, parameters, cipherOf(suite)}};
    profile.access.mrzInformation = mrz;
    profile.access.can = can;
    if (chipAuthentication)
        profile.chipAuthentication.emplace_back(CardKey::make(parameters).value(), cipherOf(suite),
                                                std::nullopt);
    // The 2048-bit groups do not fit short commands.
    profile.transmission.largestCommand = 1024;
    profile.transmission.largestAnswer = 1024;
    profile.master[fid::cardAccess] = cardAccessInfos(profile.access.pace);
    profile.application[fid::dataGroup + 1] = tlv(0x61, Bytes(300, 0x41));
    profile.application[fid::dataGroup + 14] = dataGroup14(dataGroup14Infos(profile));
    return profile;
}

// One virtual card in the hands of a terminal of libeac.
class Meeting
{
public:
    Meeting(const Suite& suite, bool chipAuthentication)
        : m_profile(profileOf(suite, chipAuthentication)), m_chip(m_profile, m_random),
          m_terminal(suite, [this](ByteView command) { return m_chip.answerTo(command); })
    {
        m_chip.reset();
    }
    LibeacTerminal& terminal() { return m_terminal; }
    simulated::DocumentChip& chip() { return m_chip; }
    Bytes file(int dataGroup) const
    {
        return m_profile.application.at(
            static_cast<std::uint16_t>(simulated::fid::dataGroup + dataGroup));
    }
    bool open(int reference, const char* secret)
    {
        const Secret password = reference == mrzReference ? mrzSecret(secret) : canSecret(secret);
        return m_terminal.open(*password, reference) && m_terminal.selectApplication();
    }

private:
    crypto::SystemRandom m_random;
    simulated::ChipProfile m_profile;
    simulated::DocumentChip m_chip;
    LibeacTerminal m_terminal;
};

} // namespace

class LibeacTerminalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_library.isUsable(), "OpenSSL's legacy provider is missing"); }
    void cleanupTestCase()
    {
        qInfo().noquote() << "ciphers that ran with a terminal of libeac:"
                          << m_tally.text().c_str();
        QVERIFY(m_tally.runs() > 0);
    }

    void paceAndReading_eachSuite_succeed_data()
    {
        QTest::addColumn<Suite>("suite");
        QTest::addColumn<int>("reference");
        for (const Suite& suite : allSuites()) {
            QTest::newRow((suite.name() + " MRZ").c_str()) << suite << mrzReference;
            QTest::newRow((suite.name() + " CAN").c_str()) << suite << canReference;
        }
    }
    void paceAndReading_eachSuite_succeed()
    {
        QFETCH(const Suite, suite);
        QFETCH(const int, reference);
        Meeting meeting(suite, false);
        LibeacTerminal& terminal = meeting.terminal();
        if (!terminal.hasPace())
            QSKIP(("libeac has no PACE for " + suite.name()).c_str());
        QVERIFY2(meeting.open(reference, reference == mrzReference ? mrz : can),
                 terminal.failure().c_str());
        const auto dg1 = terminal.readFile(0x0101);
        QVERIFY2(dg1.has_value(), terminal.failure().c_str());
        QCOMPARE(*dg1, meeting.file(1));
        QVERIFY(!terminal.readFile(0x0107)); // refused under protection, and the session goes on
        QCOMPARE(terminal.lastStatus(), 0x6A82U);
        QCOMPARE(terminal.readFile(0x010E).value_or(Bytes{}), meeting.file(14));
        m_tally.note(suite, reference == mrzReference ? "PACE-MRZ" : "PACE-CAN");
    }

    void chipAuthentication_eachSuite_changesKeys_data()
    {
        QTest::addColumn<Suite>("suite");
        for (const Suite& suite : allSuites())
            QTest::newRow(suite.name().c_str()) << suite;
    }
    void chipAuthentication_eachSuite_changesKeys()
    {
        QFETCH(const Suite, suite);
        Meeting meeting(suite, true);
        LibeacTerminal& terminal = meeting.terminal();
        if (!terminal.hasPace() || !terminal.hasChipAuthentication())
            QSKIP(("libeac has no chip authentication for " + suite.name()).c_str());
        QVERIFY2(meeting.open(canReference, can), terminal.failure().c_str());
        QVERIFY2(terminal.authenticateChip(chipKey(terminal)), terminal.failure().c_str());
        const auto dg1 = terminal.readFile(0x0101);
        QVERIFY2(dg1.has_value(), terminal.failure().c_str());
        QCOMPARE(*dg1, meeting.file(1));
        m_tally.note(suite, "chip authentication");
    }
    void clonedChip_doesNotKnowTheNewKeys()
    {
        Meeting meeting({13, 2}, true);
        LibeacTerminal& terminal = meeting.terminal();
        QVERIFY(meeting.chip().misbehave(simulated::Misbehaviour::ClonedChip));
        QVERIFY2(meeting.open(canReference, can), terminal.failure().c_str());
        QVERIFY2(terminal.authenticateChip(chipKey(terminal)), terminal.failure().c_str());
        QVERIFY(!terminal.readFile(0x0101));
    }
    void wrongSecret_isDenied_data()
    {
        QTest::addColumn<int>("reference");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("MRZ") << mrzReference << QByteArray("T22000129364081261010318");
        QTest::newRow("CAN") << canReference << QByteArray("500541");
    }
    void wrongSecret_isDenied()
    {
        QFETCH(const int, reference);
        QFETCH(const QByteArray, secret);
        Meeting meeting({13, 2}, false);
        QVERIFY(!meeting.open(reference, secret.constData()));
        QCOMPARE(QByteArray(meeting.terminal().failure().c_str()), QByteArray("token 6300"));
    }

private:
    // The chip's key of DG14, read under the present session.
    static Bytes chipKey(LibeacTerminal& terminal)
    {
        const auto dg14 = chip::emrtd::parseDg14(terminal.readFile(0x010E).value_or(Bytes{}));
        if (!dg14 || dg14->chipAuthenticationKeys.empty())
            return {};
        return crypto::AgreementGroup::elementOf(dg14->chipAuthenticationKeys.front().key)
            .value_or(Bytes{});
    }

    Library m_library;
    Tally m_tally;
};

QTEST_APPLESS_MAIN(LibeacTerminalTest)
#include "tst_libeac_terminal.moc"
