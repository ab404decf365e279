#include "identity/arabic_spelling.h"

#include "identity/arabic_names.h"
#include "identity/name_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::identity {
namespace {

using Text = std::string_view;

constexpr std::size_t mostLetters = 32; // no name of one word is longer

bool contains(Text set, char character)
{
    return set.find(character) != Text::npos;
}

// ---- letters to sounds ----

struct Spelling
{
    Text letters;
    char sound;
};

// The longest first.
constexpr auto spellings = std::to_array<Spelling>({{"TCH", 'c'},
                                                    {"SCH", 'c'},
                                                    {"KH", 'x'},
                                                    {"GH", 'g'},
                                                    {"CH", 'c'},
                                                    {"SH", 'c'},
                                                    {"DJ", 'j'},
                                                    {"DH", 'd'},
                                                    {"TH", 't'},
                                                    {"PH", 'f'},
                                                    {"CK", 'k'},
                                                    {"OU", 'u'},
                                                    {"OO", 'u'},
                                                    {"EE", 'i'},
                                                    {"CE", 's'},
                                                    {"CI", 's'},
                                                    {"CY", 's'}});

char soundOf(char letter)
{
    switch (letter) {
    case 'O':
    case 'U':
    case 'W':
        return 'u';
    case 'I':
    case 'Y':
        return 'i';
    case 'K':
    case 'Q':
    case 'C':
        return 'k';
    case 'G': // Gamal is Jamal, Gaddour Kaddour
    case 'P':
    case 'V':
    case 'X':
        return letter;
    default:
        return static_cast<char>(letter - 'A' + 'a');
    }
}

// Of a doubled letter, and of a digraph's first letter written twice (DDJ), one remains.
void append(std::string& sounds, char sound)
{
    if (!sounds.empty()) {
        const char last = sounds.back();
        if (last == sound)
            return;
        if ((sound == 'j' && last == 'd') || (sound == 'c' && last == 's') ||
            (sound == 'x' && last == 'k'))
            sounds.pop_back();
    }
    sounds += sound;
}

std::string soundsOf(Text word)
{
    const bool muteH = word.size() > 3 && word.back() == 'H' &&
                       contains("AEIOU", word[word.size() - 2]); // but CH, KH
    if (muteH || (word.size() > 3 && word.back() == 'E'))
        word.remove_suffix(1);
    std::string sounds;
    while (!word.empty()) {
        const auto* const spelling =
            std::find_if(spellings.begin(), spellings.end(), [word](const Spelling& candidate) {
                return word.starts_with(candidate.letters);
            });
        const bool single = spelling == spellings.end();
        append(sounds, single ? soundOf(word.front()) : spelling->sound);
        const bool softC = !single && spelling->sound == 's'; // the vowel behind it counts
        word.remove_prefix(single || softC ? 1 : spelling->letters.size());
    }
    return sounds;
}

// ---- sounds to patterns ----

// What a register may have heard for one sound of a pattern.
Text heardFor(char sound)
{
    switch (sound) {
    case 'A':
        return "a";
    case 'a':
        return "ae";
    case 'i':
        return "ie";
    case 'I':
        return "i";
    case 'u':
        return "ue";
    case 'U':
        return "u";
    case 'x':
        return "xhk";
    case 'k':
        return "kG";
    case 'j':
        return "jG";
    case 'g':
        return "gG";
    default:
        return {};
    }
}

bool isHeard(char sound, char heard)
{
    return sound == heard || contains(heardFor(sound), heard);
}

bool fits(Text pattern, Text sounds)
{
    if (pattern.empty())
        return sounds.empty();
    const Text rest = pattern.substr(1);
    switch (pattern.front()) {
    case '@':
        return sounds == "a" || sounds == "at";
    case '*':
        return fits(rest, sounds) ||
               (!sounds.empty() && contains("aeiu", sounds[0]) && fits(rest, sounds.substr(1)));
    case 'y':
        if (sounds.size() > 1 && contains("ae", sounds[0]))
            sounds.remove_prefix(1);
        return sounds.starts_with('i') && fits(rest, sounds.substr(1));
    default:
        return !sounds.empty() && isHeard(pattern[0], sounds[0]) && fits(rest, sounds.substr(1));
    }
}

using Forms = std::vector<std::string>; // of one word, in sounds

bool fitsAny(Text pattern, const Forms& forms)
{
    return std::any_of(forms.begin(), forms.end(),
                       [pattern](const std::string& form) { return fits(pattern, form); });
}

template <typename Table>
bool isInTable(const Table& table, const Forms& forms)
{
    return std::any_of(table.begin(), table.end(),
                       [&forms](Text pattern) { return fitsAny(pattern, forms); });
}

template <typename Table>
bool shareEntry(const Table& table, const Forms& a, const Forms& b)
{
    return std::any_of(table.begin(), table.end(),
                       [&](Text pattern) { return fitsAny(pattern, a) && fitsAny(pattern, b); });
}

// ---- compounds ----

// As written, and without the article: ELHADI, and ESSAIDI where it took on the sound behind it.
Forms formsOf(Text word)
{
    constexpr std::size_t leastRest = 4;
    constexpr Text assimilating = "CDLNRSTZ";
    Forms forms;
    if (word.size() > mostLetters)
        return forms;
    forms.push_back(soundsOf(word));
    if (word.size() < leastRest + 2 || !contains("AE", word[0]))
        return forms;
    if (word[1] == 'L' || (word[1] == word[2] && contains(assimilating, word[1])))
        forms.push_back(soundsOf(word.substr(2 - (word[1] == 'L' ? 0U : 1U))));
    return forms;
}

// What ABDEL, ABDUL, ABDER… is the servant of; empty if it is no such name.
Forms servantForms(Text word)
{
    constexpr Text servant = "ABD";
    if (!word.starts_with(servant) || word.size() > mostLetters)
        return {};
    word.remove_prefix(servant.size());
    Forms forms{soundsOf(word)}; // ABDAZIZ
    while (!word.empty() && contains("AEIOU", word.front()))
        word.remove_prefix(1);
    forms.push_back(soundsOf(word)); // ABDERRAHMAN
    if (word.starts_with('L'))
        forms.push_back(soundsOf(word.substr(1))); // ABDELKADER
    return forms;
}

Forms faithForms(Text word)
{
    constexpr Text faith = "din";
    if (word.size() > mostLetters)
        return {};
    std::string sounds = soundsOf(word);
    if (!std::string_view(sounds).ends_with(faith))
        return {};
    Forms forms;
    const auto add = [&forms](std::string form) {
        if (form.ends_with('h'))
            form.pop_back();
        forms.push_back(std::move(form));
    };
    sounds.resize(sounds.size() - faith.size());
    add(sounds);
    if (sounds.ends_with('l'))
        sounds.pop_back();
    if (!sounds.empty() && contains("aeiu", sounds.back()))
        sounds.pop_back();
    add(sounds);
    return forms;
}

// ---- any two words ----

enum class Vowels : std::uint8_t { Loose, Strict }; // does an e stand for any, or for a only?

bool alike(char a, char b, Vowels vowels)
{
    if (a == b)
        return true;
    const Text any = vowels == Vowels::Loose ? "aiu" : "a";
    if (contains("aeiu", a) || contains("aeiu", b))
        return (a == 'e' && contains(any, b)) || (b == 'e' && contains(any, a));
    return isHeard(a, b) || isHeard(b, a);
}

bool isDiphthong(Text two, char one)
{
    return two.size() >= 2 && contains("ae", two[0]) && two[1] == 'i' && one == 'i';
}

bool soundAlike(Text a, Text b, Vowels vowels)
{
    std::vector<std::vector<bool>> reached(a.size() + 3, std::vector<bool>(b.size() + 3));
    reached[0][0] = true;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < b.size(); ++k) {
            if (!reached[i][k])
                continue;
            if (alike(a[i], b[k], vowels))
                reached[i + 1][k + 1] = true;
            if (isDiphthong(a.substr(i), b[k]))
                reached[i + 2][k + 1] = true;
            if (isDiphthong(b.substr(k), a[i]))
                reached[i + 1][k + 2] = true;
        }
    }
    return reached[a.size()][b.size()];
}

bool isKnown(const Forms& forms)
{
    return isInTable(arabicNames, forms) || isInTable(sharedNames, forms);
}

bool sharesForm(Text a, Text b, Vowels vowels)
{
    constexpr std::size_t least = 4; // shorter ones sound alike by chance
    if (a.size() < least || b.size() < least)
        return false;
    for (const std::string& left : formsOf(a))
        for (const std::string& right : formsOf(b))
            if (soundAlike(left, right, vowels))
                return true;
    return false;
}

} // namespace

bool isSameArabicName(std::string_view a, std::string_view b)
{
    const Forms left = formsOf(a);
    const Forms right = formsOf(b);
    return shareEntry(arabicNames, left, right) || shareEntry(sharedNames, left, right) ||
           shareEntry(namesOfGod, servantForms(a), servantForms(b)) ||
           shareEntry(bearersOfFaith, faithForms(a), faithForms(b));
}

bool isSameRareArabicName(std::string_view a, std::string_view b)
{
    const bool bothMute = a.ends_with('E') == b.ends_with('E'); // LOUISE is not LOUIS
    return bothMute && (looksArabic(a) || looksArabic(b)) && !isKnown(formsOf(a)) &&
           !isKnown(formsOf(b)) && sharesForm(a, b, Vowels::Strict);
}

bool isArabicEvidence(std::string_view word)
{
    if (isVietnameseSyllable(word)) // KHANH
        return false;
    for (const Text letters : {"KH", "DJ", "AOUI", "AOUY", "AWI"})
        if (word.find(letters) != Text::npos)
            return true;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (word[i] == 'Q' && i + 1 < word.size() && word[i + 1] != 'U') // but LECLERCQ
            return true;
    return isInTable(arabicNames, formsOf(word)) || isInTable(namesOfGod, servantForms(word)) ||
           isInTable(bearersOfFaith, faithForms(word));
}

bool looksArabic(std::string_view word)
{
    constexpr auto starts = std::to_array<Text>({"ABD", "BEL", "BEN", "BOU", "HA", "HE", "HO"});
    constexpr auto inside = std::to_array<Text>({"OU", "GH", "DH", "AA", "EDD", "JJ"});
    const bool starting = std::any_of(starts.begin(), starts.end(),
                                      [word](Text start) { return word.starts_with(start); });
    const bool within = std::any_of(inside.begin(), inside.end(), [word](Text letters) {
        return word.find(letters) != Text::npos;
    });
    return starting || within || word.ends_with('I') || word.ends_with('Y') ||
           isArabicEvidence(word);
}

bool isSameArabicSound(std::string_view a, std::string_view b)
{
    return (looksArabic(a) || looksArabic(b)) && sharesForm(a, b, Vowels::Loose);
}

} // namespace kiosk::identity
