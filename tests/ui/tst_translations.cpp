// No word is missing in any language.
#include "core/error.h"
#include "ui/shell/appearance.h"
#include "ui/shell/languages.h"
#include "ui/shell/wording.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace kiosk;

namespace {

struct Messages
{
    QSet<QString> sources; // context and source text
    QStringList unfinished;
};

Messages messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Messages messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
            messages.sources.insert(context + QLatin1Char('|') + source);
        } else if (xml.name() == QLatin1String("translation")) {
            const bool marked = xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (marked || text.isEmpty())
                messages.unfinished.append(source);
        }
    }
    return messages;
}

QString storedFile(const QString& language)
{
    return QStringLiteral(KIOSK_SOURCE_DIR "/translations/kiosk_%1.ts").arg(language);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stored_everyLanguage_isFinished_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"fr", "ar", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void stored_everyLanguage_isFinished()
    {
        QFETCH(const QString, language);
        const auto messages = messagesOf(storedFile(language));
        QVERIFY(!messages.sources.isEmpty());
        QCOMPARE(messages.unfinished, QStringList());
    }
    void sources_readAgain_holdNothingThatIsNotStored()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("kiosk_fr.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(KIOSK_SOURCE_DIR));
        lupdate.start(QStringLiteral(KIOSK_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("src"),
                       QStringLiteral("ui"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto now = messagesOf(fresh).sources;
        QVERIFY(now.size() > 300);
        for (const auto* language : {"fr", "ar"}) {
            const auto stored = messagesOf(storedFile(QString::fromLatin1(language))).sources;
            QCOMPARE((now - stored).values(), QStringList());
        }
    }
    void errors_everyCode_isTranslatedAtRunTime()
    {
        ui::LanguageSwitch language;
        for (const auto* tag : {"fr", "ar"}) {
            language.use(QString::fromLatin1(tag));
            for (const auto& error : core::allErrors()) {
                const std::string sentence(error.sentence);
                QVERIFY2(ui::errorSentence(error.code) != QString::fromStdString(sentence),
                         sentence.c_str());
            }
        }
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    TranslationsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_translations.moc"
