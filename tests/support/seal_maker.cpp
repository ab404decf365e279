#include "support/seal_maker.h"

#include "core/text_codec.h"
#include "crypto/system_random.h"
#include "seal/two_d_doc_fields.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <array>
#include <cstdio>

namespace kiosk::test {
namespace {

using crypto::CertificateRequest;
using crypto::CertificateUse;
using crypto::HashAlgorithm;

constexpr std::chrono::sys_days firstDay = std::chrono::year{2000} / 1 / 1;

std::string hexDay(const std::optional<identity::Date>& date)
{
    if (!date)
        return "FFFF";
    const std::chrono::sys_days day = std::chrono::year{date->year} / date->month / date->day;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04X",
                  static_cast<unsigned>((day - firstDay).count()) & 0xFFFFU);
    return text.data();
}

CertificateRequest certificateRequest(const ChainRequest& request, CertificateUse use,
                                      const std::string& name)
{
    CertificateRequest wanted;
    wanted.use = use;
    wanted.organisation = "Example seals";
    wanted.commonName = name;
    wanted.notBefore = core::fromRfc3339(request.notBefore).value();
    wanted.notAfter = core::fromRfc3339(request.notAfter).value();
    return wanted;
}

// ISO 8859-1, which is what Data Matrix has.
std::wstring wide(ByteView octets)
{
    return {octets.begin(), octets.end()};
}

} // namespace

SealChain makeSealChain(const ChainRequest& request, crypto::KeyType type)
{
    return makeSealChain(request, crypto::PrivateKey::generate(type).value());
}

SealChain makeSealChain(const ChainRequest& request, const crypto::PrivateKey& key)
{
    crypto::SystemRandom random;
    const auto authorityKey = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    const auto authority =
        crypto::selfSigned(certificateRequest(request, CertificateUse::Authority,
                                              "Authority " + request.authorityId),
                           authorityKey, random)
            .value();
    const auto signer = crypto::issue(certificateRequest(request, CertificateUse::DocumentSigning,
                                                         request.certificateId),
                                      key.publicKey().value(), authority, authorityKey, random)
                            .value();
    return {request.authorityId, request.certificateId, authority, signer, key};
}

seal::SealTrust trustIn(const SealChain& chain)
{
    seal::SealTrust trust;
    trust.authorities[chain.authorityId].push_back(chain.authority);
    trust.signers.emplace(std::pair(chain.authorityId, chain.certificateId), chain.signer);
    return trust;
}

seal::TwoDDoc exampleSeal(const SealChain& chain)
{
    seal::TwoDDoc content;
    content.version = 4;
    content.authority = chain.authorityId;
    content.certificate = chain.certificateId;
    content.issued = identity::Date{2026, 11, 2};
    content.signedOn = identity::Date{2026, 11, 2};
    content.documentType = "13";
    content.perimeter = "01";
    content.country = "FR";
    const auto field = [&content](const char* id, const char* value) {
        content.fields.push_back({id, PersonalText(value), false});
    };
    field("62", "EL EXEMPLE");
    field("60", "YASSINE");
    field("69", "23091979");
    field("68", "M");
    field("67", "MA");
    field("66", "SPEC01TS2");
    return content;
}

std::string writeSignedPart(const seal::TwoDDoc& content)
{
    std::string text = "DC0" + std::to_string(content.version) + content.authority +
                       content.certificate + hexDay(content.issued) + hexDay(content.signedOn) +
                       content.documentType + content.perimeter + content.country;
    for (const seal::SealField& field : content.fields) {
        text += field.id;
        text += field.value.reveal();
        if (field.truncated)
            text += '\x1E';
        else if (seal::fixedLength(field.id) != field.value.reveal().size())
            text += '\x1D';
    }
    return text;
}

std::string toBase32(ByteView octets)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    for (std::size_t bit = 0; bit < octets.size() * 8; bit += 5) {
        unsigned value = 0;
        for (std::size_t i = bit; i < bit + 5; ++i) {
            const bool set = i / 8 < octets.size() && (octets[i / 8] >> (7 - i % 8) & 1) != 0;
            value = value * 2 + (set ? 1 : 0);
        }
        text += alphabet[value];
    }
    return text;
}

Bytes writeSeal(const seal::TwoDDoc& content, const crypto::PrivateKey& key)
{
    const std::string text = writeSignedPart(content);
    const std::size_t size = key.publicKey().value().size();
    const HashAlgorithm hash = size == 32   ? HashAlgorithm::Sha256
                               : size == 48 ? HashAlgorithm::Sha384
                                            : HashAlgorithm::Sha512;
    const Bytes signature = key.signRaw(hash, core::asBytes(text)).value();
    return core::toBytes(core::asBytes(text + '\x1F' + toBase32(signature)));
}

Image drawDataMatrix(ByteView payload, int module)
{
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::DataMatrix)
                                        .setMargin(2)
                                        .encode(wide(payload), 0, 0);
    const int width = matrix.width() * module;
    const int height = matrix.height() * module;
    SecureBytes pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                   static_cast<std::size_t>(x)] = matrix.get(x / module, y / module) ? 0 : 255;
    return Image::create(width, height, PixelFormat::Gray8, std::move(pixels)).value();
}

} // namespace kiosk::test
