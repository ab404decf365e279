// Two verdicts come from the chip, and two reach the journey.
#include "station/facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
namespace emrtd = kiosk::chip::emrtd;

class FactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void data_everyVerdict_isTheJourneysOfTheSameName_data()
    {
        QTest::addColumn<int>("verdict");
        for (int i = 0; i <= static_cast<int>(emrtd::DataVerdict::NotChecked); ++i)
            QTest::newRow(emrtd::dataVerdictId(static_cast<emrtd::DataVerdict>(i)).data()) << i;
    }
    void data_everyVerdict_isTheJourneysOfTheSameName()
    {
        QFETCH(const int, verdict);
        IdentityChip chip;
        chip.reading.authenticity.verdict = static_cast<emrtd::DataVerdict>(verdict);
        chip.reading.authenticity.reason = "why";
        const auto facts = factsOf(chip);
        QCOMPARE(journey::chipVerdictId(facts.verdict),
                 emrtd::dataVerdictId(chip.reading.authenticity.verdict));
        QCOMPARE(facts.verdictReason, std::string("why"));
        QCOMPARE(facts.proof, journey::ChipProof::NotChecked);
    }
    void proof_everyValue_isKeptApartFromTheData_data()
    {
        QTest::addColumn<int>("proof");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, emrtd::ChipProof proof, journey::ChipProof expected) {
            QTest::newRow(name) << static_cast<int>(proof) << static_cast<int>(expected);
        };
        row("not checked", emrtd::ChipProof::NotChecked, journey::ChipProof::NotChecked);
        row("genuine", emrtd::ChipProof::Genuine, journey::ChipProof::Genuine);
        row("not offered", emrtd::ChipProof::NotOffered, journey::ChipProof::NotOffered);
        row("failed", emrtd::ChipProof::Failed, journey::ChipProof::Failed);
    }
    void proof_everyValue_isKeptApartFromTheData()
    {
        QFETCH(const int, proof);
        QFETCH(const int, expected);
        IdentityChip chip;
        chip.reading.authenticity.verdict = emrtd::DataVerdict::Altered;
        chip.reading.chip.proof = static_cast<emrtd::ChipProof>(proof);
        chip.reading.chip.method = "PACE-CAM";
        chip.reading.chip.reason = "because";
        const auto facts = factsOf(chip);
        QCOMPARE(static_cast<int>(facts.proof), expected);
        QCOMPARE(facts.proofMethod, std::string("PACE-CAM"));
        QCOMPARE(facts.proofReason, std::string("because"));
        QCOMPARE(facts.verdict, journey::ChipVerdict::Altered);
    }
    void reading_figures_areKept()
    {
        const TimePoint updated = TimePoint(std::chrono::hours(400'000));
        IdentityChip chip;
        chip.reading.authenticity.trustUpdated = updated;
        chip.reading.apduCount = 12;
        chip.reading.duration = std::chrono::milliseconds(540);
        chip.simulated = true;
        const auto facts = factsOf(chip);
        QCOMPARE(facts.trustUpdated, std::optional(updated));
        QCOMPARE(facts.apduCount, 12);
        QCOMPARE(facts.duration, std::chrono::milliseconds(540));
        QVERIFY(facts.simulated);
        QVERIFY(!facts.hasPortrait);
    }
    void access_secrets_keepKindAndOrder()
    {
        using Kind = journey::ChipSecret::Kind;
        const auto access = accessOf({{Kind::Mrz, PersonalText("L898902C<3")},
                                      {Kind::Mrz, PersonalText("L8989O2C<3")},
                                      {Kind::Can, PersonalText("493017")}});
        QCOMPARE(access.secrets.size(), std::size_t(3));
        QCOMPARE(access.secrets[0].kind, emrtd::AccessSecret::Kind::Mrz);
        QCOMPARE(access.secrets[1].value, PersonalText("L8989O2C<3"));
        QCOMPARE(access.secrets[2].kind, emrtd::AccessSecret::Kind::Can);
        QCOMPARE(access.secrets[2].value, PersonalText("493017"));
    }
};

QTEST_APPLESS_MAIN(FactsTest)
#include "tst_facts.moc"
