// Every protocol with every parameter and cipher: the chips here against src/chip, which was
// written apart. What the standard's worked examples do not cover, at least two implementations
// agree on.
#include "chip/emrtd/active_authentication.h"
#include "chip/emrtd/chip_authentication.h"
#include "chip/emrtd/pace.h"
#include "chip/emrtd/secure_link.h"
#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "direct_channel.h"
#include "simulated/data_groups.h"
#include "simulated/document_chip.h"
#include "simulated/security_info_data.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::BlockCipher;
namespace emrtd = chip::emrtd;

Q_DECLARE_METATYPE(kiosk::devices::simulated::PaceOption)

namespace {

constexpr auto mrzInformation = "T22000129364081251010318";
constexpr auto can = "123456";
constexpr std::array allCiphers{BlockCipher::TripleDes, BlockCipher::Aes128, BlockCipher::Aes192,
                                BlockCipher::Aes256};

ChipProfile profileWith(const std::vector<PaceOption>& pace)
{
    ChipProfile profile;
    profile.access.pace = pace;
    profile.access.mrzInformation = mrzInformation;
    profile.access.can = can;
    profile.access.guard.firstDelay = std::chrono::milliseconds(0);
    profile.transmission.largestCommand = 2048; // DH of 2048 bits asks for it
    profile.transmission.largestAnswer = 2048;
    profile.application[fid::common] = Bytes(40, 0x42);
    for (const auto& option : pace)
        if (option.mapping == Mapping::ChipAuthentication)
            profile.access.mappingKey = CardKey::make(option.parameters).value();
    profile.master[fid::cardAccess] = cardAccessInfos(pace);
    profile.master[fid::cardSecurity] = cardSecurityInfos(profile.access);
    return profile;
}

emrtd::AccessSecret secret(bool byCan)
{
    return {byCan ? emrtd::AccessSecret::Kind::Can : emrtd::AccessSecret::Kind::Mrz,
            PersonalText(byCan ? can : mrzInformation)};
}

const PaceOption ordinary{Mapping::Generic, *domainParameters("brainpoolP256r1"),
                          BlockCipher::Aes128};

} // namespace

class SimulatedProtocolsAgainstKioskTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;

    // With the first way that the chip offers.
    Result<emrtd::AccessGranted> open(chip::CardLink& link, const ChipProfile& profile, bool byCan)
    {
        KIOSK_TRY(const auto infos, emrtd::parseSecurityInfos(profile.master.at(fid::cardAccess)));
        return emrtd::Pace(infos.pace.front()).open(link, secret(byCan), m_random, {});
    }
    // EF.COM as the session sees it, from the application.
    static QByteArray readCommon(chip::CardLink& link)
    {
        const auto selected =
            link.send({0x00, 0xA4, 0x04, 0x0C, core::fromHex("A0000002471001").value()});
        if (!selected || !selected->ok())
            return "not selected";
        const auto read = link.send({0x00, 0xB0, 0x9E, 0x00, {}, 256});
        return read && read->ok() ? QByteArray::number(int(read->data.size())) : "not read";
    }

private Q_SLOTS:
    void pace_everyWay_opensAndReads_data()
    {
        QTest::addColumn<PaceOption>("option");
        for (const auto& parameters : allDomainParameters())
            for (const Mapping mapping :
                 {Mapping::Generic, Mapping::Integrated, Mapping::ChipAuthentication})
                for (const BlockCipher cipher : allCiphers)
                    if (const PaceOption option{mapping, parameters, cipher}; isDefined(option))
                        QTest::addRow("%s %s", objectIdentifier(option).c_str(),
                                      parameters.name.data())
                            << option;
    }
    void pace_everyWay_opensAndReads()
    {
        QFETCH(const PaceOption, option);
        const auto profile = profileWith({option});
        DocumentChip chip(profile, m_random);
        for (const bool byCan : {false, true}) {
            test::DirectChannel channel(chip);
            chip::PlainLink plain(channel);
            auto granted = open(plain, profile, byCan);
            QVERIFY2(granted.has_value(), granted ? "" : granted.error().detail.c_str());
            emrtd::SecureLink session(plain, granted->session);
            QCOMPARE(readCommon(session), QByteArray("40"));
            QCOMPARE(granted->mapping.has_value(), option.mapping == Mapping::ChipAuthentication);
            if (!granted->mapping)
                continue;
            // CA_IC · PK_IC is the chip's mapping key (9303-11 section 4.4.3.5.2).
            const auto key =
                crypto::PublicKey::fromDer(profile.access.mappingKey->publicKeyInfo()).value();
            const auto group = crypto::AgreementGroup::ofKey(key).value();
            const auto proven = group.multiply(granted->mapping->authenticationData,
                                               crypto::AgreementGroup::elementOf(key).value());
            QVERIFY(proven.has_value());
            QVERIFY(*proven == granted->mapping->chipMappingKey);
        }
    }
    void pace_faultyChip_isRefused_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<bool>("curve");
        for (const bool curve : {true, false}) {
            QTest::addRow("token, %d", curve) << int(Misbehaviour::WrongToken) << curve;
            QTest::addRow("reflection, %d", curve) << int(Misbehaviour::ReflectedKey) << curve;
            QTest::addRow("outside, %d", curve) << int(Misbehaviour::OffCurvePoint) << curve;
        }
    }
    void pace_faultyChip_isRefused()
    {
        QFETCH(const int, how);
        QFETCH(const bool, curve);
        const PaceOption option{Mapping::Generic, *domainParameters(curve ? 13 : 0),
                                BlockCipher::Aes128};
        const auto profile = profileWith({option});
        DocumentChip chip(profile, m_random);
        QVERIFY(chip.misbehave(static_cast<Misbehaviour>(how)));
        test::DirectChannel channel(chip);
        chip::PlainLink plain(channel);
        const auto granted = open(plain, profile, false);
        QVERIFY(!granted);
        QCOMPARE(granted.error().code, ErrorCode::SecureMessaging);
    }
    void pace_wrongCan_isCountedUntilTheLastTry()
    {
        auto profile = profileWith({ordinary});
        profile.access.guard.canTries = 3U;
        DocumentChip chip(profile, m_random);
        std::vector<int> left;
        for (int i = 0; i < 3; ++i) {
            test::DirectChannel channel(chip);
            chip::PlainLink plain(channel);
            const auto infos =
                emrtd::parseSecurityInfos(profile.master.at(fid::cardAccess)).value();
            const emrtd::AccessSecret wrong{emrtd::AccessSecret::Kind::Can, PersonalText("000000")};
            const auto granted =
                emrtd::Pace(infos.pace.front()).open(plain, wrong, m_random, [&](int tries) {
                    left.push_back(tries);
                });
            QVERIFY(!granted);
            QCOMPARE(int(granted.error().code),
                     int(i < 2 ? ErrorCode::AccessDenied : ErrorCode::AccessBlocked));
        }
        QVERIFY(!left.empty());
        QCOMPARE(left.front(), 2);
        QCOMPARE(left.back(), 1); // the last try is left alone
    }
    void chipAuthentication_everyKey_goesOnUnderNewKeys_data()
    {
        QTest::addColumn<int>("parameters");
        QTest::addColumn<int>("cipher");
        QTest::addColumn<bool>("explicitly");
        QTest::addColumn<bool>("cloned");
        for (const auto& each : allDomainParameters()) {
            for (const BlockCipher cipher : allCiphers)
                QTest::addRow("%s %d", each.name.data(), int(cipher))
                    << each.id << int(cipher) << false << false;
            QTest::addRow("%s, clone", each.name.data()) << each.id << 1 << false << true;
            if (each.isEllipticCurve)
                QTest::addRow("%s, explicit", each.name.data()) << each.id << 1 << true << false;
        }
    }
    void chipAuthentication_everyKey_goesOnUnderNewKeys()
    {
        QFETCH(const int, parameters);
        QFETCH(const int, cipher);
        QFETCH(const bool, explicitly);
        QFETCH(const bool, cloned);
        auto profile = profileWith({ordinary});
        profile.chipAuthentication.emplace_back(
            CardKey::make(*domainParameters(parameters), explicitly).value(),
            static_cast<BlockCipher>(cipher), std::nullopt);
        const Bytes dg14 = dataGroup14(dataGroup14Infos(profile));
        DocumentChip chip(profile, m_random);
        QVERIFY(chip.misbehave(cloned ? Misbehaviour::ClonedChip : Misbehaviour::None));
        test::DirectChannel channel(chip);
        chip::PlainLink plain(channel);
        emrtd::SecureLink session(plain, open(plain, profile, false).value().session);
        QCOMPARE(readCommon(session), QByteArray("40"));

        const auto fresh =
            emrtd::authenticateChip(session, emrtd::parseDg14(dg14).value(), m_random);
        QVERIFY2(fresh.has_value(), fresh ? "" : fresh.error().detail.c_str());
        session.restart(fresh->messaging);
        QCOMPARE(readCommon(session), QByteArray(cloned ? "not selected" : "40"));
    }
    void activeAuthentication_everyKey_isVerified_data()
    {
        QTest::addColumn<int>("bits"); // 0: ECDSA
        QTest::addColumn<QByteArray>("curve");
        QTest::addColumn<int>("hash");
        for (int hash = 0; hash < 5; ++hash) {
            QTest::addRow("RSA 1024 hash %d", hash) << 1024 << QByteArray() << hash;
            QTest::addRow("RSA 1536 hash %d", hash) << 1536 << QByteArray() << hash;
        }
        for (const char* curve : {"P-256", "brainpoolP256r1", "brainpoolP512r1", "P-521"})
            for (int hash = 1; hash < 5; ++hash)
                QTest::addRow("%s hash %d", curve, hash) << 0 << QByteArray(curve) << hash;
    }
    void activeAuthentication_everyKey_isVerified()
    {
        QFETCH(const int, bits);
        QFETCH(const QByteArray, curve);
        QFETCH(const int, hash);
        const auto algorithm = static_cast<crypto::HashAlgorithm>(hash);
        auto profile = profileWith({ordinary});
        auto key = bits != 0 ? CardKey::makeRsa(unsigned(bits))
                             : CardKey::make(*domainParameters(curve.toStdString()));
        profile.activeAuthentication.emplace(std::move(*key), algorithm);
        const Bytes dg15 = dataGroup15(profile.activeAuthentication->key().publicKeyInfo());
        for (const bool cloned : {false, true}) {
            DocumentChip chip(profile, m_random);
            QVERIFY(chip.misbehave(cloned ? Misbehaviour::ClonedChip : Misbehaviour::None));
            test::DirectChannel channel(chip);
            chip::PlainLink plain(channel);
            emrtd::SecureLink session(plain, open(plain, profile, false).value().session);
            QCOMPARE(readCommon(session), QByteArray("40"));
            const auto verdict = emrtd::authenticateActively(
                session, emrtd::parseDg15(dg15).value(), algorithm, m_random);
            QVERIFY2(verdict.has_value(), verdict ? "" : verdict.error().detail.c_str());
            QCOMPARE(int(verdict->proof),
                     int(cloned ? emrtd::ChipProof::Failed : emrtd::ChipProof::Genuine));
        }
    }
};

QTEST_APPLESS_MAIN(SimulatedProtocolsAgainstKioskTest)
#include "tst_simulated_protocols_against_kiosk.moc"
