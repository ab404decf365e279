#include "identity/name_judgement.h"

#include "identity/arabic_spelling.h"

#include <algorithm>

namespace kiosk::identity {
namespace {

// The words of one source, sorted out: which surname is which.
struct Names
{
    Words birth; // or the one surname that the source has, without saying which
    Words usage;
    Words given;
};

Words withoutFiller(Words words)
{
    return isFiller(words) ? Words{} : words;
}

Names namesOf(const CivilStatus& person)
{
    Names names{wordsOfName(person.birthName.reveal()),
                withoutFiller(wordsOfName(person.usageName.reveal())),
                wordsOfName(person.givenNames.reveal())};
    const bool inUsage = names.birth.empty();
    if (inUsage)
        names.birth.swap(names.usage);
    if (const auto marked = splitMarkedSurname(names.birth)) {
        names.birth = marked->birth.empty() ? marked->usage : marked->birth;
        if (names.usage.empty() && !marked->birth.empty())
            names.usage = marked->usage;
    } else if (const auto markedUsage = splitMarkedSurname(names.usage)) {
        names.usage = markedUsage->usage.empty() ? markedUsage->birth : markedUsage->usage;
    }
    return names;
}

using WordTest = bool (*)(std::string_view);

bool anyWord(const Names& names, WordTest test)
{
    const auto any = [test](const Words& words) {
        return std::any_of(words.begin(), words.end(), test);
    };
    return any(names.birth) || any(names.usage) || any(names.given);
}

bool provesArabic(const Names& names)
{
    const Words& surname = names.birth;
    return anyWord(names, isArabicEvidence) ||
           std::any_of(surname.begin(), surname.end(), isArabicParticle);
}

// One spelling of a name may prove what the other only suggests: HAMDAOUI, HAMDAOUY.
bool areArabic(const Names& a, const Names& b)
{
    return (provesArabic(a) && (provesArabic(b) || anyWord(b, looksArabic))) ||
           (provesArabic(b) && anyWord(a, looksArabic));
}

NameJudgement explained(std::string_view reason)
{
    return {NameMatch::Explainable, reason};
}

bool isConflict(const NameJudgement& judgement)
{
    return judgement.match == NameMatch::Conflict;
}

// ---- one field ----

const PersonalText& surnameText(const CivilStatus& person)
{
    return person.birthName.empty() ? person.usageName : person.birthName;
}

bool agree(const Words& a, const Words& b, const NameContext& context)
{
    return !a.empty() && !b.empty() && !isConflict(compareWords(a, b, context));
}

// Both sources may have said which one is the birth name; then only an exchange of the two fields
// explains that those differ.
NameJudgement compareSurnames(const Names& a, const Names& b, const NameContext& context)
{
    const NameJudgement births = compareWords(a.birth, b.birth, context);
    const bool birthIsUsage = agree(a.birth, b.usage, context);
    const bool usageIsBirth = agree(a.usage, b.birth, context);
    const bool bothSay = !a.usage.empty() && !b.usage.empty();
    if (!isConflict(births)) {
        const bool otherUsage = bothSay && !agree(a.usage, b.usage, context);
        return otherUsage && births.match == NameMatch::Match ? explained("usage") : births;
    }
    const bool explains = bothSay ? birthIsUsage && usageIsBirth : birthIsUsage || usageIsBirth;
    return explains ? explained("usage") : births;
}

NameJudgement judgeSurname(const CivilStatus& a, const CivilStatus& b, const Names& left,
                           const Names& right, const NameContext& context)
{
    const bool sameText =
        compareTexts(surnameText(a), surnameText(b), context).match == NameMatch::Match;
    const bool oneUsage = left.usage.empty() || right.usage.empty();
    return sameText && oneUsage ? NameJudgement{} : compareSurnames(left, right, context);
}

NameJudgement judgeGiven(const CivilStatus& a, const CivilStatus& b, const Names& left,
                         const Names& right, bool arabic)
{
    if (isFiller(left.given) != isFiller(right.given))
        return explained("filler");
    return compareTexts(a.givenNames, b.givenNames, {NameField::GivenNames, arabic});
}

// ---- both fields ----

// The one name of somebody who has one only; empty for everybody else. `said`: a filler or the
// same name in both fields says so.
Words singleName(const Names& names, bool& said)
{
    const bool noSurname = names.birth.empty() || isFiller(names.birth);
    const bool noGiven = names.given.empty() || isFiller(names.given);
    const bool twice = names.birth == names.given;
    said = said || isFiller(names.birth) || isFiller(names.given) || twice;
    if (noSurname)
        return names.given;
    return noGiven || twice ? names.birth : Words{};
}

Words allWords(const Names& names)
{
    Words words = names.given;
    words.insert(words.end(), names.birth.begin(), names.birth.end());
    return words;
}

bool isSingleName(const Names& a, const Names& b, const NameContext& context)
{
    bool said = false;
    const Words left = singleName(a, said);
    const Words right = singleName(b, said);
    if (!said || (left.empty() && right.empty()))
        return false;
    const Words& one = left.empty() ? allWords(a) : left;
    const Words& other = right.empty() ? allWords(b) : right;
    const bool whole = !left.empty() && !right.empty();
    const NameJudgement judgement = compareWords(one, other, context);
    return whole ? !isConflict(judgement) : judgement.reason == "order" || one == other;
}

// In the letters of a machine readable zone, for the rule about its lines.
Words zoneWords(const PersonalText& text)
{
    return wordsOf(foldings(text.reveal()).front());
}

bool isTruncatedIn(const CivilStatus& a, const CivilStatus& b)
{
    const Words givenOfA = zoneWords(a.givenNames);
    const Words givenOfB = zoneWords(b.givenNames);
    const auto truncated = [&](const PersonalText& left, const PersonalText& right) {
        return !left.empty() && !right.empty() &&
               isTruncated({zoneWords(left), givenOfA}, {zoneWords(right), givenOfB});
    };
    const bool bothSay = !a.usageName.empty() && !b.usageName.empty();
    return truncated(a.birthName, b.birthName) ||
           (!bothSay &&
            (truncated(a.birthName, b.usageName) || truncated(a.usageName, b.birthName)));
}

void explainConflict(NameParts& parts, std::string_view reason)
{
    for (auto* part : {&parts.surname, &parts.givenNames})
        if (*part && (*part)->match != NameMatch::Match)
            *part = explained(reason);
}

// The rules about both fields, where one field alone gave a conflict.
void judgeTogether(const CivilStatus& a, const CivilStatus& b, const Names& left,
                   const Names& right, const NameContext& context, NameParts& parts)
{
    const FullName one{left.birth, withoutFiller(left.given)};
    const FullName other{right.birth, withoutFiller(right.given)};
    if (isSingleName(left, right, context))
        explainConflict(parts, "single");
    else if (isOtherBoundary(one, other))
        explainConflict(parts, "boundary");
    else if (isVietnameseOrder(one, other))
        explainConflict(parts, "order");
    else if (isTruncatedIn(a, b))
        explainConflict(parts, "truncated");
}

} // namespace

NameParts judgeNames(const CivilStatus& a, const CivilStatus& b)
{
    const Names left = namesOf(a);
    const Names right = namesOf(b);
    const bool arabic = areArabic(left, right);
    const NameContext context{NameField::Surname, arabic};
    NameParts parts;
    if (!surnameText(a).empty() && !surnameText(b).empty())
        parts.surname = judgeSurname(a, b, left, right, context);
    if (!a.givenNames.empty() && !b.givenNames.empty())
        parts.givenNames = judgeGiven(a, b, left, right, arabic);
    const bool conflict = (parts.surname && isConflict(*parts.surname)) ||
                          (parts.givenNames && isConflict(*parts.givenNames));
    if (conflict)
        judgeTogether(a, b, left, right, context, parts);
    return parts;
}

} // namespace kiosk::identity
