#include "office_fixture.h"

#include "backend/credential_api.h"
#include "backend/jwt_parts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

constexpr auto issuer = "https://issuer.example";
constexpr auto token = "the-access-token";

// An office whose package was announced and whose code was spent for `token`.
class IssuingOffice : public Office
{
public:
    explicit IssuingOffice(bool bound = true)
    {
        api.addRoutes(router);
        grant.expires = clock.now() + std::chrono::hours(1);
        grant.packageId = announce("package", digests("code", "493817"));
        grant.codeSha256 = must(sha256Hex("code"));
        grant.tokenSha256 = must(sha256Hex(token));
        if (bound)
            grant.dpopThumbprint = phone.thumbprint();
        if (!must(issuance.spend(grant)))
            throw std::runtime_error("the code was spent");
    }
    // The package is processed, with this result.
    void settle(CaseState state)
    {
        CaseResult result;
        result.state = state;
        result.claimsJson = R"({"family_name":"Moreau"})";
        must(cases.finishJob(store(grant.packageId, "package"), result, clock.now()));
    }
    HttpResponse post(const std::string& path, const json& body)
    {
        return router.answer(signedRequest(path, body.dump()));
    }
    HttpRequest signedRequest(const std::string& path, const std::string& body)
    {
        const json header{{"typ", "dpop+jwt"}, {"jwk", phone.jwk()}};
        const json payload{{"htm", "POST"},
                           {"htu", issuer + path},
                           {"jti", must(newSecret(random))},
                           {"iat", unixSeconds(clock.now())},
                           {"ath", must(sha256Base64Url(token))}};
        return request("POST", path, body,
                       {{"content-type", "application/json"},
                        {"authorization", std::string("DPoP ") + token},
                        {"dpop", phone.sign(header, payload)}});
    }
    json credentialRequest()
    {
        const json header{{"typ", "openid4vci-proof+jwt"}, {"jwk", phone.jwk()}};
        const json payload{
            {"aud", issuer}, {"iat", unixSeconds(clock.now())}, {"nonce", must(nonces->issue())}};
        return {{"credential_configuration_id", configurationId},
                {"proofs", {{"jwt", json::array({phone.sign(header, payload)})}}}};
    }
    static std::string errorOf(const HttpResponse& response)
    {
        return bodyOf(response).value("error", "");
    }

    Phone phone;
    Grant grant;
    WalletContext context{issuer, cases, issuance, clock, random};
    DpopVerifier dpop{clock};
    AccessControl access{context, dpop};
    std::unique_ptr<NonceService> nonces = must(NonceService::create(clock, random));
    ProofVerifier proofs{issuer, clock, *nonces};
    Credentials key = selfSigned("Issuer", clock.now());
    CredentialIssuer credentials{issuer, std::string(issuer) + path::statusList, key, random};
    StatusList statuses{std::string(issuer) + path::statusList, key, issuance, random};
    CredentialApi api{context, access, *nonces, proofs, credentials, statuses};
    Router router;
};

} // namespace

class CredentialApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void credential_caseReady_issuedAndDelivered()
    {
        IssuingOffice office;
        office.settle(CaseState::Ready);
        const auto response = office.post(path::credential, office.credentialRequest());
        QCOMPARE(response.status, 200);
        QCOMPARE(headerOf(response, "Cache-Control"), std::string("no-store"));
        const json body = bodyOf(response);
        QCOMPARE(body["credentials"].size(), std::size_t{1});
        QVERIFY(must(office.issuance.delivered(office.grant.packageId)));
        const json accepted{{"notification_id", body["notification_id"]},
                            {"event", "credential_accepted"}};
        QCOMPARE(office.post(path::notification, accepted).status, 204);
        QCOMPARE(office.post(path::notification, accepted).status, 204); // idempotent
    }
    void credential_beforeProcessing_deferredOnceThenIssuedOnce()
    {
        IssuingOffice office;
        const auto deferred = office.post(path::credential, office.credentialRequest());
        QCOMPARE(deferred.status, 202);
        const json ask{{"transaction_id", bodyOf(deferred)["transaction_id"]}};
        const auto still = office.post(path::deferred, ask);
        QCOMPARE(still.status, 202);
        QCOMPARE(bodyOf(still).dump(), bodyOf(deferred).dump());
        office.settle(CaseState::Ready);
        QCOMPARE(office.post(path::deferred, ask).status, 200);
        const auto again = office.post(path::deferred, ask);
        QCOMPARE(again.status, 400);
        QCOMPARE(IssuingOffice::errorOf(again), std::string("invalid_transaction_id"));
    }
    void credential_byStateOfTheCase_answered_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("review") << int(CaseState::Review) << 202 << "";
        QTest::newRow("refused") << int(CaseState::Refused) << 400 << "credential_request_denied";
        QTest::newRow("rejected") << int(CaseState::Rejected) << 400 << "credential_request_denied";
    }
    void credential_byStateOfTheCase_answered()
    {
        QFETCH(const int, state);
        QFETCH(const int, status);
        QFETCH(const QString, error);
        IssuingOffice office;
        office.settle(static_cast<CaseState>(state));
        const auto response = office.post(path::credential, office.credentialRequest());
        QCOMPARE(response.status, status);
        QCOMPARE(IssuingOffice::errorOf(response), error.toStdString());
    }
    void review_settledByOfficer_decides()
    {
        IssuingOffice office;
        office.settle(CaseState::Review);
        const auto deferred = office.post(path::credential, office.credentialRequest());
        const json ask{{"transaction_id", bodyOf(deferred)["transaction_id"]}};
        QCOMPARE(must(office.cases.settleReview(
                     office.grant.packageId, {true, "officer-1", "compared"}, office.clock.now())),
                 Outcome::Done);
        QCOMPARE(must(office.cases.settleReview(
                     office.grant.packageId, {false, "officer-1", "compared"}, office.clock.now())),
                 Outcome::Conflict);
        QCOMPARE(office.post(path::deferred, ask).status, 200);
    }
    void credential_oddRequest_refused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("error");
        QTest::newRow("other configuration") << R"({"credential_configuration_id":"x"})"
                                             << "unknown_credential_configuration";
        QTest::newRow("no configuration") << R"({"credential_configuration_id":null})"
                                          << "invalid_credential_request";
        QTest::newRow("identifier") << R"({"credential_identifier":"x"})"
                                    << "unknown_credential_identifier";
        QTest::newRow("encryption") << R"({"credential_response_encryption":{}})"
                                    << "invalid_credential_request";
        QTest::newRow("no proofs") << R"({"proofs":null})"
                                   << "invalid_proof";
        QTest::newRow("two types") << R"({"proofs":{"attestation":[]}})"
                                   << "invalid_credential_request";
        QTest::newRow("two proofs") << R"({"proofs":{"jwt":["a","b"]}})"
                                    << "invalid_proof";
        QTest::newRow("proof no text") << R"({"proofs":{"jwt":[7]}})"
                                       << "invalid_proof";
    }
    void credential_oddRequest_refused()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, error);
        IssuingOffice office;
        office.settle(CaseState::Ready);
        json body = office.credentialRequest();
        body.merge_patch(json::parse(change.toStdString()));
        const auto response = office.post(path::credential, body);
        QCOMPARE(response.status, 400);
        QCOMPARE(IssuingOffice::errorOf(response), error.toStdString());
        QVERIFY(!must(office.issuance.delivered(office.grant.packageId)));
    }
    void access_withoutTheRightProof_401_data()
    {
        QTest::addColumn<QString>("authorization");
        QTest::addColumn<bool>("keepProof");
        QTest::addColumn<bool>("bound");
        QTest::newRow("nothing") << "" << false << true;
        QTest::newRow("other scheme") << "Basic dXNlcg==" << false << true;
        QTest::newRow("unknown token") << "DPoP other-token" << true << true;
        QTest::newRow("bound, as bearer") << "Bearer the-access-token" << false << true;
        QTest::newRow("bound, no proof") << "DPoP the-access-token" << false << true;
        QTest::newRow("bearer, as bound") << "DPoP the-access-token" << true << false;
    }
    void access_withoutTheRightProof_401()
    {
        QFETCH(const QString, authorization);
        QFETCH(const bool, keepProof);
        QFETCH(const bool, bound);
        IssuingOffice office(bound);
        office.settle(CaseState::Ready);
        auto request = office.signedRequest(path::credential, office.credentialRequest().dump());
        request.headers.erase("authorization");
        if (!authorization.isEmpty())
            request.headers.emplace("authorization", authorization.toStdString());
        if (!keepProof)
            request.headers.erase("dpop");
        const auto response = office.router.answer(request);
        QCOMPARE(response.status, 401);
        QVERIFY(!headerOf(response, "WWW-Authenticate").empty());
    }
    void access_expiredToken_401()
    {
        IssuingOffice office;
        office.settle(CaseState::Ready);
        office.clock.advance(std::chrono::hours(1));
        QCOMPARE(office.post(path::credential, office.credentialRequest()).status, 401);
    }
    void transaction_ofAnotherToken_unknown()
    {
        IssuingOffice office;
        const auto deferred = office.post(path::credential, office.credentialRequest());
        const std::string id = bodyOf(deferred)["transaction_id"].get<std::string>();
        Grant other = office.grant;
        other.tokenSha256 = must(sha256Hex("another"));
        QVERIFY(!must(office.issuance.waitingKey(other, must(sha256Hex(id)))).has_value());
        QVERIFY(must(office.issuance.waitingKey(office.grant, must(sha256Hex(id)))).has_value());
    }
};

QTEST_APPLESS_MAIN(CredentialApiTest)
#include "tst_credential_api.moc"
