#include "chip/emrtd/master_list.h"

#include "chip/tlv.h"
#include "crypto/cms.h"

#include <algorithm>
#include <iterator>

namespace kiosk::chip::emrtd {
namespace {

using crypto::Certificate;

constexpr Tag integer = 0x02;
constexpr Tag sequence = 0x30;
constexpr Tag set = 0x31;
constexpr std::size_t mostCertificates = 4096;
// id-icao-cscaMasterListSigningKey, 9303-12 section 4.4
constexpr std::string_view masterListSigning = "2.23.136.1.1.3";

Result<ByteView> take(ByteView& rest, Tag tag)
{
    KIOSK_TRY(const Tlv object, takeTlv(rest));
    if (object.tag != tag)
        return fail(ErrorCode::MalformedData, "master list: unexpected element");
    return object.value;
}

struct Certificates
{
    std::vector<Certificate> readable;
    std::size_t unreadable = 0;
};

// CscaMasterList ::= SEQUENCE { version INTEGER, certList SET OF Certificate }
Result<Certificates> parseCertificates(ByteView content)
{
    KIOSK_TRY(ByteView list, take(content, sequence));
    KIOSK_CHECK(take(list, integer));
    KIOSK_TRY(ByteView entries, take(list, set));
    Certificates found;
    while (!entries.empty()) {
        KIOSK_TRY(const Tlv entry, takeTlv(entries));
        if (found.readable.size() + found.unreadable == mostCertificates)
            return fail(ErrorCode::MalformedData, "master list: too many certificates");
        if (auto certificate = Certificate::fromDer(entry.whole))
            found.readable.push_back(std::move(*certificate));
        else
            ++found.unreadable;
    }
    if (found.readable.empty())
        return fail(ErrorCode::MalformedData, "master list: no certificate that can be read");
    return found;
}

bool maySignLists(const Certificate& signer)
{
    const auto uses = signer.extendedUses();
    return std::find(uses.begin(), uses.end(), masterListSigning) != uses.end() ||
           signer.isSelfSigned(); // a root itself
}

} // namespace

Result<MasterList> parseMasterList(ByteView der)
{
    KIOSK_TRY(crypto::SignedContent content,
              crypto::verifyCms(der, {}, {.contentType = masterListType}));
    KIOSK_TRY(Certificates found, parseCertificates(content.content));
    return MasterList{std::move(found.readable), found.unreadable, std::move(content.signer),
                      std::move(content.embedded), content.signedAt};
}

SignerJudgement judgeMasterList(const MasterList& list, const TrustList& trust, TimePoint at)
{
    if (!maySignLists(list.signer))
        return {SignerStanding::UnknownIssuer,
                list.signer.subject() + " is no signer of master lists"};
    TrustList pool = trust;
    for (const auto* certificates : {&list.certificates, &list.embedded})
        std::copy_if(certificates->begin(), certificates->end(), std::back_inserter(pool.anchors),
                     [](const Certificate& each) { return !each.isSelfSigned(); });
    return judgeSigner(list.signer, pool, at);
}

} // namespace kiosk::chip::emrtd
