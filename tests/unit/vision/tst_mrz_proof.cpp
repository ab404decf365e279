#include "identity/mrz_checks.h"
#include "vision/mrz_proof.h"

#include <QTest>
#include <rapidcheck.h>

#include <cmath>
#include <optional>

using namespace kiosk;
using identity::MrzField;
using vision::mrzAlphabet;
using vision::proveMrz;
using vision::ProvenMrz;
using vision::ZoneReading;

namespace {

using Lines = std::vector<std::string>;

// A cell that is sure of `character` but for `rest`, which all others share.
vision::CellReading cell(char character, double rest = 1e-7)
{
    vision::CellReading reading;
    reading.quality = 1;
    reading.logProbability.fill(
        static_cast<float>(std::log(rest / static_cast<double>(mrzAlphabet.size() - 1))));
    reading.logProbability[*vision::mrzIndex(character)] = static_cast<float>(std::log1p(-rest));
    return reading;
}

// A cell that saw `character`, and `other` with the given probability.
vision::CellReading torn(char character, char other, double probability)
{
    vision::CellReading reading = cell(character);
    reading.logProbability[*vision::mrzIndex(character)] =
        static_cast<float>(std::log(1 - probability));
    reading.logProbability[*vision::mrzIndex(other)] = static_cast<float>(std::log(probability));
    return reading;
}

ZoneReading sure(const Lines& lines)
{
    ZoneReading zone;
    for (const std::string& line : lines) {
        zone.lines.emplace_back();
        for (const char character : line)
            zone.lines.back().cells.push_back(cell(character));
    }
    return zone;
}

Lines linesOf(const identity::Mrz& mrz)
{
    Lines lines;
    for (const PersonalText& line : mrz.lines.lines)
        lines.emplace_back(line.reveal());
    return lines;
}

Result<ProvenMrz> prove(const ZoneReading& reading)
{
    return proveMrz({&reading, 1});
}

bool isUnreliable(const Result<ProvenMrz>& result)
{
    return !result && result.error().code == ErrorCode::MrzUnreliable;
}

struct Specimen
{
    const char* name;
    Lines lines;
    const char* number;
    const char* birth;
    const char* expiry;
    const char* surname;
    const char* givenNames;
};

// The public specimens of ICAO 9303 and of issuers, and invented persons.
const std::vector<Specimen>& specimens()
{
    static const std::vector<Specimen> all = {
        {"ICAO TD1",
         {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
          "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"},
         "D23145890",
         "740812",
         "120415",
         "ERIKSSON",
         "ANNA MARIA"},
        {"ICAO TD3",
         {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L898902C36UTO7408122F1204159ZE184226B<<<<<10"},
         "L898902C3",
         "740812",
         "120415",
         "ERIKSSON",
         "ANNA MARIA"},
        {"ICAO TD2",
         {"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"},
         "D23145890",
         "740812",
         "120415",
         "ERIKSSON",
         "ANNA MARIA"},
        {"ICAO MRV-A",
         {"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
          "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"},
         "L8988901C",
         "400907",
         "961210",
         "ERIKSSON",
         "ANNA MARIA"},
        {"CNIe",
         {"IDFRAX4RTBPFW46<<<<<<<<<<<<<<<", "9007138F3002119FRA<<<<<<<<<<<6",
          "MARTIN<<MAELYS<GAELLE<MARIE<<<"},
         "X4RTBPFW4",
         "900713",
         "300211",
         "MARTIN",
         "MAELYS GAELLE MARIE"},
        {"DNI",
         {"IDESPBAA000589599999999R<<<<<<", "8001014F2501017ESP<<<<<<<<<<<7",
          "ESPANOLA<ESPANOLA<<CARMEN<<<<<"},
         "BAA000589",
         "800101",
         "250101",
         "ESPANOLA ESPANOLA",
         "CARMEN"},
        {"Portuguese",
         {"I<PRT007666667<ZZ00<<<<<<<<<<<", "8303143M3405293PRT<<<<<<<<<<<4",
          "CACADOR<DE<ARAUJO<<ANDRE<ESTEV"},
         "007666667ZZ0",
         "830314",
         "340529",
         "CACADOR DE ARAUJO",
         "ANDRE ESTEV"},
        {"Belgian",
         {"IDBEL600001795<0152<<<<<<<<<<<", "1301014F2311207BEL130101987398",
          "SPECIMEN<<SPECIMEN<<<<<<<<<<<<"},
         "600001795015",
         "130101",
         "231120",
         "SPECIMEN",
         "SPECIMEN"},
        {"old French",
         {"IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4"},
         "940992310285",
         "651206",
         "",
         "BERTHIER",
         "CORINNE"},
        {"permit, number in the optional field",
         {"IRFRASPEC01TS29<0000000001<<<<", "7909238M3001156MAR<<<<<<<<<<<9",
          "EL<EXEMPLE<<YASSINE<<<<<<<<<<<"},
         "SPEC01TS2",
         "790923",
         "300115",
         "EL EXEMPLE",
         "YASSINE"},
        {"truncated name",
         {"IDFRASPEC00FR16<<<<<<<<<<<<<<<", "8504124F3406304FRA<<<<<<<<<<<8",
          "DE<LA<FONTAINE<<ELOISE<ANNE<MA"},
         "SPEC00FR1",
         "850412",
         "340630",
         "DE LA FONTAINE",
         "ELOISE ANNE MA"},
        {"long number, its digit counts no filler",
         {"IDBEL600000012<3455<<<<<<<<<<<", "9111059M3108011BEL911105001002",
          "VAN<DEN<VOORBEELD<<LUCAS<<<<<<"},
         "600000012345",
         "911105",
         "310801",
         "VAN DEN VOORBEELD",
         "LUCAS"},
        {"passport",
         {"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
          "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"},
         "00SP00001",
         "000229",
         "350101",
         "LEFEVRE OCONNOR",
         "ZOE ADELE"},
        {"MRV-B",
         {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<", "SPECV00013BRA8304173M2609016<<<<<<<<"},
         "SPECV0001",
         "830417",
         "260901",
         "EXEMPLO SILVA",
         "JOAO"},
        {"old French with office",
         {"IDFRABELLEFORET<<<<<<<<<<<<<<<075012", "1406751000071LEA<<JEANNE<M<8807179F7"},
         "140675100007",
         "880717",
         "",
         "BELLEFORET",
         "LEA JEANNE M"},
    };
    return all;
}

void addSpecimens()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < specimens().size(); ++i)
        QTest::newRow(specimens()[i].name) << i;
}

// Do check digits see it when the one character is taken for the other? They do not when their
// values are equal modulo 10 (G and 6, L and 1).
bool areBlindTo(char a, char b)
{
    const auto value = [](char c) { return c == '<' ? 0 : *vision::mrzIndex(c) % 10; };
    return value(a) == value(b);
}

// Which field a difference at this position is about, as far as no check digit covers it.
std::optional<MrzField> uncheckedField(const identity::Mrz& mrz, std::size_t line, std::size_t at)
{
    using identity::MrzFormat;
    if (line == 0 && at < 2)
        return MrzField::DocumentCode;
    if (line == 0 && at < 5)
        return MrzField::Issuer;
    if (mrz.format == MrzFormat::Td1) {
        if (line == 2)
            return MrzField::Name;
        if (line == 1 && at == 7)
            return MrzField::Sex;
        if (line == 1 && at >= 15 && at < 18)
            return MrzField::Nationality;
        return std::nullopt;
    }
    if (mrz.format == MrzFormat::French2x36) {
        if (line == 0)
            return at < 30 ? MrzField::Name : MrzField::Optional;
        if (at >= 13 && at < 27)
            return MrzField::Name;
        return at == 34 ? std::optional(MrzField::Sex) : std::nullopt;
    }
    if (line == 0)
        return MrzField::Name;
    if (at >= 10 && at < 13)
        return MrzField::Nationality;
    if (at == 20)
        return MrzField::Sex;
    const bool isVisa = mrz.format == MrzFormat::MrvA || mrz.format == MrzFormat::MrvB;
    return isVisa && at >= 28 ? std::optional(MrzField::Optional) : std::nullopt;
}

} // namespace

class MrzProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void specimen_readSurely_isProvenFieldByField_data() { addSpecimens(); }
    void specimen_readSurely_isProvenFieldByField()
    {
        QFETCH(std::size_t, index);
        const Specimen& specimen = specimens()[index];
        const auto proven = prove(sure(specimen.lines));
        QVERIFY2(proven.has_value(), proven ? "" : proven.error().detail.c_str());
        QCOMPARE(linesOf(proven->mrz), specimen.lines);
        QVERIFY(proven->unproven.empty());
        QVERIFY(proven->confidence > 0.999);
        QCOMPARE(proven->mrz.number.reveal(), std::string_view(specimen.number));
        QCOMPARE(proven->mrz.birthText, std::string(specimen.birth));
        QCOMPARE(proven->mrz.expiryText, std::string(specimen.expiry));
        QCOMPARE(proven->mrz.name.surname.reveal(), std::string_view(specimen.surname));
        QCOMPARE(proven->mrz.name.givenNames.reveal(), std::string_view(specimen.givenNames));
    }

    // One character misread with full conviction, everywhere, for every other one. Under a check
    // digit it is never believed, unless the check digit cannot see it: then nothing can tell, and
    // only the picture stands for it. Where no check digit is, a wrong letter in a name cannot be
    // told from a right one either; but a state has to exist and a sex has to be one.
    void specimen_anyCharacterMisreadWithConviction_isCorrectedOrRefused_data() { addSpecimens(); }
    void specimen_anyCharacterMisreadWithConviction_isCorrectedOrRefused()
    {
        QFETCH(std::size_t, index);
        const Lines& truth = specimens()[index].lines;
        const identity::Mrz mrz = *identity::parseMrz(truth);
        ZoneReading reading = sure(truth);
        for (std::size_t line = 0; line < truth.size(); ++line) {
            for (std::size_t at = 0; at < truth[line].size(); ++at) {
                if (uncheckedField(mrz, line, at))
                    continue;
                const vision::CellReading before = reading.lines[line].cells[at];
                for (const char wrong : mrzAlphabet) {
                    if (wrong == truth[line][at] || areBlindTo(wrong, truth[line][at]))
                        continue;
                    reading.lines[line].cells[at] = cell(wrong);
                    const auto proven = prove(reading);
                    const bool isSafe = !proven || linesOf(proven->mrz) == truth;
                    QVERIFY2(isSafe, qPrintable(QStringLiteral("line %1, position %2, %3 for %4")
                                                    .arg(line)
                                                    .arg(at)
                                                    .arg(QLatin1Char(wrong))
                                                    .arg(QLatin1Char(truth[line][at]))));
                }
                reading.lines[line].cells[at] = before;
            }
        }
    }

    // The same with one part in fifty left for the truth: then no other zone is ever given out
    // without saying which field is in doubt, in the blind spots and in names too.
    void specimen_anyCharacterMisreadWithSomeDoubt_isNeverSilent_data() { addSpecimens(); }
    void specimen_anyCharacterMisreadWithSomeDoubt_isNeverSilent()
    {
        QFETCH(std::size_t, index);
        const Lines& truth = specimens()[index].lines;
        const identity::Mrz mrz = *identity::parseMrz(truth);
        ZoneReading reading = sure(truth);
        std::size_t turn = index;
        for (std::size_t line = 0; line < truth.size(); ++line) {
            for (std::size_t at = 0; at < truth[line].size(); ++at) {
                const vision::CellReading before = reading.lines[line].cells[at];
                for (const char wrong : mrzAlphabet) {
                    const bool isBlind = areBlindTo(wrong, truth[line][at]);
                    if (wrong == truth[line][at] || (!isBlind && ++turn % 4 != 0))
                        continue;
                    reading.lines[line].cells[at] = torn(wrong, truth[line][at], 0.02);
                    const auto proven = prove(reading);
                    if (!proven || linesOf(proven->mrz) == truth)
                        continue;
                    const auto field = uncheckedField(mrz, line, at);
                    const bool isSaid = field && std::ranges::find(proven->unproven, *field) !=
                                                     proven->unproven.end();
                    QVERIFY2(isSaid, qPrintable(QStringLiteral("line %1, position %2, %3 for %4")
                                                    .arg(line)
                                                    .arg(at)
                                                    .arg(QLatin1Char(wrong))
                                                    .arg(QLatin1Char(truth[line][at]))));
                }
                reading.lines[line].cells[at] = before;
            }
        }
    }

    void doubtUnderACheckDigit_isDecidedByIt()
    {
        const Lines& truth = specimens()[0].lines;
        ZoneReading reading = sure(truth);
        reading.lines[0].cells[6] = torn('7', '2', 0.3); // D23145890: the 2
        const auto proven = prove(reading);
        QVERIFY(proven.has_value());
        QCOMPARE(linesOf(proven->mrz), truth);
    }

    void severalReadings_addUp()
    {
        const Lines& truth = specimens()[12].lines;
        ZoneReading one = sure(truth);
        one.lines[0].cells[7] = torn('F', 'P', 0.1); // LEFEVRE
        const auto alone = prove(one);
        QVERIFY(alone.has_value());
        QCOMPARE(alone->unproven, std::vector{MrzField::Name});

        ZoneReading other = one;
        const std::vector three{one, other, other};
        const auto together = proveMrz(three);
        QVERIFY(together.has_value());
        QVERIFY(together->unproven.empty());
        QCOMPARE(linesOf(together->mrz), truth);
    }

    void readingsOfOtherSizes_areLeftOut()
    {
        const std::vector readings{sure(specimens()[0].lines), sure(specimens()[0].lines),
                                   sure(specimens()[12].lines)};
        const auto proven = proveMrz(readings);
        QVERIFY(proven.has_value());
        QCOMPARE(linesOf(proven->mrz), specimens()[0].lines);
    }

    void nothing_isNoProof()
    {
        QVERIFY(isUnreliable(proveMrz(std::span<const ZoneReading>())));
        QVERIFY(isUnreliable(prove({})));
        QVERIFY(isUnreliable(prove(sure({"", ""}))));
        ZoneReading unweighted = sure(specimens()[0].lines);
        unweighted.weight = 0;
        QVERIFY(isUnreliable(prove(unweighted)));
        ZoneReading noNumbers = sure(specimens()[0].lines);
        noNumbers.lines[1].cells[3].logProbability[5] = std::nanf("");
        QVERIFY(isUnreliable(prove(noNumbers)));
    }

    // A French driving licence has one line of 30: not ours.
    void oneLine_isNoZone()
    {
        QVERIFY(isUnreliable(prove(sure({"D1FRA13AA000026181231MARTIN<<9"}))));
    }

    void impossibleDate_isRefused()
    {
        // 13th month, 31st of June: with any check digits.
        for (const char* date : {"001329", "000631"}) {
            const std::string birth = std::string(date) + *identity::checkDigit(date);
            std::string second = "00SP000014FRA" + birth + "F3501014<<<<<<<<<<<<<<<";
            second += *identity::checkDigit(second.substr(0, 10) + birth + second.substr(21));
            QVERIFY(identity::parseMrz({specimens()[12].lines[0], second})->checks.allHold());
            QVERIFY(isUnreliable(prove(sure({specimens()[12].lines[0], second}))));
        }
    }

    void unknownBirthDay_isPossible()
    {
        const std::string birth = std::string("0002<<") + *identity::checkDigit("0002<<");
        std::string second = "00SP000014FRA" + birth + "F3501014<<<<<<<<<<<<<<<";
        second += *identity::checkDigit(second.substr(0, 10) + birth + second.substr(21));
        QVERIFY(prove(sure({specimens()[12].lines[0], second})).has_value());
    }

    void stateThatIsInNoList_isUnproven()
    {
        Lines lines = specimens()[0].lines;
        lines[1].replace(15, 3, "QQQ");
        const auto proven = prove(sure(lines));
        QVERIFY(proven.has_value());
        QCOMPARE(proven->mrz.nationality, std::string("QQQ"));
        QCOMPARE(proven->unproven, std::vector{MrzField::Nationality});
    }

    void nameThatIsNone_isRefused()
    {
        Lines lines = specimens()[0].lines;
        lines[2] = "<ERIKSSON<<ANNA<MARIA<<<<<<<<<";
        const auto proven = prove(sure(lines));
        QVERIFY(!proven ||
                std::ranges::find(proven->unproven, MrzField::Name) != proven->unproven.end());
    }

    // Whatever noise lies over the truth: what is given out is the truth.
    void anyNoise_theTruthOrNothing()
    {
        const bool holds = rc::check("the truth or nothing", [] {
            const auto& truth =
                specimens()[*rc::gen::inRange<std::size_t>(0, specimens().size())].lines;
            ZoneReading reading = sure(truth);
            const int spoilt = *rc::gen::inRange(0, 12);
            for (int i = 0; i < spoilt; ++i) {
                const auto line = *rc::gen::inRange<std::size_t>(0, truth.size());
                const auto at = *rc::gen::inRange<std::size_t>(0, truth[line].size());
                const auto other = *rc::gen::inRange<std::size_t>(0, mrzAlphabet.size());
                // The truth keeps at least one part in ten.
                const double share = *rc::gen::inRange(1, 90) / 100.0;
                if (mrzAlphabet[other] != truth[line][at])
                    reading.lines[line].cells[at] =
                        torn(truth[line][at], mrzAlphabet[other], share);
            }
            const auto proven = prove(reading);
            if (!proven)
                return;
            const identity::Mrz real = *identity::parseMrz(truth);
            RC_ASSERT(proven->mrz.checks.allHold());
            RC_ASSERT(proven->mrz.number == real.number);
            RC_ASSERT(proven->mrz.birthText == real.birthText);
            RC_ASSERT(proven->mrz.expiryText == real.expiryText);
            if (proven->unproven.empty())
                RC_ASSERT(linesOf(proven->mrz) == truth);
        });
        QVERIFY(holds);
    }
};

QTEST_APPLESS_MAIN(MrzProofTest)
#include "tst_mrz_proof.moc"
