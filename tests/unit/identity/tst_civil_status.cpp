#include "identity/civil_status.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

PersonalText text(const QString& utf8)
{
    return PersonalText(utf8.toStdString());
}

// "SURNAME|USAGE|GIVEN"
CivilStatus person(const QString& names)
{
    const QStringList fields = names.split('|');
    CivilStatus status;
    status.birthName = text(fields.value(0));
    status.usageName = text(fields.value(1));
    status.givenNames = text(fields.value(2));
    return status;
}

// "part:match:reason" with blanks between; parts that match are left out.
QString doubts(const CivilStatus& a, const CivilStatus& b)
{
    QStringList list;
    for (const PartMatch& part : compareCivilStatus(a, b)) {
        if (part.match == NameMatch::Match && part.reason.empty())
            continue;
        const bool conflict = part.match == NameMatch::Conflict;
        list.append(QString(conflict ? "!" : "") + QString::fromStdString(part.reason));
    }
    return list.join(' ');
}

CivilStatus known()
{
    CivilStatus status = person("LEFEVRE||ZOE");
    status.birth = {.year = 1985, .month = 5, .day = 12};
    status.sex = Sex::Female;
    return status;
}

Nir nirOf(const char* body)
{
    const std::string key = std::to_string(*nirKey(body));
    return *Nir::parse(std::string(body) + std::string(2 - key.size(), '0') + key);
}

} // namespace

class CivilStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compare_names_giveTheReason_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const char* a, const char* b, const char* expected) {
            QTest::newRow(title) << QString::fromUtf8(a) << QString::fromUtf8(b)
                                 << QString::fromUtf8(expected);
        };
        row("diacritics", "Lefèvre||Zoé", "LEFEVRE||ZOE", "");
        row("umlaut as UE", "Müller||Jürg", "MUELLER||JURG", "");
        row("umlaut lost in two ways", "MUELLER||JURG", "MULLER||JUERG",
            "name.umlaut given.umlaut");
        row("hyphen", "Faure-Morel||Jean-Pierre", "FAURE MOREL||JEAN PIERRE", "");
        row("K with a bar", "K/marrec||Yann", "KERMARREC||YANN", "");
        row("Fañch", "Le Goff||Fañch", "LE GOFF||FANCH", "");
        row("c'h", "Le Floc'h||Yann", "LE FLOCH||YANN", "");

        row("usage name only", "MARTIN|DUPONT|ZOE", "DUPONT||ZOE", "name.usage");
        row("usage name of one", "MARTIN|DUPONT|ZOE", "MARTIN||ZOE", "");
        row("two usage names", "MARTIN|DUPONT|ZOE", "MARTIN|FAURE|ZOE", "name.usage");
        row("fields exchanged", "MARTIN|DUPONT|ZOE", "DUPONT|MARTIN|ZOE", "name.usage");
        row("other birth name", "MARTIN|DUPONT|ZOE", "FAURE|DUPONT|ZOE", "!name.different");
        row("both, hyphenated", "MARTIN||ZOE", "MARTIN-DUPONT||ZOE", "name.double_surname");
        row("both, spouse first", "MARTIN|DUPONT|ZOE", "DUPONT MARTIN||ZOE", "name.double_surname");
        row("épouse", "DUPONT||ZOE", "MARTIN ÉPOUSE DUPONT||ZOE", "name.usage");
        row("née", "MARTIN||ZOE", "DUPONT NÉE MARTIN||ZOE", "");
        row("veuve", "DUPONT||ZOE", "MARTIN VVE DUPONT||ZOE", "name.usage");

        row("particle joined", "de La Fontaine||A", "DELAFONTAINE||A", "name.spacing");
        row("particle left out", "d'Almeida||A", "ALMEIDA||A", "name.particle");
        row("van der", "van der Meulen||A", "MEULEN||A", "name.particle");
        row("el", "El Mansouri||A", "MANSOURI||A", "name.particle");
        row("bin for ben", "Ben Salah||A", "BIN SALAH||A", "name.transliteration");
        row("other particle", "DE VILLIERS||A", "DU VILLIERS||A", "!name.different");
        row("not a particle", "LE GOFF||A", "GOFF||A", "!name.different");
        row("part of the word", "DUBOIS||A", "BOIS||A", "!name.different");
        row("saint", "Saint-Marc||A", "ST MARC||A", "name.abbreviation");

        row("second surname missing", "García López||A", "GARCIA||A", "name.double_surname");
        row("surnames exchanged", "García López||A", "LOPEZ GARCIA||A", "name.order");
        row("linked", "García y López||A", "GARCIA LOPEZ||A", "name.particle");
        row("other mother", "García López||A", "GARCIA PEREZ||A", "!name.different");

        row("only the first", "A||Zoé Marie Inès", "A||ZOE", "given.left_out");
        row("not the first", "A||Zoé Marie Inès", "A||MARIE", "given.left_out");
        row("order", "A||Zoé Marie", "A||MARIE ZOE", "given.order");
        row("joined", "A||Jean-Pierre", "A||JEANPIERRE", "given.spacing");
        row("other second name", "A||JEAN PIERRE", "A||JEAN PAUL", "!given.different");
        row("Marie is not Maria", "A||MARIE", "A||MARIA", "!given.different");
        row("initial", "MARTIN||Z", "MARTIN||ZOE", "!given.different");

        row("Mohamed", "A||Mohamed", "A||MUHAMMAD", "given.transliteration");
        row("Abd el Kader", "A||Abd el Kader", "A||ABDULQADIR", "given.transliteration");
        row("Nour Eddine", "A||Nour Eddine", "A||NUR AL-DIN", "given.transliteration");
        row("Khadija", "A||Khadija", "A||HADIDJA", "given.transliteration");
        row("Cherkaoui", "Cherkaoui||Ali", "CHARQAWI||ALI", "name.transliteration");
        row("Amin is not Amina", "A||AMIN", "A||AMINA", "!given.different");
        row("Kamal is not Jamal", "A||KAMAL", "A||JAMAL", "!given.different");
        row("Rachid is not Rached", "A||RACHID", "A||RACHED", "!given.different");
        row("Martin is not Marten", "MARTIN||KARIM", "MARTEN||KARIM", "!name.different");

        row("Basque", "Etxeberria||A", "ETCHEVERRY||A", "name.regional_spelling");
        row("Breton", "Ar Bihan||A", "LE BIHAN||A", "name.regional_spelling");
        row("Corsican", "Ghjacobbi||A", "GIACOBBI||A", "name.regional_spelling");
        row("Guérin is not Gérin", "Guérin||A", "GERIN||A", "!name.different");

        row("Vietnamese order", "Nguyễn||Văn An", "AN||NGUYEN VAN", "name.order given.order");
        row("Breton is not Vietnamese", "Le Goff||Yann", "YANN||LE GOFF",
            "!name.different !given.different");
        row("moved between the fields", "SILVA||MARIA JOSE", "JOSE SILVA||MARIA",
            "name.double_surname given.left_out");
        row("other boundary", "Lê Văn||An", "LE||VAN AN", "name.boundary given.boundary");
        row("one name, filler", "Kumar||FNU", "SNU||KUMAR", "name.single given.single");
        row("one name, twice", "Kumar||Kumar", "XXX||KUMAR", "name.single");
        row("filler for a given name", "KUMAR||FNU", "KUMAR||ANIL", "given.filler");
        row("exchanged", "MARTIN||ZOE", "ZOE||MARTIN", "!name.different !given.different");

        row("cut", "de La Rochefoucauld||Marie Éléonore Joséphine",
            "DE LA ROCHEFOUCAULD||MARIE ELE", "given.truncated");
        row("cut to initials", "Vandenbroucke-Desrousseaux||Jean Alexandre Maximilien",
            "VANDENBROUCKE DESROUSSEAUX||JEAN A M", "given.truncated");
        row("short names are not cut", "MARTINEZ||ANA", "MARTIN||ANA", "!name.different");
        row("no letter that can be read", "李||A", "MARTIN||A", "!name.unreadable");
        row("two other scripts", "李||A", "王||A", "!name.unreadable");
        row("one other script", "李||A", "李||A", "");
        row("nothing known", "||", "MARTIN||ZOE", "");
    }
    void compare_names_giveTheReason()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QTEST(doubts(person(a), person(b)), "expected");
        QTEST(doubts(person(b), person(a)), "expected");
    }

    void compare_births_giveTheReason_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const char* a, const char* b, const char* expected) {
            QTest::newRow(title) << QString(a) << QString(b) << QString(expected);
        };
        row("the same", "19850512", "19850512", "");
        row("day not known", "19850500", "19850512", "");
        row("only the year", "19850000", "19850512", "");
        row("other day", "19850513", "19850512", "!birth.different");
        row("day and month exchanged", "19851205", "19850512", "!birth.swapped");
        row("month 19", "19421901", "19420301", "birth.no_calendar_date");
        row("lunar month with 30 days", "19850230", "19850301", "birth.no_calendar_date");
        row("lunar year", "14050821", "19850512", "birth.no_calendar_date");
        row("other lunar year", "13900821", "19850512", "!birth.different");
        row("month 19 of another year", "19431901", "19420301", "!birth.different");
        row("both no date, the same", "19421901", "19421901", "");
    }
    void compare_births_giveTheReason()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        CivilStatus left = person("LEFEVRE||ZOE");
        CivilStatus right = left;
        left.birth = *parseCompactDate(a.toStdString());
        right.birth = *parseCompactDate(b.toStdString());
        QTEST(doubts(left, right), "expected");
        QTEST(doubts(right, left), "expected");
    }
    void compare_noCalendarDateOfAnotherName_isAConflict()
    {
        CivilStatus a = known();
        CivilStatus b = person("MARTIN||ZOE");
        a.birth = {.year = 1942, .month = 19, .day = 1};
        b.birth = {.year = 1942, .month = 3, .day = 1};
        QCOMPARE(doubts(a, b), QString("!name.different !birth.different"));
    }

    void compare_otherSex_isExplainedByTheRestOnly()
    {
        const CivilStatus a = known();
        CivilStatus b = known();
        b.sex = Sex::Male;
        QCOMPARE(doubts(a, b), QString("sex.changed"));
        b.birth.day = 13;
        QCOMPARE(doubts(a, b), QString("!birth.different !sex.different"));
        b.birth = {};
        QCOMPARE(doubts(a, b), QString("!sex.different"));
        b = known();
        b.sex = Sex::Male;
        b.givenNames = PersonalText("LEO");
        QCOMPARE(doubts(a, b), QString("!given.different !sex.different"));
        b.sex = Sex::Unspecified;
        QCOMPARE(doubts(a, b), QString("!given.different"));
    }

    void compare_otherNir_isExplainedAsSuccessor_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same") << "2850599999014"
                                  << "";
        QTest::newRow("certified after provisional") << "8850599999014"
                                                     << "nir.changed";
        QTest::newRow("other sex digit") << "1850599999014"
                                         << "nir.changed";
        QTest::newRow("other order") << "2850599999015"
                                     << "!nir.different";
    }
    void compare_otherNir_isExplainedAsSuccessor()
    {
        QFETCH(const QString, other);
        CivilStatus a = known();
        CivilStatus b = known();
        a.nir = nirOf("2850599999014");
        b.nir = nirOf(other.toLatin1().constData());
        QTEST(doubts(a, b), "expected");
        b.birth.year = 1986;
        if (a.nir != b.nir)
            QCOMPARE(doubts(a, b), QString("!birth.different !nir.different"));
    }

    void nirAgainst_anotherSource_saysWhatItSurelyKnows_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("agrees") << "2850599999014"
                                << "";
        QTest::newRow("month not known") << "2855099999014"
                                         << "";
        QTest::newRow("provisional") << "7900199999014"
                                     << "";
        QTest::newRow("year") << "2840599999014"
                              << "nir.birth";
        QTest::newRow("month") << "2850699999014"
                               << "nir.birth";
        QTest::newRow("sex") << "1850599999014"
                             << "nir.sex";
    }
    void nirAgainst_anotherSource_saysWhatItSurelyKnows()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, reason);
        const PartMatch part = nirAgainst(nirOf(body.toLatin1().constData()), known());
        QCOMPARE(QString::fromStdString(part.reason), reason);
        QCOMPARE(part.match, reason.isEmpty() ? NameMatch::Match : NameMatch::Conflict);
    }

    void worstOf_parts_isTheGravest()
    {
        QCOMPARE(worstOf({}), NameMatch::Match);
        QCOMPARE(worstOf({{"name", NameMatch::Explainable, "name.order"},
                          {"birth", NameMatch::Match, ""}}),
                 NameMatch::Explainable);
    }
};

QTEST_APPLESS_MAIN(CivilStatusTest)
#include "tst_civil_status.moc"
