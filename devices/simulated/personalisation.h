// Fills the chips of identity documents: from a description, whose files are made and signed here,
// or from a folder with the files of a chip as they are.
#pragma once

#include "simulated/document_description.h"
#include "simulated/test_authority.h"

#include <filesystem>

namespace kiosk::devices::simulated {

// `media`: where its pictures are. Fails with NotFound (a picture), InvalidConfiguration,
// MalformedData (a picture that is none) or CryptoFailed.
[[nodiscard]] Result<ChipProfile> personalise(const DocumentDescription& description,
                                              const std::filesystem::path& media,
                                              const TestAuthority& authority);

// A folder with card.json (mrz, bac, can, aa), files named by their identifier (0101.bin), and the
// chip's private keys aa.key and ca.key. Fails with NotFound, MalformedData, InvalidConfiguration;
// throws nlohmann::json::exception for a card.json that is none.
[[nodiscard]] Result<ChipProfile> personaliseFromFiles(const std::filesystem::path& folder);

} // namespace kiosk::devices::simulated
