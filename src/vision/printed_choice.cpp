#include "vision/printed_choice.h"

#include "vision/printed_dates.h"

#include <algorithm>
#include <map>

namespace kiosk::vision {
namespace {

using Readings = std::vector<PrintedFinding>;

constexpr double likely = 0.6;     // a reading that may stand without the zone
constexpr double likelyCode = 0.4; // a code of the right form is no word, and readers doubt it
constexpr double sure = 0.85;

struct Chosen
{
    std::string text;
    double confidence = 0;
};

std::ptrdiff_t accentsIn(const std::string& utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; });
}

// Of readings that say the same: the surest; of the sure ones that with most accents, because a
// language that does not have a letter leaves its accent out with confidence; then the most
// trusted.
Chosen best(const Readings& readings)
{
    const auto better = [](const PrintedFinding& a, const PrintedFinding& b) {
        const bool bothSure = a.confidence >= sure && b.confidence >= sure;
        return bothSure ? accentsIn(a.text) > accentsIn(b.text) : a.confidence > b.confidence;
    };
    const PrintedFinding* chosen = &readings.front();
    for (const PrintedFinding& reading : readings)
        if (better(reading, *chosen))
            chosen = &reading;
    return {chosen->text, chosen->confidence};
}

template <typename Key>
Readings keep(const Readings& readings, Key&& wanted)
{
    Readings kept;
    std::copy_if(readings.begin(), readings.end(), std::back_inserter(kept), wanted);
    return kept;
}

// Two or more readings with the key of the most trusted one, one of them likely, that together
// weigh more than all that say otherwise.
template <typename Key>
std::optional<Chosen> agreeing(const Readings& readings, Key&& keyOf, double leastLikely = likely)
{
    if (readings.empty())
        return std::nullopt;
    const std::string key = keyOf(readings.front().text);
    Readings group;
    double others = 0;
    for (const PrintedFinding& reading : readings) {
        if (keyOf(reading.text) == key)
            group.push_back(reading);
        else
            others += reading.confidence;
    }
    double weight = 0;
    double most = 0;
    for (const PrintedFinding& reading : group) {
        weight += reading.confidence;
        most = std::max(most, reading.confidence);
    }
    if (group.size() < 2 || most < leastLikely || weight <= others)
        return std::nullopt;
    return best(group);
}

// `agrees` and `near` compare a reading with the zone; null when there is none.
template <typename Agrees, typename Near, typename Key>
std::optional<Chosen> choose(const Readings& readings, bool zone, Agrees&& agrees, Near&& near,
                             Key&& keyOf, double leastLikely = likely)
{
    if (zone) {
        const Readings proven =
            keep(readings, [&](const PrintedFinding& reading) { return agrees(reading.text); });
        if (!proven.empty())
            return best(proven);
        if (std::any_of(readings.begin(), readings.end(),
                        [&](const PrintedFinding& reading) { return near(reading.text); }))
            return std::nullopt;
    }
    return agreeing(readings, keyOf, leastLikely);
}

// A third of the letters wrong is still a misreading of the same name.
bool isNear(std::string_view a, std::string_view b)
{
    const std::size_t limit = std::max<std::size_t>(2, std::max(a.size(), b.size()) / 3);
    return editDistance(a, b, limit) <= limit;
}

// O and 0, I and 1 are the same shape in print for the eye: read as the zone has them. Nothing else
// is taken from the zone.
void settleTwins(std::string& code, std::string_view zone)
{
    const auto isTwin = [](char a, char b) {
        return (a == 'O' && b == '0') || (a == 'I' && b == '1');
    };
    if (code.size() != zone.size())
        return;
    for (std::size_t i = 0; i < code.size(); ++i)
        if (isTwin(code[i], zone[i]) || isTwin(zone[i], code[i]))
            code[i] = zone[i];
}

class Chooser
{
public:
    Chooser(const PrintedReadings& readings, const identity::Mrz* mrz)
        : m_readings(readings), m_mrz(mrz)
    {
    }

    PrintedChoice run()
    {
        m_choice.fields.name.surname = name(m_readings.surname, agreesWithSurname, true);
        m_choice.fields.name.givenNames = name(m_readings.givenNames, agreesWithGivenNames, false);
        if (const auto usage = agreeing(m_readings.usageName, bareLetters))
            m_choice.fields.usageName = given(*usage);
        m_choice.fields.birth = date(m_readings.birth, DateUse::Birth);
        m_choice.fields.expiry = date(m_readings.expiry, DateUse::Expiry);
        m_choice.fields.number = number();
        m_choice.fields.can = accessNumber();
        return std::move(m_choice);
    }

private:
    PersonalText given(const Chosen& chosen)
    {
        m_choice.confidence =
            m_any ? std::min(m_choice.confidence, chosen.confidence) : chosen.confidence;
        m_any = true;
        return PersonalText(chosen.text);
    }

    PersonalText name(const Readings& readings,
                      bool (*agrees)(const identity::Mrz&, const std::string&), bool surname)
    {
        const bool zone = m_mrz != nullptr;
        const auto chosen = choose(
            readings, zone, [&](const std::string& text) { return agrees(*m_mrz, text); },
            [&](const std::string& text) {
                const auto& inZone = surname ? m_mrz->name.surname : m_mrz->name.givenNames;
                const bool part = identity::compareNames({PersonalText(text), {}}, {inZone, {}}) !=
                                  identity::NameMatch::Conflict;
                return part || isNear(bareLetters(text), bareLetters(inZone.reveal()));
            },
            bareLetters);
        return chosen ? given(*chosen) : PersonalText();
    }

    std::optional<identity::Date> date(const Readings& readings, DateUse use)
    {
        const bool zone =
            m_mrz != nullptr && !(use == DateUse::Expiry && m_mrz->expiryText.empty());
        const auto keyOf = [use](const std::string& text) {
            const auto date = parsePrintedDate(text, use);
            return date ? date->iso() : std::string();
        };
        const auto chosen = choose(
            readings, zone,
            [&](const std::string& text) {
                const auto date = parsePrintedDate(text, use);
                return date && (use == DateUse::Birth ? agreesWithBirth(*m_mrz, *date)
                                                      : agreesWithExpiry(*m_mrz, *date));
            },
            [&](const std::string& text) { // two figures wrong are a misreading
                const std::string& inZone =
                    use == DateUse::Birth ? m_mrz->birthText : m_mrz->expiryText;
                const auto date = parsePrintedDate(text, use);
                if (!date)
                    return true;
                const std::string iso = date->iso();
                const std::string read = iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2);
                return editDistance(read, inZone, 2) <= 2;
            },
            keyOf);
        if (!chosen)
            return std::nullopt;
        const auto parsed = parsePrintedDate(chosen->text, use);
        if (parsed)
            (void)given(*chosen);
        return parsed;
    }

    PersonalText number()
    {
        const auto same = [](const std::string& text) { return text; };
        Readings readings = m_readings.number;
        if (m_mrz != nullptr) {
            const std::string zone = compactCode(m_mrz->number.reveal());
            for (PrintedFinding& reading : readings)
                settleTwins(reading.text, zone);
            // Of readings that look-alikes explain, the one without them.
            const Readings exact =
                keep(readings, [&](const PrintedFinding& reading) { return reading.text == zone; });
            if (!exact.empty())
                return given(best(exact));
        }
        const auto chosen = choose(
            readings, m_mrz != nullptr,
            [&](const std::string& text) { return agreesWithNumber(*m_mrz, text); },
            [&](const std::string& text) {
                return isNear(text, compactCode(m_mrz->number.reveal()));
            },
            same, likelyCode);
        return chosen ? given(*chosen) : PersonalText();
    }

    PersonalText accessNumber()
    {
        const Readings& readings = m_readings.can;
        const bool one = readings.size() >= 2 &&
                         std::all_of(readings.begin(), readings.end(), [&](const auto& reading) {
                             return reading.text == readings.front().text;
                         });
        return one ? given(best(readings)) : PersonalText();
    }

    const PrintedReadings& m_readings;
    const identity::Mrz* m_mrz;
    PrintedChoice m_choice;
    bool m_any = false;
};

} // namespace

PrintedChoice choosePrinted(const PrintedReadings& readings, const identity::Mrz* mrz)
{
    return Chooser(readings, mrz).run();
}

} // namespace kiosk::vision
