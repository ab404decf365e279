#include "policy/policy_file.h"

#include "core/text_codec.h"
#include "crypto/cms.h"

#include <fstream>
#include <iterator>

namespace kiosk::policy {
namespace {

using std::filesystem::path;

constexpr std::uintmax_t largest = 1'000'000; // octets; real ones have a few thousand

Result<Bytes> readWhole(const path& file)
{
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    if (problem || !std::filesystem::is_regular_file(file, problem))
        return fail(ErrorCode::NotFound, file.filename().string());
    if (size > largest)
        return fail(ErrorCode::InvalidConfiguration, file.filename().string() + " is too large");
    std::ifstream stream(file, std::ios::binary);
    Bytes octets{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fail(ErrorCode::NotFound, file.filename().string());
    return octets;
}

Result<journey::Policy> usable(std::string_view toml)
{
    CheckedPolicy checked = parsePolicy(toml);
    if (checked.problems.empty())
        return std::move(checked.policy);
    const PolicyProblem& first = checked.problems.front();
    return fail(ErrorCode::InvalidConfiguration,
                "policy:" + std::to_string(first.line) + ": " + first.text);
}

tl::unexpected<Error> notSigned(const char* why)
{
    return fail(ErrorCode::SignatureInvalid, why);
}

Result<void> checkSignature(std::string_view toml, ByteView signature,
                            const crypto::Certificate& authority, TimePoint now)
{
    const auto content = crypto::verifyCms(signature);
    if (!content)
        return notSigned("the policy's signature does not hold");
    if (!content->signer.verifyIssuedBy(authority))
        return notSigned("the policy's signer is not the authority's");
    if (!content->signer.validAt(now) || !authority.validAt(now))
        return notSigned("the policy's signer is not valid now");
    if (core::asText(content->content) != toml)
        return notSigned("the policy is not the one that was signed");
    return {};
}

} // namespace

path signatureOf(const path& file)
{
    path signature = file;
    signature += ".p7s";
    return signature;
}

Result<journey::Policy> openPolicy(std::string_view toml, ByteView signature,
                                   const crypto::Certificate& authority, TimePoint now)
{
    KIOSK_CHECK(checkSignature(toml, signature, authority, now));
    return usable(toml);
}

Result<journey::Policy> loadPolicy(const path& file, const crypto::Certificate& authority,
                                   TimePoint now)
{
    KIOSK_TRY(const Bytes toml, readWhole(file));
    const auto signature = readWhole(signatureOf(file));
    if (!signature)
        return notSigned("the policy has no signature beside it");
    return openPolicy(core::asText(toml), *signature, authority, now);
}

Result<Bytes> signPolicy(std::string_view toml, const crypto::Certificate& certificate,
                         const crypto::PrivateKey& key, TimePoint now)
{
    if (const auto policy = usable(toml); !policy)
        return tl::unexpected(policy.error());
    if (!certificate.validAt(now))
        return fail(ErrorCode::InvalidArgument, "the certificate is not valid now");
    return crypto::signCms(core::asBytes(toml), certificate, key);
}

} // namespace kiosk::policy
