// The chip of a document from the card's point of view, with the worked example of ICAO 9303-11
// appendix D: every octet that the chip sends is printed there.
#include "hex.h"
#include "scripted_random.h"
#include "simulated/card_access.h"
#include "simulated/document_chip.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

constexpr auto selectApplication = "00A4040C07A0000002471001";
constexpr auto getChallenge = "0084000008";
constexpr auto externalAuthenticate =
    "0082000028"
    "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7"
    "28";
constexpr auto protectedSelectCom = "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800";
constexpr auto protectedReadFour = "0CB000000D9701048E08ED6705417E96BA5500";
constexpr auto protectedReadEighteen = "0CB000040D9701128E082EA28A70F3C7B53500";

// EF.COM of the example: 24 octets.
ChipProfile exampleProfile()
{
    ChipProfile profile;
    profile.application[fid::common] = octets("60145F0104303130365F36063034303030305C026175");
    profile.application[0x0102] = Bytes(700, 0x42);
    profile.access.bac = true;
    profile.access.mrzInformation = "L898902C<369080619406236";
    return profile;
}

ChipProfile openProfile() // without access control
{
    ChipProfile profile = exampleProfile();
    profile.access = {};
    return profile;
}

class Fixture
{
public:
    explicit Fixture(ChipProfile profile = exampleProfile())
        : m_random(octets("4608F91988702212"                    // RND.IC
                          "0B4F80323EB3191CB04970CB4052790B")), // K.IC
          m_card(std::move(profile), m_random)
    {
    }
    QByteArray send(std::string_view hex) { return shown(m_card.answerTo(octets(hex))); }
    DocumentChip& card() { return m_card; }
    void openSession()
    {
        send(selectApplication);
        send(getChallenge);
        QVERIFY(send(externalAuthenticate).endsWith("9000"));
    }

private:
    test::ScriptedRandom m_random;
    DocumentChip m_card;
};

} // namespace

class SimulatedDocumentChipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accessKeys_workedExample_agree()
    {
        const auto keys = accessKeys("L898902C<369080619406236").value();
        QCOMPARE(shown(keys.encryption), QByteArray("AB94FDECF2674FDFB9B391F85D7F76F2"));
        QCOMPARE(shown(keys.mac), QByteArray("7962D9ECE03D1ACD4C76089DCE131543"));
    }
    void session_workedExample_answersOctetForOctet()
    {
        Fixture chip;
        QCOMPARE(chip.send(selectApplication), QByteArray("9000"));
        QCOMPARE(chip.send(getChallenge), QByteArray("4608F919887022129000"));
        QCOMPARE(chip.send(externalAuthenticate),
                 QByteArray("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                            "2F2D235D074D74499000"));
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("990290008E08FA855A5D4C50A8ED9000"));
        QCOMPARE(chip.send(protectedReadFour),
                 QByteArray("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"));
        QVERIFY(chip.send(protectedReadEighteen).endsWith("9000"));
    }
    void files_beforeAccessControl_areRefused()
    {
        Fixture chip;
        chip.send(selectApplication);
        QCOMPARE(chip.send("00A4020C02011E"), QByteArray("6982"));
        QCOMPARE(chip.send("00B09E0004"), QByteArray("6982"));
    }
    void masterFile_cardAccess_isAbsent()
    {
        Fixture chip;
        QCOMPARE(chip.send("00A4000C023F00"), QByteArray("9000"));
        QCOMPARE(chip.send("00A4020C02011C"), QByteArray("6A82"));
        QCOMPARE(chip.send("00B09C0004"), QByteArray("6A82"));
    }
    void externalAuthenticate_wrongChecksum_isRefusedAndChallengeIsSpent()
    {
        Fixture chip;
        chip.send(selectApplication);
        chip.send(getChallenge);
        auto wrong = octets(externalAuthenticate);
        wrong[44] ^= 1;
        QCOMPARE(shown(chip.card().answerTo(wrong)), QByteArray("6300"));
        QCOMPARE(chip.send(externalAuthenticate), QByteArray("6985"));
    }
    void protectedCommand_wrongChecksum_endsSession()
    {
        Fixture chip;
        chip.openSession();
        auto wrong = octets(protectedSelectCom);
        wrong[20] ^= 1;
        QCOMPARE(shown(chip.card().answerTo(wrong)), QByteArray("6988"));
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("6988"));
    }
    void protectedCommand_withoutChecksum_isMissingObject()
    {
        Fixture chip;
        chip.openSession();
        QCOMPARE(chip.send("0CB000000397010400"), QByteArray("6987"));
    }
    void protectedCommand_repeated_isRefused()
    {
        Fixture chip;
        chip.openSession();
        QVERIFY(chip.send(protectedSelectCom).endsWith("9000"));
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("6988"));
    }
    void plainCommand_inSession_endsIt()
    {
        Fixture chip;
        chip.openSession();
        QCOMPARE(chip.send("00B09E0004"), QByteArray("6982"));
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("6988"));
    }
    void reset_inSession_forgetsEverything()
    {
        Fixture chip;
        chip.openSession();
        chip.card().reset();
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("6988"));
        QCOMPARE(chip.send(getChallenge), QByteArray("6985"));
    }
    void misbehave_wrongMac_changesTheChecksumOnly()
    {
        Fixture chip;
        chip.openSession();
        QVERIFY(chip.card().misbehave(Misbehaviour::WrongMac));
        QCOMPARE(chip.send(protectedSelectCom), QByteArray("990290008E08FA855A5D4C50A8EC9000"));
    }
    void answer_commandOfUnknownShape_isRefused_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("too short") << QByteArray("00A4") << QByteArray("6700");
        QTest::newRow("length beyond the end") << QByteArray("00A4040C07A0") << QByteArray("6700");
        QTest::newRow("extended length") << QByteArray("00B0000000FFFF") << QByteArray("6700");
        QTest::newRow("class") << QByteArray("80CA000000") << QByteArray("6E00");
        QTest::newRow("instruction") << QByteArray("00CA000000") << QByteArray("6D00");
        QTest::newRow("another application") << QByteArray("00A4040C02A000") << QByteArray("6A82");
        QTest::newRow("protected, no session")
            << QByteArray(protectedSelectCom) << QByteArray("6988");
    }
    void answer_commandOfUnknownShape_isRefused()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, status);
        Fixture chip;
        QCOMPARE(chip.send(command.toStdString()), status);
    }
    void commandInPieces_chipThatChains_isOneCommand()
    {
        for (const bool chains : {true, false}) {
            auto profile = exampleProfile();
            profile.transmission.commandChaining = chains;
            Fixture chip(profile);
            QCOMPARE(chip.send("10A4040C04A0000002"), QByteArray(chains ? "9000" : "6884"));
            QCOMPARE(chip.send("00A4040C03471001"), QByteArray(chains ? "9000" : "6A82"));
        }
    }
    void commandInPieces_anotherBetween_isForgotten()
    {
        auto profile = exampleProfile();
        profile.transmission.commandChaining = true;
        Fixture chip(profile);
        QCOMPARE(chip.send("10A4040C04A0000002"), QByteArray("9000"));
        QCOMPARE(chip.send("00B09E0004"), QByteArray("6A82"));
        QCOMPARE(chip.send("00A4040C03471001"), QByteArray("6A82"));
    }
    void extendedCommand_chipThatTakesIt_brings1000Octets()
    {
        auto profile = openProfile();
        profile.transmission.largestCommand = 100;
        profile.transmission.largestAnswer = 602;
        Fixture chip(profile);
        chip.send(selectApplication);
        QCOMPARE(chip.send("00B08200000000").size(), 2 * 602);
        QCOMPARE(chip.send("00B08200000064").size(), 2 * 102);
        QCOMPARE(chip.send("00B0820000").size(), 2 * 258);
        const QByteArray long_ = "00A4040C000060" + QByteArray(2 * 0x60, '0');
        QCOMPARE(chip.send(long_.toStdString()), QByteArray("6700"));
    }
    void longAnswer_chipThatChains_comesInParts()
    {
        auto profile = openProfile();
        profile.transmission.responseChaining = true;
        profile.activeAuthentication.emplace(CardKey::makeRsa(3072).value(),
                                             crypto::HashAlgorithm::Sha256);
        Fixture chip(profile);
        chip.send(selectApplication);
        const auto first = chip.send("0088000008010203040506070800");
        QCOMPARE(first.size(), 2 * 258);
        QVERIFY(first.endsWith("6180"));
        const auto second = chip.send("00C0000080");
        QCOMPARE(second.size(), 2 * 130);
        QVERIFY(second.endsWith("9000"));
        QCOMPARE(chip.send("00C0000000"), QByteArray("6D00"));
    }
    void answer_chipOfSmallParts_addsUpToTheFile()
    {
        auto profile = openProfile();
        profile.transmission.responseChaining = true;
        profile.transmission.largestPart = 100;
        Fixture chip(profile);
        chip.send(selectApplication);
        QByteArray all = chip.send("00B0820000");
        while (all.right(4).startsWith("61")) {
            QVERIFY(all.size() <= 2 * 258);
            all = all.chopped(4) + chip.send("00C0000000");
        }
        QCOMPARE(all, QByteArray(2 * 256, '4').replace("44", "42") + "9000");
    }
    void longAnswer_chipThatDoesNotChain_isRefused()
    {
        auto profile = openProfile();
        profile.activeAuthentication.emplace(CardKey::makeRsa(3072).value(),
                                             crypto::HashAlgorithm::Sha256);
        Fixture chip(profile);
        chip.send(selectApplication);
        QCOMPARE(chip.send("0088000008010203040506070800"), QByteArray("6700"));
    }
    void answerToReset_capabilities_areToldOnlyWhenAnnounced()
    {
        auto profile = exampleProfile();
        QCOMPARE(shown(Fixture(profile).card().atr()).left(4), QByteArray("3B89"));
        profile.transmission.largestCommand = 1000;
        QVERIFY(shown(Fixture(profile).card().atr()).contains("73940160"));
        profile.transmission.commandChaining = true;
        QVERIFY(shown(Fixture(profile).card().atr()).contains("739401E0"));
        profile.transmission.announced = false;
        QVERIFY(!shown(Fixture(profile).card().atr()).contains("739401"));
    }
    void applicationOfAChipWithPaceOnly_withoutSession_isHidden()
    {
        auto profile = exampleProfile();
        profile.access.bac = false;
        profile.access.pace = {
            {Mapping::Generic, *domainParameters(13), crypto::BlockCipher::Aes128}};
        Fixture chip(profile);
        QCOMPARE(chip.send(selectApplication), QByteArray("6982"));
    }
};

QTEST_APPLESS_MAIN(SimulatedDocumentChipTest)
#include "tst_simulated_document_chip.moc"
