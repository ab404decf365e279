#include "backend/manifest_agents.h"

#include "backend/http.h"
#include "backend/json_members.h"
#include "core/text_codec.h"

namespace kiosk::backend {
namespace {

using nlohmann::json;

constexpr std::size_t mostWords = 16;

std::optional<journey::AgentWord> wordOf(std::string_view id)
{
    for (const auto word : {journey::AgentWord::Accept, journey::AgentWord::Refuse})
        if (journey::agentWordId(word) == id)
            return word;
    return std::nullopt;
}

std::optional<journey::AgentDecision> readAgent(const json& agent)
{
    const auto text = [&agent](const char* name) { return textMember(agent, name).value_or(""); };
    const auto role = identity::agentRoleOf(text("role"));
    const auto word = wordOf(text("word"));
    const auto at = core::fromRfc3339(text("at"));
    auto certificate = core::fromBase64(text("certificate"));
    auto signature = core::fromBase64(text("signature"));
    if (!role || !word || !at || !certificate || !signature)
        return std::nullopt;
    return journey::AgentDecision{.agentId = text("id"),
                                  .role = *role,
                                  .at = *at,
                                  .word = *word,
                                  .reason = text("reason"),
                                  .text = PersonalText(text("text")),
                                  .judged = texts(agent, "judged"),
                                  .certificate = *std::move(certificate),
                                  .signature = *std::move(signature)};
}

} // namespace

std::vector<journey::AgentDecision> readAgents(const json& manifest)
{
    std::vector<journey::AgentDecision> words;
    const auto list = manifest.find("agents");
    if (list == manifest.end() || !list->is_array() || list->size() > mostWords)
        return words;
    for (const json& item : *list)
        if (auto word = item.is_object() ? readAgent(item) : std::nullopt)
            words.push_back(*std::move(word));
    return words;
}

} // namespace kiosk::backend
