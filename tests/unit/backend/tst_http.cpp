#include "backend_fixture.h"

#include "backend/router.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class HttpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void form_text_parsed_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("value"); // of "a"
        QTest::newRow("plain") << "a=1&b=2" << true << "1";
        QTest::newRow("escaped") << "a=%C3%A9+x&b=" << true << "é x";
        QTest::newRow("without value") << "a" << true << "";
        QTest::newRow("empty") << "" << true << "";
        QTest::newRow("twice") << "a=1&a=2" << false << "";
        QTest::newRow("bad escape") << "a=%G1" << false << "";
        QTest::newRow("cut escape") << "a=%4" << false << "";
    }
    void form_text_parsed()
    {
        QFETCH(const QString, body);
        QFETCH(const bool, good);
        QFETCH(const QString, value);
        auto form = parseForm(body.toStdString());
        QCOMPARE(form.has_value(), good);
        if (good)
            QCOMPARE((*form)["a"], value.toStdString());
    }
    void json_deepOrNoObject_refused()
    {
        QVERIFY(parseJsonObject(R"({"a":[1,{"b":2}]})").has_value());
        QVERIFY(!parseJsonObject("[1]").has_value());
        QVERIFY(!parseJsonObject("{\"a\":").has_value());
        QVERIFY(!parseJsonObject("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}")
                     .has_value());
    }
    void header_repeated_isNone()
    {
        const auto once = request("GET", "/", "", {{"dpop", "a"}});
        const auto twice = request("GET", "/", "", {{"dpop", "a"}, {"dpop", "b"}});
        QCOMPARE(once.header("dpop").value_or(""), std::string("a"));
        QVERIFY(!twice.header("dpop").has_value());
    }
    void router_paths_answered_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::newRow("parameter") << "GET"
                                   << "/things/7/size" << 200 << "7";
        QTest::newRow("head by get") << "HEAD"
                                     << "/things/7/size" << 200 << "7";
        QTest::newRow("empty parameter") << "GET"
                                         << "/things//size" << 404 << "";
        QTest::newRow("longer") << "GET"
                                << "/things/7/size/" << 404 << "";
        QTest::newRow("method") << "POST"
                                << "/things/7/size" << 405 << "";
        QTest::newRow("unknown") << "GET"
                                 << "/" << 404 << "";
    }
    void router_paths_answered()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, path);
        QFETCH(const int, status);
        QFETCH(const QString, body);
        Router router;
        router.add("GET", "/things/{id}/size", [](const HttpRequest& r) {
            return HttpResponse{200, "text/plain", r.parameter("id"), {}};
        });
        const auto response = router.answer(request(method.toStdString(), path.toStdString()));
        QCOMPARE(response.status, status);
        if (status == 200)
            QCOMPARE(response.body, body.toStdString());
        else
            QVERIFY(bodyOf(response).contains("error"));
    }
};

QTEST_APPLESS_MAIN(HttpTest)
#include "tst_http.moc"
