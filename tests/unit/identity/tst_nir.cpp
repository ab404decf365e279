#include "identity/nir.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

QString shown(const PersonalText& text)
{
    return QString::fromUtf8(text.reveal().data(), static_cast<qsizetype>(text.reveal().size()));
}

} // namespace

class NirTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Invented numbers; place 999 or one that does not exist.
    void nir_workedExample_isAccepted_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("certified");
        QTest::addColumn<int>("sex");
        const int none = static_cast<int>(Sex::Unspecified);
        const int male = static_cast<int>(Sex::Male);
        const int female = static_cast<int>(Sex::Female);
        QTest::newRow("Paris") << "1850575999045" << 6 << true << male;
        QTest::newRow("highest key") << "2920669999127" << 97 << true << female;
        QTest::newRow("lowest key") << "2901133999015" << 1 << true << female;
        QTest::newRow("Corse-du-Sud") << "284092A999117" << 54 << true << female;
        QTest::newRow("Haute-Corse") << "191112B999226" << 2 << true << male;
        QTest::newRow("overseas") << "1881298799008" << 52 << true << male;
        QTest::newRow("born abroad") << "2650899999024" << 66 << true << female;
        QTest::newRow("Algeria") << "1390492999512" << 57 << true << male;
        QTest::newRow("month 20") << "1552099999311" << 26 << true << male;
        QTest::newRow("month 35") << "2603599999019" << 69 << true << female;
        QTest::newRow("month 62") << "1476299999005" << 38 << true << male;
        QTest::newRow("being registered, male") << "3900199999021" << 40 << false << male;
        QTest::newRow("being registered, female") << "4900199999021" << 87 << false << female;
        QTest::newRow("provisional shape") << "7185512345678" << 33 << false << male;
        QTest::newRow("January") << "1840175999040" << 93 << true << male;
        QTest::newRow("public: month 99") << "2951099126111" << 93 << true << female;
        QTest::newRow("public: 2B") << "253072B073004" << 70 << true << female;
        QTest::newRow("public: 2A") << "253072A073004" << 43 << true << female;
        QTest::newRow("public: December") << "1801275123456" << 42 << true << male;
        QTest::newRow("fund 5") << "5185512345678" << *nirKey("5185512345678") << false << none;
    }
    void nir_workedExample_isAccepted()
    {
        QFETCH(const QString, body);
        QFETCH(const int, key);
        QFETCH(const bool, certified);
        QCOMPARE(*nirKey(body.toStdString()), key);
        const QString full = body + QString::number(key).rightJustified(2, QLatin1Char('0'));
        const auto nir = Nir::parse(full.toStdString());
        QVERIFY(nir.has_value());
        QCOMPARE(shown(nir->compact()), full);
        QCOMPARE(nir->kind() == NirKind::Certified, certified);
        QTEST(static_cast<int>(nir->sex()), "sex");
    }
    void nir_testCard_onlyWithTestMonth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("public test card") << "142196296516794";
        QTest::newRow("public Corsican test card") << "172192B99900224";
    }
    void nir_testCard_onlyWithTestMonth()
    {
        QFETCH(const QString, text);
        QVERIFY(Nir::parse(text.toStdString(), true).has_value());
        QCOMPARE(Nir::parse(text.toStdString()).error().code, ErrorCode::NirInvalid);
    }
    void nir_wrongText_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("without key") << "1850575999045";
        QTest::newRow("wrong key") << "185057599904507";
        QTest::newRow("key 00") << "185057599904500";
        QTest::newRow("key 99") << "185057599904599";
        QTest::newRow("wrong digit") << "185057599904606";
        QTest::newRow("two digits exchanged") << "158057599904506";
        QTest::newRow("first digit 0") << "085057599904506";
        QTest::newRow("first digit 9") << "985057599904506";
        QTest::newRow("letter elsewhere") << "1850A7599904506";
        QTest::newRow("2C") << "284092C99911754";
        QTest::newRow("too long") << "1850575999045060";
        QTest::newRow("not a digit in the key") << "1850575999045O6";
        QTest::newRow("UTF-8") << QStringLiteral("18505759990450é");
        QTest::newRow("public sample that breaks the rule") << "284058832102530";
    }
    void nir_wrongText_isRefused()
    {
        QFETCH(const QString, text);
        QCOMPARE(Nir::parse(text.toStdString()).error().code, ErrorCode::NirInvalid);
    }
    // The key holds; the number says something that no register gives.
    void nir_impossiblePart_isRefused_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("month 00") << "1850075999045";
        QTest::newRow("month 13") << "1851375999045";
        QTest::newRow("month 43") << "1854375999045";
        QTest::newRow("place 00") << "1850500999045";
        QTest::newRow("order 000") << "1850575999000";
        QTest::newRow("fund number of neither sex") << "7385512345000";
    }
    void nir_impossiblePart_isRefused()
    {
        QFETCH(const QString, body);
        const int key = *nirKey(body.toStdString());
        const QString full = body + QString::number(key).rightJustified(2, QLatin1Char('0'));
        QCOMPARE(Nir::parse(full.toStdString()).error().code, ErrorCode::NirInvalid);
    }
    void nir_typedWithBlanksAndSmallLetters_isTheSame()
    {
        const auto typed = Nir::parse(" 2 84 09 2a 999 117 54");
        QVERIFY(typed.has_value());
        QCOMPARE(*typed, *Nir::parse("284092A99911754"));
        QCOMPARE(shown(typed->grouped()), QStringLiteral("2 84 09 2A 999 117 54"));
    }
    void nir_none_isEmptyAndOfNoSex()
    {
        const Nir none;
        QVERIFY(none.empty());
        QVERIFY(none.grouped().empty());
        QCOMPARE(none.sex(), Sex::Unspecified);
    }
    void nirKey_wrongForm_fails()
    {
        QCOMPARE(nirKey("185057599904").error().code, ErrorCode::NirInvalid);
        QCOMPARE(nirKey("18505759990A5").error().code, ErrorCode::NirInvalid);
        QCOMPARE(*nirKey("2840588321025"), 32);
    }
};

QTEST_APPLESS_MAIN(NirTest)
#include "tst_nir.moc"
