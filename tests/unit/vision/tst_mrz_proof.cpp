#include "vision/mrz_proof.h"

#include <QTest>

using namespace kiosk;
using kiosk::vision::proveMrz;
using kiosk::vision::ReadLines;

namespace {

// Invented persons; the Utopian lines are the public specimens of ICAO 9303.
const ReadLines passport = {"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                            "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"};
const ReadLines card = {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
                        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"};
const ReadLines oldFrench = {"IDFRABELLEFORET<<<<<<<<<<<<<<<075012",
                             "1406751000071LEA<<JEANNE<M<8807179F7"};
const ReadLines visa = {"V<FRAEXEMPLO<SILVA<<JOAO<<<<<<<<<<<<",
                        "SPECV00013BRA8304173M2609016<<<<<<<<"};

ReadLines with(ReadLines lines, std::size_t line, std::size_t at, char character)
{
    lines.at(line).at(at) = character;
    return lines;
}

ReadLines linesOf(const identity::Mrz& mrz)
{
    ReadLines lines;
    for (const PersonalText& line : mrz.lines.lines)
        lines.emplace_back(line.reveal());
    return lines;
}

Result<identity::Mrz> prove(std::initializer_list<ReadLines> readings)
{
    return proveMrz(std::vector<ReadLines>(readings));
}

bool isUnreliable(const Result<identity::Mrz>& result)
{
    return !result && result.error().code == ErrorCode::MrzUnreliable;
}

} // namespace

class MrzProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoEqualReadings_areTheProof()
    {
        for (const ReadLines& lines : {passport, card, oldFrench, visa}) {
            const auto mrz = prove({lines, lines});
            QVERIFY2(mrz.has_value(), lines[0].c_str());
            QCOMPARE(linesOf(*mrz), lines);
        }
    }

    void oneReading_isNoProof() { QVERIFY(isUnreliable(prove({passport}))); }
    void nothing_isNoProof()
    {
        QVERIFY(isUnreliable(prove({})));
        QVERIFY(isUnreliable(prove({{}, {}})));
        QVERIFY(isUnreliable(prove({{"", ""}, {"", ""}})));
    }

    void typedFields_areCorrected()
    {
        // O for a zero in a birth date, 0 for an O in a name, S for a 5 in an expiry date.
        ReadLines read = with(passport, 1, 13, 'O');
        read = with(read, 0, 13, '0');
        read = with(read, 1, 22, 'S');
        const auto mrz = prove({read, read});
        QVERIFY(mrz.has_value());
        QCOMPARE(linesOf(*mrz), passport);
    }

    void digitThatLooksLikeNoLetter_inAName_isRefused()
    {
        const ReadLines read = with(passport, 0, 6, '7');
        QVERIFY(isUnreliable(prove({read, read})));
    }

    void wrongDigit_isRefused()
    {
        const ReadLines read = with(passport, 1, 15, '4');
        QVERIFY(isUnreliable(prove({read, read})));
    }

    void readingsThatDiffer_underACheckDigit_areDecidedByIt()
    {
        const auto mrz = prove({with(passport, 1, 4, '8'), passport});
        QVERIFY(mrz.has_value());
        QCOMPARE(linesOf(*mrz), passport);
    }

    // G and 6 weigh the same modulo 10: no check digit can tell which of the two it is.
    void readingsThatDiffer_inTheBlindSpot_areRefused()
    {
        const ReadLines six = {"I<UTOD23145890"
                               "7"
                               "6<<<<<<<<<<<<<<",
                               card[1], card[2]};
        const ReadLines letter = {"I<UTOD23145890"
                                  "7"
                                  "G<<<<<<<<<<<<<<",
                                  card[1], card[2]};
        QVERIFY(isUnreliable(prove({six, letter})));
    }

    void readingsThatDiffer_inAName_areRefused()
    {
        const ReadLines other = with(passport, 0, 7, 'P');
        QVERIFY(isUnreliable(prove({other, passport})));
        QVERIFY(isUnreliable(prove({other, passport, passport})));
    }

    void oneDissenterInFour_inAName_isOutvoted()
    {
        const ReadLines other = with(passport, 0, 7, 'P');
        const auto mrz = prove({other, passport, passport, passport});
        QVERIFY(mrz.has_value());
        QCOMPARE(linesOf(*mrz), passport);
    }

    // Turning zeros and letters O round until the digits hold would find a proof here, a wrong one.
    void zerosReadAsLetters_byAllReadings_areRefused()
    {
        const ReadLines one = with(passport, 1, 0, 'O');
        QVERIFY(isUnreliable(prove({one, one})));
        const ReadLines two = with(one, 1, 6, 'O');
        QVERIFY(isUnreliable(prove({two, two})));
    }

    void zeroReadAsALetter_byOneReading_isDecidedByTheCheckDigit()
    {
        const auto mrz = prove({with(passport, 1, 0, 'O'), passport});
        QVERIFY(mrz.has_value());
        QCOMPARE(linesOf(*mrz), passport);
    }

    void fillersMiscounted_areCountedAgain_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("change");
        for (const int line : {0, 1}) {
            for (const int change : {-4, -1, 1, 4})
                QTest::addRow("line %d, %+d", line, change) << line << change;
        }
    }
    void fillersMiscounted_areCountedAgain()
    {
        QFETCH(int, line);
        QFETCH(int, change);
        ReadLines read = passport;
        std::string& text = read[static_cast<std::size_t>(line)];
        const std::size_t run = text.find("<<<<<<");
        if (change > 0)
            text.insert(run, static_cast<std::size_t>(change), '<');
        else
            text.erase(run, static_cast<std::size_t>(-change));
        const auto mrz = prove({read, passport});
        QVERIFY(mrz.has_value());
        QCOMPARE(linesOf(*mrz), passport);
    }

    void charactersMissing_areRefused()
    {
        ReadLines read = passport;
        read[1].resize(36);
        QVERIFY(isUnreliable(prove({read, read})));
    }

    void impossibleDate_isRefused()
    {
        // Month 13, with the check digits that go with it: 9303-3 4.9 for 001329 and the composite.
        const ReadLines read = {passport[0], "00SP000014FRA0013290F3501014<<<<<<<<<<<<<<<0"};
        for (char digit = '0'; digit <= '9'; ++digit) {
            for (char composite = '0'; composite <= '9'; ++composite) {
                const ReadLines one = with(with(read, 1, 19, digit), 1, 43, composite);
                QVERIFY(isUnreliable(prove({one, one})));
            }
        }
    }

    void nameThatBeginsWithAFiller_isRefused()
    {
        const ReadLines read = with(passport, 0, 5, '<');
        QVERIFY(isUnreliable(prove({read, read})));
    }

    void unknownDocumentCode_isRefused()
    {
        const ReadLines read = with(passport, 0, 0, 'X');
        QVERIFY(isUnreliable(prove({read, read})));
    }
};

QTEST_APPLESS_MAIN(MrzProofTest)
#include "tst_mrz_proof.moc"
