#include "chip/emrtd/file_reader.h"

#include <algorithm>
#include <array>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::size_t headerStep = 4;           // tag and length of any file below 64 KiB
constexpr std::size_t lastShortOffset = 0x7FFF; // of READ BINARY with an offset in P1-P2
// Sizes to fall back to, each accepted by more chips than the one before.
constexpr std::array<std::size_t, 3> smallerBlocks{223, 128, 64};

Command readBinary(std::size_t offset, std::size_t count)
{
    return {.ins = 0xB0,
            .p1 = static_cast<std::uint8_t>(offset >> 8U),
            .p2 = static_cast<std::uint8_t>(offset),
            .le = static_cast<std::uint16_t>(count)};
}

// Odd instruction (7816-4 11.3.3): the offset in object 54; the answer in object 53, whose header
// counts against Le.
constexpr Tag offsetObject = 0x54;
constexpr Tag discretionaryData = 0x53;
constexpr std::size_t largestDataHeader = 3;

Command readBinaryFar(std::size_t offset, std::size_t count)
{
    Bytes number;
    if (offset > 0xFFFF)
        number.push_back(static_cast<std::uint8_t>(offset >> 16U));
    number.push_back(static_cast<std::uint8_t>(offset >> 8U));
    number.push_back(static_cast<std::uint8_t>(offset));
    Command command{.ins = 0xB1, .le = static_cast<std::uint16_t>(count + (count < 0x80 ? 2 : 3))};
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

bool refusesLength(const Response& response)
{
    return response.status == status::wrongLength || (response.status & 0xFF00U) == 0x6C00U;
}

} // namespace

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

bool FileReader::stepDown() noexcept
{
    const auto smaller = std::find_if(smallerBlocks.begin(), smallerBlocks.end(),
                                      [this](std::size_t size) { return size < m_block; });
    if (smaller == smallerBlocks.end())
        return false;
    m_block = *smaller;
    return true;
}

// The next octets up to `total`; fewer than asked for are welcome, none at all are not.
Result<void> FileReader::appendBlock(SecureBytes& octets, std::size_t total)
{
    const std::size_t offset = octets.size();
    const bool isFar = offset > lastShortOffset;
    const std::size_t most = isFar ? m_block - largestDataHeader : m_block;
    const std::size_t count = std::min(most, total - offset);
    KIOSK_TRY(const Response response,
              m_link.send(isFar ? readBinaryFar(offset, count) : readBinary(offset, count)));
    if (refusesLength(response) && stepDown())
        return appendBlock(octets, total);
    KIOSK_CHECK(judge(response));
    ByteView got = response.data;
    if (isFar) {
        KIOSK_TRY(got, findTlv(response.data, discretionaryData));
    }
    if (got.empty() || got.size() > count)
        return fail(ErrorCode::CardProtocol, "read answered none or too many octets");
    octets.insert(octets.end(), got.begin(), got.end());
    return {};
}

// Reads only as far as the length; some chips refuse to read beyond a file's end. Gives its size.
Result<std::size_t> FileReader::readHeader(const FileSpec& file, SecureBytes& octets)
{
    KIOSK_CHECK(appendBlock(octets, headerStep));
    auto header = readTlvHeader(octets);
    if (!header && octets.size() == headerStep) {
        KIOSK_CHECK(appendBlock(octets, 2 * headerStep));
        header = readTlvHeader(octets);
    }
    if (!header)
        return tl::unexpected(header.error());
    if (header->tag != file.tag)
        return fail(ErrorCode::MalformedData, "file with another tag");
    if (header->valueSize > file.limit)
        return fail(ErrorCode::MalformedData, "file too long");
    return header->size + header->valueSize;
}

Result<SecureBytes> FileReader::read(const FileSpec& file, const Progress& progress)
{
    KIOSK_CHECK(select(file.id));
    SecureBytes octets;
    octets.reserve(2 * headerStep);
    KIOSK_TRY(const std::size_t total, readHeader(file, octets));
    octets.reserve(total);
    if (octets.size() > total)
        octets.resize(total);
    while (octets.size() < total) {
        KIOSK_CHECK(appendBlock(octets, total));
        if (progress)
            progress(static_cast<double>(octets.size()) / static_cast<double>(total));
    }
    return octets;
}

} // namespace kiosk::chip::emrtd
