#include "chip/emrtd/signer_trust.h"

#include "core/text_codec.h"

#include <algorithm>

namespace kiosk::chip::emrtd {
namespace {

using crypto::Certificate;
using crypto::RevocationList;

class PathSearch
{
public:
    explicit PathSearch(const std::vector<Certificate>& anchors)
        : m_anchors(anchors), m_visited(anchors.size(), false)
    {
    }

    void explore(const Certificate& from, const SignerPath& below)
    {
        for (std::size_t i = 0; i < m_anchors.size(); ++i) {
            const Certificate& above = m_anchors[i];
            if (m_visited[i] || !from.verifyIssuedBy(above))
                continue;
            SignerPath path = below;
            path.push_back(above);
            if (above.isSelfSigned()) {
                m_found.push_back(std::move(path));
            } else if (above.isAuthority()) {
                m_visited[i] = true; // links may point at each other
                explore(above, path);
            }
        }
    }
    [[nodiscard]] std::vector<SignerPath> take() { return std::move(m_found); }

private:
    const std::vector<Certificate>& m_anchors;
    std::vector<bool> m_visited;
    std::vector<SignerPath> m_found;
};

std::optional<TimePoint> revokedSince(const Certificate& certificate, const TrustList& trust)
{
    for (const RevocationList& list : trust.revocations)
        if (const auto since = list.revokedSince(certificate);
            since && findIssuer(list, trust.anchors))
            return since;
    return std::nullopt;
}

std::string validity(const Certificate& certificate)
{
    return isoDay(certificate.notBefore()) + " to " + isoDay(certificate.notAfter());
}

// What the lists of the signer's issuer say of how well it is known that it was not revoked.
std::string revocationKnowledge(const Certificate& signer, const TrustList& trust)
{
    const RevocationList* newest = nullptr;
    for (const RevocationList& list : trust.revocations)
        if (list.concerns(signer) && (!newest || newest->thisUpdate() < list.thisUpdate()))
            newest = &list;
    if (!newest)
        return "no revocation list of its issuer";
    return "not on the revocation list of " + isoDay(newest->thisUpdate());
}

std::string overLinks(std::size_t count)
{
    if (count == 0)
        return {};
    return " over " + std::to_string(count) + (count == 1 ? " link" : " links");
}

// Which date does not fit; empty when all do.
std::string dateFault(const Certificate& signer, const SignerPath& path, TimePoint at)
{
    if (!signer.validAt(at))
        return "signer's certificate was valid from " + validity(signer) + ", not on " + isoDay(at);
    const Certificate* issued = &signer;
    for (const Certificate& issuer : path) {
        if (!issuer.validAt(issued->notBefore()))
            return "issuer " + issuer.subject() + " was valid from " + validity(issuer) +
                   ", and issued on " + isoDay(issued->notBefore());
        issued = &issuer;
    }
    return {};
}

// Who was revoked; empty when nobody was.
std::string revocationFault(const Certificate& signer, const SignerPath& path,
                            const TrustList& trust)
{
    if (const auto since = revokedSince(signer, trust))
        return "signer was revoked on " + isoDay(*since);
    for (const Certificate& issuer : path)
        if (const auto since = revokedSince(issuer, trust))
            return "issuer " + issuer.subject() + " was revoked on " + isoDay(*since);
    return {};
}

SignerJudgement judgePath(const Certificate& signer, const SignerPath& path, const TrustList& trust,
                          TimePoint at)
{
    if (std::string fault = revocationFault(signer, path, trust); !fault.empty())
        return {SignerStanding::Revoked, std::move(fault)};
    if (std::string fault = dateFault(signer, path, at); !fault.empty())
        return {SignerStanding::Expired, std::move(fault)};
    return {SignerStanding::Trusted, "signer leads to " + path.back().subject() +
                                         overLinks(path.size() - 1) + ", " +
                                         revocationKnowledge(signer, trust)};
}

} // namespace

std::string isoDay(TimePoint time)
{
    return core::toRfc3339(time).substr(0, 10);
}

std::vector<SignerPath> findSignerPaths(const Certificate& signer,
                                        const std::vector<Certificate>& anchors)
{
    PathSearch search(anchors);
    search.explore(signer, {});
    return search.take();
}

const Certificate* findIssuer(const RevocationList& list, const std::vector<Certificate>& anchors)
{
    const auto found = std::find_if(anchors.begin(), anchors.end(), [&](const Certificate& anchor) {
        return list.verifyIssuedBy(anchor) &&
               (anchor.isSelfSigned() || !findSignerPaths(anchor, anchors).empty());
    });
    return found == anchors.end() ? nullptr : &*found;
}

SignerJudgement judgeSigner(const Certificate& signer, const std::vector<SignerPath>& paths,
                            const TrustList& trust, TimePoint at)
{
    SignerJudgement judgement{SignerStanding::UnknownIssuer,
                              "no trusted issuer for " + signer.issuer()};
    // States use one name and key for several certificates: one way that holds is enough.
    for (const SignerPath& path : paths) {
        judgement = judgePath(signer, path, trust, at);
        if (judgement.standing == SignerStanding::Trusted)
            break;
    }
    return judgement;
}

SignerJudgement judgeSigner(const Certificate& signer, const TrustList& trust, TimePoint at)
{
    return judgeSigner(signer, findSignerPaths(signer, trust.anchors), trust, at);
}

} // namespace kiosk::chip::emrtd
