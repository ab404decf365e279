#include "ui/shell/audience.h"

#include "ui/shell/appearance.h"
#include "ui/shell/languages.h"

#include <QCoreApplication>

#include <utility>

namespace kiosk::ui {
namespace {

// tr() has no parameter for it. Read and written on the GUI thread alone.
Audience& current()
{
    static Audience audience = Audience::Person;
    return audience;
}

} // namespace

AudienceScope::AudienceScope(Audience audience) : m_before(std::exchange(current(), audience))
{
}

AudienceScope::~AudienceScope()
{
    current() = m_before;
}

Audience AudienceScope::now() noexcept
{
    return current();
}

QString AudienceTranslator::translate(const char* context, const char* sourceText,
                                      const char* disambiguation, int n) const
{
    return AudienceScope::now() == m_audience
               ? QTranslator::translate(context, sourceText, disambiguation, n)
               : QString();
}

OfficeLanguage::OfficeLanguage(const QString& tag)
    : m_words(Audience::Agent), m_locale(localeOf(knownLanguage(tag)))
{
    initResources();
    if (m_words.load(wordsOf(knownLanguage(tag))))
        QCoreApplication::installTranslator(&m_words);
}

OfficeLanguage::~OfficeLanguage()
{
    QCoreApplication::removeTranslator(&m_words);
}

} // namespace kiosk::ui
