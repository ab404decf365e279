// Reads one and the same document (EF.COM, EF.SOD, DG1, DG2 of 20 KB, DG14, DG15) from virtual
// cards that are opened and carried differently, through a real pcscd, and prints what it took
// against the fewest commands possible. Each is read twice: from a card as slow as a contactless
// one at 424 kbit/s, for the time, and from one that answers at once, for the processor time.
#include "metered_channel.h"
#include "set_ups.h"

#include "chip/emrtd/emrtd_reader.h"
#include "crypto/system_random.h"
#include "pcsc/pcsc_readers.h"
#include "support/virtual_cards.h"

#include <QCoreApplication>
#include <QFile>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <optional>

namespace {

using namespace kiosk;
using namespace kiosk::bench;
using namespace std::chrono_literals;
using nlohmann::json;

constexpr double mostCommands = 1.1; // times the fewest possible
const std::string contactless = "Virtual PCD 00 01";

// As in devices/simulated: what a command and each of its octets take.
constexpr Microseconds perCommand = 10ms;
constexpr Microseconds perOctet = 25us;

json personalisation(const SetUp& setUp)
{
    json access{{"bac", !setUp.hasPace()}};
    if (setUp.hasPace())
        access["pace"] = json::array(
            {{{"mapping", "GM"}, {"parameter", "brainpoolP256r1"}, {"cipher", setUp.access}}});
    json card{{"kind", "passport"},
              {"label", "SPECIMEN: " + setUp.name},
              {"issuer", "UTO"},
              {"nationality", "UTO"},
              {"number", "00SP00001"},
              {"surname", "BENCH"},
              {"givenNames", "SPECIMEN"},
              {"birth", "1984-05-12"},
              {"sex", "F"},
              {"expiry", "2035-01-01"},
              {"portrait", "portrait.jpg"},
              {"portraitSize", 20'480 - 88},
              {"access", access},
              {"chipAuthentication",
               {{"parameter", "brainpoolP256r1"}, {"cipher", setUp.chipAuthentication}}},
              {"activeAuthentication", {{"ecdsa", "P-256"}, {"hash", "SHA-256"}}},
              {"signer", {{"rsa", 2048}}}};
    if (setUp.isExtended())
        card["extendedLength"] = setUp.extendedAnswer;
    return card;
}

// The printed page shows the number, birth and expiry of the above.
chip::emrtd::ChipAccess access()
{
    QFile file(test::VirtualCards::media("passport_page.mrz.txt"));
    std::vector<std::string> lines;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().simplified().split(' '))
            lines.push_back(line.toStdString());
    const identity::Mrz mrz = identity::parseMrz(lines).value();
    return {{{chip::emrtd::AccessSecret::Kind::Mrz, identity::accessKeySeed(mrz).value()}}};
}

struct Measured
{
    chip::emrtd::ChipReading reading;
    Traffic traffic;
    Microseconds time{};
    Microseconds processor{};
};

// The virtual cards of one speed, read one after the other.
class Bench
{
public:
    // Nothing, with the reason on standard error, when a card could not be read.
    std::optional<std::vector<Measured>> measureAll(const QString& delay);

private:
    bool start(const QString& delay);
    bool insert(devices::CardReaders& readers, const SetUp& setUp);
    Result<Measured> measure(const SetUp& setUp);

    test::VirtualCards m_cards;
    QTemporaryDir m_folder;
    chip::emrtd::TrustList m_trust;
};

bool Bench::start(const QString& delay)
{
    m_cards.stop();
    if (!m_cards.start({"none", "none", delay}))
        return false;
    QFile file(m_cards.trustFolder() + "/csca.cer");
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray octets = file.readAll();
    const auto anchor = crypto::Certificate::fromDer(Bytes(octets.begin(), octets.end()));
    if (anchor)
        m_trust.anchors = {*anchor};
    return anchor.has_value();
}

// True once the reader says that the card is there.
bool Bench::insert(devices::CardReaders& readers, const SetUp& setUp)
{
    QFile file(m_folder.filePath("card.json"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    file.write(QByteArray::fromStdString(personalisation(setUp).dump()));
    file.close();
    if (!m_cards.tell("insert contactless " + file.fileName()))
        return false;
    for (int change = 0; change < 20; ++change) {
        const auto states = readers.list();
        if (states && std::ranges::any_of(*states, [](const devices::ReaderState& state) {
                return state.name == contactless && state.cardPresent;
            }))
            return true;
        static_cast<void>(readers.waitForChange(1s));
    }
    return false;
}

Result<Measured> Bench::measure(const SetUp& setUp)
{
    devices::PcscReaders readers;
    if (!insert(readers, setUp))
        return fail(ErrorCode::NoCard, m_cards.failure().toStdString());
    KIOSK_TRY(auto connected, readers.connect(contactless));
    MeteredChannel channel(std::move(connected));
    crypto::SystemRandom random;
    const chip::emrtd::ChipAccess secret = access();
    const auto begun = std::chrono::steady_clock::now();
    const Microseconds processorBefore = processorTime();
    KIOSK_TRY(chip::emrtd::ChipReading reading,
              chip::emrtd::readChip(channel, secret, m_trust, core::SystemClock(), random));
    Measured measured;
    measured.processor = processorTime() - processorBefore;
    measured.time = std::chrono::steady_clock::now() - begun;
    measured.traffic = channel.traffic();
    measured.reading = std::move(reading);
    KIOSK_CHECK(m_cards.tell("remove contactless") ? Result<void>()
                                                   : fail(ErrorCode::Internal, "remove"));
    return measured;
}

std::optional<std::vector<Measured>> Bench::measureAll(const QString& delay)
{
    if (!start(delay)) {
        std::fprintf(stderr, "virtual cards: %s\n", qPrintable(m_cards.failure()));
        return std::nullopt;
    }
    std::vector<Measured> all;
    for (const SetUp& setUp : setUps()) {
        auto measured = measure(setUp);
        if (!measured) {
            std::fprintf(stderr, "%s: %s %s\n", setUp.name.c_str(),
                         std::string(core::errorId(measured.error().code)).c_str(),
                         measured.error().detail.c_str());
            return std::nullopt;
        }
        all.push_back(std::move(*measured));
    }
    return all;
}

int fewestCommands(const SetUp& setUp, const chip::emrtd::ChipReading& reading)
{
    int commands = fewestReads(reading.efCom.size(), reading.blockSize) +
                   fewestReads(reading.efSod.size(), reading.blockSize);
    for (const auto& [group, octets] : reading.dataGroups)
        commands += fewestReads(octets.size(), reading.blockSize);
    for (const Step& step : unavoidable(setUp))
        commands += step.commands;
    return commands;
}

double milliseconds(Microseconds time)
{
    return time.count() / 1000;
}

// Of the slow card's reading; what a card of that speed needs at least.
Microseconds cardsDelays(const Traffic& traffic)
{
    return traffic.commands * perCommand + static_cast<double>(traffic.octets) * perOctet;
}

void printWhatIsRead(const chip::emrtd::ChipReading& reading)
{
    std::printf("Files: EF.COM %zu, EF.SOD %zu", reading.efCom.size(), reading.efSod.size());
    for (const auto& [group, octets] : reading.dataGroups)
        std::printf(", DG%d %zu", group, octets.size());
    std::printf(" octets.\nUnavoidable beside the files:\n");
    for (const SetUp& setUp : setUps()) {
        std::printf("  %-20s", setUp.name.c_str());
        for (const Step& step : unavoidable(setUp))
            std::printf("  %s %d", step.name.c_str(), step.commands);
        std::printf("\n");
    }
}

void printCommands(const SetUp& setUp, const Measured& slow)
{
    const int fewest = fewestCommands(setUp, slow.reading);
    const Microseconds delays = cardsDelays(slow.traffic);
    std::printf("%-20s %6zu %6d %7d %6.2f %8zu %8.0f %8.0f %6.3f %7lld\n", setUp.name.c_str(),
                slow.reading.blockSize, slow.traffic.commands, fewest,
                static_cast<double>(slow.traffic.commands) / fewest, slow.traffic.octets,
                milliseconds(slow.time), milliseconds(delays), slow.time / delays,
                static_cast<long long>(slow.reading.untilDg1.count()));
}

void printProcessorTime(const SetUp& setUp, const Measured& fast)
{
    const double commands = fast.traffic.commands;
    const double reads = std::max(fast.traffic.reads, 1);
    std::printf("%-20s %6.0f %10.2f %12.3f %14.3f\n", setUp.name.c_str(), commands,
                milliseconds(fast.processor), milliseconds(fast.processor) / commands,
                milliseconds(fast.traffic.readsProcessorTime) / reads);
}

bool isGood(const SetUp& setUp, const Measured& measured)
{
    using namespace chip::emrtd;
    const ChipReading& reading = measured.reading;
    const bool isRead = reading.authenticity.verdict == DataVerdict::Genuine &&
                        reading.chip.proof == ChipProof::Genuine && reading.dataGroups.size() == 4;
    const bool isFrugal =
        measured.traffic.commands <= mostCommands * fewestCommands(setUp, reading);
    if (!isRead)
        std::printf("%s: not read as it should be: data %s, chip %s\n", setUp.name.c_str(),
                    reading.authenticity.reason.c_str(), reading.chip.reason.c_str());
    if (!isFrugal)
        std::printf("%s: too many commands\n", setUp.name.c_str());
    return isRead && isFrugal;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Bench bench;
    const auto slow = bench.measureAll("default");
    const auto fast = slow ? bench.measureAll("none") : std::nullopt;
    if (!fast)
        return 1;

    const std::vector<SetUp> all = setUps();
    printWhatIsRead(slow->front().reading);
    std::printf(
        "\nA card of 10 ms a command and 25 us an octet:\n%-20s %6s %6s %7s %6s %8s %8s %8s "
        "%6s %7s\n",
        "", "block", "APDUs", "fewest", "ratio", "octets", "ms", "card ms", "ratio", "DG1 ms");
    for (std::size_t i = 0; i < all.size(); ++i)
        printCommands(all[i], (*slow)[i]);
    std::printf(
        "\nA card that answers at once; own processor time of the whole process:\n%-20s %6s "
        "%10s %12s %14s\n",
        "", "APDUs", "ms", "ms an APDU", "ms a block");
    for (std::size_t i = 0; i < all.size(); ++i)
        printProcessorTime(all[i], (*fast)[i]);

    bool good = true;
    for (std::size_t i = 0; i < all.size(); ++i)
        good = isGood(all[i], (*slow)[i]) && good;
    return good ? 0 : 1;
}
