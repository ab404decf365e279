#include "station/document_sides.h"
#include "station/page_guidance.h"
#include "support/document_sides.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;

namespace {

using Outcome = DocumentSides::Outcome;
using Wanted = DocumentSides::Wanted;
using vision::PageFault;

TakenSide taken(vision::DocumentSide side)
{
    return {std::move(side), std::make_shared<const Image>(picture()), DocumentSource::Camera,
            false};
}

DocumentSides today()
{
    return DocumentSides(identity::dateOf(noon()));
}

// A card of TD2 size has its zone beside the portrait.
identity::Mrz td2Card()
{
    return identity::parseMrz(
               {"I<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<", "SPEC000021UTO6312316F2903312<<<<<<<4"})
        .value();
}

} // namespace

class DocumentSidesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void add_documentsOfOneSide_areComplete()
    {
        for (const auto& mrz : {passport(), oldFrenchCard(), td2Card()}) {
            auto sides = today();
            QCOMPARE(sides.add(taken(sideWithZone(mrz)), nullptr), Outcome::Complete);
            QVERIFY(sides.front() && !sides.back() && sides.isOfUse());
            QCOMPARE(sides.zone(), sides.front());
        }
    }
    void add_frontThenBack_isComplete()
    {
        auto sides = today();
        QCOMPARE(sides.add(taken(cardFront()), nullptr), Outcome::OtherSide);
        QCOMPARE(sides.wanted(), Wanted::Back);
        QVERIFY(!sides.isOfUse());
        QCOMPARE(sides.add(taken(cardBack()), nullptr), Outcome::Complete);
        QCOMPARE(sides.zone(), sides.back());
    }
    void add_passportAfterACardsSide_isThePassport()
    {
        auto sides = today();
        (void)sides.add(taken(cardFront()), nullptr);
        QCOMPARE(sides.add(taken(passportSide()), nullptr), Outcome::Complete);
        QCOMPARE(sides.kind(), identity::DocumentKind::Passport);
        QVERIFY(!sides.back());
    }
    void add_otherBack_beginsAnew()
    {
        auto sides = today();
        (void)sides.add(taken(cardBack()), nullptr);
        QCOMPARE(sides.add(taken(sideWithZone(otherFrenchCard())), nullptr),
                 Outcome::OtherDocument);
        QCOMPARE(sides.wanted(), Wanted::Front);
        QCOMPARE(sides.zone()->reading.mrz->mrz, otherFrenchCard());
    }
    void add_otherFront_beginsAnew()
    {
        auto sides = today();
        (void)sides.add(taken(cardFront("SPEC00FR1")), nullptr);
        QCOMPARE(sides.add(taken(cardFront("SPEC00FR1")), nullptr), Outcome::SameSide);
        QCOMPARE(sides.add(taken(cardFront("SPEC01FR1")), nullptr), Outcome::OtherDocument);
        QCOMPARE(sides.wanted(), Wanted::Back);
    }
    void add_oneMisreadFieldBesideAMatch_isTheSameDocument()
    {
        auto front = cardFront("XXXXXXXXX");
        front.visual.fields.birth = identity::Date{2000, 2, 29};
        auto sides = today();
        (void)sides.add(taken(front), nullptr);
        QCOMPARE(sides.add(taken(cardBack()), nullptr), Outcome::Complete);
    }
    void add_numberMisreadAgainAndAgain_isLeftToAnAgent()
    {
        auto sides = today();
        (void)sides.add(taken(cardBack()), nullptr);
        QCOMPARE(sides.add(taken(cardFront("WRONG0001")), nullptr), Outcome::OtherDocument);
        QCOMPARE(sides.add(taken(cardBack()), nullptr), Outcome::OtherDocument);
        QCOMPARE(sides.add(taken(cardFront("WRONG0001")), nullptr), Outcome::Complete);
    }
    void add_whatIsNoDocument_isUnreadable()
    {
        auto sides = today();
        QCOMPARE(sides.add(taken(blankSide()), nullptr), Outcome::Unreadable);
        auto passportWithoutLines = passportSide();
        passportWithoutLines.mrz.reset();
        QCOMPARE(sides.add(taken(passportWithoutLines), nullptr), Outcome::Unreadable);
        QVERIFY(sides.empty() && !sides.isOfUse());
        QCOMPARE(sides.wanted(), Wanted::Any);
    }
    void add_licenceAndHealthCard_areNotThisOne()
    {
        auto healthCard = unknownFront();
        healthCard.kind = identity::DocumentKind::HealthCard;
        for (const auto& side : {licenceSide(), healthCard}) {
            auto sides = today();
            QCOMPARE(sides.add(taken(side), nullptr), Outcome::NotThisOne);
        }
    }
    void lines_thatAgree_settleWhatEitherSettles()
    {
        using identity::MrzField;
        auto side = passportSide();
        side.mrz->unproven = {MrzField::Name, MrzField::Sex};
        auto lines = reading(passport());
        lines.unproven = {MrzField::Name};
        auto sides = today();
        (void)sides.add(taken(side), &lines);
        QCOMPARE(sides.zone()->reading.mrz->unproven, std::vector{MrzField::Name});
    }
    void lines_thatDiffer_settleNothing()
    {
        using identity::MrzField;
        auto side = passportSide();
        side.mrz->unproven = {MrzField::Name};
        const auto lines = reading(otherPassport());
        auto sides = today();
        (void)sides.add(taken(side), &lines);
        QCOMPARE(sides.zone()->reading.mrz->unproven, std::vector{MrzField::Name});
        QCOMPARE(sides.zone()->reading.mrz->mrz, passport());
    }
    void guidance_eachFault_hasItsWord_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("word");
        const auto row = [](const char* name, PageFault fault, Guidance word) {
            QTest::newRow(name) << static_cast<int>(fault) << static_cast<int>(word);
        };
        row("none", PageFault::None, Guidance::HoldPageStill);
        row("no page", PageFault::NoPage, Guidance::ShowPage);
        row("cut off", PageFault::CutOff, Guidance::MovePageIn);
        row("too far", PageFault::TooFar, Guidance::PageCloser);
        row("dark", PageFault::TooDark, Guidance::PageMoreLight);
        row("bright", PageFault::TooBright, Guidance::PageLessLight);
        row("glare", PageFault::Glare, Guidance::AvoidGlare);
        row("shadow", PageFault::Shadow, Guidance::PageMoreLight);
        row("tilted", PageFault::Tilted, Guidance::PageFlat);
        row("blurred", PageFault::Blurred, Guidance::PageSharper);
        row("moving", PageFault::Moving, Guidance::HoldPageStill);
    }
    void guidance_eachFault_hasItsWord()
    {
        QFETCH(const int, fault);
        QTEST(static_cast<int>(guidanceFor(static_cast<PageFault>(fault), Wanted::Any, true)),
              "word");
    }
    void guidance_sideThatWasTaken_isAskedToBeTurned()
    {
        QCOMPARE(guidanceFor(PageFault::None, Wanted::Back, false), Guidance::ShowBack);
        QCOMPARE(guidanceFor(PageFault::Glare, Wanted::Front, false), Guidance::ShowFront);
        QCOMPARE(guidanceFor(PageFault::Moving, Wanted::Back, true), Guidance::ShowBack);
        QCOMPARE(guidanceFor(PageFault::Glare, Wanted::Back, true), Guidance::AvoidGlare);
        QCOMPARE(guidanceFor(PageFault::None, Wanted::Back, true), Guidance::HoldPageStill);
    }
};

QTEST_APPLESS_MAIN(DocumentSidesTest)
#include "tst_document_sides.moc"
