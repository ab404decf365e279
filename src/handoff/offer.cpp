#include "handoff/offer.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

#include <array>
#include <cstdio>

namespace kiosk::handoff {
namespace {

// Told by the wallet beside the field for the code; the offer has no way to name a language.
constexpr std::string_view transactionCodeHint = "Code choisi à la borne";

void append(SecureBytes& text, std::string_view more)
{
    text.insert(text.end(), more.begin(), more.end());
}

// RFC 8259 section 7: the characters that may not stand for themselves.
void appendJsonText(SecureBytes& json, std::string_view utf8)
{
    json.push_back('"');
    for (const char character : utf8) {
        if (static_cast<unsigned char>(character) < 0x20) {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x",
                          static_cast<unsigned>(character));
            append(json, escaped.data());
            continue;
        }
        if (character == '"' || character == '\\')
            json.push_back('\\');
        json.push_back(static_cast<std::uint8_t>(character));
    }
    json.push_back('"');
}

// Written out here, so that the code is never in memory that is not zeroed.
SecureBytes offerJson(const std::string& issuer, const std::string& configurationId,
                      const PersonalText& code)
{
    SecureBytes json;
    append(json, R"({"credential_issuer":)");
    appendJsonText(json, issuer);
    append(json, R"(,"credential_configuration_ids":[)");
    appendJsonText(json, configurationId);
    append(json, R"(],"grants":{"urn:ietf:params:oauth:grant-type:pre-authorized_code":{)"
                 R"("pre-authorized_code":)");
    appendJsonText(json, code.reveal());
    append(json, R"(,"tx_code":{"input_mode":"numeric","length":6,"description":)");
    appendJsonText(json, transactionCodeHint);
    append(json, "}}}}");
    return json;
}

// Unreserved characters, and of the delimiters those that mean nothing inside a query (RFC 3986
// 3.4): each one that is left alone makes the QR code coarser.
bool mayStandInQuery(std::uint8_t octet)
{
    constexpr std::string_view harmless = "-._~:/,";
    return (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z') ||
           (octet >= 'a' && octet <= 'z') ||
           harmless.find(static_cast<char>(octet)) != std::string_view::npos;
}

void appendPercentEncoded(SecureBytes& uri, ByteView octets)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const std::uint8_t octet : octets) {
        if (mayStandInQuery(octet)) {
            uri.push_back(octet);
            continue;
        }
        uri.push_back('%');
        uri.push_back(static_cast<std::uint8_t>(digits[octet >> 4]));
        uri.push_back(static_cast<std::uint8_t>(digits[octet & 0x0F]));
    }
}

} // namespace

Result<PersonalText> newPreAuthorizedCode(core::RandomSource& random)
{
    SecureBytes octets(32);
    KIOSK_CHECK(random.fill(octets));
    std::string text = core::toBase64Url(octets);
    PersonalText code(text);
    core::secureZero(text.data(), text.size());
    return code;
}

Result<OfferDigests> digestsOf(const PersonalText& code, const PersonalText& transactionCode)
{
    const ByteView codeText = core::asBytes(code.reveal());
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, codeText));
    KIOSK_TRY(const Bytes mac,
              crypto::hmacSha256(codeText, core::asBytes(transactionCode.reveal())));
    return OfferDigests{core::toHex(hash), core::toHex(mac)};
}

PersonalText offerUri(const std::string& issuer, const std::string& configurationId,
                      const PersonalText& code)
{
    SecureBytes uri;
    append(uri, "openid-credential-offer://?credential_offer=");
    appendPercentEncoded(uri, offerJson(issuer, configurationId, code));
    return PersonalText(core::asText(uri));
}

} // namespace kiosk::handoff
