#include "identity/document_kind.h"

#include "unit/identity/specimens.h"

#include <QTest>

#include <set>

using namespace kiosk;
using namespace kiosk::identity;

Q_DECLARE_METATYPE(DocumentKind)

namespace {

Mrz zone(MrzFormat format, const char* code, const char* issuer, const char* nationality)
{
    Mrz mrz;
    mrz.format = format;
    mrz.documentCode = code;
    mrz.issuer = issuer;
    mrz.nationality = nationality;
    return mrz;
}

constexpr std::array allKinds{DocumentKind::Unknown,         DocumentKind::Passport,
                              DocumentKind::FrenchIdCard,    DocumentKind::FrenchIdCardOld,
                              DocumentKind::ResidencePermit, DocumentKind::BelgianIdCard,
                              DocumentKind::SpanishIdCard,   DocumentKind::PortugueseIdCard,
                              DocumentKind::OtherIdCard,     DocumentKind::Visa,
                              DocumentKind::DrivingLicence,  DocumentKind::HealthCard};

} // namespace

class DocumentKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindOf_specimens_isTheirKind_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<DocumentKind>("kind");
        const auto row = [](const char* title, DocumentKind kind) {
            QTest::newRow(title) << title << kind;
        };
        row("ICAO TD1", DocumentKind::OtherIdCard);
        row("ICAO TD1, long number", DocumentKind::OtherIdCard);
        row("ICAO TD3", DocumentKind::Passport);
        row("ICAO TD2", DocumentKind::OtherIdCard);
        row("ICAO MRV-A", DocumentKind::Visa);
        row("French card of 2021", DocumentKind::FrenchIdCard);
        row("Spanish DNI", DocumentKind::SpanishIdCard);
        row("Portuguese card", DocumentKind::PortugueseIdCard);
        row("Belgian card", DocumentKind::BelgianIdCard);
        row("old French card", DocumentKind::FrenchIdCardOld);
        row("invented French card", DocumentKind::FrenchIdCard);
        row("invented residence permit", DocumentKind::ResidencePermit);
        row("invented Spanish DNI", DocumentKind::SpanishIdCard);
        row("invented Belgian card", DocumentKind::BelgianIdCard);
        row("invented Portuguese card", DocumentKind::PortugueseIdCard);
        row("invented passport", DocumentKind::Passport);
        row("invented TD2", DocumentKind::OtherIdCard);
        row("invented MRV-A", DocumentKind::Visa);
        row("invented MRV-B", DocumentKind::Visa);
        row("invented old French card", DocumentKind::FrenchIdCardOld);
    }
    void kindOf_specimens_isTheirKind()
    {
        QFETCH(QString, title);
        QFETCH(DocumentKind, kind);
        QCOMPARE(kindOf(test::specimen(title.toStdString())), kind);
    }

    void kindOf_cards_dependsOnIssuerCodeAndNationality_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("nationality");
        QTest::addColumn<DocumentKind>("kind");
        const auto row = [](const char* title, const char* code, const char* issuer,
                            const char* nationality, DocumentKind kind) {
            QTest::newRow(title) << code << issuer << nationality << kind;
        };
        row("permit of an older model", "AR", "FRA", "TUN", DocumentKind::ResidencePermit);
        row("permit with one letter", "C", "FRA", "D", DocumentKind::ResidencePermit);
        row("permit, stateless", "IR", "FRA", "XXA", DocumentKind::ResidencePermit);
        row("permit whose nationality is misread", "IR", "FRA", "MA8",
            DocumentKind::ResidencePermit);
        row("permit with the code of the card", "ID", "FRA", "MAR", DocumentKind::ResidencePermit);
        row("French card, nationality misread", "ID", "FRA", "FPA", DocumentKind::FrenchIdCard);
        row("French crew member", "AC", "FRA", "FRA", DocumentKind::OtherIdCard);
        row("Belgian permit", "IR", "BEL", "MAR", DocumentKind::OtherIdCard);
        row("Spanish permit", "IR", "ESP", "COL", DocumentKind::OtherIdCard);
        row("Portuguese card, new code", "ID", "PRT", "PRT", DocumentKind::PortugueseIdCard);
        row("German card", "ID", "D", "D", DocumentKind::OtherIdCard);
        row("driving licence", "DL", "FRA", "", DocumentKind::DrivingLicence);
        row("no card's code", "XX", "FRA", "FRA", DocumentKind::Unknown);
    }
    void kindOf_cards_dependsOnIssuerCodeAndNationality()
    {
        QFETCH(QString, code);
        QFETCH(QString, issuer);
        QFETCH(QString, nationality);
        QFETCH(DocumentKind, kind);
        QCOMPARE(kindOf(zone(MrzFormat::Td1, qPrintable(code), qPrintable(issuer),
                             qPrintable(nationality))),
                 kind);
    }

    void kindOf_permitOfTwoLines_isAPermit()
    {
        QCOMPARE(kindOf(zone(MrzFormat::Td2, "IR", "FRA", "DZA")), DocumentKind::ResidencePermit);
    }

    void kindOf_td3ThatIsNoPassport_isUnknown()
    {
        QCOMPARE(kindOf(zone(MrzFormat::Td3, "XY", "FRA", "FRA")), DocumentKind::Unknown);
    }

    void kindOfLine_frenchDrivingLicence_isToldFromOtherText()
    {
        QCOMPARE(kindOfLine("D1FRA13AA000026181231MARTIN<<9"), DocumentKind::DrivingLicence);
        QCOMPARE(kindOfLine("IDFRASPEC00FR16<<<<<<<<<<<<<<<"), DocumentKind::Unknown);
        QCOMPARE(kindOfLine(""), DocumentKind::Unknown);
    }

    void documentKindId_allKinds_areDistinct()
    {
        std::set<std::string_view> ids;
        for (const DocumentKind kind : allKinds)
            ids.insert(documentKindId(kind));
        QCOMPARE(ids.size(), allKinds.size());
        QVERIFY(documentKindId(DocumentKind::FrenchIdCard) == "french-id-card");
    }

    void acceptanceOf_kinds_isWhatTheKioskTakes()
    {
        QCOMPARE(acceptanceOf(DocumentKind::ResidencePermit), Acceptance::Accepted);
        QCOMPARE(acceptanceOf(DocumentKind::FrenchIdCardOld), Acceptance::Accepted);
        QCOMPARE(acceptanceOf(DocumentKind::OtherIdCard), Acceptance::AgentDecides);
        QCOMPARE(acceptanceOf(DocumentKind::Unknown), Acceptance::AgentDecides);
        for (const DocumentKind kind :
             {DocumentKind::Visa, DocumentKind::DrivingLicence, DocumentKind::HealthCard})
            QCOMPARE(acceptanceOf(kind), Acceptance::NotThisOne);
    }

    void sidesOf_kinds_asksForTheFrontOfCards()
    {
        QCOMPARE(sidesOf(DocumentKind::Passport), PageSides::One);
        QCOMPARE(sidesOf(DocumentKind::FrenchIdCardOld), PageSides::One);
        QCOMPARE(sidesOf(DocumentKind::FrenchIdCard), PageSides::MrzOnBack);
        QCOMPARE(sidesOf(DocumentKind::ResidencePermit), PageSides::MrzOnBack);
    }
};

QTEST_APPLESS_MAIN(DocumentKindTest)
#include "tst_document_kind.moc"
