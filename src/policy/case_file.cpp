#include "policy/case_file.h"

#include "policy/case_ids.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace kiosk::policy {
namespace {

using journey::AgentFinding;
using journey::ChipFindings;
using journey::Decision;
using journey::DocumentFindings;
using journey::FaceFindings;
using journey::Findings;
using journey::IdentityFinding;

using Json = nlohmann::ordered_json;

constexpr auto format = "fr.carte-vitale.case/1";

template <typename Fields>
void members(Fields& fields, DocumentFindings& document)
{
    fields.member("kind", document.kind);
    fields.member("source", document.source);
    fields.member("has_zone", document.hasZone);
    fields.member("checks_hold", document.checksHold);
    fields.member("expired_days", document.expiredDays);
    fields.member("issued_to_minor", document.issuedToMinor);
    fields.member("issuer", document.issuer);
    fields.member("unconfirmed", document.unconfirmed);
    fields.reasons("doubts", document.doubts);
    fields.reasons("remarks", document.remarks);
}

template <typename Fields>
void members(Fields& fields, ChipFindings& chip)
{
    fields.member("verdict", chip.verdict);
    fields.member("proof", chip.proof);
    fields.member("same_page", chip.samePage);
}

template <typename Fields>
void members(Fields& fields, FaceFindings& face)
{
    fields.member("similarity", face.similarity);
    fields.member("liveness", face.liveness);
    fields.member("verdict", face.verdict);
    fields.member("reference", face.reference);
    fields.member("quality", face.quality);
    fields.member("quality_faults", face.qualityFaults);
    fields.member("frames", face.frames);
    fields.member("movements_done", face.movementsDone);
    fields.member("movements_skipped", face.movementsSkipped);
}

template <typename Fields>
void members(Fields& fields, IdentityFinding& finding)
{
    fields.member("sources", finding.sources);
    fields.member("part", finding.part.part);
    fields.member("match", finding.part.match);
    fields.member("reason", finding.part.reason);
}

template <typename Fields>
void members(Fields& fields, AgentFinding& word)
{
    fields.member("agent", word.agent);
    fields.member("role", word.role);
    fields.member("word", word.word);
    fields.member("reason", word.reason);
    fields.member("signed", word.isSigned);
    fields.reasons("judged", word.judged);
}

template <typename Fields>
void members(Fields& fields, Decision& decision)
{
    fields.member("verdict", decision.verdict);
    fields.member("reasons", decision.reasons);
    fields.member("remarks", decision.remarks);
    fields.member("rules", decision.rules);
    fields.member("policy_version", decision.policyVersion);
}

template <typename Fields>
void members(Fields& fields, Findings& findings)
{
    fields.member("day", findings.day);
    fields.member("mode", findings.mode);
    fields.member("department", findings.department);
    fields.member("reason", findings.reason);
    fields.member("authority", findings.authority);
    fields.member("consent", findings.consent);
    fields.member("biometrics", findings.biometrics);
    fields.member("resumed", findings.resumed);
    fields.member("skipped", findings.skipped);
    fields.member("has_holder", findings.hasHolder);
    fields.member("holder_typed", findings.holderTyped);
    fields.member("holder_from_phone", findings.holderFromPhone);
    fields.member("provisional_nir", findings.provisionalNir);
    fields.member("holder_age", findings.holderAge);
    fields.member("representative_age", findings.representativeAge);
    fields.member("regime", findings.regime);
    fields.member("record", findings.record);
    fields.member("deceased", findings.deceased);
    fields.member("duplicate", findings.duplicate);
    fields.member("active_phone", findings.activePhone);
    fields.member("moves_from_phone", findings.movesFromPhone);
    fields.member("document", findings.document);
    fields.member("chip", findings.chip);
    fields.member("face", findings.face);
    fields.member("identity", findings.identity);
    fields.member("agents", findings.agents);
    fields.member("simulated", findings.simulated);
}

template <typename Fields>
void members(Fields& fields, RecordedCase& recorded)
{
    fields.format(format);
    fields.member("findings", recorded.findings);
    fields.member("decision", recorded.decision);
}

class Writer
{
public:
    [[nodiscard]] Json take() { return std::move(m_object); }

    void format(const char* id) { m_object["format"] = id; }
    template <typename T>
    void member(const char* name, T& value)
    {
        m_object[name] = written(value);
    }
    // What is not known is left out.
    template <typename T>
    void member(const char* name, std::optional<T>& value)
    {
        if (value)
            m_object[name] = written(*value);
    }
    void reasons(const char* name, std::vector<std::string>& value) { member(name, value); }

private:
    template <typename T>
    static Json written(T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            return EnumIds<T>::of(value);
        } else if constexpr (std::is_same_v<T, identity::Date>) {
            return value.iso();
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            return value;
        } else {
            Writer writer;
            members(writer, value);
            return writer.take();
        }
    }
    template <typename T>
    static Json written(std::vector<T>& values)
    {
        Json list = Json::array();
        for (T& value : values)
            list.push_back(written(value));
        return list;
    }

    Json m_object = Json::object();
};

// A word of a vocabulary, never a sentence or a name.
bool isId(std::string_view text)
{
    constexpr std::size_t longest = 64;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char character) {
               return (character >= 'a' && character <= 'z') ||
                      (character >= 'A' && character <= 'Z') ||
                      (character >= '0' && character <= '9') ||
                      std::string_view("._-").find(character) != std::string_view::npos;
           });
}

// Takes note of the first problem; what comes after it is of no interest.
class Reader
{
public:
    Reader(const Json& object, std::string path, std::string& problem)
        : m_object(object), m_path(std::move(path)), m_problem(problem)
    {
        if (!object.is_object())
            complain(m_path.empty() ? "case" : m_path, "is no object");
    }

    void format(const char* id)
    {
        std::string found;
        m_known.push_back("format");
        if (const Json* value = find("format"); value != nullptr && value->is_string())
            found = value->get<std::string>();
        if (found != id)
            complain("format", "is another one");
    }
    template <typename T>
    void member(const char* name, T& target)
    {
        m_known.push_back(name);
        const Json* value = find(name);
        if (value == nullptr)
            complain(pathOf(name), "is missing");
        else
            read(*value, pathOf(name), target);
    }
    template <typename T>
    void member(const char* name, std::optional<T>& target)
    {
        m_known.push_back(name);
        if (const Json* value = find(name))
            read(*value, pathOf(name), target.emplace());
    }
    void reasons(const char* name, std::vector<std::string>& target)
    {
        member(name, target);
        for (const std::string& reason : target)
            if (journey::findReason(reason) == nullptr)
                complain(pathOf(name), "names a reason that is none");
    }
    void finish()
    {
        if (!m_object.is_object())
            return;
        for (const auto& [key, value] : m_object.items())
            if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
                complain(isId(key) ? pathOf(key) : m_path, "is not known");
    }

private:
    [[nodiscard]] std::string pathOf(const std::string& name) const
    {
        return m_path.empty() ? name : m_path + "." + name;
    }
    [[nodiscard]] const Json* find(const char* name) const
    {
        const auto found = m_object.is_object() ? m_object.find(name) : m_object.end();
        return found == m_object.end() ? nullptr : &*found;
    }
    void complain(const std::string& path, const char* what)
    {
        if (m_problem.empty())
            m_problem = path + " " + what;
    }

    void read(const Json& value, const std::string& path, bool& target)
    {
        if (value.is_boolean())
            target = value.get<bool>();
        else
            complain(path, "is not true or false");
    }
    void read(const Json& value, const std::string& path, int& target)
    {
        constexpr std::int64_t most = 1'000'000;
        const bool fits = value.is_number_integer() && value.get<std::int64_t>() >= -most &&
                          value.get<std::int64_t>() <= most;
        if (fits)
            target = value.get<int>();
        else
            complain(path, "is no whole number");
    }
    void read(const Json& value, const std::string& path, double& target)
    {
        if (value.is_number())
            target = value.get<double>();
        else
            complain(path, "is no number");
    }
    void read(const Json& value, const std::string& path, std::string& target)
    {
        if (value.is_string() && isId(value.get_ref<const std::string&>()))
            target = value.get<std::string>();
        else
            complain(path, "is no id");
    }
    void read(const Json& value, const std::string& path, identity::Date& target)
    {
        const auto date = identity::parseIsoDate(value.is_string() ? value.get<std::string>() : "");
        if (date && date->isCalendarDate())
            target = *date;
        else
            complain(path, "is no date");
    }
    template <typename T>
    void read(const Json& value, const std::string& path, std::vector<T>& target)
    {
        constexpr std::size_t longest = 200;
        if (!value.is_array() || value.size() > longest)
            return complain(path, "is no list, or a too long one");
        for (const Json& item : value)
            read(item, path, target.emplace_back());
    }
    template <typename T>
    void read(const Json& value, const std::string& path, T& target)
    {
        if constexpr (std::is_enum_v<T>) {
            const std::string id = value.is_string() ? value.get<std::string>() : "";
            for (int at = 0; at < EnumIds<T>::count; ++at) {
                target = static_cast<T>(at);
                if (EnumIds<T>::of(target) == id)
                    return;
            }
            complain(path, "is none of the ids");
        } else {
            Reader reader(value, path, m_problem);
            members(reader, target);
            reader.finish();
        }
    }

    const Json& m_object;
    std::string m_path;
    std::string& m_problem;
    std::vector<std::string> m_known;
};

} // namespace

std::string_view nameMatchId(identity::NameMatch match) noexcept
{
    switch (match) {
    case identity::NameMatch::Match:
        return "match";
    case identity::NameMatch::Explainable:
        return "explainable";
    case identity::NameMatch::Conflict:
        break;
    }
    return "conflict";
}

Result<RecordedCase> parseCase(std::string_view json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (object.is_discarded())
        return fail(ErrorCode::MalformedData, "case: no JSON");
    RecordedCase recorded;
    std::string problem;
    Reader reader(object, "", problem);
    members(reader, recorded);
    reader.finish();
    if (!problem.empty())
        return fail(ErrorCode::MalformedData, "case: " + problem);
    return recorded;
}

std::string writeCase(const RecordedCase& recorded)
{
    RecordedCase copy = recorded;
    Writer writer;
    members(writer, copy);
    return writer.take().dump(-1, ' ', false, Json::error_handler_t::replace);
}

journey::Policy asRecorded(journey::Policy policy, const RecordedCase& recorded)
{
    const auto& reasons = recorded.decision.reasons;
    policy.trial = recorded.findings.simulated &&
                   std::find(reasons.begin(), reasons.end(), "device.simulated") == reasons.end();
    return policy;
}

Trial tryPolicy(const std::vector<RecordedCase>& cases, const journey::Policy& policy)
{
    Trial trial;
    trial.cases = cases.size();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Decision& before = cases[i].decision;
        Decision after = journey::judge(cases[i].findings, asRecorded(policy, cases[i]));
        if (after.verdict != before.verdict || after.reasons != before.reasons)
            trial.changes.push_back({i, before, std::move(after)});
    }
    return trial;
}

} // namespace kiosk::policy
