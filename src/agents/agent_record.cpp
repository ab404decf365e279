#include "agents/agent_record.h"

#include "core/text_codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace kiosk::agents {
namespace {

using nlohmann::json;

constexpr auto format = "fr.carte-vitale.agent/1";
constexpr std::size_t longestFile = std::size_t{2} << 20; // most of it is the portrait
constexpr std::size_t longestId = 32;
constexpr std::size_t longestName = 100; // octets
constexpr std::size_t largestCertificate = 8192;
constexpr std::size_t largestSecrets = std::size_t{1} << 20;
constexpr std::size_t largestEndorsement = 1024;
constexpr std::size_t saltSize = 16;
constexpr std::size_t challengeSize = 32;
// argon2id of a record may take a kiosk's memory or its day: 1 GiB and 16 passes are enough.
constexpr std::uint32_t mostMemoryKiB = std::uint32_t{1} << 20;
constexpr std::uint32_t mostPasses = 16;
constexpr std::uint32_t mostLanes = 16;
constexpr std::uint32_t leastMemoryOfLane = 8; // KiB, RFC 9106 3.1

constexpr std::array<std::string_view, 2> methods{"password", "card"};

tl::unexpected<Error> malformed(const std::string& what)
{
    return fail(ErrorCode::MalformedData, "agent record: " + what);
}

bool isShowable(const std::string& name)
{
    const bool control = std::any_of(name.begin(), name.end(), [](char character) {
        return static_cast<unsigned char>(character) < 0x20 || character == 0x7F;
    });
    return !name.empty() && name.size() <= longestName && !control;
}

bool isPayable(const PasswordParameters& costs)
{
    return costs.salt.size() == saltSize && costs.lanes >= 1 && costs.lanes <= mostLanes &&
           costs.passes >= 1 && costs.passes <= mostPasses && costs.memoryKiB <= mostMemoryKiB &&
           costs.memoryKiB >= leastMemoryOfLane * costs.lanes;
}

Result<std::string> textOf(const json& object, const char* name)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string())
        return malformed(name);
    return member->get<std::string>();
}

Result<Bytes> octetsOf(const json& object, const char* name)
{
    KIOSK_TRY(const std::string text, textOf(object, name));
    auto octets = core::fromBase64(text);
    if (!octets)
        return malformed(name);
    return octets;
}

Result<std::uint32_t> numberOf(const json& object, const char* name)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_number_unsigned() ||
        member->get<std::uint64_t>() > UINT32_MAX)
        return malformed(name);
    return member->get<std::uint32_t>();
}

Result<PasswordParameters> parametersOf(const json& object)
{
    const auto member = object.find("password");
    if (member == object.end() || !member->is_object() || member->size() != 4)
        return malformed("password");
    PasswordParameters parameters;
    KIOSK_TRY(parameters.salt, octetsOf(*member, "salt"));
    KIOSK_TRY(parameters.memoryKiB, numberOf(*member, "memory_kib"));
    KIOSK_TRY(parameters.passes, numberOf(*member, "passes"));
    KIOSK_TRY(parameters.lanes, numberOf(*member, "lanes"));
    return parameters;
}

Result<SignInMethod> methodOf(const json& object)
{
    KIOSK_TRY(const std::string id, textOf(object, "method"));
    for (std::size_t i = 0; i < methods.size(); ++i)
        if (methods[i] == id)
            return static_cast<SignInMethod>(i);
    return malformed("method");
}

} // namespace

bool isAgentId(std::string_view text) noexcept
{
    return !text.empty() && text.size() <= longestId &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == text.npos;
}

Result<void> checkAgentRecord(const AgentRecord& record)
{
    if (!isAgentId(record.id))
        return malformed("id");
    if (!isShowable(record.name))
        return malformed("name");
    if (record.method == SignInMethod::Password && !isPayable(record.password))
        return malformed("password");
    if (record.method == SignInMethod::Card && record.challenge.size() != challengeSize)
        return malformed("challenge");
    if (record.certificate.empty() || record.certificate.size() > largestCertificate)
        return malformed("certificate");
    if (record.sealedSecrets.empty() || record.sealedSecrets.size() > largestSecrets)
        return malformed("secrets");
    if (record.endorsement.size() > largestEndorsement)
        return malformed("endorsement");
    return {};
}

Result<AgentRecord> parseAgentRecord(std::string_view text)
{
    if (text.size() > longestFile)
        return malformed("too long");
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || object.size() != 9)
        return malformed("not the object that it has to be");
    KIOSK_TRY(const std::string found, textOf(object, "format"));
    if (found != format)
        return malformed("format");
    AgentRecord record;
    KIOSK_TRY(record.id, textOf(object, "id"));
    KIOSK_TRY(record.name, textOf(object, "name"));
    KIOSK_TRY(const std::string roleId, textOf(object, "role"));
    const auto role = identity::agentRoleOf(roleId);
    if (!role)
        return malformed("role");
    record.role = *role;
    KIOSK_TRY(record.method, methodOf(object));
    if (record.method == SignInMethod::Password) {
        KIOSK_TRY(record.password, parametersOf(object));
    } else {
        KIOSK_TRY(record.challenge, octetsOf(object, "challenge"));
    }
    KIOSK_TRY(record.certificate, octetsOf(object, "certificate"));
    KIOSK_TRY(record.sealedSecrets, octetsOf(object, "secrets"));
    KIOSK_TRY(record.endorsement, octetsOf(object, "endorsement"));
    KIOSK_CHECK(checkAgentRecord(record));
    return record;
}

std::string writeAgentRecord(const AgentRecord& record)
{
    json object{{"format", format},
                {"id", record.id},
                {"name", record.name},
                {"role", identity::agentRoleId(record.role)},
                {"method", methods[static_cast<std::size_t>(record.method)]},
                {"certificate", core::toBase64(record.certificate)},
                {"secrets", core::toBase64(record.sealedSecrets)},
                {"endorsement", core::toBase64(record.endorsement)}};
    if (record.method == SignInMethod::Password)
        object["password"] = {{"salt", core::toBase64(record.password.salt)},
                              {"memory_kib", record.password.memoryKiB},
                              {"passes", record.password.passes},
                              {"lanes", record.password.lanes}};
    else
        object["challenge"] = core::toBase64(record.challenge);
    return object.dump(1, ' ', false, json::error_handler_t::replace) + '\n';
}

std::string endorsedText(AgentRecord record)
{
    record.endorsement.clear();
    return writeAgentRecord(record);
}

} // namespace kiosk::agents
