// Who knows what a person is entitled to. The national services are not public, so a back office
// that has access to them puts its adapter behind this interface; the reference is a table. Called
// from several threads at once.
#pragma once

#include "core/result.h"
#include "identity/civil_status.h"
#include "identity/nir.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::backend {

// What the record says of a person.
struct PersonRecord
{
    identity::CivilStatus person;
    bool deceased = false;
    bool duplicate = false; // two records may be this person's
    std::string regime;     // two digits; empty: not known
};

class EligibilitySource
{
public:
    virtual ~EligibilitySource() = default;

    // The rights as the kiosk is told them (README.md, POST /kiosk/v1/rights); nothing when nobody
    // has this number and this birth date. Fails with BackOfficeUnreachable or BackOfficeBusy when
    // whoever knows cannot be asked.
    [[nodiscard]] virtual Result<std::optional<nlohmann::json>>
    rightsOf(const identity::Nir& nir, const identity::Date& birth) const = 0;
    // The same for the record.
    [[nodiscard]] virtual Result<std::optional<PersonRecord>>
    recordOf(const identity::Nir& nir, const identity::Date& birth) const = 0;
};

// Invented persons from a file: {"persons": [{"nir", "birth", "rights": {…}, "record": {…}}]}; see
// README.md for their members. Without "record" only the regime of the rights is known.
class EligibilityTable final : public EligibilitySource
{
public:
    // Without a file there are no rights, and records cannot be asked for: nothing follows from
    // that. Fails with InvalidConfiguration.
    [[nodiscard]] static Result<std::unique_ptr<EligibilityTable>>
    load(const std::filesystem::path& file);

    [[nodiscard]] Result<std::optional<nlohmann::json>>
    rightsOf(const identity::Nir& nir, const identity::Date& birth) const override;
    [[nodiscard]] Result<std::optional<PersonRecord>>
    recordOf(const identity::Nir& nir, const identity::Date& birth) const override;

private:
    struct Person
    {
        identity::Date birth;
        nlohmann::json rights;
        PersonRecord record;
    };
    [[nodiscard]] const Person* find(const identity::Nir& nir, const identity::Date& birth) const;
    [[nodiscard]] Result<void> add(const nlohmann::json& entry);

    std::map<std::string, Person> m_persons; // by number
    bool m_hasFile = false;
};

} // namespace kiosk::backend
