#include "chip/emrtd/security_infos.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "scripted_channel.h"
#include "shared_files.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

Bytes wrap(Tag tag, const Bytes& value)
{
    Bytes object;
    appendTlv(object, tag, value);
    return object;
}

Bytes setOf(std::initializer_list<std::string_view> entries)
{
    Bytes content;
    for (const std::string_view entry : entries) {
        const Bytes object = wrap(0x30, hex(entry));
        content.insert(content.end(), object.begin(), object.end());
    }
    return wrap(0x31, content);
}

// The same key with its curve as a number of BSI's list.
Bytes withNumberedCurve(const crypto::PublicKey& key, std::uint8_t id)
{
    const Bytes der = key.toDer().value();
    const ByteView content = findTlv(der, 0x30).value();
    Bytes algorithm = hex("06 07 04007F00070102 02 01");
    algorithm.push_back(id);
    Bytes info = wrap(0x30, algorithm);
    const Bytes point = wrap(0x03, core::toBytes(findTlv(content, 0x03).value()));
    info.insert(info.end(), point.begin(), point.end());
    Bytes entry = hex("06 09 04007F000702020102");
    const Bytes wrapped = wrap(0x30, info);
    entry.insert(entry.end(), wrapped.begin(), wrapped.end());
    const Bytes keyId = hex("02 02 0081");
    entry.insert(entry.end(), keyId.begin(), keyId.end());
    return wrap(0x31, wrap(0x30, entry));
}

constexpr std::string_view plainEcdsaSha512 =
    "06 06 678108010105 020101 06 0A 04007F00070101040105";

} // namespace

class SecurityInfosTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseSecurityInfos_generatedCardAccess_namesPace_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("protocol");
        QTest::newRow("s2") << "s2-td1-pace-ca"
                            << "PACE-ECDH-GM-AES-128 brainpoolP256r1";
        QTest::newRow("s3") << "s3-td3-pace-bac-aa"
                            << "PACE-ECDH-GM-AES-128 P-256";
    }
    void parseSecurityInfos_generatedCardAccess_namesPace()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, protocol);
        const auto infos = parseSecurityInfos(chipFile(document.toStdString(), "011C"));
        QVERIFY(infos);
        QCOMPARE(infos->pace.size(), std::size_t{1});
        QCOMPARE(describePace(infos->pace[0]), protocol.toStdString());
        QCOMPARE(core::toHex(infos->pace[0].oid), std::string("04007f00070202040202"));
        QVERIFY(infos->chipAuthentication.empty());
    }
    void parseSecurityInfos_paceVariants_areTold_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("protocol"); // empty: skipped
        const auto row = [](const char* entry, const char* protocol) {
            QTest::newRow(*protocol != 0 ? protocol : entry) << entry << protocol;
        };
        row("060A 04007F00070202040101 020102 020100", "PACE-DH-GM-3DES MODP-1024-160");
        row("060A 04007F00070202040102 020102 020102", "PACE-DH-GM-AES-128 MODP-2048-256");
        row("060A 04007F00070202040203 020102 02010E", "PACE-ECDH-GM-AES-192 brainpoolP320r1");
        row("060A 04007F00070202040304 020102 020101", "PACE-DH-IM-AES-256 MODP-2048-224");
        row("060A 04007F00070202040402 020102 020112", "PACE-ECDH-IM-AES-128 P-521");
        row("060A 04007F00070202040604 020102 02010F", "PACE-ECDH-CAM-AES-256 P-384");
        row("060A 04007F00070202040202 020102", "PACE-ECDH-GM-AES-128 proprietary parameters");
        row("060A 04007F00070202040202 020102 02011F", "PACE-ECDH-GM-AES-128 parameters 31");
        row("060A 04007F00070202040202 020101 02010D", "");                 // version 1
        row("060A 04007F00070202040502 020102 02010D", "");                 // unknown mapping
        row("060A 04007F00070202040205 020102 02010D", "");                 // unknown cipher
        row("0609 04007F000702020402 300C 0607 04007F00070102 02010D", ""); // domain parameters
        row("0608 04007F0007020202 020101", ""); // terminal authentication
        row("0605 2B06010401 020102", "");       // another scheme
    }
    void parseSecurityInfos_paceVariants_areTold()
    {
        QFETCH(const QString, entry);
        QFETCH(const QString, protocol);
        const auto infos = parseSecurityInfos(setOf({entry.toStdString()}));
        QVERIFY(infos);
        QCOMPARE(infos->pace.empty() ? std::string() : describePace(infos->pace[0]),
                 protocol.toStdString());
    }
    void parseSecurityInfos_trailingOctets_areIgnored()
    {
        Bytes file = chipFile("s2-td1-pace-ca", "011C");
        file.insert(file.end(), 20, 0);
        QCOMPARE(parseSecurityInfos(file)->pace.size(), std::size_t{1});
    }
    void parseSecurityInfos_chipAuthentication_isTold()
    {
        const auto infos = parseSecurityInfos(
            setOf({"060A 04007F00070202030104 020101 020200FE",
                   "060A 04007F00070202030201 020102 020105", "060A 04007F00070202030202 020101"}));
        QVERIFY(infos);
        const auto& found = infos->chipAuthentication;
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(describeChipAuthentication(found[0]),
                 std::string("chip authentication DH AES-256"));
        QVERIFY(*found[0].keyId == Bytes{0xFE});
        QCOMPARE(describeChipAuthentication(found[1]),
                 std::string("chip authentication ECDH 3DES"));
        QVERIFY(*found[1].keyId == Bytes{0x05});
        QVERIFY(!found[2].keyId);
    }
    void parseSecurityInfos_numberedCurve_isUnderstood()
    {
        const auto dg14 = parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        const crypto::PublicKey key = dg14->chipAuthenticationKeys.at(0).key;
        const auto infos = parseSecurityInfos(withNumberedCurve(key, 12));
        QVERIFY(infos);
        QCOMPARE(infos->chipAuthenticationKeys.size(), std::size_t{1});
        QVERIFY(infos->chipAuthenticationKeys[0].key.toDer().value() == key.toDer().value());
        QVERIFY(*infos->chipAuthenticationKeys[0].keyId == Bytes{0x81});
        QVERIFY(parseSecurityInfos(withNumberedCurve(key, 31))->chipAuthenticationKeys.empty());
    }
    void parseSecurityInfos_activeAuthentication_givesTheHash_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<int>("hash"); // -1: none
        using enum crypto::HashAlgorithm;
        const auto row = [](const char* name, const char* signature, int hash) {
            QTest::newRow(name) << signature << hash;
        };
        row("plain SHA-1", "060A 04007F00070101040101", static_cast<int>(Sha1));
        row("plain SHA-224", "060A 04007F00070101040102", static_cast<int>(Sha224));
        row("plain SHA-256", "060A 04007F00070101040103", static_cast<int>(Sha256));
        row("plain SHA-384", "060A 04007F00070101040104", static_cast<int>(Sha384));
        row("plain SHA-512", "060A 04007F00070101040105", static_cast<int>(Sha512));
        row("plain RIPEMD-160", "060A 04007F00070101040106", -1);
        row("X9.62 SHA-1", "0607 2A8648CE3D0401", static_cast<int>(Sha1));
        row("X9.62 SHA-256", "0608 2A8648CE3D040302", static_cast<int>(Sha256));
        row("RSA", "0609 2A864886F70D01010B", -1);
    }
    void parseSecurityInfos_activeAuthentication_givesTheHash()
    {
        QFETCH(const QString, signature);
        QFETCH(const int, hash);
        const auto infos =
            parseSecurityInfos(setOf({"0606 678108010105 020101" + signature.toStdString()}));
        QVERIFY(infos);
        QCOMPARE(infos->activeAuthenticationHash
                     ? static_cast<int>(*infos->activeAuthenticationHash)
                     : -1,
                 hash);
    }
    void parseDg14_generatedChips_giveKeyAndProtocol()
    {
        const auto s2 = parseDg14(chipFile("s2-td1-pace-ca", "010E"));
        QVERIFY(s2);
        QCOMPARE(s2->pace.size(), std::size_t{1});
        QCOMPARE(describeChipAuthentication(s2->chipAuthentication.at(0)),
                 std::string("chip authentication ECDH AES-128"));
        QVERIFY(s2->chipAuthenticationKeys.at(0).isEllipticCurve);
        QVERIFY(!s2->activeAuthenticationHash);

        const auto s3 = parseDg14(chipFile("s3-td3-pace-bac-aa", "010E"));
        QVERIFY(s3);
        QCOMPARE(describeChipAuthentication(s3->chipAuthentication.at(0)),
                 std::string("chip authentication ECDH 3DES"));
        QVERIFY(s3->activeAuthenticationHash == crypto::HashAlgorithm::Sha256);
    }
    void parseDg14_publishedFiles_giveKeyAndProtocol_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("BSI TR-03105-5") << "emrtd/bsi-tr03105-5/DG14.bin";
        QTest::newRow("ETSI TR 103 200") << "emrtd/etsi-prototype/DG14.bin";
    }
    void parseDg14_publishedFiles_giveKeyAndProtocol()
    {
        QFETCH(const QString, path);
        const auto file = sharedFile(path.toStdString());
        if (!file)
            QSKIP("published samples are not here");
        const auto infos = parseDg14(*file);
        QVERIFY(infos);
        QCOMPARE(infos->chipAuthenticationKeys.size(), std::size_t{1});
        QCOMPARE(describeChipAuthentication(infos->chipAuthentication.at(0)),
                 std::string("chip authentication ECDH 3DES"));
        QVERIFY(infos->pace.empty());
    }
    void parseSecurityInfos_badOctets_areRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const Bytes& file) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(file.data()),
                                              static_cast<qsizetype>(file.size()));
        };
        row("empty", {});
        row("no set", hex("3000"));
        row("cut off", hex("3105 3012060A"));
        row("entry is no sequence", hex("3103 020101"));
        row("entry without identifier", setOf({"020101"}));
        row("version missing", setOf({"060A 04007F00070202040202"}));
        row("version is no integer", setOf({"060A 04007F00070202040202 040102"}));
        row("parameters too large", setOf({"060A 04007F00070202040202 020102 02020100"}));
        row("parameters negative", setOf({"060A 04007F00070202040202 020102 0201FF"}));
        row("key reference empty", setOf({"060A 04007F00070202030202 020101 0200"}));
        row("key is no sequence", setOf({"0609 04007F000702020102 020101"}));
        row("key is no key", setOf({"0609 04007F000702020102 3006 3004 06022A03"}));
        row("signature missing", setOf({"0606 678108010105 020101"}));
        Bytes many;
        const Bytes one = wrap(0x30, hex(plainEcdsaSha512));
        for (int i = 0; i < 65; ++i)
            many.insert(many.end(), one.begin(), one.end());
        row("too many entries", wrap(0x31, many));
    }
    void parseSecurityInfos_badOctets_areRefused()
    {
        QFETCH(const QByteArray, file);
        const auto infos = parseSecurityInfos(Bytes(file.begin(), file.end()));
        QVERIFY(!infos);
        QCOMPARE(infos.error().code, ErrorCode::MalformedData);
    }
    void parseDg14_anotherTemplate_isRefused()
    {
        QCOMPARE(parseDg14(chipFile("s2-td1-pace-ca", "011C")).error().code,
                 ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(SecurityInfosTest)
#include "tst_security_infos.moc"
