// PACE from the chip's side. The worked example of ICAO 9303-11 appendix G.1 decides what the chip
// draws, so every octet it answers is printed there.
#include "hex.h"
#include "scripted_random.h"
#include "simulated/access_protocols.h"
#include "simulated/der.h"
#include "simulated/tlv.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::BlockCipher;
using test::octets;
using test::shown;

namespace {

constexpr auto nonce = "3F00C4D39D153F2B2A214A078D899B22";
constexpr auto chipMapping = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
constexpr auto chipKey = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";
constexpr auto terminalMapping = "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99";
constexpr auto terminalKey = "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595";

AccessProfile exampleProfile()
{
    AccessProfile profile;
    profile.pace = {{Mapping::Generic, *domainParameters("brainpoolP256r1"), BlockCipher::Aes128}};
    profile.mrzInformation = "T22000129364081251010318";
    profile.can = "123456";
    profile.guard.canTries = 2U;
    return profile;
}

Command generalAuthenticate(ByteView objects)
{
    return {0x00, ins::generalAuthenticate, 0, 0, tlv(0x7C, objects), 256, false};
}

Command beginPace(std::uint8_t secret, std::string_view identifier = "0.4.0.127.0.7.2.2.4.2.2",
                  std::string_view more = "")
{
    const Bytes password{secret};
    return {0x00,
            ins::manageSecurityEnvironment,
            0xC1,
            0xA4,
            joined({tlv(0x80, der::objectIdentifierValue(identifier)), tlv(0x83, password),
                    octets(more)}),
            {},
            false};
}

class Fixture
{
public:
    explicit Fixture(AccessProfile profile = exampleProfile())
        : m_random(octets(std::string(nonce) + chipMapping + chipKey)),
          m_chip(std::move(profile), m_random)
    {
    }
    AccessProtocols& chip() { return m_chip; }
    AccessProtocols::Step step(std::uint32_t tag, ByteView value)
    {
        return m_chip.generalAuthenticate(generalAuthenticate(tlv(tag, value)));
    }
    AccessProtocols::Step firstStep()
    {
        return m_chip.generalAuthenticate(generalAuthenticate({}));
    }
    // Up to the exchange of tokens.
    void runToTokens()
    {
        const auto group = crypto::AgreementGroup::standardized(13).value();
        QCOMPARE(firstStep().reply.status, sw::ok);
        const Bytes mine = group.publicElement(octets(terminalMapping)).value();
        const auto mapped = step(0x81, mine).reply;
        QCOMPARE(mapped.status, sw::ok);
        const Bytes chipPoint = core::toBytes(ByteView(mapped.data).subspan(4));
        const Bytes shared = group.multiply(octets(terminalMapping), chipPoint).value();
        const auto ephemeral =
            group
                .withGenerator(
                    group.combine(group.publicElement(octets(nonce)).value(), shared).value())
                .value();
        const auto agreed = step(0x83, ephemeral.publicElement(octets(terminalKey)).value()).reply;
        QCOMPARE(agreed.status, sw::ok);
        lastChipKey = core::toBytes(ByteView(agreed.data).subspan(4));
        lastTerminalKey = ephemeral.publicElement(octets(terminalKey)).value();
    }
    Bytes lastChipKey;
    Bytes lastTerminalKey;

private:
    test::ScriptedRandom m_random;
    AccessProtocols m_chip;
};

} // namespace

class SimulatedAccessProtocolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pace_workedExample_answersOctetForOctet()
    {
        Fixture fixture;
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::ok);
        QCOMPARE(shown(Fixture(exampleProfile()).firstStep().reply.data), QByteArray());
        const auto first = fixture.firstStep();
        QCOMPARE(shown(first.reply.data), QByteArray("7C12801095A3A016522EE98D01E76CB6B98B42C3"));
    }
    void pace_workedExampleTokens_openTheSession()
    {
        Fixture fixture;
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::ok);
        fixture.runToTokens();
        const auto last = fixture.step(0x85, octets("C2B0BD78D94BA866"));
        QCOMPARE(last.reply.status, sw::ok);
        QCOMPARE(shown(last.reply.data), QByteArray("7C0A86083ABB9674BCE93C08"));
        QVERIFY(last.session.has_value());
        QCOMPARE(shown(last.session->keys.encryption),
                 QByteArray("F5F0E35C0D7161EE6724EE513A0D9A7F"));
        QCOMPARE(shown(last.session->counter), QByteArray(32, '0'));
    }
    void pace_wrongToken_isCountedForTheCanOnly()
    {
        Fixture fixture;
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::ok);
        fixture.runToTokens();
        QCOMPARE(fixture.step(0x85, Bytes(8)).reply.status, sw::authentication);
        QCOMPARE(fixture.chip().beginPace(beginPace(0x02)).status, sw::ok);
    }
    void pace_stepOutOfOrder_endsTheRun()
    {
        Fixture fixture;
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::ok);
        QCOMPARE(fixture.step(0x83, Bytes(65)).reply.status, sw::wrongData);
        QCOMPARE(fixture.firstStep().reply.status, sw::conditions);
    }
    void pace_pointOffTheCurve_isRefused()
    {
        Fixture fixture;
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::ok);
        QCOMPARE(fixture.firstStep().reply.status, sw::ok);
        Bytes point(65, 0x11);
        point[0] = 0x04;
        QCOMPARE(fixture.step(0x81, point).reply.status, sw::wrongData);
    }
    void beginPace_whatTheChipDoesNotKnow_isNamed_data()
    {
        QTest::addColumn<int>("secret");
        QTest::addColumn<QByteArray>("identifier");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("status");
        const QByteArray known("0.4.0.127.0.7.2.2.4.2.2");
        QTest::newRow("with its parameters") << 1 << known << QByteArray("84010D") << 0x9000;
        QTest::newRow("other parameters") << 1 << known << QByteArray("84010C") << 0x6A88;
        QTest::newRow("other cipher")
            << 1 << QByteArray("0.4.0.127.0.7.2.2.4.2.4") << QByteArray() << 0x6A80;
        QTest::newRow("PIN") << 3 << known << QByteArray() << 0x6A88;
        QTest::newRow("unknown objects beside") << 1 << known << QByteArray("7F4C00") << 0x9000;
    }
    void beginPace_whatTheChipDoesNotKnow_isNamed()
    {
        QFETCH(const int, secret);
        QFETCH(const QByteArray, identifier);
        QFETCH(const QByteArray, more);
        QFETCH(const int, status);
        Fixture fixture;
        const auto command = beginPace(static_cast<std::uint8_t>(secret), identifier.toStdString(),
                                       more.toStdString());
        QCOMPARE(int(fixture.chip().beginPace(command).status), status);
    }
    void beginPace_parametersAmbiguous_areWanted()
    {
        auto profile = exampleProfile();
        profile.pace.push_back({Mapping::Generic, *domainParameters("P-256"), BlockCipher::Aes128});
        Fixture fixture(profile);
        QCOMPARE(fixture.chip().beginPace(beginPace(0x01)).status, sw::wrongData);
        QCOMPARE(
            fixture.chip().beginPace(beginPace(0x01, "0.4.0.127.0.7.2.2.4.2.2", "84010C")).status,
            sw::ok);
    }
    void faults_ofTheChip_showInWhatItSends()
    {
        Fixture reflecting;
        reflecting.chip().setFault({false, true, false});
        QCOMPARE(reflecting.chip().beginPace(beginPace(0x01)).status, sw::ok);
        reflecting.runToTokens();
        QCOMPARE(shown(reflecting.lastChipKey), shown(reflecting.lastTerminalKey));

        Fixture outside;
        outside.chip().setFault({false, false, true});
        QCOMPARE(outside.chip().beginPace(beginPace(0x01)).status, sw::ok);
        outside.runToTokens();
        const auto group = crypto::AgreementGroup::standardized(13).value();
        QVERIFY(!group.multiply(octets("02"), outside.lastChipKey));
    }
    void bac_notOffered_isUnknown()
    {
        Fixture fixture;
        const Command challenge{0, ins::getChallenge, 0, 0, {}, 8, false};
        QCOMPARE(fixture.chip().getChallenge(challenge).status, sw::unknownInstruction);
    }
};

QTEST_APPLESS_MAIN(SimulatedAccessProtocolsTest)
#include "tst_simulated_access_protocols.moc"
