#include "office_fixture.h"

#include "backend/token_api.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class TokenServiceTest : public QObject
{
    Q_OBJECT
private:
    static constexpr auto code = "code-of-forty-three-characters-or-so";
    static constexpr auto right = "493817";
    static constexpr auto wrong = "493818";

private Q_SLOTS:
    void redeem_rightCodes_givesTokenOnce()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        const auto id = office.announce("package", office.digests(code, right));
        const auto token = tokens.redeem(code, right, std::nullopt);
        QVERIFY(token.has_value());
        QVERIFY(token->accessToken.size() >= 43);
        const auto grant = must(office.issuance.grant(must(sha256Hex(token->accessToken))));
        QVERIFY(grant.has_value());
        QCOMPARE(grant->packageId, id);
        QCOMPARE(grant->expires, office.clock.now() + TokenService::bearerLife);
        QCOMPARE(tokens.redeem(code, right, std::nullopt).error(), TokenFault::UnknownCode);
    }
    void redeem_withKey_bindsAndLivesLonger()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        office.announce("package", office.digests(code, right));
        const auto token = tokens.redeem(code, right, "thumbprint");
        const auto grant = must(office.issuance.grant(must(sha256Hex(token->accessToken))));
        QCOMPARE(grant->dpopThumbprint.value_or(""), std::string("thumbprint"));
        QCOMPARE(grant->expires, office.clock.now() + TokenService::boundLife);
    }
    void redeem_fourWrong_stillOpen()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        office.announce("package", office.digests(code, right));
        for (int i = 1; i < TokenService::mostWrongTries; ++i)
            QCOMPARE(tokens.redeem(code, wrong, std::nullopt).error(),
                     TokenFault::WrongTransactionCode);
        QVERIFY(tokens.redeem(code, right, std::nullopt).has_value());
    }
    void redeem_fiveWrong_lockedForGood()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        const auto id = office.announce("package", office.digests(code, right));
        for (int i = 0; i < TokenService::mostWrongTries; ++i)
            QVERIFY(!tokens.redeem(code, wrong, std::nullopt).has_value());
        QCOMPARE(tokens.redeem(code, right, std::nullopt).error(), TokenFault::UnknownCode);
        QCOMPARE(must(office.issuance.livingCode(id))->state, CodeState::Locked);
    }
    void redeem_expiredOrUnknown_refused()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        office.announce("package", office.digests(code, right));
        QCOMPARE(tokens.redeem("another", right, std::nullopt).error(), TokenFault::UnknownCode);
        office.clock.advance(std::chrono::hours(1));
        QCOMPARE(tokens.redeem(code, right, std::nullopt).error(), TokenFault::UnknownCode);
    }
    void replaceCode_oldTokenAndCode_dead()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        const auto id = office.announce("package", office.digests(code, right));
        const auto token = tokens.redeem(code, right, std::nullopt);
        QCOMPARE(must(office.cases.replaceCode(id, office.digests("new", right))), Outcome::Done);
        const auto grant = must(office.issuance.grant(must(sha256Hex(token->accessToken))));
        QVERIFY(grant->expires <= office.clock.now());
        QVERIFY(tokens.redeem("new", right, std::nullopt).has_value());
        QCOMPARE(must(office.cases.replaceCode(id, office.digests(code, right))),
                 Outcome::Conflict);
    }
    void endpoint_request_answered_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QString grant = "grant_type=urn:ietf:params:oauth:grant-type:pre-authorized_code";
        const QString form = "application/x-www-form-urlencoded";
        const QString codes = QString("&pre-authorized_code=%1&tx_code=%2").arg(code, right);
        QTest::newRow("good") << form << grant + codes << 200 << "";
        QTest::newRow("unknown parameters")
            << form << grant + codes + "&user_pin=1&resource=x" << 200 << "";
        QTest::newRow("json") << "application/json"
                              << "{}" << 400 << "invalid_request";
        QTest::newRow("no grant") << form << codes << 400 << "invalid_request";
        QTest::newRow("other grant")
            << form << "grant_type=authorization_code" + codes << 400 << "unsupported_grant_type";
        QTest::newRow("no code") << form << grant << 400 << "invalid_request";
        QTest::newRow("no tx_code")
            << form << grant + "&pre-authorized_code=" + code << 400 << "invalid_request";
        QTest::newRow("tx_code twice")
            << form << grant + codes + "&tx_code=1" << 400 << "invalid_request";
        QTest::newRow("wrong tx_code")
            << form << grant + QString("&pre-authorized_code=%1&tx_code=%2").arg(code, wrong) << 400
            << "invalid_grant";
    }
    void endpoint_request_answered()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, body);
        QFETCH(const int, status);
        QFETCH(const QString, error);
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        office.announce("package", office.digests(code, right));
        DpopVerifier dpop(office.clock);
        const WalletContext context{"https://issuer.example", office.cases, office.issuance,
                                    office.clock, office.random};
        TokenApi api(context, tokens, dpop);
        Router router;
        api.addRoutes(router);
        const auto response = router.answer(
            request("POST", "/token", body.toStdString(), {{"content-type", type.toStdString()}}));
        QCOMPARE(response.status, status);
        QCOMPARE(headerOf(response, "Cache-Control"), std::string("no-store"));
        if (status == 200)
            QCOMPARE(bodyOf(response)["token_type"].get<std::string>(), std::string("Bearer"));
        else
            QCOMPARE(bodyOf(response)["error"].get<std::string>(), error.toStdString());
    }
    void endpoint_badDpop_costsNoTry()
    {
        Office office;
        const TokenService tokens(office.issuance, office.clock, office.random);
        const auto id = office.announce("package", office.digests(code, right));
        DpopVerifier dpop(office.clock);
        const WalletContext context{"https://issuer.example", office.cases, office.issuance,
                                    office.clock, office.random};
        TokenApi api(context, tokens, dpop);
        Router router;
        api.addRoutes(router);
        const auto response = router.answer(
            request("POST", "/token",
                    std::string("grant_type=urn:ietf:params:oauth:grant-type:pre-authorized_code"
                                "&pre-authorized_code=") +
                        code + "&tx_code=" + wrong,
                    {{"content-type", "application/x-www-form-urlencoded"}, {"dpop", "a.b.c"}}));
        QCOMPARE(bodyOf(response)["error"].get<std::string>(), std::string("invalid_dpop_proof"));
        QCOMPARE(must(office.issuance.livingCode(id))->wrongTries, 0);
    }
};

QTEST_APPLESS_MAIN(TokenServiceTest)
#include "tst_token_service.moc"
