#include "journey/identity_findings.h"

#include "journey/decision.h"

#include <algorithm>

namespace kiosk::journey {
namespace {

using identity::CivilStatus;
using identity::NameMatch;

struct Source
{
    CivilStatus person;
    bool badBirth = false; // written, but not as any date can be
};

// Of a typed number only what it surely says is known: sex, and whatever the caller compares.
Source sourceOf(const HealthCardFacts& card, const identity::Holder& holder)
{
    Source source;
    if (!card.typed) {
        source.person.birthName = holder.name.surname;
        source.person.givenNames = holder.name.givenNames;
    }
    source.person.birth = holder.birth;
    source.person.nir = holder.nir;
    if (!holder.nir.empty() && holder.nir.kind() == identity::NirKind::Certified)
        source.person.sex = holder.nir.sex();
    return source;
}

Source sourceOf(const identity::Mrz& mrz, const identity::Date& today)
{
    Source source;
    source.person.birthName = mrz.name.surname;
    source.person.givenNames = mrz.name.givenNames;
    source.person.sex = mrz.sex;
    const auto birth = identity::parseMrzBirth(mrz.birthText, today);
    source.badBirth = !birth;
    source.person.birth = birth.value_or(identity::Date{});
    return source;
}

// The page prints what its zone leaves out.
Source sourceOf(const DocumentFacts& document, const identity::Date& today)
{
    Source source = sourceOf(document.mrz, today);
    source.person.usageName = document.printed.usageName;
    return source;
}

class Comparisons
{
public:
    void compare(const char* sources, const Source& a, const Source& b)
    {
        for (identity::PartMatch& part : identity::compareCivilStatus(a.person, b.person))
            m_found.push_back({sources, std::move(part)});
        // A birth date that is none agrees with no other.
        const bool known = a.person.birth != identity::Date{} || b.person.birth != identity::Date{};
        if (a.badBirth != b.badBirth && known)
            m_found.push_back({sources, {"birth", NameMatch::Conflict, "birth.unreadable"}});
    }

    // A typed number that nobody else has vouched for.
    void compareNumber(const identity::Nir& nir, const Source& document)
    {
        if (nir.empty() || nir.kind() != identity::NirKind::Certified)
            return;
        CivilStatus born;
        born.birth = document.person.birth;
        const bool agrees = identity::nirAgainst(nir, born).match == NameMatch::Match;
        m_found.push_back({"nir-document",
                           {"birth", agrees ? NameMatch::Match : NameMatch::Conflict,
                            agrees ? "" : "birth.not_in_nir"}});
    }

    void add(IdentityFinding finding) { m_found.push_back(std::move(finding)); }
    [[nodiscard]] std::vector<IdentityFinding> take() { return std::move(m_found); }

private:
    std::vector<IdentityFinding> m_found;
};

bool sameFamilyName(const PersonalText& a, const PersonalText& b)
{
    const PersonalText folded = identity::foldName(a);
    return !folded.empty() && folded == identity::foldName(b);
}

} // namespace

std::vector<IdentityFinding> identityFindings(const State& state, const identity::Date& today)
{
    Comparisons comparisons;
    std::optional<Source> document;
    std::optional<Source> chip;
    if (state.document && hasZone(*state.document))
        document = sourceOf(*state.document, today);
    if (state.chip)
        chip = sourceOf(state.chip->mrz, today);
    if (document && chip)
        comparisons.compare("document-chip", *document, *chip);
    const identity::Holder* holder = chosenHolder(state);
    if (holder == nullptr)
        return comparisons.take();

    const Source card = sourceOf(*state.healthCard, *holder);
    const bool known = state.record && state.record->answer == RecordAnswer::Known;
    const Source record{.person = known ? state.record->person : CivilStatus{}};
    if (known)
        comparisons.compare("card-record", card, record);
    if (isProxy(state)) {
        if (document && sameFamilyName(holder->name.surname, document->person.birthName))
            comparisons.add(
                {"holder-representative", {"name", NameMatch::Match, "name.same_family"}});
        return comparisons.take();
    }
    if (document)
        comparisons.compare("card-document", card, *document);
    if (chip)
        comparisons.compare("card-chip", card, *chip);
    if (known && document)
        comparisons.compare("document-record", *document, record);
    if (state.healthCard->typed && (chip || document))
        comparisons.compareNumber(holder->nir, chip ? *chip : *document);
    return comparisons.take();
}

} // namespace kiosk::journey
