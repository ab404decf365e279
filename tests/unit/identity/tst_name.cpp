#include "identity/name.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

QString folded(const QByteArray& utf8)
{
    const auto text = foldName(PersonalText({utf8.constData(), static_cast<size_t>(utf8.size())}));
    return QString::fromUtf8(text.reveal().data(), static_cast<qsizetype>(text.reveal().size()));
}

PersonName person(const QString& surname, const QString& given)
{
    return {.surname = PersonalText(surname.toStdString()),
            .givenNames = PersonalText(given.toStdString())};
}

} // namespace

class NameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fold_diacritics_followTheTable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("A") << "ÀÁÂÃàáâã"
                           << "AAAAAAAA";
        QTest::newRow("Ä") << "Ääkkönen"
                           << "AEAEKKOENEN";
        QTest::newRow("Å Æ") << "Åse Ægir"
                             << "AASE AEGIR";
        QTest::newRow("Ç") << "Françoise"
                           << "FRANCOISE";
        QTest::newRow("E") << "ÈÉÊËèéêë"
                           << "EEEEEEEE";
        QTest::newRow("I") << "ÌÍÎÏ"
                           << "IIII";
        QTest::newRow("Ñ") << "Núñez"
                           << "NUNEZ";
        QTest::newRow("O") << "ÒÓÔÕ"
                           << "OOOO";
        QTest::newRow("Ö Ø Œ") << "Ö Ø Œ œ"
                               << "OE OE OE OE";
        QTest::newRow("U") << "ÙÚÛ"
                           << "UUU";
        QTest::newRow("Ü") << "Müller"
                           << "MUELLER";
        QTest::newRow("Y") << "ÝŸÿ"
                           << "YYY";
        QTest::newRow("ß") << "Groß ẞ"
                           << "GROSS SS";
        QTest::newRow("Þ Ð") << "Þóra Ðorđe"
                             << "THORA DORDE";
        QTest::newRow("Poland") << "Łukasz Żółć"
                                << "LUKASZ ZOLC";
        QTest::newRow("Romania") << "Ștefan Țurcanu"
                                 << "STEFAN TURCANU";
        QTest::newRow("Turkey") << "Işık İğde"
                                << "ISIK IGDE";
        QTest::newRow("Vietnam") << "Nguyễn Thị Ơn"
                                 << "NGUYEN THI ON";
        QTest::newRow("apostrophes") << "d'Arc O’Connor N`Diaye"
                                     << "DARC OCONNOR NDIAYE";
        QTest::newRow("hyphens and commas") << "Anne-Marie,  de‑la"
                                            << "ANNE MARIE DE LA";
        QTest::newRow("MRZ fillers") << "VAN<DEN<<BERG<<<"
                                     << "VAN DEN BERG";
        QTest::newRow("outer blanks") << "  Zoé  "
                                      << "ZOE";
        QTest::newRow("other scripts and signs") << "李 A.B.1 ÷×"
                                                 << "AB";
        QTest::newRow("marks of their own")
            << QStringLiteral("Zoe\u0301 Mu\u0308ller") << "ZOE MUELLER";
        QTest::newRow("empty") << ""
                               << "";
    }
    void fold_diacritics_followTheTable()
    {
        QFETCH(const QString, name);
        QTEST(folded(name.toUtf8()), "expected");
    }
    void fold_twice_changesNothing()
    {
        const QString once = folded(QByteArray("Ünal d'Ångström-Œuvré"));
        QCOMPARE(folded(once.toUtf8()), once);
    }
    void fold_malformedUtf8_keepsWhatIsReadable_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Latin-1 é") << QByteArray("ZO\xE9") << "ZO";
        QTest::newRow("cut short") << QByteArray("AB\xC3") << "AB";
        QTest::newRow("stray continuation") << QByteArray("A\x80\xBF"
                                                          "B")
                                            << "AB";
        QTest::newRow("overlong") << QByteArray("A\xC0\x81"
                                                "B")
                                  << "AB";
        QTest::newRow("lead then letter") << QByteArray("A\xE2"
                                                        "BC")
                                          << "ABC";
        QTest::newRow("beyond Unicode") << QByteArray("A\xF5\x80\x80\x80"
                                                      "B")
                                        << "AB";
        QTest::newRow("mark first") << QByteArray("\xCC\x81"
                                                  "A")
                                    << "A";
        QTest::newRow("NUL inside") << QByteArray("A\0B", 3) << "AB";
    }
    void fold_malformedUtf8_keepsWhatIsReadable()
    {
        QFETCH(const QByteArray, octets);
        QTEST(folded(octets), "expected");
    }
    void compare_twoNames_isJudged_data()
    {
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("otherSurname");
        QTest::addColumn<QString>("otherGiven");
        QTest::addColumn<int>("expected");
        const int match = static_cast<int>(NameMatch::Match);
        const int explainable = static_cast<int>(NameMatch::Explainable);
        const int conflict = static_cast<int>(NameMatch::Conflict);
        QTest::newRow("same") << "Lefèvre"
                              << "Zoé"
                              << "LEFEVRE"
                              << "ZOE" << match;
        QTest::newRow("Ü as UE") << "Müller"
                                 << "Jürg"
                                 << "MUELLER"
                                 << "JUERG" << match;
        QTest::newRow("Ü as U") << "Müller"
                                << "Jürg"
                                << "MULLER"
                                << "JURG" << match;
        QTest::newRow("Ü as UXX") << "Müller"
                                  << "Jürg"
                                  << "MUXXLLER"
                                  << "JUXXRG" << match;
        QTest::newRow("Ü in two ways") << "Müller"
                                       << "Jürg"
                                       << "MULLER"
                                       << "JUERG" << match;
        QTest::newRow("Ä as A") << "Jäger"
                                << "A"
                                << "JAGER"
                                << "A" << match;
        QTest::newRow("Ä as AE") << "Jäger"
                                 << "A"
                                 << "JAEGER"
                                 << "A" << match;
        QTest::newRow("Ö as O") << "Köhler"
                                << "A"
                                << "KOHLER"
                                << "A" << match;
        QTest::newRow("Ñ as NXX") << "Ibáñez"
                                  << "A"
                                  << "IBANXXEZ"
                                  << "A" << match;
        QTest::newRow("Å as A") << "Åström"
                                << "A"
                                << "ASTROEM"
                                << "A" << match;
        QTest::newRow("no umlaut, no alternative") << "MUELLER"
                                                   << "A"
                                                   << "MULLER"
                                                   << "A" << conflict;
        QTest::newRow("hyphen") << "Dupont"
                                << "Jean-Pierre"
                                << "DUPONT"
                                << "JEAN PIERRE" << match;
        QTest::newRow("apostrophe as blank") << "O CONNOR"
                                             << "ZOE"
                                             << "O'Connor"
                                             << "ZOE" << explainable;
        QTest::newRow("given name missing") << "MARTIN"
                                            << "MAELYS"
                                            << "MARTIN"
                                            << "MAELYS GAELLE MARIE" << explainable;
        QTest::newRow("second given name used") << "MARTIN"
                                                << "GAELLE"
                                                << "MARTIN"
                                                << "MAELYS GAELLE MARIE" << explainable;
        QTest::newRow("given names truncated") << "DE LA FONTAINE"
                                               << "ELOISE ANNE MA"
                                               << "de la Fontaine"
                                               << "Éloïse Anne Marie" << explainable;
        QTest::newRow("long surname truncated") << "PAPANDROPOULOUS"
                                                << "A"
                                                << "PAPANDROPOULOUSIDIS"
                                                << "A" << explainable;
        QTest::newRow("usage name behind") << "MARTIN"
                                           << "ZOE"
                                           << "MARTIN DUPONT"
                                           << "ZOE" << explainable;
        QTest::newRow("usage name before") << "DUPONT MARTIN"
                                           << "ZOE"
                                           << "MARTIN"
                                           << "ZOE" << explainable;
        QTest::newRow("no given names") << "MARTIN"
                                        << ""
                                        << "MARTIN"
                                        << "ZOE" << explainable;
        QTest::newRow("no given names on both") << "MARTIN"
                                                << ""
                                                << "MARTIN"
                                                << "" << match;
        QTest::newRow("other surname") << "MARTIN"
                                       << "ZOE"
                                       << "DURAND"
                                       << "ZOE" << conflict;
        QTest::newRow("only the same start") << "MARTIN"
                                             << "ZOE"
                                             << "MARTINEZ"
                                             << "ZOE" << conflict;
        QTest::newRow("other given name") << "MARTIN"
                                          << "ZOE"
                                          << "MARTIN"
                                          << "LEA" << conflict;
        QTest::newRow("initial only") << "MARTIN"
                                      << "Z"
                                      << "MARTIN"
                                      << "ZOE" << conflict;
        QTest::newRow("no surname") << ""
                                    << "ZOE"
                                    << "MARTIN"
                                    << "ZOE" << conflict;
        QTest::newRow("given for surname") << "ZOE"
                                           << "MARTIN"
                                           << "MARTIN"
                                           << "ZOE" << conflict;
    }
    void compare_twoNames_isJudged()
    {
        QFETCH(const QString, surname);
        QFETCH(const QString, given);
        QFETCH(const QString, otherSurname);
        QFETCH(const QString, otherGiven);
        const PersonName left = person(surname, given);
        const PersonName right = person(otherSurname, otherGiven);
        QTEST(static_cast<int>(compareNames(left, right)), "expected");
        QTEST(static_cast<int>(compareNames(right, left)), "expected");
    }
    void compare_manyUmlauts_staysQuick()
    {
        const PersonName many = person(QString(200, QChar(0xDC)), QString(200, QChar(0xD1)));
        QCOMPARE(compareNames(many, many), NameMatch::Match);
    }
};

QTEST_APPLESS_MAIN(NameTest)
#include "tst_name.moc"
