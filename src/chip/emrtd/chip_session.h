// An open chip and the way to its files: the link, protected or not, and the reader of files over
// it. Opens again by itself when a chip has ended the session because a block was too long for it
// or for the reader; what was learned of blocks stays. One reading, one worker thread.
#pragma once

#include "chip/emrtd/chip_opening.h"
#include "chip/emrtd/file_reader.h"
#include "chip/emrtd/secure_link.h"

#include <memory>
#include <optional>

namespace kiosk::chip::emrtd {

class ChipSession
{
public:
    // Everything by reference must outlive the object.
    ChipSession(devices::CardChannel& channel, const ChipAccess& access, core::RandomSource& random,
                const ChipEvents& events);
    ~ChipSession();

    // Fails as openChip() does, and with Cancelled. Again: a new session with the same chip.
    [[nodiscard]] Result<void> open();
    // As of the last open(), without the session in it.
    [[nodiscard]] const OpenedChip& opened() const noexcept { return m_opened; }

    // For protocols with the chip; commands fail with Cancelled once the caller has asked for it.
    [[nodiscard]] CardLink& link() noexcept;
    // Goes on under the keys that chip authentication agreed on.
    void restart(SecureMessaging messaging);

    // A file of the selected application; fails as FileReader::read() does.
    [[nodiscard]] Result<SecureBytes> read(const FileSpec& file, const FileReader::Growth& growth);

    [[nodiscard]] int apduCount() const noexcept { return m_plain.apduCount(); }
    [[nodiscard]] std::size_t octetCount() const noexcept { return m_plain.octetCount(); }
    [[nodiscard]] std::size_t blockSize() const noexcept { return m_files.longest(); }

private:
    class Link;

    [[nodiscard]] BlockSizes blockSizes() const;
    [[nodiscard]] bool isBlocksFault(ErrorCode code, std::size_t askedBefore) const noexcept;

    ChipAccess m_access; // once opened only what was right, since chips resent wrong tries
    core::RandomSource& m_random;
    const ChipEvents& m_events;
    PlainLink m_plain;
    std::unique_ptr<Link> m_link;
    OpenedChip m_opened;
    FileReader m_files;
    bool m_shortOnly = false;   // extended length did not come through
    bool m_isRestarted = false; // a failure may be chip authentication's then
    bool m_isReopened = false;  // for the sake of blocks, once
};

} // namespace kiosk::chip::emrtd
