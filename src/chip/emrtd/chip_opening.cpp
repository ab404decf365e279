#include "chip/emrtd/chip_opening.h"

#include "chip/emrtd/bac.h"
#include "chip/emrtd/card_access.h"
#include "chip/emrtd/file_reader.h"
#include "chip/emrtd/pace.h"
#include "chip/emrtd/secure_link.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace kiosk::chip::emrtd {

namespace {

constexpr int mostTries = 4;
constexpr FileSpec cardSecurityFile{0x011D, 0x30, 16'384};

const Bytes& ldsApplication()
{
    static const Bytes identifier{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    return identifier;
}

Command selectApplication()
{
    return {.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = ldsApplication()};
}

// Strong enough and quick on a chip first; then what is slower without need, then what is weaker.
std::ptrdiff_t parametersRank(int id)
{
    constexpr std::array order{12, 13, 14, 15, 16, 17, 18, 10, 11, 8, 9, 2, 1, 0};
    return std::find(order.begin(), order.end(), id) - order.begin();
}

// Chip authentication mapping proves the chip on the way; the generic mapping is what chips are
// tested with most.
int mappingRank(PaceMapping mapping)
{
    switch (mapping) {
    case PaceMapping::ChipAuthentication:
        return 0;
    case PaceMapping::Generic:
        return 1;
    case PaceMapping::Integrated:
        break;
    }
    return 2;
}

auto rankOf(const PaceInfo& info)
{
    return std::tuple(mappingRank(info.mapping), info.cipher == crypto::BlockCipher::TripleDes,
                      parametersRank(info.parameterId.value_or(-1)));
}

// What can be run here, best first; among equals in the chip's order.
std::vector<PaceInfo> usablePace(const std::vector<PaceInfo>& all)
{
    std::vector<PaceInfo> usable;
    std::copy_if(all.begin(), all.end(), std::back_inserter(usable), Pace::supports);
    std::stable_sort(usable.begin(), usable.end(),
                     [](const PaceInfo& a, const PaceInfo& b) { return rankOf(a) < rankOf(b); });
    return usable;
}

Pace::Parameters parametersOf(const std::vector<PaceInfo>& all)
{
    std::set<std::optional<int>> sets;
    for (const PaceInfo& info : all)
        sets.insert(info.parameterId);
    return sets.size() > 1 ? Pace::Parameters::Named : Pace::Parameters::Implied;
}

// Failures of one protocol that leave the others worth a try. A wrong secret does not, and nor does
// a chip that could not prove itself.
bool leavesOthers(ErrorCode code)
{
    return code == ErrorCode::UnsupportedChip || code == ErrorCode::CardProtocol;
}

// The chip has no such protocol or not with what there is; nothing has been tried.
bool isNoWayIn(ErrorCode code)
{
    return code == ErrorCode::UnsupportedChip || code == ErrorCode::WrongCard ||
           code == ErrorCode::InvalidArgument;
}

class Opening
{
public:
    Opening(CardLink& plain, const ChipAccess& access, core::RandomSource& random,
            const ChipEvents& events)
        : m_plain(plain), m_access(access), m_random(random), m_events(events)
    {
    }

    Result<OpenedChip> run(MasterFile masterFile);
    // Was there no EF.CardAccess where the master file was only presumed to be the current one?
    [[nodiscard]] bool mayHaveOverlookedPace() const noexcept
    {
        return !m_profile.cardAccess && !m_profile.selectedMasterFile;
    }

private:
    Result<OpenedChip> openWithPace();
    Result<OpenedChip> enter(const AccessControl& control, AccessGranted granted);
    Result<OpenedChip> openWithoutPace();
    Result<void> selectPlainly();
    Result<bool> isReadableByAnybody();
    Result<AccessGranted> trySecrets(AccessControl& control);
    [[nodiscard]] OpenedChip described(std::string protocol) const;
    [[nodiscard]] SecureBytes readCardSecurity(SecureLink& link) const;

    CardLink& m_plain;
    const ChipAccess& m_access;
    core::RandomSource& m_random;
    const ChipEvents& m_events;
    PublicProfile m_profile;
    int m_tries = 0;
    std::optional<AccessSecret> m_rightSecret;
    std::optional<int> m_attemptsLeft; // as the chip said last
};

OpenedChip Opening::described(std::string protocol) const
{
    OpenedChip chip;
    chip.protocol = std::move(protocol);
    chip.secret = m_rightSecret;
    if (m_profile.cardAccess)
        chip.cardAccess = *m_profile.cardAccess;
    chip.extendedLength = m_profile.lengths.extended && m_plain.acceptsExtended();
    chip.largestCommand = m_profile.lengths.largestCommand;
    chip.largestAnswer = m_profile.lengths.largestAnswer;
    return chip;
}

// Each secret that the protocol takes, until one is the chip's. A kind that the chip does not know
// is not offered again.
Result<AccessGranted> Opening::trySecrets(AccessControl& control)
{
    Error last{ErrorCode::InvalidArgument, "no secret for " + control.protocol()};
    std::optional<AccessSecret::Kind> unknownKind;
    for (const AccessSecret& secret : m_access.secrets) {
        if (!control.takes(secret.kind) || secret.kind == unknownKind)
            continue;
        if (m_tries == mostTries)
            break;
        if (m_attemptsLeft && *m_attemptsLeft <= 1)
            return fail(ErrorCode::AccessBlocked, "one try is left");
        auto granted = control.open(m_plain, secret, m_random, [this](int left) {
            m_attemptsLeft = left;
            if (m_events.attemptsLeft)
                m_events.attemptsLeft(left);
        });
        if (granted) {
            m_rightSecret = secret;
            return granted;
        }
        const ErrorCode code = granted.error().code;
        if (code == ErrorCode::UnsupportedChip)
            unknownKind = secret.kind;
        else if (code == ErrorCode::AccessDenied)
            ++m_tries;
        else
            return granted;
        if (last.code != ErrorCode::AccessDenied) // tells more than an unknown kind
            last = granted.error();
    }
    return tl::unexpected(last);
}

// By the mapping's side, since a later visit would cost two selections. The verdict says what it
// means when the file is missing.
SecureBytes Opening::readCardSecurity(SecureLink& link) const
{
    BlockSizes blocks;
    blocks.largestShort = link.messaging().plainOctetsWithin(longestShortAnswer);
    blocks.largest = blocks.largestShort;
    if (m_profile.lengths.extended && m_plain.acceptsExtended() &&
        m_profile.lengths.largestAnswer > longestShortAnswer)
        blocks.largest = link.messaging().plainOctetsWithin(
            std::min<std::size_t>(m_profile.lengths.largestAnswer, mostExtendedData));
    auto octets = FileReader(link, blocks).read(cardSecurityFile);
    return octets ? std::move(*octets) : SecureBytes();
}

Result<OpenedChip> Opening::enter(const AccessControl& control, AccessGranted granted)
{
    OpenedChip chip = described(control.protocol());
    SecureLink secure(m_plain, std::move(granted.session));
    if (granted.mapping)
        chip.cardSecurity = readCardSecurity(secure);
    chip.mapping = std::move(granted.mapping);
    KIOSK_TRY(const Response selected, secure.send(selectApplication()));
    if (!selected.ok())
        return fail(ErrorCode::WrongCard, "no LDS application: " + statusText(selected.status));
    chip.session = secure.messaging();
    return chip;
}

Result<OpenedChip> Opening::openWithPace()
{
    const std::vector<PaceInfo>& all = m_profile.cardAccess->pace;
    Error last{ErrorCode::UnsupportedChip, "no PACE that is known here"};
    for (const PaceInfo& info : usablePace(all)) {
        Pace pace(info, parametersOf(all));
        auto granted = trySecrets(pace);
        if (granted)
            return enter(pace, std::move(*granted));
        last = granted.error();
        if (!leavesOthers(last.code))
            break;
    }
    return tl::unexpected(last);
}

Result<void> Opening::selectPlainly()
{
    KIOSK_TRY(const Response selected, m_plain.send(selectApplication()));
    if (selected.ok())
        return {};
    if (selected.status == status::fileNotFound)
        return fail(ErrorCode::WrongCard, "no LDS application");
    return fail(ErrorCode::UnsupportedChip,
                "application not for everybody: " + statusText(selected.status));
}

// The first octets of EF.COM: very old chips give them to anybody.
Result<bool> Opening::isReadableByAnybody()
{
    KIOSK_TRY(const Response response,
              m_plain.send({.ins = 0xB0, .p1 = 0x9E, .p2 = 0x00, .le = std::uint32_t{4}}));
    return response.ok() && !response.data.empty();
}

Result<OpenedChip> Opening::openWithoutPace()
{
    KIOSK_CHECK(selectPlainly());
    BasicAccessControl control;
    auto granted = trySecrets(control);
    if (granted) {
        OpenedChip chip = described(control.protocol());
        chip.session = std::move(granted->session);
        return chip;
    }
    const ErrorCode code = granted.error().code;
    if (code != ErrorCode::UnsupportedChip && code != ErrorCode::InvalidArgument)
        return tl::unexpected(granted.error());
    KIOSK_TRY(const bool isOpen, isReadableByAnybody());
    if (isOpen)
        return described("none");
    return tl::unexpected(granted.error());
}

Result<OpenedChip> Opening::run(MasterFile masterFile)
{
    KIOSK_TRY(m_profile, readPublicProfile(m_plain, masterFile));
    if (!m_profile.cardAccess || m_profile.cardAccess->pace.empty())
        return openWithoutPace();
    auto opened = openWithPace();
    if (opened || !leavesOthers(opened.error().code))
        return opened;
    // 9303-11 4.2: a chip with PACE may have BAC as well.
    auto fallback = openWithoutPace();
    return !fallback && isNoWayIn(fallback.error().code) ? opened : fallback;
}

} // namespace

Result<OpenedChip> openChip(CardLink& plain, const ChipAccess& access, core::RandomSource& random,
                            const ChipEvents& events)
{
    if (access.secrets.empty())
        return fail(ErrorCode::InvalidArgument, "nothing to open the chip with");
    Opening opening(plain, access, random, events);
    auto opened = opening.run(MasterFile::Presumed);
    if (opened || !isNoWayIn(opened.error().code) || !opening.mayHaveOverlookedPace())
        return opened;
    return opening.run(MasterFile::Selected);
}

} // namespace kiosk::chip::emrtd
