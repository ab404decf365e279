// What is wrong with a policy that was read from outside.
#include "journey/policy.h"
#include "journey/state.h"

#include <algorithm>
#include <set>

namespace kiosk::journey {
namespace {

using identity::DocumentKind;
using std::chrono::hours;

class Faults
{
public:
    void demand(bool holds, std::string key, std::string text)
    {
        if (!holds)
            m_faults.push_back({std::move(key), std::move(text)});
    }
    [[nodiscard]] std::vector<PolicyFault> take() { return std::move(m_faults); }

private:
    std::vector<PolicyFault> m_faults;
};

constexpr bool isIn(std::int64_t value, std::int64_t least, std::int64_t most)
{
    return value >= least && value <= most;
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isAge(int years)
{
    return isIn(years, 0, 120);
}

// 01…95, 2A, 2B, 971…989.
bool isDepartment(const std::string& code)
{
    if (code == "2A" || code == "2B")
        return true;
    return isIn(static_cast<std::int64_t>(code.size()), 2, 3) &&
           std::all_of(code.begin(), code.end(), isDigit);
}

bool isRegime(const std::string& code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), isDigit);
}

bool isStep(const std::string& id)
{
    for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step)
        if (stepId(static_cast<Step>(step)) == id)
            return true;
    return false;
}

void checkVersion(const Policy& policy, Faults& faults)
{
    constexpr std::size_t longest = 64;
    const bool plain =
        std::all_of(policy.version.begin(), policy.version.end(),
                    [](char character) { return character > ' ' && character < '\x7f'; });
    faults.demand(!policy.version.empty(), "version", "the policy has no version");
    faults.demand(policy.version.size() <= longest && plain, "version",
                  "the version is not up to 64 letters, digits and signs without blanks");
    faults.demand(policy.sequence >= 0, "sequence", "the sequence is below 0");
}

void checkAges(const Policy& policy, Faults& faults)
{
    faults.demand(isAge(policy.leastAge), "ages.holder", "the least age is not in 0…120");
    faults.demand(isAge(policy.representativeLeastAge), "ages.representative",
                  "the representative's least age is not in 0…120");
}

void checkDocuments(const Policy& policy, Faults& faults)
{
    constexpr int twentyYears = 20 * 366;
    for (const auto& [kind, rule] : policy.documents) {
        const std::string key = "documents." + std::string(documentKindId(kind));
        faults.demand(isIn(rule.expiredDays, 0, twentyYears), key + ".expired_days",
                      "the days after the expiry are not in 0…" + std::to_string(twentyYears));
        const bool never = identity::acceptanceOf(kind) == identity::Acceptance::NotThisOne;
        faults.demand(!never || !rule.accepted, key + ".accepted",
                      "a " + std::string(documentKindId(kind)) + " is no proof of identity");
    }
}

void checkSchemes(const Policy& policy, Faults& faults)
{
    std::set<std::string> regimes;
    int others = 0;
    for (const auto& [name, scheme] : policy.schemes) {
        const std::string key = "schemes." + name;
        faults.demand(!name.empty(), key, "a scheme has no name");
        for (const std::string& regime : scheme.regimes) {
            faults.demand(isRegime(regime), key + ".regimes",
                          "the regime \"" + regime + "\" is not two digits");
            faults.demand(regimes.insert(regime).second, key + ".regimes",
                          "the regime \"" + regime + "\" is named twice");
        }
        others += scheme.regimes.empty() ? 1 : 0;
        faults.demand(!scheme.from || scheme.from->isCalendarDate(), key + ".from",
                      "a scheme's beginning is no calendar date");
        faults.demand(!scheme.leastAge || isAge(*scheme.leastAge), key + ".least_age",
                      "a scheme's least age is not in 0…120");
    }
    faults.demand(others <= 1, "schemes", "several schemes are for all other regimes");
}

void checkDepartments(const Policy& policy, Faults& faults)
{
    for (const auto& [code, from] : policy.departments) {
        const std::string key = "departments." + code;
        faults.demand(isDepartment(code), key, "\"" + code + "\" is no department");
        faults.demand(from.isCalendarDate(), key, "a department's beginning is no calendar date");
    }
}

void checkSettlement(const Policy& policy, Faults& faults)
{
    for (const auto& [reason, who] : policy.settlement) {
        const ReasonDefault* known = findReason(reason);
        const std::string key = "settlement." + reason;
        faults.demand(known != nullptr, key, "\"" + reason + "\" is no reason");
        faults.demand(known == nullptr || known->adjustable || known->who == who, key,
                      "\"" + reason + "\" cannot be settled otherwise than by default");
    }
}

// Comparisons that a number which is none does not pass.
void checkFace(const Policy& policy, Faults& faults)
{
    faults.demand(policy.faceThreshold > 0 && policy.faceThreshold <= 1, "face.threshold",
                  "the face threshold is not in 0…1");
    faults.demand(policy.faceGreyZone >= 0 && !(policy.faceGreyZone > policy.faceThreshold),
                  "face.grey_zone", "the grey zone does not end at or below the face threshold");
    faults.demand(policy.livenessThreshold > 0 && policy.livenessThreshold <= 1,
                  "face.liveness_threshold", "the liveness threshold is not in 0…1");
    for (const auto& [measure, least] : policy.faceQuality)
        faults.demand(!measure.empty() && isIn(least, 0, 100), "face.quality." + measure,
                      "a limit of the face's quality is not in 0…100");
}

void checkAttempts(const Policy& policy, Faults& faults)
{
    constexpr int most = 20;
    faults.demand(isIn(policy.attemptsPerStep, 1, most), "attempts.per_step",
                  "the attempts a step are not in 1…20");
    for (const auto& [step, count] : policy.attempts) {
        const std::string key = "attempts." + step;
        faults.demand(isStep(step), key, "\"" + step + "\" is no step");
        faults.demand(isIn(count, 1, most), key, "the attempts on a step are not in 1…20");
    }
}

void checkLives(const Policy& policy, Faults& faults)
{
    const auto inDays = [&faults](hours life, int most, std::string key, const std::string& what) {
        faults.demand(life >= hours(1) && life <= hours(24) * most, std::move(key),
                      what + " does not live for an hour to " + std::to_string(most) + " days");
    };
    inDays(policy.offerLife, 365, "life.offer", "an offer");
    inDays(policy.delegatedLife, 365, "life.delegated", "a credential on a helper's phone");
    inDays(policy.draftLife, 30, "life.draft", "a draft");
    inDays(policy.findingsLife, 3 * 366, "life.findings", "a recorded case");
    faults.demand(isIn(policy.agentLock.count(), 1, 60), "life.agent_lock",
                  "an agent's screen is not locked after 1…60 minutes");
}

} // namespace

std::vector<PolicyFault> faultsOf(const Policy& policy)
{
    Faults faults;
    checkVersion(policy, faults);
    checkAges(policy, faults);
    checkDocuments(policy, faults);
    checkSchemes(policy, faults);
    checkDepartments(policy, faults);
    checkSettlement(policy, faults);
    checkFace(policy, faults);
    checkAttempts(policy, faults);
    checkLives(policy, faults);
    return faults.take();
}

} // namespace kiosk::journey
