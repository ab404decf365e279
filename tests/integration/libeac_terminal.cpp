#include "libeac_terminal.h"

#include "chip/tlv.h"
#include "core/text_codec.h"

namespace kiosk::libeac {
namespace {

Bytes object(chip::Tag tag, ByteView value)
{
    Bytes octets;
    chip::appendTlv(octets, tag, value);
    return octets;
}

std::optional<Bytes> valueOf(ByteView octets, chip::Tag tag)
{
    const auto found = chip::findTlv(octets, tag);
    return found ? std::optional(core::toBytes(*found)) : std::nullopt;
}

// 0 for an answer that has not even a status.
unsigned statusOf(ByteView answer)
{
    if (answer.size() < 2)
        return 0;
    const ByteView status = answer.last(2);
    return static_cast<unsigned>(status[0] << 8 | status[1]);
}

} // namespace

bool LibeacTerminal::hasPace() const
{
    return Session().usePace(m_suite);
}

bool LibeacTerminal::hasChipAuthentication() const
{
    return Session().useChipAuthentication(m_suite);
}

bool LibeacTerminal::failed(std::string what)
{
    char status[8];
    std::snprintf(status, sizeof status, " %04X", m_lastStatus);
    m_failure = std::move(what) + status;
    return false;
}

std::optional<Bytes> LibeacTerminal::plain(ByteView octets)
{
    const Bytes answer = m_card(octets);
    m_lastStatus = statusOf(answer);
    if (m_lastStatus != 0x9000)
        return std::nullopt;
    return core::toBytes(ByteView(answer).first(answer.size() - 2));
}

std::optional<Bytes> LibeacTerminal::secured(ByteView header, ByteView data,
                                             std::optional<unsigned> le)
{
    const Bytes answer = m_card(m_session.protectCommand(header, data, le));
    m_lastStatus = statusOf(answer);
    auto opened = m_session.openAnswer(answer);
    if (!opened)
        return std::nullopt;
    m_lastStatus = opened->status;
    const bool isGood = m_lastStatus == 0x9000 || m_lastStatus == 0x6282;
    return isGood ? std::optional(std::move(opened->data)) : std::nullopt;
}

std::optional<Bytes> LibeacTerminal::step(bool isLast, ByteView objects, unsigned answerTag)
{
    const Bytes header{static_cast<std::uint8_t>(isLast ? 0x00 : 0x10), 0x86, 0x00, 0x00};
    const auto answer = plain(commandOf(header, object(0x7C, objects), true));
    const auto dynamic = answer ? valueOf(*answer, 0x7C) : std::nullopt;
    return dynamic ? valueOf(*dynamic, answerTag) : std::nullopt;
}

bool LibeacTerminal::open(const PACE_SEC& secret, int passwordReference)
{
    EAC_CTX* context = m_session.context();
    if (!m_session.usePace(m_suite))
        return failed("no such suite");
    Bytes template_ = object(0x80, m_suite.paceIdentifier());
    for (const Bytes& more : {object(0x83, Bytes{static_cast<std::uint8_t>(passwordReference)}),
                              object(0x84, Bytes{static_cast<std::uint8_t>(m_suite.parameterId)})})
        template_.insert(template_.end(), more.begin(), more.end());
    if (!plain(commandOf(Bytes{0x00, 0x22, 0xC1, 0xA4}, template_, false)))
        return failed("MSE:Set AT");

    const auto nonce = step(false, {}, 0x80);
    if (!nonce || PACE_STEP2_dec_nonce(context, &secret, toBuffer(*nonce).get()) != 1)
        return failed("nonce");
    const auto mapping = fromBuffer(Buffer(PACE_STEP3A_generate_mapping_data(context)));
    const auto chipMapping = mapping ? step(false, object(0x81, *mapping), 0x82) : std::nullopt;
    if (!chipMapping || PACE_STEP3A_map_generator(context, toBuffer(*chipMapping).get()) != 1)
        return failed("mapping");
    const auto key = fromBuffer(Buffer(PACE_STEP3B_generate_ephemeral_key(context)));
    const auto chipKey = key ? step(false, object(0x83, *key), 0x84) : std::nullopt;
    const Buffer chipKeyBuffer = toBuffer(chipKey.value_or(Bytes{}));
    if (!chipKey || PACE_STEP3B_compute_shared_secret(context, chipKeyBuffer.get()) != 1)
        return failed("key agreement");
    Session::keepLeadingZeros(*context->pace_ctx->ka_ctx, m_suite);
    if (PACE_STEP3C_derive_keys(context) != 1)
        return failed("session keys");
    const auto token =
        fromBuffer(Buffer(PACE_STEP3D_compute_authentication_token(context, chipKeyBuffer.get())));
    const auto chipToken = token ? step(true, object(0x85, *token), 0x86) : std::nullopt;
    if (!chipToken ||
        PACE_STEP3D_verify_authentication_token(context, toBuffer(*chipToken).get()) != 1)
        return failed("token");
    return m_session.startMessaging(EAC_ID_PACE) || failed("session keys");
}

bool LibeacTerminal::selectApplication()
{
    const Bytes name{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    return secured(Bytes{0x0C, 0xA4, 0x04, 0x0C}, name, std::nullopt) || failed("SELECT");
}

std::optional<Bytes> LibeacTerminal::readFile(std::uint16_t identifier)
{
    const Bytes name{static_cast<std::uint8_t>(identifier >> 8),
                     static_cast<std::uint8_t>(identifier)};
    if (!secured(Bytes{0x0C, 0xA4, 0x02, 0x0C}, name, std::nullopt)) {
        (void)failed("SELECT of a file");
        return std::nullopt;
    }
    Bytes content;
    std::size_t size = 4; // enough for tag and length
    while (content.size() < size) {
        const auto wanted =
            static_cast<unsigned>(std::min<std::size_t>(size - content.size(), 200));
        const auto block = secured(Bytes{0x0C, 0xB0, static_cast<std::uint8_t>(content.size() >> 8),
                                         static_cast<std::uint8_t>(content.size())},
                                   {}, wanted);
        if (!block || block->empty()) {
            (void)failed("READ BINARY");
            return std::nullopt;
        }
        content.insert(content.end(), block->begin(), block->end());
        if (const auto header = chip::readTlvHeader(content))
            size = header->size + header->valueSize;
    }
    return content;
}

bool LibeacTerminal::authenticateChip(ByteView chipKey)
{
    if (!m_session.useChipAuthentication(m_suite))
        return failed("no such suite");
    EAC_CTX* context = m_session.context();
    const KA_CTX& agreement = *context->ca_ctx->ka_ctx;
    const auto key = fromBuffer(Buffer(agreement.generate_key(agreement.key, context->bn_ctx)));
    if (!key || CA_STEP4_compute_shared_secret(context, toBuffer(chipKey).get()) != 1)
        return failed("key agreement");
    Session::keepLeadingZeros(*context->ca_ctx->ka_ctx, m_suite);
    if (m_suite.isTripleDes()) {
        if (!secured(Bytes{0x0C, 0x22, 0x41, 0xA6}, object(0x91, *key), std::nullopt))
            return failed("MSE:Set KAT");
    } else if (!secured(Bytes{0x0C, 0x22, 0x41, 0xA4},
                        object(0x80, m_suite.chipAuthenticationIdentifier()), std::nullopt) ||
               !secured(Bytes{0x0C, 0x86, 0x00, 0x00}, object(0x7C, object(0x80, *key)), 0)) {
        return failed("chip authentication");
    }
    // As in LibeacCard: with an empty nonce the keys are those of version 1.
    (void)CA_STEP6_derive_keys(context, toBuffer({}).get(), toBuffer(Bytes(8)).get());
    return m_session.startMessaging(EAC_ID_CA) || failed("session keys");
}

} // namespace kiosk::libeac
