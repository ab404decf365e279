// The files of an identity document's chip and the commands that reach them (ICAO 9303-10 section
// 3, ISO/IEC 7816-4 section 11.2): the master file, and the LDS application under it. Keeps what is
// selected; does not know whether the command was protected, but is told what the session may see.
#pragma once

#include "simulated/command.h"

#include <map>
#include <optional>

namespace kiosk::devices::simulated {

using FileSet = std::map<std::uint16_t, Bytes>; // by file identifier

namespace fid {
inline constexpr std::uint16_t cardAccess = 0x011C;   // master file
inline constexpr std::uint16_t cardSecurity = 0x011D; // master file
inline constexpr std::uint16_t directory = 0x2F00;    // master file
inline constexpr std::uint16_t atrInfo = 0x2F01;      // master file
inline constexpr std::uint16_t dataGroup = 0x0100;    // + its number
inline constexpr std::uint16_t securityObject = 0x011D;
inline constexpr std::uint16_t common = 0x011E;
} // namespace fid

class ChipFiles
{
public:
    ChipFiles(FileSet master, FileSet application)
        : m_master(std::move(master)), m_application(std::move(application))
    {
    }

    struct Rights
    {
        bool application = false;      // its files may be selected and read
        bool cardSecurity = false;     // EF.CardSecurity may be read: after PACE (9303-11 9.2.11)
        std::size_t mostData = 256;    // that fits into one answer to a READ BINARY
        bool corrects = false;         // asked for more than there is: 6Cxx instead of 6282
        std::size_t refusesBeyond = 0; // a longer Le is answered with 6700; 0: no limit
    };
    [[nodiscard]] Reply select(const Command& command, const Rights& rights);
    // Both forms: offset in P1 P2 (B0), or in the command's data (B1).
    [[nodiscard]] Reply readBinary(const Command& command, const Rights& rights);

    void reset(); // the master file is selected, no file in it
    [[nodiscard]] bool applicationIsSelected() const { return m_here == Folder::Application; }

    [[nodiscard]] const FileSet& application() const { return m_application; }
    void replaceInApplication(std::uint16_t identifier, Bytes content);

private:
    enum class Folder : std::uint8_t { Master, Application };

    [[nodiscard]] Reply selectByName(const Command& command);
    [[nodiscard]] Reply selectMaster(const Command& command);
    [[nodiscard]] Reply selectFile(const Command& command, const Rights& rights);
    [[nodiscard]] const FileSet& here() const;
    [[nodiscard]] bool mayRead(std::uint16_t identifier, const Rights& rights) const;
    // The file that a READ BINARY is about, which is selected thereby; or the status to answer.
    [[nodiscard]] StatusWord goToFile(std::optional<std::uint8_t> shortIdentifier,
                                      const Rights& rights);
    [[nodiscard]] Reply read(std::size_t offset, std::size_t wanted, bool asMuchAsThereIs,
                             std::size_t mostData, const Rights& rights) const;

    FileSet m_master;
    FileSet m_application;
    Folder m_here = Folder::Master;
    std::uint16_t m_currentFile = 0;
};

} // namespace kiosk::devices::simulated
