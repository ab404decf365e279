#include "backend/eligibility_source.h"

#include "backend/http.h"
#include "backend/json_members.h"

#include <fstream>
#include <sstream>

namespace kiosk::backend {
namespace {

identity::Sex sexOf(const std::string& text)
{
    if (text == "M")
        return identity::Sex::Male;
    return text == "F" ? identity::Sex::Female : identity::Sex::Unspecified;
}

PersonRecord readRecord(const nlohmann::json& entry, const identity::Nir& nir,
                        const identity::Date& birth)
{
    const auto& record = objectMember(entry, "record");
    const auto text = [&record](const char* name) {
        return PersonalText(textMember(record, name).value_or(""));
    };
    PersonRecord result;
    result.person.birthName = text("birth_name");
    result.person.usageName = text("usage_name");
    result.person.givenNames = text("given_names");
    result.person.birth = birth;
    result.person.sex = sexOf(textMember(record, "sex").value_or(""));
    result.person.nir = nir;
    result.deceased = flag(record, "deceased");
    result.duplicate = flag(record, "duplicate");
    const auto& organism = objectMember(objectMember(entry, "rights"), "organism");
    result.regime = textMember(organism, "regime").value_or("");
    return result;
}

} // namespace

Result<std::unique_ptr<EligibilityTable>> EligibilityTable::load(const std::filesystem::path& file)
{
    auto table = std::make_unique<EligibilityTable>();
    std::ifstream stream(file);
    if (!stream)
        return table;
    table->m_hasFile = true;
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
                               Person{*birth, entry.at("rights"), readRecord(entry, *nir, *birth)});
    return {};
}

const EligibilityTable::Person* EligibilityTable::find(const identity::Nir& nir,
                                                       const identity::Date& birth) const
{
    const auto found = m_persons.find(std::string(nir.compact().reveal()));
    return found == m_persons.end() || found->second.birth != birth ? nullptr : &found->second;
}

Result<std::optional<nlohmann::json>> EligibilityTable::rightsOf(const identity::Nir& nir,
                                                                 const identity::Date& birth) const
{
    const Person* person = find(nir, birth);
    return person == nullptr ? std::nullopt : std::optional(person->rights);
}

Result<std::optional<PersonRecord>> EligibilityTable::recordOf(const identity::Nir& nir,
                                                               const identity::Date& birth) const
{
    if (!m_hasFile)
        return fail(ErrorCode::BackOfficeUnreachable, "no records here");
    const Person* person = find(nir, birth);
    return person == nullptr ? std::nullopt : std::optional(person->record);
}

} // namespace kiosk::backend
