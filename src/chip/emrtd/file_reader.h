// Reads elementary files of the selected application (ISO/IEC 7816-4 clause 11.3, ICAO 9303-10):
// select by identifier, then READ BINARY in blocks, as many octets as the file's own length says.
// One worker thread; blocks.
#pragma once

#include "chip/card_link.h"
#include "chip/tlv.h"

#include <functional>

namespace kiosk::chip::emrtd {

struct FileSpec
{
    std::uint16_t id = 0;  // 0x0101
    Tag tag = 0;           // the one object that the file holds: 0x61
    std::size_t limit = 0; // octets; a longer file is refused before it is read
};

class FileReader
{
public:
    // 0…1 of one file, after each block.
    using Progress = std::function<void(double)>;

    // `link` must outlive the reader.
    explicit FileReader(CardLink& link) : m_link(link) {}

    // The whole object. Fails with MissingFile, AccessDenied (this file needs more rights),
    // MalformedData (another tag, too long), CardProtocol, or with what the link failed with.
    [[nodiscard]] Result<SecureBytes> read(const FileSpec& file, const Progress& progress = {});

private:
    [[nodiscard]] Result<void> select(std::uint16_t id);
    [[nodiscard]] Result<std::size_t> readHeader(const FileSpec& file, SecureBytes& octets);
    [[nodiscard]] Result<void> appendBlock(SecureBytes& octets, std::size_t total);
    [[nodiscard]] bool stepDown() noexcept;

    CardLink& m_link;
    std::size_t m_block = 231; // octets a read, fewer once the chip refused as many
};

} // namespace kiosk::chip::emrtd
