// Reads elementary files with as few commands as the chip allows (ISO/IEC 7816-4 clause 11.3, ICAO
// 9303-10 section 3.6): the first READ BINARY names the file by its short identifier and brings as
// much as one answer carries, so a small file costs exactly one command; the rest follows in blocks
// at growing offsets. No octet is read twice. What a chip refuses (short identifiers, a size of
// block, reading past a file's end) is remembered for the files to come. One worker thread; blocks.
#pragma once

#include "chip/card_link.h"
#include "chip/tlv.h"

#include <functional>

namespace kiosk::chip::emrtd {

struct FileSpec
{
    std::uint16_t id = 0;  // 0x0101; its low five bits are the short identifier
    Tag tag = 0;           // the one object that the file holds: 0x61
    std::size_t limit = 0; // octets; a longer file is refused before it is read
};

// Octets of a file that one command may ask for.
struct BlockSizes
{
    std::size_t largest = 231;      // to begin with
    std::size_t largestShort = 231; // what a short APDU carries: to fall back to from a longer one
};

class FileReader
{
public:
    // After each block: the octets so far, and how many the whole file has.
    using Growth = std::function<void(ByteView soFar, std::size_t whole)>;

    // `link` must outlive the reader.
    explicit FileReader(CardLink& link, const BlockSizes& blocks = {})
        : m_link(link), m_blocks(blocks), m_block(blocks.largest)
    {
    }

    // The whole object. Fails with MissingFile, AccessDenied (this file needs more rights),
    // MalformedData (another tag, too long), CardProtocol, or with what the link failed with.
    [[nodiscard]] Result<SecureBytes> read(const FileSpec& file, const Growth& growth = {});

    // Other sizes, once the session's cipher has changed. A size once refused is not asked again.
    void setBlocks(const BlockSizes& blocks) noexcept;

    [[nodiscard]] std::size_t block() const noexcept { return m_block; } // is asked for at present
    [[nodiscard]] std::size_t longest() const noexcept { return m_longest; } // came in one answer

private:
    // Of the first command for a file.
    struct Refusal
    {
        std::size_t asked = 0; // octets; 0: was not refused
        std::size_t named = 0; // octets that the chip wants to be asked for instead, 0: not said
    };
    enum class Ability : std::uint8_t { Unknown, Yes, No };

    [[nodiscard]] Result<void> select(std::uint16_t id);
    [[nodiscard]] Result<Response> askFirst(std::uint16_t id, std::size_t count);
    [[nodiscard]] Result<Refusal> readBeginning(std::uint16_t id, SecureBytes& octets);
    [[nodiscard]] Result<void> appendBlock(SecureBytes& octets, std::size_t whole);
    [[nodiscard]] Result<void> take(ByteView got, std::size_t asked, SecureBytes& octets);
    void learn(const Refusal& refusal, std::size_t whole) noexcept;
    bool stepDown(std::size_t refused, std::size_t named = 0) noexcept;

    CardLink& m_link;
    BlockSizes m_blocks;
    std::size_t m_block;
    std::size_t m_smallestRefused = SIZE_MAX;
    std::size_t m_longest = 0;
    std::uint16_t m_selected = 0; // by identifier during one reading, 0: none
    Ability m_shortIdentifiers = Ability::Unknown;
    bool m_readsPastEnd = true; // asked for more than there is, the chip gives what there is
};

} // namespace kiosk::chip::emrtd
