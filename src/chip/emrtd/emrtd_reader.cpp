#include "chip/emrtd/emrtd_reader.h"

#include "chip/emrtd/chip_mapping_proof.h"
#include "chip/emrtd/chip_prover.h"
#include "chip/emrtd/data_groups.h"
#include "chip/emrtd/portrait_stream.h"
#include "chip/emrtd/reading_progress.h"

#include <array>
#include <future>
#include <set>

namespace kiosk::chip::emrtd {

namespace {

using std::chrono::steady_clock;

// 9303-10 table 31 and section 3. `usual`: octets to expect, for the progress told.
struct KnownFile
{
    FileSpec spec;
    std::size_t usual;
};
constexpr KnownFile efCom{{0x011E, 0x60, 1024}, 25};
constexpr KnownFile efSod{{0x011D, 0x77, 65'536}, 2000};
const std::map<int, KnownFile> groupFiles{
    {1, {{0x0101, 0x61, 1024}, 93}},      {2, {{0x0102, 0x75, largestDg2 - 8}, 18'000}},
    {7, {{0x0107, 0x67, 262'144}, 6000}}, {11, {{0x010B, 0x6B, 16'384}, 150}},
    {12, {{0x010C, 0x6C, 262'144}, 100}}, {13, {{0x010D, 0x6D, 16'384}, 200}},
    {14, {{0x010E, 0x6E, 16'384}, 400}},  {15, {{0x010F, 0x6F, 16'384}, 200}},
};
// After the portrait, what proves the chip first.
constexpr std::array detailGroups{15, 11, 12, 13, 7};

std::string groupName(int group)
{
    return "DG" + std::to_string(group);
}

// A file that only this chip does not give, or not in a form that makes sense.
bool isOfTheFile(ErrorCode code)
{
    return code == ErrorCode::MissingFile || code == ErrorCode::AccessDenied ||
           code == ErrorCode::MalformedData || code == ErrorCode::CardProtocol;
}

std::chrono::milliseconds since(steady_clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begun);
}

// One reading, from opening to verdict.
class Reader
{
public:
    Reader(devices::CardChannel& channel, const ChipAccess& access, const TrustList& trust,
           const Clock& clock, core::RandomSource& random, const ChipEvents& events)
        : m_trust(trust), m_clock(clock), m_progress(events.progress), m_portrait(events),
          m_session(channel, access, random, events), m_prover(m_session, random)
    {
    }

    Result<ChipReading> run();

private:
    Result<void> readIndex();
    Result<void> readIdentity();
    Result<void> readDetails();
    void judgeMapping();
    void parseDetail(int group, ByteView file);
    void judge();

    Result<SecureBytes> read(const KnownFile& file, const FileReader::Growth& more = {});
    Result<void> readIfPossible(const KnownFile& file, const std::string& name,
                                SecureBytes& target);
    Result<void> readGroupIfListed(int group);
    Result<void> authenticateChipIfOffered();
    [[nodiscard]] bool isListed(int group);
    [[nodiscard]] const Result<VerifiedSecurityObject>& securityObject();
    template <typename T, typename Target>
    void keep(const std::string& name, Result<T> parsed, Target& target);
    void note(const std::string& name, const Error& error);
    void expect(const KnownFile& file) { m_progress.expect(file.spec.tag, file.usual); }

    const TrustList& m_trust;
    const Clock& m_clock;
    const steady_clock::time_point m_begun = steady_clock::now();
    ReadingProgress m_progress;
    PortraitStream m_portrait;
    ChipSession m_session;
    ChipProver m_prover;
    ChipReading m_reading;
    std::set<int> m_listed;    // by EF.COM, which nobody signed
    bool m_wasRefused = false; // the last file, which may have ended the session
    std::optional<Result<VerifiedSecurityObject>> m_verified;
    std::future<Result<VerifiedSecurityObject>> m_verification; // joins when it goes
};

Result<SecureBytes> Reader::read(const KnownFile& file, const FileReader::Growth& more)
{
    const FileReader::Growth growth = [&](ByteView soFar, std::size_t whole) {
        m_progress.advance(file.spec.tag, soFar.size(), whole);
        if (more)
            more(soFar, whole);
    };
    auto octets = m_prover.read(file.spec, growth);
    const bool wasRefused = std::exchange(m_wasRefused, false);
    if (!octets && octets.error().code == ErrorCode::SecureMessaging && wasRefused) {
        KIOSK_CHECK(m_session.open());
        octets = m_prover.read(file.spec, growth);
    }
    return octets;
}

void Reader::note(const std::string& name, const Error& error)
{
    m_reading.notes.push_back(name + ": " + std::string(core::errorId(error.code)) + " " +
                              error.detail);
}

template <typename T, typename Target>
void Reader::keep(const std::string& name, Result<T> parsed, Target& target)
{
    if (parsed)
        target = std::move(*parsed);
    else
        note(name, parsed.error());
}

// A file whose absence is noted and no more; `target` stays empty then.
Result<void> Reader::readIfPossible(const KnownFile& file, const std::string& name,
                                    SecureBytes& target)
{
    auto octets = read(file);
    if (octets) {
        target = std::move(*octets);
        return {};
    }
    if (!isOfTheFile(octets.error().code))
        return tl::unexpected(octets.error());
    m_wasRefused = true;
    m_progress.drop(file.spec.tag);
    note(name, octets.error());
    return {};
}

// Waits for the verification at most; it goes on beside the reading of EF.SOD's successors.
const Result<VerifiedSecurityObject>& Reader::securityObject()
{
    if (!m_verified)
        m_verified = m_verification.get();
    return *m_verified;
}

// EF.COM is a hint, the security object a proof; a chip that hides a group would leave it out of
// the former.
bool Reader::isListed(int group)
{
    return m_listed.contains(group) ||
           (securityObject() && securityObject()->object.hashes.contains(group));
}

Result<void> Reader::readGroupIfListed(int group)
{
    if (!isListed(group) || m_reading.dataGroups.contains(group))
        return {};
    SecureBytes octets;
    KIOSK_CHECK(readIfPossible(groupFiles.at(group), groupName(group), octets));
    if (!octets.empty())
        m_reading.dataGroups[group] = std::move(octets);
    return {};
}

Result<void> Reader::readIndex()
{
    for (const KnownFile& file : {efCom, efSod, groupFiles.at(1), groupFiles.at(2)})
        expect(file);
    KIOSK_CHECK(readIfPossible(efCom, "EF.COM", m_reading.efCom));
    if (!m_reading.efCom.empty())
        keep("EF.COM", parseEfCom(m_reading.efCom), m_listed);
    for (const auto& [group, file] : groupFiles)
        if (m_listed.contains(group))
            expect(file);
    KIOSK_CHECK(readIfPossible(efSod, "EF.SOD", m_reading.efSod));
    m_verification = std::async(
        std::launch::async | std::launch::deferred,
        [sod = m_reading.efSod, &trust = m_trust] { return verifySecurityObject(sod, trust); });
    return {};
}

Result<void> Reader::authenticateChipIfOffered()
{
    KIOSK_CHECK(readGroupIfListed(14));
    const auto group = m_reading.dataGroups.find(14);
    return group != m_reading.dataGroups.end() ? m_prover.useDg14(group->second) : Result<void>();
}

Result<void> Reader::readIdentity()
{
    const bool early = m_listed.contains(14);
    if (early)
        KIOSK_CHECK(authenticateChipIfOffered());
    KIOSK_TRY(m_reading.dataGroups[1], read(groupFiles.at(1)));
    KIOSK_TRY(m_reading.mrz, parseDg1(m_reading.dataGroups[1]));
    m_reading.untilDg1 = since(m_begun);
    if (!early)
        KIOSK_CHECK(authenticateChipIfOffered());
    const auto stream = [this](ByteView soFar, std::size_t whole) {
        m_portrait.advance(soFar, whole);
    };
    KIOSK_TRY(m_reading.dataGroups[2], read(groupFiles.at(2), stream));
    KIOSK_TRY(m_reading.portrait, parseDg2(m_reading.dataGroups[2]));
    m_portrait.finish(m_reading.portrait);
    return {};
}

void Reader::parseDetail(int group, ByteView file)
{
    const std::string name = groupName(group);
    switch (group) {
    case 7:
        return keep(name, parseDg7(file), m_reading.signatures);
    case 11:
        return keep(name, parseDg11(file), m_reading.person);
    case 12:
        return keep(name, parseDg12(file), m_reading.issue);
    case 13:
        return keep(name, parseFrenchDg13(file), m_reading.frenchCard);
    default:
        return;
    }
}

Result<void> Reader::readDetails()
{
    for (const int group : detailGroups) {
        KIOSK_CHECK(readGroupIfListed(group));
        if (const auto read = m_reading.dataGroups.find(group); read != m_reading.dataGroups.end())
            parseDetail(group, read->second);
    }
    if (const auto key = m_reading.dataGroups.find(15); key != m_reading.dataGroups.end())
        return m_prover.useDg15(key->second);
    return {};
}

// PACE has run with it already; what is left is to verify the key that it was run with.
void Reader::judgeMapping()
{
    const OpenedChip& opened = m_session.opened();
    if (!opened.mapping || m_prover.isDecided())
        return;
    static_cast<void>(securityObject()); // one thread at a time works with the trust list
    m_reading.cardSecurity = opened.cardSecurity;
    m_prover.useMapping(
        opened.cardSecurity.empty()
            ? ChipAuthenticity{ChipProof::Failed,
                               "PACE-CAM",
                               "the chip does not give EF.CardSecurity",
                               {}}
            : verifyChipMapping(*opened.mapping, opened.cardSecurity, m_trust, m_clock.now()));
}

void Reader::judge()
{
    m_reading.authenticity =
        judgeData(securityObject(), m_reading.dataGroups, m_trust, m_clock.now());
    m_reading.chip = m_prover.conclude(securityObject(), m_reading.dataGroups);
}

Result<ChipReading> Reader::run()
{
    KIOSK_CHECK(m_session.open());
    m_reading.protocol = m_session.opened().protocol;
    KIOSK_CHECK(readIndex());
    KIOSK_CHECK(readIdentity());
    KIOSK_CHECK(readDetails());
    judgeMapping();
    judge();
    m_reading.apduCount = m_session.apduCount();
    m_reading.octets = m_session.octetCount();
    m_reading.blockSize = m_session.blockSize();
    m_reading.duration = since(m_begun);
    m_progress.finish();
    return std::move(m_reading);
}

} // namespace

Result<ChipReading> readChip(devices::CardChannel& channel, const ChipAccess& access,
                             const TrustList& trust, const Clock& clock, core::RandomSource& random,
                             const ChipEvents& events)
{
    return Reader(channel, access, trust, clock, random, events).run();
}

} // namespace kiosk::chip::emrtd
