#include "station/document_facts.h"
#include "support/document_sides.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;

namespace {

identity::Date day()
{
    return identity::dateOf(noon());
}

DocumentSides sidesOf(const std::vector<vision::DocumentSide>& all, bool simulated = false)
{
    DocumentSides sides(day());
    for (const auto& side : all)
        (void)sides.add(TakenSide(side, std::make_shared<const Image>(picture()),
                                  DocumentSource::Camera, simulated),
                        nullptr);
    return sides;
}

} // namespace

class DocumentFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findings_bothSides_areJoined()
    {
        auto back = cardBack();
        back.visual.fields.number = PersonalText("OTHER");
        back.visual.fields.expiry = identity::Date{2034, 6, 30};
        back.copy.blackAndWhite = true;
        back.mrz->unproven = {identity::MrzField::Name};
        const auto findings = findingsOf(sidesOf({cardFront(), back}, true), {}, day());
        const auto& facts = findings.facts;
        QCOMPARE(facts.kind, identity::DocumentKind::FrenchIdCard);
        QCOMPARE(facts.printed.number, PersonalText("SPEC00FR1")); // the front's
        QCOMPARE(facts.printed.expiry, std::optional(identity::Date{2034, 6, 30}));
        QVERIFY(facts.bothSides && facts.copySuspected && facts.simulated);
        QCOMPARE(facts.toConfirm, std::vector{identity::MrzField::Name});
        QVERIFY(!facts.plausibility.printed.empty());
        QVERIFY(findings.pictures.frontMeasures &&
                findings.pictures.backMeasures->copy.blackAndWhite);
    }
    void findings_accessNumbersThatDiffer_areNone()
    {
        auto back = cardBack();
        back.visual.fields.can = PersonalText("111111");
        QVERIFY(findingsOf(sidesOf({cardFront(), back}), {}, day()).facts.printed.can.empty());
        back.visual.fields.can = PersonalText("493017");
        QCOMPARE(findingsOf(sidesOf({cardFront(), back}), {}, day()).facts.printed.can,
                 PersonalText("493017"));
    }
    void findings_otherBarcodes_areNoSeal()
    {
        auto side = passportSide();
        side.barcodes.push_back({vision::BarcodeKind::Qr, SecureBytes{'h', 'i'}, {}});
        const auto findings = findingsOf(sidesOf({side}), {}, day());
        QCOMPARE(findings.facts.seal, DocumentSeal::None);
        QVERIFY(findings.pictures.seal.empty());
    }
    void swipe_goodLines_haveToBeConfirmedWhereNothingProvesThem()
    {
        using identity::MrzField;
        const auto card = findingsOf(passport().lines.lines, day());
        QVERIFY(card.has_value());
        QVERIFY(std::ranges::count(card->facts.toConfirm, MrzField::Name) == 1);
        QVERIFY(std::ranges::count(card->facts.toConfirm, MrzField::Number) == 0);
        const auto old = findingsOf(oldFrenchCard().lines.lines, day());
        QVERIFY(old.has_value());
        QVERIFY(old->facts.toConfirm.empty()); // its last check digit covers all
    }
    void swipe_badLines_fail()
    {
        auto lines = passport().lines.lines;
        lines.pop_back();
        QCOMPARE(findingsOf(lines, day()).error().code, ErrorCode::MalformedData);
        lines.push_back(PersonalText("10SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"));
        QCOMPARE(findingsOf(lines, day()).error().code, ErrorCode::MrzUnreliable);
    }
};

QTEST_APPLESS_MAIN(DocumentFactsTest)
#include "tst_document_facts.moc"
