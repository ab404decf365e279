#include "chip/emrtd/file_reader.h"

#include <algorithm>
#include <array>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::size_t headerStep = 4;           // tag and length of any file below 64 KiB
constexpr std::size_t longestHeader = 8;        // two octets of tag, five of length
constexpr std::size_t lastShortOffset = 0x7FFF; // of READ BINARY with an offset in P1-P2
// Sizes to fall back to, each accepted by more chips than the one before.
constexpr std::array<std::size_t, 6> smallerBlocks{4096, 1024, 231, 223, 128, 64};

std::uint32_t expected(std::size_t count)
{
    return static_cast<std::uint32_t>(count);
}

// The file becomes the current one by it (7816-4 11.2.2).
Command readByShortIdentifier(std::uint16_t id, std::size_t count)
{
    return {.ins = 0xB0,
            .p1 = static_cast<std::uint8_t>(0x80U | (id & 0x1FU)),
            .p2 = 0x00,
            .le = expected(count)};
}

Command readBinary(std::size_t offset, std::size_t count)
{
    return {.ins = 0xB0,
            .p1 = static_cast<std::uint8_t>(offset >> 8U),
            .p2 = static_cast<std::uint8_t>(offset),
            .le = expected(count)};
}

// Odd instruction (7816-4 11.3.3): the offset in object 54; the answer in object 53, whose header
// counts against Le.
constexpr Tag offsetObject = 0x54;
constexpr Tag discretionaryData = 0x53;

std::size_t dataHeader(std::size_t count)
{
    return count < 0x80 ? 2 : count < 0x100 ? 3 : 4;
}

Command readBinaryFar(std::size_t offset, std::size_t count)
{
    Bytes number;
    if (offset > 0xFFFF)
        number.push_back(static_cast<std::uint8_t>(offset >> 16U));
    number.push_back(static_cast<std::uint8_t>(offset >> 8U));
    number.push_back(static_cast<std::uint8_t>(offset));
    Command command{.ins = 0xB1, .le = expected(count + dataHeader(count))};
    appendTlv(command.data, offsetObject, number);
    return command;
}

Result<void> judge(const Response& response)
{
    switch (response.status) {
    case status::ok:
    case status::endOfFile:
        return {};
    case status::fileNotFound:
        return fail(ErrorCode::MissingFile, statusText(response.status));
    case status::securityNotSatisfied:
        return fail(ErrorCode::AccessDenied, statusText(response.status));
    default:
        return fail(ErrorCode::CardProtocol, "file: " + statusText(response.status));
    }
}

bool isGood(const Response& response)
{
    return response.status == status::ok || response.status == status::endOfFile;
}

// What 6Cxx wants to be asked for; 0 when it does not say.
std::size_t namedLength(const Response& response)
{
    return (response.status & 0xFF00U) == 0x6C00U ? response.status & 0xFFU : 0U;
}

bool refusesLength(const Response& response)
{
    return response.status == status::wrongLength || (response.status & 0xFF00U) == 0x6C00U;
}

// What a chip may say that does not know short identifiers; another refusal is meant as it is.
bool mayMeanNoShortIdentifier(const Response& response)
{
    constexpr std::array<std::uint16_t, 6> statuses{
        status::fileNotFound, 0x6A81, 0x6A86, 0x6986, status::conditionsNotSatisfied,
        status::wrongOffset};
    return std::ranges::find(statuses, response.status) != statuses.end();
}

Result<std::size_t> sizeOfWhole(const FileSpec& file, ByteView octets)
{
    KIOSK_TRY(const TlvHeader header, readTlvHeader(octets));
    if (header.tag != file.tag)
        return fail(ErrorCode::MalformedData, "file with another tag");
    if (header.valueSize > file.limit)
        return fail(ErrorCode::MalformedData, "file too long");
    return header.size + header.valueSize;
}

} // namespace

void FileReader::setBlocks(const BlockSizes& blocks) noexcept
{
    m_blocks = blocks;
    m_block = blocks.largest;
    if (m_block >= m_smallestRefused)
        stepDown(m_smallestRefused);
}

Result<void> FileReader::select(std::uint16_t id)
{
    // P2 0C: no file control information wanted. 9303-10 3.6.1
    KIOSK_TRY(const Response response, m_link.send({.ins = 0xA4,
                                                    .p1 = 0x02,
                                                    .p2 = 0x0C,
                                                    .data = {static_cast<std::uint8_t>(id >> 8U),
                                                             static_cast<std::uint8_t>(id)}}));
    return judge(response);
}

// False when there is nothing smaller left to try.
bool FileReader::stepDown(std::size_t refused, std::size_t named) noexcept
{
    m_smallestRefused = std::min(m_smallestRefused, refused);
    if (named != 0) {
        m_block = std::min(m_block, named);
        return named < refused;
    }
    const auto smaller = std::ranges::find_if(smallerBlocks, [&](std::size_t size) {
        return size < refused && (size > 256 || size <= m_blocks.largestShort);
    });
    if (smaller == smallerBlocks.end())
        return false;
    m_block = *smaller;
    return true;
}

Result<void> FileReader::take(ByteView got, std::size_t asked, SecureBytes& octets)
{
    if (got.empty() || got.size() > asked)
        return fail(ErrorCode::CardProtocol, "read answered none or too many octets");
    octets.insert(octets.end(), got.begin(), got.end());
    m_longest = std::max(m_longest, got.size());
    return {};
}

// The first octets of a file: by its short identifier, or selected once the chip knows no such.
Result<Response> FileReader::askFirst(std::uint16_t id, std::size_t count)
{
    if (m_shortIdentifiers != Ability::No) {
        KIOSK_TRY(Response response, m_link.send(readByShortIdentifier(id, count)));
        if (isGood(response))
            m_shortIdentifiers = Ability::Yes;
        const bool mayBePastEnd = response.status == status::wrongOffset && count > headerStep;
        if (m_shortIdentifiers == Ability::Yes || mayBePastEnd ||
            !mayMeanNoShortIdentifier(response))
            return response;
    }
    if (m_selected != id) {
        KIOSK_CHECK(select(id));
        m_selected = id;
        m_shortIdentifiers = Ability::No;
    }
    return m_link.send(readBinary(0, count));
}

// As much as one answer carries. A refusal may mean the size of the block or the end of the file,
// so then the header alone is read, which tells (learn()).
Result<FileReader::Refusal> FileReader::readBeginning(std::uint16_t id, SecureBytes& octets)
{
    m_selected = 0;
    std::size_t count = m_readsPastEnd ? m_block : headerStep;
    KIOSK_TRY(Response response, askFirst(id, count));
    Refusal refusal;
    if (count > headerStep && (refusesLength(response) || response.status == status::wrongOffset)) {
        refusal = {count, namedLength(response)};
        count = refusal.named != 0 ? std::min(refusal.named, count) : headerStep;
        auto again = askFirst(id, count);
        if (!again) { // the refusal has ended the session
            stepDown(refusal.asked, refusal.named);
            return tl::unexpected(again.error());
        }
        response = std::move(*again);
    }
    KIOSK_CHECK(judge(response));
    KIOSK_CHECK(take(response.data, count, octets));
    return refusal;
}

void FileReader::learn(const Refusal& refusal, std::size_t whole) noexcept
{
    if (refusal.asked == 0)
        return;
    if (whole >= refusal.asked)
        stepDown(refusal.asked, refusal.named);
    else if (refusal.named == 0)
        m_readsPastEnd = false;
}

// The next octets up to `whole`; fewer than asked for are welcome, none at all are not.
Result<void> FileReader::appendBlock(SecureBytes& octets, std::size_t whole)
{
    const std::size_t offset = octets.size();
    const bool isFar = offset > lastShortOffset;
    for (;;) {
        const std::size_t most = isFar ? m_block - dataHeader(m_block) : m_block;
        const std::size_t count = std::min(most, whole - offset);
        const Command command = isFar ? readBinaryFar(offset, count) : readBinary(offset, count);
        KIOSK_TRY(const Response response, m_link.send(command));
        if (refusesLength(response) && stepDown(*command.le, namedLength(response)))
            continue;
        KIOSK_CHECK(judge(response));
        if (!isFar)
            return take(response.data, count, octets);
        KIOSK_TRY(const ByteView got, findTlv(response.data, discretionaryData));
        return take(got, count, octets);
    }
}

Result<SecureBytes> FileReader::read(const FileSpec& file, const Growth& growth)
{
    SecureBytes octets;
    KIOSK_TRY(const Refusal refusal, readBeginning(file.id, octets));
    while (octets.size() < longestHeader && !readTlvHeader(octets))
        KIOSK_CHECK(appendBlock(octets, longestHeader));
    KIOSK_TRY(const std::size_t whole, sizeOfWhole(file, octets));
    learn(refusal, whole);
    octets.reserve(whole);
    if (octets.size() > whole)
        octets.resize(whole); // a file with room behind its object
    for (;;) {
        if (growth)
            growth(octets, whole);
        if (octets.size() == whole)
            return octets;
        KIOSK_CHECK(appendBlock(octets, whole));
    }
}

} // namespace kiosk::chip::emrtd
