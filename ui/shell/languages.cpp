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

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

void LanguageSwitch::use(const QString& tag)
{
    const auto& all = languages();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const Language& language) { return language.tag == tag; });
    const QString chosen = known ? tag : QStringLiteral("fr");
    if (chosen == m_tag)
        return;
    m_tag = chosen;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English is the source text; its file holds the plural forms only.
    if (m_ours.load(QStringLiteral(":/i18n/kiosk_%1.qm").arg(m_tag)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QStringLiteral("qtbase_") + m_tag,
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    QLocale::setDefault(locale()); // the desk's dates too
    QGuiApplication::setLayoutDirection(locale().textDirection());
}

QLocale LanguageSwitch::locale() const
{
    // Arabic as it is written by most who read it in France: with the digits that stand on their
    // documents too.
    if (m_tag == QLatin1String("ar"))
        return QLocale(QLocale::Arabic, QLocale::Morocco);
    return QLocale(m_tag);
}

} // namespace kiosk::ui
