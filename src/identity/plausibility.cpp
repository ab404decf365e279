#include "identity/plausibility.h"

#include "identity/national_numbers.h"
#include "identity/state_codes.h"

#include <algorithm>
#include <set>

namespace kiosk::identity {
namespace {

constexpr int greatestAge = 120;
constexpr std::string_view france = "FRA";

// An unknown day or month of an end counts as its last: nothing is called expired without proof.
Date latestDayOf(Date date)
{
    date.month = date.month == 0 ? 12 : date.month;
    if (date.day == 0)
        for (date.day = 31; !date.isCalendarDate() && date.day > 28;)
            --date.day;
    return date;
}

// Unknown parts are no fault, wrong ones are.
bool isPossible(const Date& date)
{
    return date.month == 0 || date.day == 0 || date.year == 0 || date.isCalendarDate();
}

bool isIncomplete(const Date& date)
{
    return date.year == 0 || date.month == 0 || date.day == 0;
}

// Gathers what is found about one document, topic by topic.
class Judgement
{
public:
    Judgement(const Mrz& mrz, DocumentKind kind, const PrintedFields* printed, const Date& today)
        : m_mrz(mrz), m_kind(kind), m_printed(printed), m_today(today)
    {
    }

    [[nodiscard]] Plausibility result()
    {
        judgeZone();
        judgeBirth();
        judgeIssue();
        judgeExpiry();
        judgeIssuer();
        judgeNationality();
        judgeNumber();
        judgeOptional();
        judgePrinted();
        notChecked("features.security");
        notChecked("register.stolen");
        return inOrder();
    }

private:
    void hint(std::string_view id) { m_hints.insert(id); }
    void notChecked(std::string_view id) { m_notChecked.insert(id); }
    void expect(bool fits, std::string_view id)
    {
        if (!fits)
            hint(id);
    }
    void expect(NumberCheck check, std::string_view form, std::string_view inner)
    {
        expect(check != NumberCheck::WrongForm, form);
        expect(check != NumberCheck::WrongCheck, inner);
    }

    void judgeZone()
    {
        expect(m_mrz.checks.allHold(), "mrz.check_digits");
        expect(!m_mrz.name.surname.empty() || !m_mrz.name.givenNames.empty(), "name.missing");
    }

    void judgeBirth();
    void judgeIssue();
    void judgeExpiry();
    void judgeEnd(const Date& end);
    [[nodiscard]] std::optional<int> longestLife() const; // years
    [[nodiscard]] bool isForLife(const Date& end) const;
    void judgeIssuer();
    void judgeNationality();
    void judgeNumber();
    void judgeOptional();
    void judgeRegister();
    void judgePrinted();
    [[nodiscard]] Plausibility inOrder() const;

    const Mrz& m_mrz;
    DocumentKind m_kind;
    const PrintedFields* m_printed;
    Date m_today;
    std::optional<Date> m_birth;
    std::vector<PrintedComparison> m_comparisons;
    std::set<std::string_view> m_hints;
    std::set<std::string_view> m_notChecked;
};

// ---- dates -------------------------------------------------------------------------------------

void Judgement::judgeBirth()
{
    const auto birth = parseMrzBirth(m_mrz.birthText, m_today);
    if (!birth || !isPossible(*birth))
        return hint("birth.impossible");
    if (isIncomplete(*birth))
        notChecked("birth.incomplete");
    m_birth = *birth;
    if (!m_printed || !m_printed->birth)
        return;
    expect(isPossible(*m_printed->birth) && *m_printed->birth <= m_today, "birth.impossible");
    expect(ageOn(*m_printed->birth, m_today) <= greatestAge, "birth.too_old");
    // Two digits of a year make somebody of 104 a child of 4; the page has all four.
    const bool sameYear =
        m_printed->birth->year > 0 && (birth->year - m_printed->birth->year) % 100 == 0;
    if (sameYear && *m_printed->birth <= m_today)
        m_birth->year = m_printed->birth->year;
}

// Only the old French card says when it was issued, and only that: its validity follows. Ten years;
// fifteen for the cards of 2004 to 2013 of those who were of age.
void Judgement::judgeIssue()
{
    if (m_mrz.format != MrzFormat::French2x36)
        return notChecked("issued.date");
    const auto issued = issueOfOldFrenchCard(m_mrz.number.reveal());
    if (!issued)
        return hint("issued.impossible");
    const Date last = latestDayOf(*issued);
    expect(issued->year < m_today.year ||
               (issued->year == m_today.year && issued->month <= m_today.month),
           "issued.impossible");
    if (m_birth)
        expect(*m_birth <= last, "issued.before_birth");
    constexpr int ofAge = 18;
    const bool adult = m_birth && ageOn(*m_birth, last) >= ofAge;
    const bool extended = adult && issued->year >= 2004 && issued->year <= 2013;
    Date end = last;
    end.year += extended ? 15 : 10;
    expect(m_today <= end, "expiry.past");
}

void Judgement::judgeExpiry()
{
    if (m_mrz.format == MrzFormat::French2x36)
        return notChecked("expiry.none");
    const auto expiry = parseMrzExpiry(m_mrz.expiryText);
    if (!expiry || !isPossible(*expiry))
        return hint("expiry.impossible");
    judgeEnd(latestDayOf(*expiry));
}

void Judgement::judgeEnd(const Date& end)
{
    expect(m_today <= end, "expiry.past");
    if (m_birth)
        expect(*m_birth <= end, "expiry.before_birth");
    const auto life = longestLife();
    if (!life)
        return notChecked("expiry.too_far");
    Date latest = m_today;
    latest.year += *life;
    expect(end <= latest || isForLife(end), "expiry.too_far");
}

std::optional<int> Judgement::longestLife() const
{
    constexpr int card = 10;
    constexpr int belgianSeventyFive = 30;
    constexpr int otherPassport = 11; // ten, and what was left of the one before
    switch (m_kind) {
    case DocumentKind::Passport:
        return m_mrz.issuer == france ? card : otherPassport;
    case DocumentKind::FrenchIdCard:
    case DocumentKind::ResidencePermit:
    case DocumentKind::SpanishIdCard:
    case DocumentKind::PortugueseIdCard:
        return card;
    case DocumentKind::BelgianIdCard:
        return m_birth && ageOn(*m_birth, m_today) >= 75 - card ? belgianSeventyFive : card;
    default:
        return std::nullopt;
    }
}

// Spain and Portugal give older people cards without an end, written as the year 9999.
bool Judgement::isForLife(const Date& end) const
{
    constexpr int asWritten = 2099; // of 9999 the zone keeps the last two digits
    constexpr int sinceAge = 65;
    return end.year == asWritten && m_birth && ageOn(*m_birth, m_today) >= sinceAge &&
           (m_kind == DocumentKind::SpanishIdCard || m_kind == DocumentKind::PortugueseIdCard);
}

// ---- states ------------------------------------------------------------------------------------

void Judgement::judgeIssuer()
{
    const StateCode* const code = findStateCode(m_mrz.issuer);
    expect(isIssuerCode(m_mrz.issuer), "issuer.unknown");
    expect(!code || code->use != CodeUse::Specimen, "issuer.specimen");
    switch (m_kind) {
    case DocumentKind::FrenchIdCard:
    case DocumentKind::FrenchIdCardOld:
    case DocumentKind::ResidencePermit:
    case DocumentKind::BelgianIdCard:
    case DocumentKind::SpanishIdCard:
    case DocumentKind::PortugueseIdCard:
        return;
    default:
        if (m_kind != DocumentKind::Passport || m_mrz.issuer != france)
            notChecked("issuer.rules");
    }
}

void Judgement::judgeNationality()
{
    if (m_mrz.format == MrzFormat::French2x36)
        return notChecked("nationality.none");
    expect(isNationalityCode(m_mrz.nationality), "nationality.unknown");
    switch (m_kind) {
    case DocumentKind::FrenchIdCard:
    case DocumentKind::BelgianIdCard:
    case DocumentKind::SpanishIdCard:
    case DocumentKind::PortugueseIdCard:
        return expect(m_mrz.nationality == m_mrz.issuer, "nationality.unexpected");
    case DocumentKind::ResidencePermit:
        return expect(m_mrz.nationality != france, "nationality.unexpected");
    default:
        return;
    }
}

// ---- numbers -----------------------------------------------------------------------------------

void Judgement::judgeNumber()
{
    const std::string_view number = m_mrz.number.reveal();
    if (m_kind == DocumentKind::PortugueseIdCard)
        return expect(checkPortugueseCard(number), "number.form", "number.inner_check");
    notChecked("number.inner_check");
    switch (m_kind) {
    case DocumentKind::FrenchIdCard:
    case DocumentKind::ResidencePermit:
        return expect(isFrenchCardNumber(number), "number.form");
    case DocumentKind::FrenchIdCardOld:
        return expect(isOldFrenchCardNumber(number), "number.form");
    case DocumentKind::BelgianIdCard:
        return expect(isBelgianCardNumber(number), "number.form");
    case DocumentKind::SpanishIdCard:
        return expect(isSpanishSupportNumber(number), "number.form");
    case DocumentKind::Passport:
        if (m_mrz.issuer == france)
            return expect(isFrenchPassportNumber(number), "number.form");
        [[fallthrough]];
    default:
        notChecked("number.form");
    }
}

void Judgement::judgeOptional()
{
    const std::string_view optional1 = m_mrz.optional1.reveal();
    const std::string_view optional2 = m_mrz.optional2.reveal();
    switch (m_kind) {
    case DocumentKind::SpanishIdCard:
        return expect(checkSpanishNumber(optional1), "optional.form", "optional.inner_check");
    case DocumentKind::BelgianIdCard:
        return judgeRegister();
    case DocumentKind::FrenchIdCard: // both fields stay empty
        expect(optional1.empty() && optional2.empty(), "optional.form");
        return notChecked("optional.inner_check");
    case DocumentKind::ResidencePermit:
        if (!optional1.empty())
            expect(isForeignerNumber(optional1), "optional.form");
        else
            notChecked("optional.form");
        return notChecked("optional.inner_check");
    default:
        notChecked("optional.form");
        notChecked("optional.inner_check");
    }
}

void Judgement::judgeRegister()
{
    const BelgianRegister number = checkBelgianRegister(m_mrz.optional2.reveal());
    expect(number.check, "optional.form", "optional.inner_check");
    if (!number.birth || !m_birth || isIncomplete(*number.birth) || isIncomplete(*m_birth))
        return;
    constexpr int century = 100; // the zone does not tell it
    const bool same = number.birth->year % century == m_birth->year % century &&
                      number.birth->month == m_birth->month && number.birth->day == m_birth->day;
    expect(same, "optional.birth");
}

// ---- the page ----------------------------------------------------------------------------------

void Judgement::judgePrinted()
{
    m_comparisons = comparePrinted(m_printed ? *m_printed : PrintedFields{}, m_mrz, m_today);
    for (const PrintedComparison& comparison : m_comparisons) {
        const std::string id = "printed." + std::string(printedFieldId(comparison.field));
        const PlausibilityText* const text = findPlausibilityText(id);
        if (comparison.match == PrintedMatch::NotRead)
            notChecked(text->id);
        else
            expect(comparison.match != PrintedMatch::Conflict, text->id);
    }
    if (!m_printed)
        m_comparisons.clear();
}

Plausibility Judgement::inOrder() const
{
    Plausibility found;
    for (const PlausibilityText& text : plausibilityTexts()) {
        if (m_hints.contains(text.id))
            found.hints.emplace_back(text.id);
        if (m_notChecked.contains(text.id))
            found.notChecked.emplace_back(text.id);
    }
    found.printed = m_comparisons;
    return found;
}

} // namespace

Plausibility judgePlausibility(const Mrz& mrz, DocumentKind kind, const PrintedFields* printed,
                               const Date& today)
{
    return Judgement(mrz, kind, printed, today).result();
}

} // namespace kiosk::identity
