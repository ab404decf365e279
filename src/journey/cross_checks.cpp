// What several sources say together: whose age counts, one page on paper and in the chip, one
// person by all of them.
#include "journey/decision.h"
#include "journey/identity_findings.h"
#include "journey/judgement.h"

#include <algorithm>
#include <climits>

namespace kiosk::journey {
namespace {

class LeastAge
{
public:
    explicit LeastAge(const identity::Date& today) : m_today(today) {}
    void consider(const identity::Date& birth)
    {
        if (birth.year != 0)
            m_age = std::min(m_age.value_or(INT_MAX), identity::ageOn(birth, m_today));
    }
    void consider(const std::optional<DocumentFacts>& document)
    {
        if (!document)
            return;
        if (const auto birth = identity::parseMrzBirth(document->mrz.birthText, m_today))
            consider(*birth);
    }
    [[nodiscard]] std::optional<int> years() const { return m_age; }

private:
    identity::Date m_today;
    std::optional<int> m_age;
};

// What was read as a 6 may be the chip's G: check digits cannot tell them apart, and it is the chip
// that knows.
bool sameNumber(const identity::Mrz& page, const identity::Mrz& chip)
{
    if (page.number == chip.number)
        return true;
    const auto readings = identity::accessKeySeeds(page);
    const auto truth = identity::accessKeySeed(chip);
    return truth && std::find(readings.begin(), readings.end(), *truth) != readings.end();
}

} // namespace

std::optional<int> provenAge(const State& state, const identity::Date& today)
{
    LeastAge age(today);
    if (const identity::Holder* holder = chosenHolder(state))
        age.consider(holder->birth);
    if (state.record && state.record->answer == RecordAnswer::Known)
        age.consider(state.record->person.birth);
    if (!isProxy(state))
        age.consider(state.document);
    return age.years();
}

std::optional<int> representativeAge(const State& state, const identity::Date& today)
{
    LeastAge age(today);
    if (isProxy(state))
        age.consider(state.document);
    return age.years();
}

bool samePage(const identity::Mrz& page, const identity::Mrz& chip)
{
    return page.format == chip.format && page.documentCode == chip.documentCode &&
           page.issuer == chip.issuer && page.nationality == chip.nationality &&
           sameNumber(page, chip) && page.name == chip.name && page.birthText == chip.birthText &&
           page.expiryText == chip.expiryText && page.sex == chip.sex;
}

std::vector<std::string> crossCheck(const State& state, const identity::Date& today)
{
    Findings findings;
    findings.identity = identityFindings(state, today);
    const Policy policy;
    Judgement judgement(findings, policy);
    judgeIdentity(judgement);
    std::vector<std::string> reasons;
    for (const RuleOutcome& outcome : std::move(judgement).take()) {
        const bool conflict =
            outcome.kind == RuleOutcome::Kind::Failed && outcome.who != SettledBy::Nothing;
        if (conflict && std::find(reasons.begin(), reasons.end(), outcome.reason) == reasons.end())
            reasons.push_back(outcome.reason);
    }
    return reasons;
}

} // namespace kiosk::journey
