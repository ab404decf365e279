#include "chip/emrtd/chip_opening.h"

#include "chip/tlv.h"
#include "pace_example.h"
#include "worked_example.h"

#include <QTest>

#include <array>
#include <map>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

constexpr std::string_view readCardAccess = "00B09C0000";
constexpr std::string_view readAtrInfo = "00B0810000";
constexpr std::string_view selectMasterFile = "00A4000C023F00";
constexpr std::string_view selectApplication = "00A4040C07A0000002471001";
constexpr std::string_view readEfCom = "00B09E0004";

std::string answer(std::string_view data)
{
    return std::string(data) + "9000";
}

// EF.CardAccess with these entries.
std::string cardAccess(const std::vector<PaceInfo>& infos)
{
    Bytes entries;
    for (const PaceInfo& info : infos) {
        Bytes fields;
        appendTlv(fields, 0x06, info.oid);
        appendTlv(fields, 0x02, std::array<std::uint8_t, 1>{0x02});
        if (info.parameterId)
            appendTlv(fields, 0x02, std::array{static_cast<std::uint8_t>(*info.parameterId)});
        appendTlv(entries, 0x30, fields);
    }
    Bytes file;
    appendTlv(file, 0x31, entries);
    return core::toHex(file) + "9000";
}

SessionKeys keysOf(const PaceExample& example)
{
    return {core::toSecure(hex(example.encryptionKey)), core::toSecure(hex(example.macKey)),
            crypto::BlockCipher::Aes128};
}

// The chip's side of one protected exchange: what the kiosk has to send, and an answer to it.
class ChipSide
{
public:
    explicit ChipSide(const PaceExample& example)
        : m_keys(keysOf(example)), m_kiosk(keysOf(example))
    {
    }

    void exchange(ScriptedChannel& card, const Command& command, ByteView data,
                  std::uint16_t status)
    {
        const Bytes sent = encode(m_kiosk.protect(command).value()).value();
        Bytes counter = core::toBytes(m_kiosk.counter());
        ++counter.back();
        Bytes objects;
        if (!data.empty()) {
            const auto vector =
                crypto::encryptCbc(m_keys.cipher, m_keys.encryption, Bytes(16), counter);
            const auto sealed = crypto::encryptCbc(m_keys.cipher, m_keys.encryption, *vector,
                                                   crypto::padIso(data, 16));
            Bytes value{0x01};
            value.insert(value.end(), sealed->begin(), sealed->end());
            appendTlv(objects, 0x87, value);
        }
        const std::array octets{static_cast<std::uint8_t>(status >> 8U),
                                static_cast<std::uint8_t>(status)};
        appendTlv(objects, 0x99, octets);
        Bytes covered = counter;
        const SecureBytes padded = crypto::padIso(objects, 16);
        covered.insert(covered.end(), padded.begin(), padded.end());
        appendTlv(objects, 0x8E, shortMac(m_keys, covered).value());
        objects.insert(objects.end(), octets.begin(), octets.end());
        card.expect(core::toHex(sent), core::toHex(objects));
        if (!m_kiosk.unprotect(decode(objects).value()))
            throw std::logic_error("the chip's side does not agree with itself");
    }

private:
    SessionKeys m_keys;
    SecureMessaging m_kiosk;
};

const Command selectLds{
    .ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01}};

void expectPace(ScriptedChannel& card, const PaceExample& example)
{
    for (const PaceExample::Step& step : example.steps)
        card.expect(step.command, step.answer);
}

void expectBac(ScriptedChannel& card)
{
    card.expect(worked_example::getChallenge, worked_example::challenge)
        .expect(worked_example::externalAuthenticate, worked_example::authenticated);
}

const AccessSecret mrzOfBac{.value = PersonalText(worked_example::mrzInformation)};
const AccessSecret someCan{AccessSecret::Kind::Can, PersonalText("246813")};

struct Outcome
{
    Result<OpenedChip> chip = fail(ErrorCode::Internal);
    std::vector<int> attempts;
    int apdus = 0;
    [[nodiscard]] ErrorCode code() const { return chip ? ErrorCode::Internal : chip.error().code; }
};

Outcome open(devices::CardChannel& card, std::vector<AccessSecret> secrets,
             core::RandomSource& random)
{
    PlainLink link(card);
    Outcome outcome;
    ChipEvents events;
    events.attemptsLeft = [&outcome](int left) { outcome.attempts.push_back(left); };
    outcome.chip = openChip(link, {std::move(secrets)}, random, events);
    outcome.apdus = link.apduCount();
    return outcome;
}

Outcome openWithExample(ScriptedChannel& card, const PaceExample& example)
{
    ScriptedRandom random(example.draws);
    return open(card, {example.secret}, random);
}

Outcome openWithBac(ScriptedChannel& card)
{
    worked_example::Random random;
    return open(card, {mrzOfBac}, random);
}

// A chip with BAC that denies every secret, with these answers in turn.
class DenyingChip final : public devices::CardChannel
{
public:
    explicit DenyingChip(std::vector<std::string> answers) : m_answers(std::move(answers)) {}

    Result<SecureBytes> transmit(ByteView command) override
    {
        const auto say = [](std::string_view octets) { return core::toSecure(hex(octets)); };
        switch (command[1]) {
        case 0xA4:
            return say("9000");
        case 0x84:
            ++challenges;
            return say(worked_example::challenge);
        case 0x82:
            return say(m_answers.at(static_cast<std::size_t>(tries++) % m_answers.size()));
        default:
            return say("6A82");
        }
    }
    ByteView atr() const noexcept override { return {}; }

    int challenges = 0;
    int tries = 0;

private:
    std::vector<std::string> m_answers;
};

} // namespace

class ChipOpeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_chipWithPace_needsEightCommands()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info}))
            .expect(readAtrInfo, answer("47039401C07F660802020800 02022710"));
        expectPace(card, example);
        ChipSide(example).exchange(card, selectLds, {}, 0x9000);
        const Outcome outcome = openWithExample(card, example);
        QVERIFY2(outcome.chip, outcome.chip ? "" : outcome.chip.error().detail.c_str());
        QVERIFY(card.isDone());
        QCOMPARE(outcome.apdus, 8);
        QCOMPARE(outcome.chip->protocol, std::string("PACE-ECDH-GM-AES-128 brainpoolP256r1"));
        QVERIFY(outcome.chip->session && !outcome.chip->mapping);
        QCOMPARE(outcome.chip->session->counter().back(), std::uint8_t{2}); // one exchange
        QCOMPARE(outcome.chip->cardAccess.pace.size(), std::size_t{1});
        QVERIFY(outcome.chip->extendedLength);
        QCOMPARE(outcome.chip->largestCommand, std::size_t{2048});
        QCOMPARE(outcome.chip->largestAnswer, std::size_t{10'000});
    }
    void open_chipWithBacOnly_needsFiveCommands()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "6A82")
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "9000");
        expectBac(card);
        const Outcome outcome = openWithBac(card);
        QVERIFY(outcome.chip && card.isDone());
        QCOMPARE(outcome.apdus, 5);
        QCOMPARE(outcome.chip->protocol, std::string("BAC"));
        QCOMPARE(core::toBytes(outcome.chip->session->counter()), hex(worked_example::counter));
        QVERIFY(!outcome.chip->extendedLength && outcome.chip->cardAccess.pace.empty());
    }
    void open_chipAuthenticationMapping_bringsCardSecurity()
    {
        const PaceExample example = pace_examples::chipAuthentication();
        const Bytes cardSecurity = hex("3003020101");
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info})).expect(readAtrInfo, "6A82");
        expectPace(card, example);
        ChipSide chip(example);
        chip.exchange(card, {.ins = 0xB0, .p1 = 0x9D, .le = std::uint32_t{223}}, cardSecurity,
                      0x9000);
        chip.exchange(card, selectLds, {}, 0x9000);
        const Outcome outcome = openWithExample(card, example);
        QVERIFY2(outcome.chip, outcome.chip ? "" : outcome.chip.error().detail.c_str());
        QVERIFY(card.isDone() && outcome.chip->mapping);
        QCOMPARE(outcome.chip->mapping->chipMappingKey, hex(pace_examples::chipMappingKey));
        QCOMPARE(core::toBytes(outcome.chip->cardSecurity), cardSecurity);
    }
    void open_severalEntries_takesTheBest_data()
    {
        QTest::addColumn<QList<QByteArray>>("entries"); // last arcs of the identifier, parameters
        QTest::addColumn<QByteArray>("chosen");
        QTest::newRow("mapping that proves the chip")
            << QList<QByteArray>{"02020D", "06020D"} << QByteArray("06020D");
        QTest::newRow("generic before integrated")
            << QList<QByteArray>{"04020D", "02020D"} << QByteArray("02020D");
        QTest::newRow("AES before 3DES")
            << QList<QByteArray>{"02010D", "02040D"} << QByteArray("02040D");
        QTest::newRow("256 bits before more and fewer")
            << QList<QByteArray>{"020212", "020208", "02020C"} << QByteArray("02020C");
        QTest::newRow("curve before prime group")
            << QList<QByteArray>{"010202", "020208"} << QByteArray("020208");
        QTest::newRow("known parameters")
            << QList<QByteArray>{"020220", "010200"} << QByteArray("010200");
        QTest::newRow("a mapping that the curve has")
            << QList<QByteArray>{"04020A", "01020200"} << QByteArray("010202");
    }
    void open_severalEntries_takesTheBest()
    {
        QFETCH(const QList<QByteArray>, entries);
        QFETCH(const QByteArray, chosen);
        std::vector<PaceInfo> infos;
        for (const QByteArray& entry : entries) {
            const Bytes octets = hex(entry.toStdString());
            Bytes oid = hex("04007F0007020204");
            oid.insert(oid.end(), {octets[0], octets[1]});
            infos.push_back({.oid = oid, .parameterId = octets[2]});
        }
        // The parameters are named only where the chip has several (9303-11 section 4.4.4.1).
        const bool isAmbiguous = std::ranges::any_of(
            entries, [&](const QByteArray& entry) { return entry.right(2) != chosen.right(2); });
        Bytes references = hex("04007F0007020204" + chosen.left(4).toStdString() + "830101");
        if (isAmbiguous)
            appendTlv(references, 0x84, hex(chosen.right(2).toStdString()));
        Bytes data = hex("800A");
        data.insert(data.end(), references.begin(), references.end());
        const Command select{.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4, .data = data};
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess(infos))
            .expect(readAtrInfo, "6A82")
            .expect(core::toHex(encode(select).value()), "6983");
        QCOMPARE(openWithBac(card).code(), ErrorCode::AccessBlocked);
        QVERIFY(card.isDone());
    }
    void open_wrongSecretThenRight_beginsAfresh()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info})).expect(readAtrInfo, "6A82");
        // The wrong one is not even asked further than its nonce.
        card.expect(example.steps[0].command, "63C3").expect(pace_examples::getNonce, "63C2");
        expectPace(card, example);
        ChipSide(example).exchange(card, selectLds, {}, 0x9000);
        ScriptedRandom random(example.draws);
        const Outcome outcome = open(card, {mrzOfBac, example.secret}, random);
        QVERIFY(outcome.chip && card.isDone());
        QCOMPARE(outcome.attempts, (std::vector<int>{3, 2}));
    }
    void open_onlyWrongSecrets_stopsAfterFour()
    {
        DenyingChip chip({"6300"});
        worked_example::Random random;
        const Outcome outcome = open(chip, std::vector<AccessSecret>(6, mrzOfBac), random);
        QCOMPARE(outcome.code(), ErrorCode::AccessDenied);
        QCOMPARE(chip.tries, 4);
        QCOMPARE(chip.challenges, 4);
    }
    void open_oneTryLeft_isNotUsedUp()
    {
        DenyingChip chip({"63C2", "63C1"});
        worked_example::Random random;
        const Outcome outcome = open(chip, std::vector<AccessSecret>(4, mrzOfBac), random);
        QCOMPARE(outcome.code(), ErrorCode::AccessBlocked);
        QCOMPARE(chip.tries, 2);
        QCOMPARE(outcome.attempts, (std::vector<int>{2, 1}));
    }
    void open_noFurtherSecretWithOneTryLeft_isDenied()
    {
        DenyingChip chip({"63C1"});
        worked_example::Random random;
        QCOMPARE(open(chip, {mrzOfBac}, random).code(), ErrorCode::AccessDenied);
    }
    void open_cardAccessNumberUnknownToTheChip_goesOnWithTheMrz()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info})).expect(readAtrInfo, "6A82");
        card.expect("0022C1A40F800A04007F00070202040202830102", "6A88");
        expectPace(card, example);
        ChipSide(example).exchange(card, selectLds, {}, 0x9000);
        ScriptedRandom random(example.draws);
        QVERIFY(open(card, {someCan, someCan, example.secret}, random).chip);
        QVERIFY(card.isDone());
    }
    void open_paceBreaksOff_fallsBackToBac()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info}))
            .expect(readAtrInfo, "6A82")
            .expect(example.steps[0].command, "9000")
            .expect(pace_examples::getNonce, "6F00")
            .expect(selectApplication, "9000");
        expectBac(card);
        const Outcome outcome = openWithBac(card);
        QVERIFY(outcome.chip && card.isDone());
        QCOMPARE(outcome.chip->protocol, std::string("BAC"));
    }
    void open_unsupportedPaceAndBac_isBac()
    {
        ScriptedChannel card;
        PaceInfo proprietary = pace_examples::ecdhGeneric().info;
        proprietary.parameterId.reset();
        card.expect(readCardAccess, cardAccess({proprietary}))
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "9000");
        expectBac(card);
        QCOMPARE(openWithBac(card).chip->protocol, std::string("BAC"));
    }
    void open_unsupportedPaceOnly_isUnsupported()
    {
        ScriptedChannel card;
        PaceInfo proprietary = pace_examples::ecdhGeneric().info;
        proprietary.parameterId.reset();
        card.expect(readCardAccess, cardAccess({proprietary}))
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "6982");
        QCOMPARE(openWithBac(card).code(), ErrorCode::UnsupportedChip);
        QVERIFY(card.isDone());
    }
    void open_chipThatCannotProveItself_endsAll()
    {
        PaceExample example = pace_examples::ecdhGeneric();
        example.steps.back().answer = "7C0A86083ABB9674BCE93C099000";
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info})).expect(readAtrInfo, "6A82");
        expectPace(card, example);
        ScriptedRandom random(example.draws);
        const Outcome outcome = open(card, {example.secret, mrzOfBac}, random);
        QCOMPARE(outcome.code(), ErrorCode::SecureMessaging);
        QVERIFY(card.isDone());
    }
    void open_paceButNoLdsApplication_isWrongCard()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, cardAccess({example.info})).expect(readAtrInfo, "6A82");
        expectPace(card, example);
        ChipSide(example).exchange(card, selectLds, {}, 0x6A82);
        QCOMPARE(openWithExample(card, example).code(), ErrorCode::WrongCard);
    }
    void open_noFilesAtAll_looksAgainFromTheMasterFile()
    {
        const PaceExample example = pace_examples::ecdhGeneric();
        ScriptedChannel card;
        card.expect(readCardAccess, "6A82")
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "6982")
            .expect(selectMasterFile, "9000")
            .expect(readCardAccess, cardAccess({example.info}))
            .expect(readAtrInfo, "6A82");
        expectPace(card, example);
        ChipSide(example).exchange(card, selectLds, {}, 0x9000);
        QVERIFY(openWithExample(card, example).chip);
        QVERIFY(card.isDone());
    }
    void open_otherCard_isWrongCard()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "6A82")
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "6A82")
            .expect(selectMasterFile, "6A82")
            .expect(readCardAccess, "6A82")
            .expect(selectApplication, "6A82");
        QCOMPARE(openWithBac(card).code(), ErrorCode::WrongCard);
        QVERIFY(card.isDone());
    }
    void open_cardAccessNumberForBac_cannotServe()
    {
        ScriptedChannel card;
        for (const bool again : {false, true}) {
            if (again)
                card.expect(selectMasterFile, "9000");
            card.expect(readCardAccess, "6A82")
                .expect(readAtrInfo, "6A82")
                .expect(selectApplication, "9000")
                .expect(readEfCom, "6982");
        }
        worked_example::Random random;
        QCOMPARE(open(card, {someCan}, random).code(), ErrorCode::InvalidArgument);
        QVERIFY(card.isDone());
    }
    void open_chipWithoutAccessControl_hasNoSession()
    {
        ScriptedChannel card;
        card.expect(readCardAccess, "6A82")
            .expect(readAtrInfo, "6A82")
            .expect(selectApplication, "9000")
            .expect(worked_example::getChallenge, "6D00")
            .expect(readEfCom, "60145F019000");
        const Outcome outcome = openWithBac(card);
        QVERIFY(outcome.chip && !outcome.chip->session);
        QCOMPARE(outcome.chip->protocol, std::string("none"));
    }
    void open_noSecret_isRefusedBeforeAnyCommand()
    {
        ScriptedChannel card;
        worked_example::Random random;
        QCOMPARE(open(card, {}, random).code(), ErrorCode::InvalidArgument);
    }
    void open_cardRemoved_isPassedOn_data()
    {
        QTest::addColumn<int>("when");
        for (int when = 0; when < 5; ++when)
            QTest::newRow(std::to_string(when).c_str()) << when;
    }
    void open_cardRemoved_isPassedOn()
    {
        QFETCH(const int, when);
        const std::array<std::pair<std::string_view, std::string_view>, 5> steps{
            {{readCardAccess, "6A82"},
             {readAtrInfo, "6A82"},
             {selectApplication, "9000"},
             {worked_example::getChallenge, worked_example::challenge},
             {worked_example::externalAuthenticate, ""}}};
        ScriptedChannel card;
        for (int i = 0; i < when; ++i)
            card.expect(steps.at(static_cast<std::size_t>(i)).first,
                        steps.at(static_cast<std::size_t>(i)).second);
        card.expectFailure(steps.at(static_cast<std::size_t>(when)).first, ErrorCode::CardRemoved);
        QCOMPARE(openWithBac(card).code(), ErrorCode::CardRemoved);
        QVERIFY(card.isDone());
    }
};

QTEST_GUILESS_MAIN(ChipOpeningTest)
#include "tst_chip_opening.moc"
