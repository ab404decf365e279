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
    void demand(bool holds, std::string sentence)
    {
        if (!holds)
            m_faults.push_back(std::move(sentence));
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_faults); }

private:
    std::vector<std::string> m_faults;
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
    faults.demand(!policy.version.empty(), "the policy has no version");
    faults.demand(policy.version.size() <= longest && plain,
                  "the version is not up to 64 letters, digits and signs without blanks");
    faults.demand(policy.sequence >= 0, "the sequence is below 0");
}

void checkDocuments(const Policy& policy, Faults& faults)
{
    constexpr int twentyYears = 20 * 366;
    for (const auto& [kind, rule] : policy.documents) {
        const std::string name = "documents." + std::string(documentKindId(kind));
        faults.demand(isIn(rule.expiredDays, 0, twentyYears),
                      name + ".expired_days is not in 0…" + std::to_string(twentyYears));
        const bool never = identity::acceptanceOf(kind) == identity::Acceptance::NotThisOne;
        faults.demand(!never || !rule.accepted, name + " is no proof of identity");
    }
}

void checkSchemes(const Policy& policy, Faults& faults)
{
    std::set<std::string> regimes;
    int others = 0;
    for (const auto& [name, scheme] : policy.schemes) {
        const std::string full = "schemes." + name;
        faults.demand(!name.empty(), "a scheme has no name");
        for (const std::string& regime : scheme.regimes) {
            faults.demand(isRegime(regime), full + ": \"" + regime + "\" is not two digits");
            faults.demand(regimes.insert(regime).second,
                          full + ": regime \"" + regime + "\" has a scheme already");
        }
        others += scheme.regimes.empty() ? 1 : 0;
        faults.demand(!scheme.from || scheme.from->isCalendarDate(),
                      full + ".from is no calendar date");
        faults.demand(!scheme.leastAge || isAge(*scheme.leastAge),
                      full + ".least_age is not in 0…120");
    }
    faults.demand(others <= 1, "several schemes are for all other regimes");
}

void checkDepartments(const Policy& policy, Faults& faults)
{
    for (const auto& [code, from] : policy.departments) {
        faults.demand(isDepartment(code), "departments: \"" + code + "\" is no department");
        faults.demand(from.isCalendarDate(), "departments." + code + " is no calendar date");
    }
}

void checkSettlement(const Policy& policy, Faults& faults)
{
    for (const auto& [reason, who] : policy.settlement) {
        const ReasonDefault* known = findReason(reason);
        const std::string name = "settlement: \"" + reason + "\"";
        faults.demand(known != nullptr, name + " is no reason");
        faults.demand(known == nullptr || known->adjustable || known->who == who,
                      name + " cannot be settled otherwise");
    }
}

// Comparisons that a number which is none does not pass.
void checkFace(const Policy& policy, Faults& faults)
{
    faults.demand(policy.faceThreshold > 0 && policy.faceThreshold <= 1,
                  "the face threshold is not in 0…1");
    faults.demand(policy.faceGreyZone >= 0 && policy.faceGreyZone <= policy.faceThreshold,
                  "the grey zone does not end at or below the face threshold");
    faults.demand(policy.livenessThreshold > 0 && policy.livenessThreshold <= 1,
                  "the liveness threshold is not in 0…1");
    faults.demand(std::all_of(policy.faceQuality.begin(), policy.faceQuality.end(),
                              [](const auto& limit) {
                                  return !limit.first.empty() && isIn(limit.second, 0, 100);
                              }),
                  "a limit of the face's quality is not in 0…100");
}

void checkAttempts(const Policy& policy, Faults& faults)
{
    constexpr int most = 20;
    faults.demand(isIn(policy.attemptsPerStep, 1, most), "the attempts a step are not in 1…20");
    for (const auto& [step, count] : policy.attempts) {
        faults.demand(isStep(step), "attempts: \"" + step + "\" is no step");
        faults.demand(isIn(count, 1, most), "attempts." + step + " is not in 1…20");
    }
}

void checkLives(const Policy& policy, Faults& faults)
{
    const auto inDays = [&faults](hours life, int most, const std::string& what) {
        faults.demand(life >= hours(1) && life <= hours(24) * most,
                      what + " does not live for an hour to " + std::to_string(most) + " days");
    };
    inDays(policy.offerLife, 365, "an offer");
    inDays(policy.delegatedLife, 365, "a credential on a helper's phone");
    inDays(policy.draftLife, 30, "a draft");
    inDays(policy.findingsLife, 3 * 366, "a recorded case");
    faults.demand(isIn(policy.agentLock.count(), 1, 60),
                  "an agent's screen is not locked after 1…60 minutes");
}

} // namespace

std::vector<std::string> faultsOf(const Policy& policy)
{
    Faults faults;
    checkVersion(policy, faults);
    faults.demand(isAge(policy.leastAge), "the least age is not in 0…120");
    faults.demand(isAge(policy.representativeLeastAge),
                  "the representative's least age is not in 0…120");
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
