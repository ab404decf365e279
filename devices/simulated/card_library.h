// Makes cards from the personalisation files: cards/NAME.json. What a file may hold is told in
// README.md. A new card with every call, so that each insertion begins as after a purchase.
#pragma once

#include "core/random_source.h"
#include "simulated/card.h"
#include "simulated/test_authority.h"

#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace kiosk::devices::simulated {

class CardLibrary
{
public:
    // `data` holds cards/ and media/. `random` must outlive the library and its cards.
    CardLibrary(std::filesystem::path data, TestAuthority authority, core::RandomSource& random);

    // `reference` is a name, the path of a personalisation file (with a slash in it), or the JSON
    // itself. Fails with NotFound (no such card), InvalidConfiguration (a file that makes no card)
    // or with what the signing failed with.
    [[nodiscard]] Result<std::unique_ptr<Card>> make(const std::string& reference) const;
    [[nodiscard]] std::vector<std::string> names() const;

private:
    [[nodiscard]] Result<std::unique_ptr<Card>> makeFromText(std::string_view text,
                                                             const std::string& source) const;
    [[nodiscard]] Result<std::unique_ptr<Card>> makeFromJson(const nlohmann::json& file) const;

    std::filesystem::path m_data;
    TestAuthority m_authority;
    core::RandomSource& m_random;
};

} // namespace kiosk::devices::simulated
