#include "chip/emrtd/master_list.h"

#include "data_files.h"
#include "documents.h"

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

const TimePoint today = at("2026-11-22");

ErrorCode failureOf(ByteView der)
{
    const auto list = parseMasterList(der);
    return list ? ErrorCode::Internal : list.error().code;
}

} // namespace

class MasterListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_generatedList_givesBothRoots()
    {
        const auto list = parseMasterList(dataFile("emrtd/trust-dev/masterlist.ml"));
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QCOMPARE(list->certificates.size(), std::size_t{2});
        QCOMPARE(list->unreadable, std::size_t{0});
        QCOMPARE(list->signer.commonName(), std::string("Master List Signer"));
        QCOMPARE(list->embedded.size(), std::size_t{2});
        for (const Certificate& root : list->certificates)
            QVERIFY(root.isSelfSigned());
    }
    void judge_generatedList_needsItsRoot()
    {
        const auto list = *parseMasterList(dataFile("emrtd/trust-dev/masterlist.ml"));
        QCOMPARE(judgeMasterList(list, testlandTrust(), today).standing, SignerStanding::Trusted);
        QCOMPARE(judgeMasterList(list, {}, today).standing, SignerStanding::UnknownIssuer);
        QCOMPARE(judgeMasterList(list, testlandTrust(), at("2029-01-01")).standing,
                 SignerStanding::Expired);
    }
    void parse_entriesThatAreNone_areCounted()
    {
        const Identity country = makeCountry("Root");
        const Certificate negative =
            crypto::test::reissue(country.certificate, country, [](X509* x509) {
                ASN1_INTEGER_set(X509_get_serialNumber(x509), -4711);
            });
        const Identity curve = crypto::test::makeExplicitAuthority("Explicit root");
        const auto list = parseMasterList(makeMasterList({country.certificate.toDer(),
                                                          {0x30, 0x03, 0x02, 0x01, 0x00},
                                                          negative.toDer(),
                                                          curve.certificate.toDer()},
                                                         makeListSigner(country)));
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QCOMPARE(list->certificates.size(), std::size_t{3});
        QCOMPARE(list->unreadable, std::size_t{1});
        QCOMPARE(list->certificates[1].serial(), core::fromHex("ED99").value());
        QVERIFY(list->certificates[1].isSelfSigned());
        QVERIFY(list->certificates[2].isSelfSigned());
    }
    void parse_badList_isRefused()
    {
        const Identity country = makeCountry("Root");
        const Identity signer = makeListSigner(country);
        QCOMPARE(failureOf({}), ErrorCode::MalformedData);
        QCOMPARE(failureOf(country.certificate.toDer()), ErrorCode::MalformedData);
        QCOMPARE(failureOf(makeMasterList({}, signer)), ErrorCode::MalformedData);
        QCOMPARE(failureOf(makeMasterList({{0x30, 0x7F}}, signer)), ErrorCode::MalformedData);
        QCOMPARE(failureOf(crypto::signCms(Bytes{0x30, 0x00}, signer.certificate, signer.key,
                                           "2.23.136.1.1.1")
                               .value()),
                 ErrorCode::MalformedData);
        Bytes altered = makeMasterList({country.certificate.toDer()}, signer);
        altered.back() ^= 0x01;
        QCOMPARE(failureOf(altered), ErrorCode::SignatureInvalid);
    }
    // Document signers are many, and in many hands: none of them may name roots.
    void judge_listOfADocumentSigner_isRefused()
    {
        const Identity country = makeCountry("Root");
        const Identity signer = makeSigner(country);
        const auto list =
            *parseMasterList(makeMasterList({makeCountry("Forged").certificate.toDer()}, signer));
        const auto judgement = judgeMasterList(list, {{country.certificate}, {}, {}}, today);
        QCOMPARE(judgement.standing, SignerStanding::UnknownIssuer);
        QVERIFY(judgement.reason.find("no signer of master lists") != std::string::npos);
    }
    // The list's issuer has a new key since it was trusted: the link comes with the list.
    void judge_listOfARenewedIssuer_isTrustedOverItsLink()
    {
        const Identity old = makeCountry("Root 1");
        const Identity next = makeCountry("Root 2");
        const auto list = *parseMasterList(
            makeMasterList({next.certificate.toDer(), makeLink(old, next, "Root 2").toDer()},
                           makeListSigner(next)));
        QCOMPARE(judgeMasterList(list, {{old.certificate}, {}, {}}, today).standing,
                 SignerStanding::Trusted);
        QCOMPARE(
            judgeMasterList(list, {{makeCountry("Root 1").certificate}, {}, {}}, today).standing,
            SignerStanding::UnknownIssuer);
    }
};

QTEST_GUILESS_MAIN(MasterListTest)
#include "tst_master_list.moc"
