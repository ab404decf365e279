#include "libeac.h"

#include "chip/tlv.h"

#include <eac/objects.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace kiosk::libeac {
namespace {

struct Group
{
    int parameterId;
    const char* name;
};
constexpr std::array<Group, 14> groups{{{8, "P-192"},
                                        {9, "brainpoolP192r1"},
                                        {10, "P-224"},
                                        {11, "brainpoolP224r1"},
                                        {12, "P-256"},
                                        {13, "brainpoolP256r1"},
                                        {14, "brainpoolP320r1"},
                                        {15, "P-384"},
                                        {16, "brainpoolP384r1"},
                                        {17, "brainpoolP512r1"},
                                        {18, "P-521"},
                                        {0, "DH 1024/160"},
                                        {1, "DH 2048/224"},
                                        {2, "DH 2048/256"}}};
constexpr std::array<const char*, 4> ciphers{"3DES", "AES-128", "AES-192", "AES-256"};

// 0.4.0.127.0.7.2.2, BSI's protocols for smart cards; then 4 is PACE and 3 chip authentication.
Bytes identifier(std::uint8_t protocol, const Suite& suite)
{
    return {0x04,
            0x00,
            0x7F,
            0x00,
            0x07,
            0x02,
            0x02,
            protocol,
            static_cast<std::uint8_t>(suite.isEllipticCurve() ? 2 : 1),
            static_cast<std::uint8_t>(suite.cipherArc)};
}

int numberOf(int protocol, const Suite& suite)
{
    const std::string dotted = "0.4.0.127.0.7.2.2." + std::to_string(protocol) + '.' +
                               std::to_string(suite.isEllipticCurve() ? 2 : 1) + '.' +
                               std::to_string(suite.cipherArc);
    return EAC_OBJ_txt2nid(dotted.c_str());
}

void append(Bytes& target, ByteView more)
{
    target.insert(target.end(), more.begin(), more.end());
}

Secret makeSecret(ByteView octets, s_type type)
{
    return Secret(PACE_SEC_new(reinterpret_cast<const char*>(octets.data()), octets.size(), type));
}

} // namespace

Buffer toBuffer(ByteView octets)
{
    Buffer buffer(BUF_MEM_new());
    if (!octets.empty()) {
        BUF_MEM_grow(buffer.get(), octets.size());
        std::memcpy(buffer->data, octets.data(), octets.size());
    }
    return buffer;
}

std::optional<Bytes> fromBuffer(const Buffer& buffer)
{
    if (!buffer)
        return std::nullopt;
    const auto* start = reinterpret_cast<const std::uint8_t*>(buffer->data);
    return Bytes(start, start + buffer->length);
}

Bytes commandOf(ByteView header, ByteView data, bool wantsAnswer)
{
    Bytes command(header.begin(), header.end());
    const bool isExtended = data.size() > 255;
    if (isExtended)
        append(command, Bytes{0x00, static_cast<std::uint8_t>(data.size() >> 8)});
    command.push_back(static_cast<std::uint8_t>(data.size()));
    append(command, data);
    if (wantsAnswer)
        append(command, Bytes(isExtended ? 2 : 1));
    return command;
}

// Loading one provider by hand ends the automatic loading of the other.
Library::Library()
    : m_default(OSSL_PROVIDER_load(nullptr, "default")),
      m_legacy(OSSL_PROVIDER_load(nullptr, "legacy"))
{
    EAC_init();
}

Library::~Library()
{
    OSSL_PROVIDER_unload(m_legacy);
    OSSL_PROVIDER_unload(m_default);
}

Bytes Suite::paceIdentifier() const
{
    return identifier(4, *this);
}

Bytes Suite::chipAuthenticationIdentifier() const
{
    return identifier(3, *this);
}

std::string Suite::groupName() const
{
    const auto found = std::ranges::find_if(
        groups, [this](const Group& each) { return each.parameterId == parameterId; });
    return found == groups.end() ? std::string() : found->name;
}

std::string Suite::name() const
{
    return groupName() + ' ' + ciphers.at(static_cast<std::size_t>(cipherArc) - 1);
}

void Tally::note(const Suite& suite, const std::string& protocol)
{
    ++m_ciphers[suite.parameterId][protocol];
    ++m_runs;
}

std::string Tally::text() const
{
    std::string text;
    for (const auto& [id, protocols] : m_ciphers) {
        text += '\n' + Suite{id, 1}.groupName() + ':';
        for (const auto& [protocol, count] : protocols)
            text += ' ' + protocol + ' ' + std::to_string(count) + ',';
        text.back() = ' ';
    }
    return text;
}

std::vector<Suite> allSuites()
{
    std::vector<Suite> suites;
    for (const Group& group : groups)
        for (int arc = 1; arc <= 4; ++arc)
            suites.push_back({group.parameterId, arc});
    return suites;
}

Secret mrzSecret(std::string_view mrzInformation)
{
    std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char*>(mrzInformation.data()), mrzInformation.size(),
         digest.data());
    return makeSecret(digest, PACE_RAW);
}

Secret canSecret(std::string_view can)
{
    return makeSecret({reinterpret_cast<const std::uint8_t*>(can.data()), can.size()}, PACE_CAN);
}

Session::Session() : m_context(EAC_CTX_new())
{
}

bool Session::usePace(const Suite& suite)
{
    return EAC_CTX_init_pace(m_context.get(), numberOf(4, suite), suite.parameterId) == 1;
}

bool Session::useChipAuthentication(const Suite& suite)
{
    return EAC_CTX_init_ca(m_context.get(), numberOf(3, suite), suite.parameterId) == 1;
}

void Session::keepLeadingZeros(KA_CTX& agreement, const Suite& suite)
{
    if (suite.isEllipticCurve() || agreement.shared_secret == nullptr)
        return;
    const std::size_t size = suite.parameterId == 0 ? 128 : 256;
    const auto* start = reinterpret_cast<const std::uint8_t*>(agreement.shared_secret->data);
    Bytes whole(size - std::min(size, agreement.shared_secret->length));
    append(whole, {start, agreement.shared_secret->length});
    BUF_MEM_clear_free(std::exchange(agreement.shared_secret, toBuffer(whole).release()));
}

bool Session::startMessaging(int protocol)
{
    return EAC_CTX_set_encryption_ctx(m_context.get(), protocol) == 1 &&
           EAC_set_ssc(m_context.get(), 0) == 1;
}

Bytes Session::protectCommand(ByteView header, ByteView data, std::optional<unsigned> le)
{
    EAC_increment_ssc(m_context.get());
    Bytes objects;
    if (!data.empty()) {
        Bytes value{0x01};
        append(value, encrypted(data));
        chip::appendTlv(objects, 0x87, value);
    }
    if (le)
        chip::appendTlv(objects, 0x97, Bytes{static_cast<std::uint8_t>(*le)});
    Bytes covered = padded(header);
    append(covered, objects);
    chip::appendTlv(objects, 0x8E, mac(objects.empty() ? ByteView(header) : ByteView(covered)));
    return commandOf(header, objects, true);
}

std::optional<Session::Answer> Session::openAnswer(ByteView answer)
{
    EAC_increment_ssc(m_context.get());
    const auto objects =
        chip::readTlvs(answer.first(answer.size() - std::min<std::size_t>(answer.size(), 2)));
    if (!objects)
        return std::nullopt;
    Answer opened;
    Bytes covered;
    std::optional<Bytes> cryptogram;
    Bytes checksum;
    for (const chip::Tlv& object : *objects) {
        if (object.tag == 0x8E) {
            checksum = core::toBytes(object.value);
            continue;
        }
        append(covered, object.whole);
        if (object.tag == 0x99 && object.value.size() == 2)
            opened.status = static_cast<unsigned>(object.value[0] << 8 | object.value[1]);
        else if (object.tag == 0x87 && !object.value.empty())
            cryptogram = core::toBytes(object.value.subspan(1));
        else if (object.tag == 0x85)
            cryptogram = core::toBytes(object.value);
    }
    const Buffer whole = toBuffer(padded(covered));
    if (EAC_verify_authentication(m_context.get(), whole.get(), toBuffer(checksum).get()) != 1)
        return std::nullopt;
    if (cryptogram) {
        const auto plain = decrypted(*cryptogram);
        if (!plain)
            return std::nullopt;
        opened.data = *plain;
    }
    return opened;
}

std::optional<Bytes> Session::openCommand(ByteView header, ByteView objects)
{
    EAC_increment_ssc(m_context.get());
    const auto parsed = chip::readTlvs(objects);
    if (!parsed)
        return std::nullopt;
    Bytes covered;
    Bytes checksum;
    std::optional<Bytes> cryptogram;
    for (const chip::Tlv& object : *parsed) {
        if (object.tag == 0x8E) {
            checksum = core::toBytes(object.value);
            continue;
        }
        append(covered, object.whole);
        if (object.tag == 0x87 && !object.value.empty())
            cryptogram = core::toBytes(object.value.subspan(1));
        else if (object.tag == 0x85)
            cryptogram = core::toBytes(object.value);
    }
    Bytes whole = padded(header);
    if (!covered.empty()) {
        append(whole, covered);
        whole = padded(whole);
    }
    if (EAC_verify_authentication(m_context.get(), toBuffer(whole).get(),
                                  toBuffer(checksum).get()) != 1)
        return std::nullopt;
    return cryptogram ? decrypted(*cryptogram) : Bytes{};
}

Bytes Session::protectAnswer(ByteView data, unsigned status)
{
    EAC_increment_ssc(m_context.get());
    Bytes answer;
    if (!data.empty()) {
        Bytes value{0x01};
        append(value, encrypted(data));
        chip::appendTlv(answer, 0x87, value);
    }
    const Bytes word{static_cast<std::uint8_t>(status >> 8), static_cast<std::uint8_t>(status)};
    chip::appendTlv(answer, 0x99, word);
    chip::appendTlv(answer, 0x8E, mac(answer));
    append(answer, word);
    return answer;
}

Bytes Session::padded(ByteView data) const
{
    return fromBuffer(Buffer(EAC_add_iso_pad(m_context.get(), toBuffer(data).get())))
        .value_or(Bytes{});
}

Bytes Session::encrypted(ByteView data) const
{
    return fromBuffer(Buffer(EAC_encrypt(m_context.get(), toBuffer(padded(data)).get())))
        .value_or(Bytes{});
}

std::optional<Bytes> Session::decrypted(ByteView cryptogram) const
{
    const Buffer plain(EAC_decrypt(m_context.get(), toBuffer(cryptogram).get()));
    return plain ? fromBuffer(Buffer(EAC_remove_iso_pad(plain.get()))) : std::nullopt;
}

Bytes Session::mac(ByteView data) const
{
    return fromBuffer(Buffer(EAC_authenticate(m_context.get(), toBuffer(padded(data)).get())))
        .value_or(Bytes{});
}

} // namespace kiosk::libeac
