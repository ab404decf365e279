// Inside the room only: the octets of a draft's head file.
//
//   kiosk-draft 1 ⏎
//   {"agent":…,"case":…,"expires":ms,"parts":[…],"saved":ms,"step":…} ⏎
//   sealed: the state and the parts' names, AES-256-GCM; the lines before it are its context
//
// A part is a file of its own, named by a keyed hash of its content, since a plain one would let
// whoever finds the disk try out names and numbers. It is sealed with case, agent and its own name
// as context, so that no file can stand in for another.
#pragma once

#include "outbox/draft_store.h"

namespace kiosk::outbox {

struct DraftFile
{
    static constexpr std::uint64_t mostOctets = 16U << 20;

    DraftHead head;
    std::vector<std::string> partFiles; // names of files, in the order of DraftIndex::names
    std::string clear;                  // the lines, as they are authenticated
    Bytes sealed;

    // Without `sealed`.
    [[nodiscard]] static DraftFile make(DraftHead head, std::vector<std::string> partFiles);
    // Fails with StorageCorrupt: damaged, or another version's.
    [[nodiscard]] static Result<DraftFile> parse(ByteView octets);
    [[nodiscard]] Bytes octets() const;
};

// What is sealed in the head.
struct DraftIndex
{
    SecureBytes state;
    std::vector<std::string> names;

    [[nodiscard]] SecureBytes write() const;
    // Fails with StorageCorrupt.
    [[nodiscard]] static Result<DraftIndex> read(ByteView octets);
};

// 64 hexadecimal digits. Fails with CryptoFailed.
[[nodiscard]] Result<std::string> partFileName(const CaseId& caseId, std::string_view name,
                                               ByteView content, ByteView key);
[[nodiscard]] Bytes partContext(const DraftHead& head, std::string_view name);

} // namespace kiosk::outbox
