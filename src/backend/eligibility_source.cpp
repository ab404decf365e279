#include "backend/eligibility_source.h"

#include "backend/http.h"

#include <fstream>
#include <sstream>

namespace kiosk::backend {

Result<std::unique_ptr<EligibilityTable>> EligibilityTable::load(const std::filesystem::path& file)
{
    auto table = std::make_unique<EligibilityTable>();
    std::ifstream stream(file);
    if (!stream)
        return table;
    std::ostringstream text;
    text << stream.rdbuf();
    const auto content = parseJsonObject(text.str());
    if (!content || !content->contains("persons") || !content->at("persons").is_array())
        return fail(ErrorCode::InvalidConfiguration, "eligibility: no list of persons");
    for (const auto& entry : content->at("persons"))
        KIOSK_CHECK(table->add(entry));
    return table;
}

Result<void> EligibilityTable::add(const nlohmann::json& entry)
{
    const auto invalid = fail(ErrorCode::InvalidConfiguration,
                              "eligibility: person " + std::to_string(m_persons.size() + 1));
    if (!entry.is_object() || !entry.contains("rights") || !entry.at("rights").is_object())
        return invalid;
    const auto nir = identity::Nir::parse(textMember(entry, "nir").value_or(""), true);
    const auto birth = identity::parseIsoDate(textMember(entry, "birth").value_or(""));
    if (!nir || !birth)
        return invalid;
    m_persons.insert_or_assign(std::string(nir->compact().reveal()),
                               Person{*birth, entry.at("rights")});
    return {};
}

Result<std::optional<nlohmann::json>> EligibilityTable::rightsOf(const identity::Nir& nir,
                                                                 const identity::Date& birth) const
{
    const auto found = m_persons.find(std::string(nir.compact().reveal()));
    if (found == m_persons.end() || found->second.birth != birth)
        return std::nullopt;
    return found->second.rights;
}

} // namespace kiosk::backend
