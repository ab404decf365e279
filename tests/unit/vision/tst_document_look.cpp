#include "printed_lines.h"
#include "vision/document_look.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::vision;
using identity::DocumentKind;

namespace {

constexpr double card = 1.586;
constexpr double page = 1.42;

DocumentLook look(const QStringList& lines, double aspect, const PageColours& colours = {})
{
    std::vector<PrintedLine> printed;
    int top = 20;
    for (const QString& line : lines)
        printed.push_back(tests::printed(20, top += 40, 20, line.toStdString()));
    return lookAt(printed, aspect, colours);
}

} // namespace

class DocumentLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lookAt_printedWords_tellKindAndSide_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<double>("aspect");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("side");
        const auto row = [](const char* lines, double aspect, DocumentKind kind, PageSide side) {
            QTest::newRow(lines) << QString::fromUtf8(lines) << aspect << static_cast<int>(kind)
                                 << static_cast<int>(side);
        };
        const auto front = PageSide::Front;
        const auto back = PageSide::Back;
        row("PASSEPORT|RÉPUBLIQUE FRANÇAISE", page, DocumentKind::Passport, front);
        row("PASSAPORTE|PORTUGAL", page, DocumentKind::Passport, front);
        row("REISEPASS|Pass-Nr./Passport No", page, DocumentKind::Passport, front);
        row("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", card, DocumentKind::FrenchIdCard, front);
        row("CARTE NATI0NALE D'IDENTITE|N° DU DOCUMENT", card, DocumentKind::FrenchIdCard, front);
        row("CARTE NATIONALE D'IDENTITÉ N° :", page, DocumentKind::FrenchIdCardOld, front);
        row("TITRE DE SÉJOUR", card, DocumentKind::ResidencePermit, front);
        row("FRA TITRE DE SÉJOUR / RESIDENCE PERMIT", card, DocumentKind::ResidencePermit, front);
        row("NUMÉRO PERSONNEL / Personal number|IRFRATN0SYPB6R2<<3141592653<<<", card,
            DocumentKind::ResidencePermit, back);
        row("BELGIË BELGIQUE BELGIEN BELGIUM|IDENTITEITSKAART CARTE D'IDENTITÉ", card,
            DocumentKind::BelgianIdCard, front);
        row("REINO DE ESPAÑA|DOCUMENTO NACIONAL DE IDENTIDAD", card, DocumentKind::SpanishIdCard,
            front);
        row("DOMICILIO / Address|LUGAR DE NACIMIENTO / Place of birth", card,
            DocumentKind::SpanishIdCard, back);
        row("CARTÃO DE CIDADÃO / CITIZEN CARD", card, DocumentKind::PortugueseIdCard, front);
        row("N.º SEGURANÇA SOCIAL|N.º UTENTE DE SAÚDE", card, DocumentKind::PortugueseIdCard, back);
        row("VISA|NUMÉRO DE PASSEPORT|TYPE DE VISA/TYPE OF VISA", page, DocumentKind::Visa, front);
        row("PERMIS DE CONDUIRE|RÉPUBLIQUE FRANÇAISE", card, DocumentKind::DrivingLicence, front);
        row("carte|Vitale|assurance maladie", card, DocumentKind::HealthCard, front);
        row("UTO IDENTITY CARD / CARTE D'IDENTITÉ", page, DocumentKind::OtherIdCard, front);
        row("MÉDIATHÈQUE MUNICIPALE|Carte de lecteur", card, DocumentKind::Unknown,
            PageSide::Unknown);
        row("RÉPUBLIQUE FRANÇAISE", card, DocumentKind::Unknown, PageSide::Unknown);
    }
    void lookAt_printedWords_tellKindAndSide()
    {
        QFETCH(QString, lines);
        QFETCH(double, aspect);
        QFETCH(int, kind);
        QFETCH(int, side);
        const DocumentLook seen = look(lines.split(QLatin1Char('|')), aspect);
        QCOMPARE(static_cast<int>(seen.kind), kind);
        QCOMPARE(static_cast<int>(seen.side), side);
        QCOMPARE(seen.confidence > 0.4, seen.kind != DocumentKind::Unknown);
    }

    void lookAt_colourAlone_tellsNothing()
    {
        QCOMPARE(look({}, card, {1, 0, 0}).kind, DocumentKind::Unknown);
        QCOMPARE(look({}, card, {0, 1, 0}).kind, DocumentKind::Unknown);
    }

    void lookAt_colourAndWord_isSurerThanTheWord()
    {
        const QStringList words{QStringLiteral("PERMIS DE CONDUIRE"), QStringLiteral("PASSPORT")};
        QVERIFY(look(words, card, {0.8, 0, 0}).confidence > look(words, card).confidence);
    }

    void lookAt_thousandsOfLines_takesBoundedTime()
    {
        const QStringList lines(400, QString(5'000, QLatin1Char('A')));
        QCOMPARE(look(lines, card).kind, DocumentKind::Unknown);
    }

    void coloursOf_plainCards_tellPinkAndGreen()
    {
        const cv::Mat pink(64, 100, CV_8UC3, cv::Scalar(224, 217, 243));
        const cv::Mat green(64, 100, CV_8UC3, cv::Scalar(87, 143, 47));
        const cv::Mat white(64, 100, CV_8UC3, cv::Scalar(245, 245, 245));
        QVERIFY(coloursOf(pink).pink > 0.9);
        QVERIFY(coloursOf(green).green > 0.9);
        QVERIFY(coloursOf(white).pink < 0.1 && coloursOf(white).green < 0.1);
    }
};

QTEST_GUILESS_MAIN(DocumentLookTest)
#include "tst_document_look.moc"
