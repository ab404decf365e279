#include "office_fixture.h"

#include "backend/jwt_parts.h"
#include "backend/status_list.h"

#include <QTest>

#include <zlib.h>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

Bytes unpack(const std::string& list)
{
    const Bytes packed = must(core::fromBase64Url(list));
    Bytes bits(static_cast<std::size_t>(StatusList::places / 8));
    uLongf size = bits.size();
    if (uncompress(bits.data(), &size, packed.data(), packed.size()) != Z_OK)
        return {};
    bits.resize(size);
    return bits;
}

} // namespace

class StatusListTest : public QObject
{
    Q_OBJECT
private:
    static constexpr auto uri = "https://issuer.example/status/1";

private Q_SLOTS:
    void pack_draftExample_sameBits()
    {
        // draft-ietf-oauth-status-list, section 4.1: statuses 1,0,0,1,1,1,0,1,1,1,0,0,0,1,0,1 are
        // the octets B9 A3, least significant bit first.
        const Bytes packed =
            must(core::fromBase64Url(must(packStatusBits({0, 3, 4, 5, 7, 8, 9, 13, 15}, 16))));
        Bytes bits(2);
        uLongf size = bits.size();
        QCOMPARE(uncompress(bits.data(), &size, packed.data(), packed.size()), Z_OK);
        QCOMPARE(core::toHex(bits), std::string("b9a3"));
    }
    void token_afterRevocation_setsThatBitOnly()
    {
        Office office;
        const Credentials key = selfSigned("Issuer", office.clock.now());
        const StatusList list(uri, key, office.issuance, office.random);
        const auto id = office.announce("package", office.digests("code", "493817"));
        const Grant grant{"token", id, must(sha256Hex("code")), std::nullopt,
                          office.clock.now() + std::chrono::hours(1)};
        QVERIFY(must(office.issuance.spend(grant)));
        QVERIFY(must(office.issuance.recordCredential(
            grant, {12'345, "notification", office.clock.now(), office.clock.now()},
            std::nullopt)));
        QCOMPARE(must(office.issuance.revoke(id)), 1);
        QCOMPARE(must(office.issuance.revoke(id)), 0);

        const auto jws = must(crypto::parseJws(must(list.token(office.clock.now()))));
        QVERIFY(crypto::verifyJws(jws, must(key.certificate.publicKey())).has_value());
        QCOMPARE(json::parse(jws.headerJson)["typ"].get<std::string>(),
                 std::string("statuslist+jwt"));
        const json payload = json::parse(jws.payload);
        QCOMPARE(payload["sub"].get<std::string>(), std::string(uri));
        QCOMPARE(payload["iat"].get<std::int64_t>(), unixSeconds(office.clock.now()));
        QCOMPARE(payload["status_list"]["bits"].get<int>(), 1);
        const Bytes bits = unpack(payload["status_list"]["lst"].get<std::string>());
        QCOMPARE(bits.size(), std::size_t{16'384});
        for (std::size_t i = 0; i < bits.size(); ++i)
            QCOMPARE(int{bits[i]}, i == 12'345 / 8 ? 1 << (12'345 % 8) : 0);
    }
    void freePlace_taken_skipped()
    {
        class StepRandom final : public core::RandomSource // 7, 7, 8, 8, …
        {
        public:
            Result<void> fill(std::span<std::uint8_t> target) override
            {
                std::fill(target.begin(), target.end(), std::uint8_t{0});
                target.back() = static_cast<std::uint8_t>(7 + m_calls++ / 2);
                return {};
            }

        private:
            int m_calls = 0;
        };
        Office office;
        const Credentials key = selfSigned("Issuer", office.clock.now());
        StepRandom random;
        const StatusList list(uri, key, office.issuance, random);
        const auto id = office.announce("package", office.digests("code", "493817"));
        const Grant grant{"token", id, must(sha256Hex("code")), std::nullopt, office.clock.now()};
        const auto first = must(list.freePlace());
        QCOMPARE(first, 7);
        QVERIFY(must(office.issuance.recordCredential(
            grant, {first, "n", office.clock.now(), office.clock.now()}, std::nullopt)));
        QCOMPARE(must(list.freePlace()), 8);
    }
};

QTEST_APPLESS_MAIN(StatusListTest)
#include "tst_status_list.moc"
