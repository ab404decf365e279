// What the phone app has proven before it gave up, by the code that it has shown.
#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

constexpr std::size_t codeSize = 8;

// As the back office has it: capitals and digits. Empty when it cannot be a code.
PersonalText normalised(const PersonalText& typed)
{
    SecureBytes code;
    for (const char character : typed.reveal()) {
        const bool isSmall = character >= 'a' && character <= 'z';
        const bool isCapital = character >= 'A' && character <= 'Z';
        const bool isDigit = character >= '0' && character <= '9';
        if (isSmall || isCapital || isDigit)
            code.push_back(static_cast<std::uint8_t>(isSmall ? character - 'a' + 'A' : character));
        else if (character != ' ' && character != '-')
            return {};
    }
    if (code.size() != codeSize)
        return {};
    return PersonalText({reinterpret_cast<const char*>(code.data()), code.size()});
}

// What was not proven there is asked here, as if there had been no code.
bool isProven(const DocumentFacts& document, const Change& change)
{
    return identity::acceptanceOf(document.kind) != identity::Acceptance::NotThisOne &&
           hasZone(document) && document.mrz.checks.allHold() && document.toConfirm.empty() &&
           !isTooOld(document.mrz, change.policy, document.kind, change.today());
}

ResumeFacts provenOf(ResumeFacts facts, const Change& change)
{
    if (facts.holder && facts.holder->nir.empty())
        facts.holder.reset();
    if (facts.document && !isProven(*facts.document, change))
        facts.document.reset();
    if (facts.document) {
        facts.document->source = DocumentSource::PhoneApp;
        facts.document->confirmedByPerson = false; // nobody was asked here
        facts.document->confirmed.clear();
    }
    return facts;
}

} // namespace

void on(Change& change, const event::TypeResumeCode& event)
{
    if (!change.isOn(Step::ResumeCode))
        return;
    PersonalText code = normalised(event.code);
    change.stopWork();
    change.state.problem.reset();
    if (code.empty()) {
        change.failStep(ErrorCode::ResumeCodeInvalid);
        return;
    }
    change.state.pending = ++change.state.lastRequest;
    change.emit(effect::FetchResume{*change.state.pending, std::move(code)});
}

void on(Change& change, const event::ResumeFetched& event)
{
    if (!change.takesAnswer(Step::ResumeCode, event.request))
        return;
    change.audit("resume.fetched");
    change.state.problem.reset();
    change.state.resume = provenOf(event.facts, change);
    const auto& holder = change.state.resume->holder;
    if (!holder)
        return change.completeTo(Step::HealthCard);
    change.state.healthCard = HealthCardFacts{.holders = {*holder}, .chosen = 0, .fromPhone = true};
    if (refusedForAge(change))
        return;
    change.askRecord();
    change.leaveHolder();
}

} // namespace kiosk::journey
