#include "chip/emrtd/emrtd_reader.h"

#include "chip/card_link.h"
#include "chip/emrtd/bac.h"
#include "chip/emrtd/data_groups.h"
#include "chip/emrtd/face_image.h"
#include "chip/emrtd/file_reader.h"
#include "chip/emrtd/secure_link.h"

#include <optional>

namespace kiosk::chip::emrtd {

namespace {

// 9303-10 table 31 and section 3.
constexpr FileSpec efCom{0x011E, 0x60, 1024};
constexpr FileSpec efSod{0x011D, 0x77, 65'536};
constexpr FileSpec dataGroup1{0x0101, 0x61, 1024};
constexpr FileSpec dataGroup2{0x0102, 0x75, largestDg2 - 8};

const Bytes& ldsApplication()
{
    static const Bytes identifier{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    return identifier;
}

// A chip with this file asks for PACE before anything else (9303-11 section 4.2).
Result<bool> hasCardAccess(CardLink& link)
{
    KIOSK_TRY(const Response masterFile,
              link.send({.ins = 0xA4, .p1 = 0x00, .p2 = 0x0C, .data = {0x3F, 0x00}}));
    if (!masterFile.ok())
        return false;
    KIOSK_TRY(const Response cardAccess,
              link.send({.ins = 0xA4, .p1 = 0x02, .p2 = 0x0C, .data = {0x01, 0x1C}}));
    return cardAccess.ok();
}

Result<void> selectApplication(CardLink& link)
{
    KIOSK_TRY(const Response response,
              link.send({.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = ldsApplication()}));
    if (response.ok())
        return {};
    KIOSK_TRY(const bool wantsPace, hasCardAccess(link));
    if (wantsPace || response.status == status::securityNotSatisfied)
        return fail(ErrorCode::UnsupportedChip, "opens with PACE only");
    return fail(ErrorCode::WrongCard, "no LDS application: " + statusText(response.status));
}

// Asks for the first octets of EF.COM by its short identifier: very old chips give them to anybody.
Result<bool> demandsAccessControl(CardLink& link)
{
    KIOSK_TRY(const Response response,
              link.send({.ins = 0xB0, .p1 = 0x9E, .p2 = 0x00, .le = std::uint32_t{4}}));
    return !response.ok();
}

// The link that the files are read over, and the name of the protocol that opened it.
struct OpenedChip
{
    std::string protocol = "none";
    std::optional<SecureLink> secure;
};

Result<OpenedChip> openChip(CardLink& plain, AccessControl& control, const ChipAccess& access,
                            core::RandomSource& random)
{
    KIOSK_CHECK(selectApplication(plain));
    OpenedChip chip;
    KIOSK_TRY(const bool locked, demandsAccessControl(plain));
    if (locked) {
        KIOSK_TRY(AccessGranted granted, control.open(plain, access.secrets.front(), random, {}));
        chip.secure.emplace(plain, std::move(granted.session));
        chip.protocol = control.protocol();
    }
    return chip;
}

// Tells one growing figure over several files: DG2 is nearly all of the work.
class ProgressShare
{
public:
    explicit ProgressShare(const std::function<void(double)>& target) : m_target(target) {}

    // The reports of the next file cover the way up to `end`.
    [[nodiscard]] FileReader::Growth upTo(double end)
    {
        const double begin = std::exchange(m_reached, end);
        return [this, begin, end](ByteView soFar, std::size_t whole) {
            if (m_target)
                m_target(begin + (end - begin) * static_cast<double>(soFar.size()) /
                                     static_cast<double>(whole));
        };
    }

private:
    const std::function<void(double)>& m_target;
    double m_reached = 0.02;
};

Result<SecureBytes> readIfThere(FileReader& files, const FileSpec& file,
                                const FileReader::Growth& growth)
{
    auto octets = files.read(file, growth);
    if (!octets && octets.error().code == ErrorCode::MissingFile)
        return SecureBytes{};
    return octets;
}

Result<void> readFiles(CardLink& link, const ChipEvents& events, ChipReading& reading)
{
    FileReader files(link);
    ProgressShare share(events.progress);
    KIOSK_TRY(reading.efCom, files.read(efCom, share.upTo(0.05)));
    KIOSK_TRY(const std::set<int> listed, parseEfCom(reading.efCom));
    if (!listed.contains(1) || !listed.contains(2))
        return fail(ErrorCode::MissingFile, "EF.COM lists no DG1 or no DG2");
    KIOSK_TRY(reading.efSod, readIfThere(files, efSod, share.upTo(0.18)));
    KIOSK_TRY(reading.dataGroups[1], files.read(dataGroup1, share.upTo(0.2)));
    KIOSK_TRY(reading.dataGroups[2], files.read(dataGroup2, share.upTo(1.0)));
    return {};
}

} // namespace

Result<ChipReading> readChip(devices::CardChannel& channel, const ChipAccess& access,
                             const TrustList& trust, const Clock& clock, core::RandomSource& random,
                             const ChipEvents& events)
{
    if (access.secrets.empty())
        return fail(ErrorCode::InvalidArgument, "nothing to open the chip with");
    const auto begun = std::chrono::steady_clock::now();
    PlainLink plain(channel);
    BasicAccessControl control;
    ChipReading reading;
    KIOSK_TRY(OpenedChip chip, openChip(plain, control, access, random));
    reading.protocol = chip.protocol;
    KIOSK_CHECK(
        readFiles(chip.secure ? static_cast<CardLink&>(*chip.secure) : plain, events, reading));
    KIOSK_TRY(reading.mrz, parseDg1(reading.dataGroups[1]));
    KIOSK_TRY(reading.portrait, parseDg2(reading.dataGroups[2]));
    reading.authenticity = authenticateData(reading.efSod, reading.dataGroups, trust, clock.now());
    reading.apduCount = plain.apduCount();
    reading.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    return reading;
}

} // namespace kiosk::chip::emrtd
