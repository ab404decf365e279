#include "chip/emrtd/chip_session.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

namespace {

// PC/SC counts no further.
constexpr std::size_t longestAnswer = 65'535;

} // namespace

// Commands go below as they are, or protected once there is a session; none goes after the caller
// has asked to stop.
class ChipSession::Link final : public CardLink
{
public:
    Link(PlainLink& plain, const std::stop_token& stop) : m_below(plain, stop) {}

    [[nodiscard]] Result<Response> send(const Command& command) override
    {
        return m_secure ? m_secure->send(command) : m_below.send(command);
    }
    [[nodiscard]] ByteView answerToReset() const noexcept override
    {
        return m_below.answerToReset();
    }
    [[nodiscard]] bool acceptsExtended() const noexcept override
    {
        return m_below.acceptsExtended();
    }
    [[nodiscard]] const SecureMessaging* messaging() const noexcept
    {
        return m_secure ? &m_secure->messaging() : nullptr;
    }

    void unprotect() noexcept { m_secure.reset(); }
    void protect(SecureMessaging messaging) { m_secure.emplace(m_below, std::move(messaging)); }

private:
    class StoppableLink final : public CardLink
    {
    public:
        StoppableLink(PlainLink& plain, const std::stop_token& stop) : m_plain(plain), m_stop(stop)
        {
        }
        [[nodiscard]] Result<Response> send(const Command& command) override
        {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "before a command");
            auto response = m_plain.send(command);
            if (!response && m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "during a command");
            return response;
        }
        [[nodiscard]] ByteView answerToReset() const noexcept override
        {
            return m_plain.answerToReset();
        }
        [[nodiscard]] bool acceptsExtended() const noexcept override
        {
            return m_plain.acceptsExtended();
        }

    private:
        PlainLink& m_plain;
        const std::stop_token& m_stop;
    };

    StoppableLink m_below;
    std::optional<SecureLink> m_secure;
};

ChipSession::ChipSession(devices::CardChannel& channel, const ChipAccess& access,
                         core::RandomSource& random, const ChipEvents& events)
    : m_access(access), m_random(random), m_events(events), m_plain(channel),
      m_link(std::make_unique<Link>(m_plain, events.stop)), m_files(*m_link)
{
}

ChipSession::~ChipSession() = default;

CardLink& ChipSession::link() noexcept
{
    return *m_link;
}

BlockSizes ChipSession::blockSizes() const
{
    const auto plainOctets = [this](std::size_t answer) {
        const SecureMessaging* messaging = m_link->messaging();
        return messaging != nullptr ? messaging->plainOctetsWithin(answer) : answer - 2;
    };
    BlockSizes sizes;
    sizes.largestShort = plainOctets(longestShortAnswer);
    sizes.largest = sizes.largestShort;
    // Without a size announced files are read short (9303-11 section 9.3.1.2).
    if (!m_shortOnly && m_opened.extendedLength && m_link->acceptsExtended() &&
        m_opened.largestAnswer > longestShortAnswer)
        sizes.largest = plainOctets(std::min(m_opened.largestAnswer, longestAnswer));
    return sizes;
}

Result<void> ChipSession::open()
{
    m_link->unprotect();
    m_isRestarted = false;
    KIOSK_TRY(m_opened, openChip(*m_link, m_access, m_random, m_events));
    if (m_opened.session)
        m_link->protect(std::move(*m_opened.session));
    m_opened.session.reset();
    if (m_opened.secret)
        m_access.secrets = {*m_opened.secret};
    m_files.setBlocks(blockSizes());
    return {};
}

void ChipSession::restart(SecureMessaging messaging)
{
    m_link->protect(std::move(messaging));
    m_isRestarted = true;
    m_files.setBlocks(blockSizes());
}

// A chip that refuses a block in clear has ended the session with it; a reader that cannot carry an
// extended answer says nothing of use at all.
bool ChipSession::isBlocksFault(ErrorCode code, std::size_t askedBefore) const noexcept
{
    if (m_isRestarted || m_isReopened || code == ErrorCode::Cancelled ||
        code == ErrorCode::MissingFile || code == ErrorCode::AccessDenied ||
        code == ErrorCode::MalformedData)
        return false;
    const bool wasReduced = m_files.block() < askedBefore;
    const bool neverCameThrough =
        askedBefore > longestShortAnswer && m_files.longest() <= longestShortAnswer;
    return wasReduced || neverCameThrough;
}

Result<SecureBytes> ChipSession::read(const FileSpec& file, const FileReader::Growth& growth)
{
    const std::size_t askedBefore = m_files.block();
    auto octets = m_files.read(file, growth);
    if (octets || !isBlocksFault(octets.error().code, askedBefore))
        return octets;
    m_isReopened = true;
    m_shortOnly = m_files.block() == askedBefore;
    if (!open())
        return octets;
    return m_files.read(file, growth);
}

} // namespace kiosk::chip::emrtd
