#include "ui/shell/languages.h"

#include <QGuiApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace kiosk::ui {

const std::vector<Language>& languages()
{
    static const std::vector<Language> all{
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("ar"), QStringLiteral("العربية")},
    };
    return all;
}

QString knownLanguage(const QString& tag)
{
    const auto& all = languages();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const Language& language) { return language.tag == tag; });
    return known ? tag : QStringLiteral("fr");
}

QLocale localeOf(const QString& tag)
{
    // Arabic as it is written by most who read it in France: with the digits that stand on their
    // documents too.
    if (tag == QLatin1String("ar"))
        return QLocale(QLocale::Arabic, QLocale::Morocco);
    return QLocale(tag);
}

QString wordsOf(const QString& tag)
{
    return QStringLiteral(":/i18n/kiosk_%1.qm").arg(tag);
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

void LanguageSwitch::use(const QString& tag)
{
    const QString chosen = knownLanguage(tag);
    if (chosen == m_tag)
        return;
    m_tag = chosen;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English is the source text; its file holds the plural forms only.
    if (m_ours.load(wordsOf(m_tag)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QStringLiteral("qtbase_") + m_tag,
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    QLocale::setDefault(locale());
    QGuiApplication::setLayoutDirection(locale().textDirection());
}

QLocale LanguageSwitch::locale() const
{
    return localeOf(m_tag);
}

} // namespace kiosk::ui
