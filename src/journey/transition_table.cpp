#include "journey/transition_table.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

using Steps = std::vector<Step>;
using enum Step;

Steps range(Step first, Step last)
{
    Steps steps;
    for (auto step = static_cast<int>(first); step <= static_cast<int>(last); ++step)
        steps.push_back(static_cast<Step>(step));
    return steps;
}

Steps with(Steps steps, const Steps& more)
{
    steps.insert(steps.end(), more.begin(), more.end());
    return steps;
}

constexpr std::optional<Step> stays;

std::vector<TransitionRow> onEveryStep()
{
    const Steps visit = range(Comfort, Refused);
    return {
        {visit, "cancel", Wiped, ""},
        {visit, "time-out", Wiped, ""},
        {with({Welcome}, visit), "choose-language", stays, ""},
        {with({Welcome}, visit), "set-comfort", stays, ""},
        {visit, "take-over", stays, "an agent has signed in"},
        {visit, "hand-back", stays, "an agent handles the case"},
        {with(range(Reason, Sealing), {Agent}), "put-aside", Wiped, "an agent handles the case"},
        {{HealthCard, Document, Chip, Face, Review}, "ask-agent", Agent, ""},
        {with(range(Comfort, ResumeCode), with(range(TransactionCode, Receipt), {Refused})),
         "ask-agent", stays, "help is called to the page, once"},
    };
}

std::vector<TransitionRow> beginning()
{
    return {
        {{Welcome}, "begin", Comfort, ""},
        {{Welcome}, "begin", Welcome, "the kiosk cannot take a case"},
        {{Welcome}, "resume-draft", Reason, "where the draft was"},
        {{Welcome}, "resume-draft", ResumeCode, "where the draft was"},
        {{Welcome}, "resume-draft", HealthCard, "where the draft was"},
        {{Welcome}, "resume-draft", Document, "where the draft was"},
        {{Welcome}, "resume-draft", Chip, "where the draft was"},
        {{Welcome}, "resume-draft", Face, "where the draft was"},
        {{Welcome}, "resume-draft", Review, "where the draft was, or it is judged otherwise now"},
        {{Welcome}, "resume-draft", TransactionCode, "where the draft was, or it was being sealed"},
        {{Welcome}, "resume-draft", Agent, "where the draft was"},
        {{Welcome}, "resume-draft", Welcome, "it is no draft"},
        {{Welcome}, "cancel", Welcome, "somebody had chosen a language or settings"},
        {{Welcome}, "time-out", Welcome, "somebody had chosen a language or settings"},
        {{Comfort}, "continue", Consent, ""},
        {{Consent}, "give-consent", Reason, ""},
        {{Consent}, "give-consent", Consent, "it names no text"},
        {{Consent}, "refuse-consent", Refused, ""},
        {{Consent}, "go-back", Comfort, ""},
        {{Reason}, "choose-reason", HealthCard, ""},
        {{Reason}, "choose-reason", ResumeCode, "the phone's face check failed"},
        {{Reason}, "go-back", Consent, ""},
    };
}

std::vector<TransitionRow> resuming()
{
    return {
        {{ResumeCode}, "type-resume-code", stays, "it is asked for, or cannot be a code"},
        {{ResumeCode}, "resume-fetched", HealthCard, "the holder was not proven"},
        {{ResumeCode}, "resume-fetched", Document, "only the holder was proven"},
        {{ResumeCode}, "resume-fetched", Face, "holder and document were proven"},
        {{ResumeCode},
         "resume-fetched",
         Review,
         "holder and document were proven; no face to compare"},
        {{ResumeCode}, "resume-fetched", Refused, "too young"},
        {{ResumeCode}, "failed", stays, ""},
        {{ResumeCode}, "continue", HealthCard, "without a code"},
        {{ResumeCode}, "go-back", Reason, ""},
    };
}

std::vector<TransitionRow> holder()
{
    const Steps known = with(range(HealthCard, TransactionCode), {Agent});
    return {
        {{HealthCard}, "health-card-read", stays, ""},
        {{HealthCard}, "health-card-read", Refused, "too young"},
        {{HealthCard}, "choose-holder", stays, ""},
        {{HealthCard}, "choose-holder", Refused, "too young"},
        {{HealthCard}, "type-nir", stays, ""},
        {{HealthCard}, "skip", stays, "the card is lost or unreadable: the number is typed"},
        {{HealthCard}, "retry", stays, ""},
        {{HealthCard}, "failed", stays, ""},
        {{HealthCard}, "continue", Document, "the holder is chosen"},
        {{HealthCard}, "continue", Face, "the phone app has proven the document"},
        {{HealthCard},
         "continue",
         Review,
         "the phone app has proven the document; no face to compare"},
        {{HealthCard}, "go-back", Reason, ""},
        {{HealthCard}, "go-back", ResumeCode, "the phone's face check failed"},
        {known, "record-answered", stays, "what the health insurance knows of the holder"},
        {{TransactionCode}, "record-answered", Review, "it speaks against the case"},
        {known, "move-from-phone", stays, "another phone has the card"},
    };
}

std::vector<TransitionRow> documentRows()
{
    return {
        {{Document}, "document-read", Chip, ""},
        {{Document}, "document-read", Face, "without a chip, with a printed portrait"},
        {{Document}, "document-read", Review, "without a chip; no face to compare"},
        {{Document}, "document-read", Agent, "without machine readable lines"},
        {{Document}, "document-read", Refused, "too young"},
        {{Document}, "document-read", Document, "unsure, expired, or not taken"},
        {{Document}, "confirm-document", Chip, ""},
        {{Document}, "confirm-document", Face, "without a chip, with a printed portrait"},
        {{Document}, "confirm-document", Review, "without a chip; no face to compare"},
        {{Document}, "confirm-document", Document, "expired"},
        {{Document}, "skip", Agent, "no document at all"},
        {{Document}, "skip", Refused, "the policy refuses"},
        {{Document}, "retry", stays, ""},
        {{Document}, "failed", stays, ""},
        {{Document}, "go-back", HealthCard, ""},
        {{Document}, "go-back", ResumeCode, "the phone app has proven the holder"},
    };
}

std::vector<TransitionRow> chipRows()
{
    return {
        {{Chip}, "chip-read", stays, ""},
        {{Chip}, "attempts-left", stays, ""},
        {{Chip}, "type-can", stays, ""},
        {{Chip}, "retry", stays, ""},
        {{Chip}, "failed", stays, ""},
        {{Chip}, "continue", Face, ""},
        {{Chip}, "continue", Review, "no face to compare, and no agent's question"},
        {{Chip}, "continue", Agent, "no comparison by machine is agreed to"},
        {{Chip}, "continue", Refused, "the policy refuses"},
        {{Chip}, "skip", Face, "damaged; there is a printed portrait"},
        {{Chip}, "skip", Review, "damaged; no face to compare"},
        {{Chip}, "go-back", Document, ""},
    };
}

std::vector<TransitionRow> faceRows()
{
    return {
        {{Face}, "face-captured", Review, ""},
        {{Face}, "face-captured", Face, "its figures are none"},
        {{Face}, "skip", Agent, "not possible, refused, or covered"},
        {{Face}, "skip", Review, "not possible, refused, or covered; the back office's question"},
        {{Face}, "skip", Refused, "the policy refuses"},
        {{Face}, "retry", stays, ""},
        {{Face}, "failed", stays, ""},
        {{Face}, "go-back", Chip, ""},
        {{Face}, "go-back", Document, "without a chip"},
        {{Face}, "go-back", HealthCard, "the phone app has proven the document"},
        {{Face}, "go-back", ResumeCode, "the phone app has proven holder and document"},
    };
}

std::vector<TransitionRow> judging()
{
    return {
        {{Review}, "continue", TransactionCode, "accepted, or the back office decides later"},
        {{Review}, "continue", Agent, "an agent's question, or two agents'"},
        {{Review}, "continue", Refused, "the policy refuses"},
        {{Review}, "go-back", Face, "the last step that was done"},
        {{Review}, "go-back", Chip, "the last step that was done"},
        {{Review}, "go-back", Document, "the last step that was done"},
        {{Review}, "go-back", HealthCard, "the last step that was done"},
        {{Review}, "go-back", ResumeCode, "the last step that was done"},
        {{Agent}, "agent-decided", TransactionCode, "accepted by everybody who has to"},
        {{Agent}, "agent-decided", Refused, "refused, or nobody may accept it"},
        {{Agent}, "agent-decided", Agent, "a colleague has to agree, or the word does not count"},
        {{Agent}, "agent-decided", HealthCard, "returned"},
        {{Agent}, "agent-decided", Document, "returned"},
        {{Agent}, "agent-decided", Chip, "returned"},
        {{Agent}, "agent-decided", Face, "returned"},
        {{Agent}, "agent-decided", Review, "returned"},
        {{Agent}, "go-back", HealthCard, "where the call came from"},
        {{Agent}, "go-back", Document, "where the call came from"},
        {{Agent}, "go-back", Chip, "where the call came from"},
        {{Agent}, "go-back", Face, "where the call came from"},
        {{Agent}, "go-back", Review, "where the call came from"},
    };
}

std::vector<TransitionRow> handingOver()
{
    return {
        {{TransactionCode}, "choose-code", Sealing, ""},
        {{TransactionCode}, "choose-code", TransactionCode, "not six digits, or for a new offer"},
        {{TransactionCode}, "offer-reissued", Pairing, ""},
        {{TransactionCode}, "retry", stays, "for a new offer"},
        {{TransactionCode}, "failed", stays, "for a new offer"},
        {{TransactionCode}, "go-back", Review, "not for a new offer"},
        {{Sealing}, "package-stored", Registered, ""},
        {{Sealing}, "retry", stays, ""},
        {{Sealing}, "failed", stays, ""},
        {{Registered}, "continue", Pairing, ""},
        {{Registered, Pairing, Receipt}, "print-ticket", stays, ""},
        {{Pairing}, "pairing-changed", stays, ""},
        {{Pairing}, "retry", stays, ""},
        {{Pairing}, "failed", stays, ""},
        {{Pairing}, "new-offer", TransactionCode, "the offer is locked or has expired"},
        {{Pairing}, "continue", Receipt, ""},
        {{Receipt}, "continue", Wiped, ""},
        {{Refused}, "continue", Wiped, ""},
        {{Wiped}, "wipe-done", Welcome, ""},
    };
}

bool leads(const TransitionRow& row, Step from, Step to)
{
    return std::find(row.from.begin(), row.from.end(), from) != row.from.end() &&
           row.to.value_or(from) == to;
}

} // namespace

const std::vector<TransitionRow>& transitionTable()
{
    static const std::vector<TransitionRow> table = [] {
        std::vector<TransitionRow> rows;
        for (const auto& part : {onEveryStep(), beginning(), resuming(), holder(), documentRows(),
                                 chipRows(), faceRows(), judging(), handingOver()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return table;
}

const TransitionRow* findTransition(Step from, std::string_view event, Step to)
{
    const auto& table = transitionTable();
    const auto row = std::find_if(table.begin(), table.end(), [&](const TransitionRow& one) {
        return one.event == event && leads(one, from, to);
    });
    return row == table.end() ? nullptr : &*row;
}

} // namespace kiosk::journey
