#include "core/error.h"
#include "core/log.h"
#include "core/personal_text.h"

#include <QTest>

#include <set>

using namespace kiosk;

// Personal types must not be convertible to what the log takes.
static_assert(!std::is_convertible_v<PersonalText, std::string_view>);
static_assert(!std::is_convertible_v<PersonalText, std::string>);

class ErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCode_hasUniqueIdAndTwoSentences()
    {
        std::set<std::string_view> ids;
        for (const core::ErrorText& text : core::allErrors()) {
            QVERIFY2(ids.insert(text.id).second, std::string(text.id).c_str());
            QVERIFY2(text.sentence.ends_with('.'), std::string(text.id).c_str());
            QVERIFY2(text.nextStep.ends_with('.'), std::string(text.id).c_str());
        }
        QCOMPARE(core::errorId(ErrorCode::NoReader), std::string_view("reader.none"));
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
