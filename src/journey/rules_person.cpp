// The rules on the case, the persons, and what the health insurance knows of the holder.
#include "journey/judgement.h"

#include <algorithm>

namespace kiosk::journey {
namespace {

std::string skipReasonOf(SkipReason reason)
{
    return "skip." + std::string(skipReasonId(reason));
}

void judgeDepartment(Judgement& judgement)
{
    const auto& open = judgement.policy().departments;
    const std::string& here = judgement.findings().department;
    if (open.empty())
        return judgement.notApplicable("departments");
    if (here.empty())
        return judgement.fail("departments", "department.unknown", {"not known", "a department"});
    const auto from = open.find(here);
    judgement.check(from != open.end() && from->second <= judgement.findings().day,
                    "departments." + here, "department.not_open",
                    {"on " + judgement.findings().day.iso(), from == open.end()
                                                                 ? "a department of the list"
                                                                 : "from " + from->second.iso()});
}

void judgeSkips(Judgement& judgement, Step step)
{
    for (const SkipReason reason : judgement.findings().skipped)
        if (stepOf(reason) == step)
            judgement.fail("skips." + std::string(stepId(step)), skipReasonOf(reason),
                           {"skipped", "the step done"});
}

void judgeHolder(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    judgement.check(found.hasHolder, "holder", "holder.absent",
                    {found.hasHolder ? "there" : "none", "a holder"});
    judgeSkips(judgement, Step::HealthCard);
    if (!found.hasHolder)
        return;
    if (found.holderFromPhone)
        judgement.remark("holder.card", "resume.proven_by_phone",
                         {"proven in the phone app", "the carte Vitale, or proven"});
    else
        judgement.check(!found.holderTyped, "holder.card", "holder.not_proven_by_card",
                        {found.holderTyped ? "number typed" : "card read", "the carte Vitale"});
    judgement.check(!found.provisionalNir, "holder.number", "holder.provisional",
                    {found.provisionalNir ? "provisional" : "certified", "a certified number"});
}

void judgeAuthority(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    if (found.reason != Reason::Represented)
        return judgement.notApplicable("represented");
    const std::string id =
        found.authority ? std::string(authorityId(*found.authority)) : "authority";
    judgement.fail("represented", "represented." + id,
                   {found.authority ? id : "not said", "whoever is here has the right"});
    const int least = judgement.policy().representativeLeastAge;
    const std::string rule = "ages.representative";
    if (!found.representativeAge)
        judgement.fail(rule, "represented.age_unknown", {"not known", std::to_string(least)});
    else
        judgement.check(
            *found.representativeAge >= least, rule, "represented.too_young_representative",
            {std::to_string(*found.representativeAge), "at least " + std::to_string(least)});
}

void judgeAge(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    const auto* scheme = schemeOf(judgement.policy(), found.regime);
    const bool schemesOwn = scheme != nullptr && scheme->second.leastAge.has_value();
    const int least = schemesOwn ? *scheme->second.leastAge : judgement.policy().leastAge;
    const std::string rule = schemesOwn ? "schemes." + scheme->first + ".least_age" : "ages.holder";
    const std::string demanded = "at least " + std::to_string(least);
    if (!found.holderAge)
        judgement.fail(rule, "age.unknown", {"not known", demanded});
    else
        judgement.check(*found.holderAge >= least, rule, "age.too_young",
                        {std::to_string(*found.holderAge), demanded});
}

void judgeScheme(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    if (judgement.policy().schemes.empty())
        return judgement.notApplicable("schemes");
    if (found.regime.empty())
        return judgement.fail("schemes", "scheme.unknown", {"not known", "a scheme"});
    const auto* scheme = schemeOf(judgement.policy(), found.regime);
    if (scheme == nullptr)
        return judgement.fail("schemes", "scheme.not_open",
                              {"regime " + found.regime, "a scheme of the list"});
    const auto& from = scheme->second.from;
    judgement.check(from && *from <= found.day, "schemes." + scheme->first + ".from",
                    "scheme.not_open",
                    {"on " + found.day.iso(), from ? "from " + from->iso() : "not open yet"});
}

} // namespace

void judgeCase(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    judgement.check(found.consent, "consent", "consent.absent",
                    {found.consent ? "given" : "not given", "given"});
    if (!found.simulated)
        judgement.pass("trial", {"real devices", "real devices"});
    else if (judgement.policy().trial)
        judgement.pass("trial", {"simulated devices", "a trial"});
    else
        judgement.fail("trial", "device.simulated", {"simulated devices", "real devices"});
    judgeDepartment(judgement);
}

void judgePersons(Judgement& judgement)
{
    judgeAuthority(judgement);
    judgeHolder(judgement);
    judgeAge(judgement);
}

void judgeRecord(Judgement& judgement)
{
    const Findings& found = judgement.findings();
    if (!found.hasHolder)
        return judgement.notApplicable("record");
    const std::string answer(recordAnswerId(found.record));
    if (found.record == RecordAnswer::Known)
        judgement.pass("record", {answer, "known"});
    else
        judgement.fail("record",
                       found.record == RecordAnswer::Unknown ? "record.holder_unknown"
                                                             : "record.not_asked",
                       {answer, "known"});
    const auto warning = [&judgement](bool raised, std::string rule, const char* reason) {
        judgement.check(!raised, std::move(rule), reason, {raised ? "warned" : "no", "no"});
    };
    warning(found.deceased, "record.deceased", "record.deceased");
    warning(found.duplicate, "record.duplicate", "record.duplicate");
    const bool moves = found.movesFromPhone || found.reason == Reason::NewPhone;
    warning(found.activePhone && !moves, "record.active_phone", "record.active_phone");
    judgeScheme(judgement);
}

} // namespace kiosk::journey
