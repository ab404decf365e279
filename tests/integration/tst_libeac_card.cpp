// Our reader against a chip made of libeac: access with every curve, group and cipher that libeac
// has, and chip authentication after it. A suite that it lacks is skipped with the reason.
#include "chip/emrtd/chip_authentication.h"
#include "chip/emrtd/chip_opening.h"
#include "chip/emrtd/secure_link.h"
#include "crypto/system_random.h"
#include "libeac_card.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::libeac;

namespace {

constexpr const char* mrz = "T22000129364081251010318";
constexpr const char* can = "500540";

Secret cardSecret(AccessSecret::Kind kind)
{
    return kind == AccessSecret::Kind::Mrz ? mrzSecret(mrz) : canSecret(can);
}

ChipAccess accessWith(AccessSecret::Kind kind, const char* value)
{
    ChipAccess access;
    access.secrets.push_back({kind, PersonalText(value)});
    return access;
}

ChipAccess rightAccess(AccessSecret::Kind kind)
{
    return accessWith(kind, kind == AccessSecret::Kind::Mrz ? mrz : can);
}

// A file by SELECT and READ BINARY under the present session, in blocks of 200 octets.
Bytes readFile(CardLink& link, std::uint16_t identifier, std::size_t size)
{
    const Bytes name{static_cast<std::uint8_t>(identifier >> 8),
                     static_cast<std::uint8_t>(identifier)};
    const auto selected = link.send({0x00, 0xA4, 0x02, 0x0C, name, std::nullopt});
    if (!selected || !selected->ok())
        return {};
    Bytes content;
    while (content.size() < size) {
        const std::size_t wanted = std::min<std::size_t>(200, size - content.size());
        const auto block = link.send({0x00,
                                      0xB0,
                                      static_cast<std::uint8_t>(content.size() >> 8),
                                      static_cast<std::uint8_t>(content.size()),
                                      {},
                                      static_cast<std::uint32_t>(wanted)});
        if (!block || block->data.empty())
            return {};
        content.insert(content.end(), block->data.begin(), block->data.end());
    }
    return content;
}

QByteArray failureOf(const auto& result)
{
    if (result)
        return {};
    return QByteArray::fromStdString(std::string(core::errorId(result.error().code)) + ": " +
                                     result.error().detail);
}

} // namespace

class LibeacCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_library.isUsable(), "OpenSSL's legacy provider is missing"); }
    void cleanupTestCase()
    {
        qInfo().noquote() << "ciphers that ran with a card of libeac:" << m_tally.text().c_str();
        QVERIFY(m_tally.runs() > 0);
    }

    void paceAndReading_eachSuite_succeed_data() { suitesAndSecrets(); }
    void paceAndReading_eachSuite_succeed()
    {
        QFETCH(const Suite, suite);
        QFETCH(const AccessSecret::Kind, kind);
        LibeacCard card(suite, cardSecret(kind), false);
        if (!card.isUsable())
            QSKIP(card.reason().c_str());
        PlainLink plain(card);
        crypto::SystemRandom random;
        const auto opened = openChip(plain, rightAccess(kind), random, {});
        QVERIFY2(opened.has_value(), failureOf(opened).constData());
        QVERIFY(opened->session.has_value());
        SecureLink link(plain, *opened->session);
        const auto dg1 = card.file(LibeacCard::dataGroup1);
        QCOMPARE(readFile(link, LibeacCard::dataGroup1, dg1.size()), core::toBytes(dg1));
        // Status words come under protection as well, and the session goes on after one.
        const auto missing = link.send({0x00, 0xA4, 0x02, 0x0C, {0x01, 0x07}, std::nullopt});
        QVERIFY(missing.has_value());
        QCOMPARE(missing->status, status::fileNotFound);
        const auto com = card.file(LibeacCard::common);
        QCOMPARE(readFile(link, LibeacCard::common, com.size()), core::toBytes(com));
        QVERIFY(card.protectedCommands() >= 6);
        m_tally.note(suite, kind == AccessSecret::Kind::Mrz ? "PACE-MRZ" : "PACE-CAN");
    }

    void chipAuthentication_eachSuite_changesKeys_data() { suites(); }
    void chipAuthentication_eachSuite_changesKeys()
    {
        QFETCH(const Suite, suite);
        LibeacCard card(suite, cardSecret(AccessSecret::Kind::Can), true);
        if (!card.isUsable())
            QSKIP(card.reason().c_str());
        PlainLink plain(card);
        crypto::SystemRandom random;
        const auto opened = openChip(plain, rightAccess(AccessSecret::Kind::Can), random, {});
        QVERIFY2(opened.has_value(), failureOf(opened).constData());
        SecureLink link(plain, *opened->session);
        const auto dg14File = card.file(LibeacCard::dataGroup14);
        const Bytes read = readFile(link, LibeacCard::dataGroup14, dg14File.size());
        QCOMPARE(read, core::toBytes(dg14File));
        const auto dg14 = parseDg14(read);
        QVERIFY2(dg14.has_value(), failureOf(dg14).constData());
        QVERIFY(offersChipAuthentication(*dg14));
        auto renewed = authenticateChip(link, *dg14, random);
        QVERIFY2(renewed.has_value(), failureOf(renewed).constData());
        link.restart(renewed->messaging);
        const auto dg1 = card.file(LibeacCard::dataGroup1);
        QCOMPARE(readFile(link, LibeacCard::dataGroup1, dg1.size()), core::toBytes(dg1));
        m_tally.note(suite, "chip authentication");
    }

    void wrongSecret_isDenied_data()
    {
        QTest::addColumn<AccessSecret::Kind>("kind");
        QTest::newRow("MRZ") << AccessSecret::Kind::Mrz;
        QTest::newRow("CAN") << AccessSecret::Kind::Can;
    }
    void wrongSecret_isDenied()
    {
        QFETCH(const AccessSecret::Kind, kind);
        LibeacCard card({13, 2}, cardSecret(kind), false);
        PlainLink plain(card);
        crypto::SystemRandom random;
        const auto opened =
            openChip(plain,
                     accessWith(kind, kind == AccessSecret::Kind::Mrz ? "T22000129364081261010318"
                                                                      : "500541"),
                     random, {});
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::AccessDenied);
    }
    // The session's own counter: a command that is sent once more is none of its.
    void repeatedCommand_isRefusedByTheCard()
    {
        LibeacCard card({12, 2}, cardSecret(AccessSecret::Kind::Can), false);
        PlainLink plain(card);
        crypto::SystemRandom random;
        auto opened = openChip(plain, rightAccess(AccessSecret::Kind::Can), random, {});
        QVERIFY(opened.has_value());
        const auto command =
            opened->session->protect({0x00, 0xA4, 0x02, 0x0C, {0x01, 0x1E}, std::nullopt});
        QVERIFY(plain.send(*command)->ok());
        QCOMPARE(plain.send(*command)->status, status::protectionWrong);
    }

private:
    static void suites()
    {
        QTest::addColumn<Suite>("suite");
        for (const Suite& suite : allSuites())
            QTest::newRow(suite.name().c_str()) << suite;
    }
    static void suitesAndSecrets()
    {
        QTest::addColumn<Suite>("suite");
        QTest::addColumn<AccessSecret::Kind>("kind");
        for (const Suite& suite : allSuites()) {
            QTest::newRow((suite.name() + " MRZ").c_str()) << suite << AccessSecret::Kind::Mrz;
            QTest::newRow((suite.name() + " CAN").c_str()) << suite << AccessSecret::Kind::Can;
        }
    }

    Library m_library;
    Tally m_tally;
};

QTEST_APPLESS_MAIN(LibeacCardTest)
#include "tst_libeac_card.moc"
