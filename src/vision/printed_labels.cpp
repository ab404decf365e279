#include "vision/printed_labels.h"

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::vision {
namespace {

struct Phrase
{
    std::string_view letters; // folded: Ä is AE
    PrintedLabel label;
};

using enum PrintedLabel;

// In French, English, Spanish, Portuguese, Dutch and German.
constexpr std::array phrases = std::to_array<Phrase>({
    {"NOM", Surname},
    {"NAAM", Surname},
    {"NAME", Surname},
    {"NOMDENAISSANCE", Surname},
    {"SURNAME", Surname},
    {"SURNAMES", Surname},
    {"APELLIDOS", Surname},
    {"APELIDO", Surname},
    {"APELIDOS", Surname},
    {"FAMILIENNAME", Surname},
    {"PRENOM", GivenNames},
    {"PRENOMS", GivenNames},
    {"GIVENNAME", GivenNames},
    {"GIVENNAMES", GivenNames},
    {"FIRSTNAMES", GivenNames},
    {"FORENAMES", GivenNames},
    {"NOMBRE", GivenNames},
    {"NOME", GivenNames},
    {"NOMES", GivenNames},
    {"NOMESPROPRIOS", GivenNames},
    {"VOORNAMEN", GivenNames},
    {"VORNAME", GivenNames},
    {"VORNAMEN", GivenNames},
    {"NOMPRENOM", WholeName},
    {"NOMPRENOMS", WholeName},
    {"NAMEFIRSTNAMES", WholeName},
    {"SURNAMENAME", WholeName},
    {"SURNAMEFORENAMES", WholeName},
    {"NOMDUSAGE", UsageName},
    {"NOMDEPOUSE", UsageName},
    {"EPOUSE", UsageName},
    {"USAGENAME", UsageName},
    {"ALTERNATENAME", UsageName},
    {"DATEDENAISS", Birth},
    {"DATEDENAISSANCE", Birth},
    {"DATEOFBIRTH", Birth},
    {"BIRTH", Birth},
    {"NELE", Birth},
    {"NEELE", Birth},
    {"FECHADENACIMIENTO", Birth},
    {"DATADENASCIMENTO", Birth},
    {"GEBOORTEDATUM", Birth},
    {"GEBURTSTAG", Birth},
    {"GEBURTSDATUM", Birth},
    {"DATEDEXPIR", Expiry},
    {"DATEDEXPIRATION", Expiry},
    {"DATEOFEXPIRY", Expiry},
    {"EXPIRYDATE", Expiry},
    {"CARDEXPIRY", Expiry},
    {"EXPIRELE", Expiry},
    {"VALABLEJUSQUAU", Expiry},
    {"VALIDUNTIL", Expiry},
    {"UNTIL", Expiry},
    {"AUUNTIL", Expiry},
    {"FECHADECADUCIDAD", Expiry},
    {"VALIDEZ", Expiry},
    {"VALIDOHASTA", Expiry},
    {"VALIDOATE", Expiry},
    {"DATADEVALIDADE", Expiry},
    {"VERVALTOP", Expiry},
    {"GUELTIGBIS", Expiry},
    {"NDUDOCUMENT", Number},
    {"DOCUMENTNO", Number},
    {"DOCUMENTNUMBER", Number},
    {"PASSPORTNO", Number},
    {"PASSEPORTN", Number},
    {"PASSEPORTNO", Number},
    {"NDEPASSEPORT", Number},
    {"PASAPORTEN", Number},
    {"PASAPORTENO", Number},
    {"PASSAPORTEN", Number},
    {"PASSAPORTENO", Number},
    {"PASSNR", Number},
    {"REISEPASSNR", Number},
    {"NUMSOPORT", Number},
    {"SUPPORTNO", Number},
    {"NDOCUMENTO", Number},
    {"NCARTE", Number},
    {"CARDNO", Number},
    {"KAARTNUMMER", Number},
    {"CARTENATIONALEDIDENTITEN", Number},
    {"NUMERODEPASSEPORT", Other},
    {"SEXE", Other},
    {"SEX", Other},
    {"SEXO", Other},
    {"GESLACHT", Other},
    {"GESCHLECHT", Other},
    {"NATIONALITE", Other},
    {"NATIONALITY", Other},
    {"NATIONALITEIT", Other},
    {"NACIONALIDAD", Other},
    {"NACIONALIDADE", Other},
    {"STAATSANGEHOERIGKEIT", Other},
    {"LIEUDENAISSANCE", Other},
    {"PLACEOFBIRTH", Other},
    {"LUGARDENACIMIENTO", Other},
    {"LOCALDENASCIMENTO", Other},
    {"GEBOORTEPLAATS", Other},
    {"GEBURTSORT", Other},
    {"DATEDEDELIVRANCE", Other},
    {"DATEOFISSUE", Other},
    {"FECHADEEXPEDICION", Other},
    {"DATADEEMISSAO", Other},
    {"AUSSTELLUNGSDATUM", Other},
    {"DELIVREELE", Other},
    {"DELIVRELE", Other},
    {"AUTORITE", Other},
    {"AUTHORITY", Other},
    {"AUTORIDAD", Other},
    {"AUTORIDADE", Other},
    {"BEHOERDE", Other},
    {"TAILLE", Other},
    {"HEIGHT", Other},
    {"ADRESSE", Other},
    {"ADDRESS", Other},
    {"DOMICILIO", Other},
    {"DOMICILE", Other},
    {"TYPEDETITRE", Other},
    {"TYPEOFPERMIT", Other},
    {"TYPEDEVISA", Other},
    {"TYPEOFVISA", Other},
    {"VALABLEPOUR", Other},
    {"VALIDFOR", Other},
    {"DUFROM", Other},
    {"NOMBREDENTREES", Other},
    {"NUMBEROFENTRIES", Other},
    {"REMARQUES", Other},
    {"REMARKS", Other},
    {"NUMEROPERSONNEL", Other},
    {"PERSONALNUMBER", Other},
    {"CODEDUPAYS", Other},
    {"COUNTRYCODE", Other},
    {"TYPE", Other},
    {"SIGNATURE", Other},
    {"SIGNATUREDUTITULAIRE", Other},
    {"PARENTS", Other},
    {"FILIACAO", Other},
});

struct Found
{
    PrintedLabel label = None;
    std::size_t words = 0;
    std::size_t letters = 0;
    std::size_t errors = 0;
};

// How many letters are wrong; nothing when it is not the phrase. Short phrases are near to too many
// words to lose or gain a letter.
std::optional<std::size_t> errorsIn(std::string_view letters, std::string_view phrase)
{
    constexpr std::size_t shortPhrase = 9;
    if (phrase.size() < shortPhrase && letters.size() != phrase.size())
        return std::nullopt;
    const std::size_t limit = forgiven(phrase.size());
    const std::size_t errors = editDistance(letters, phrase, limit);
    return errors <= limit ? std::optional(errors) : std::nullopt;
}

// The longest phrase that begins with word `first`; of as long ones the best read.
Found phraseAt(const std::vector<std::string>& folded, std::size_t first)
{
    constexpr std::size_t mostWords = 6;
    constexpr std::size_t longestPhrase = 27;
    Found best;
    std::string letters;
    for (std::size_t count = 1; count <= mostWords && first + count <= folded.size(); ++count) {
        const std::string& last = folded[first + count - 1];
        letters += last;
        if (letters.size() > longestPhrase)
            break;
        if (last.empty())
            continue;
        for (const Phrase& phrase : phrases) {
            const std::size_t size = phrase.letters.size();
            const auto errors =
                size >= best.letters ? errorsIn(letters, phrase.letters) : std::nullopt;
            if (errors && (size > best.letters || *errors < best.errors))
                best = {phrase.label, count, size, *errors};
        }
    }
    return best;
}

// Surname and NAME in one label is a surname, given names and NAME are given names, surname and
// given names are the whole name.
PrintedLabel merged(PrintedLabel a, std::string_view aText, PrintedLabel b, std::string_view bText)
{
    if (a == b)
        return a;
    const auto vague = [](std::string_view text) { return text == "NAME"; };
    if (a == Surname && b == GivenNames)
        return vague(aText) ? GivenNames : WholeName;
    if (a == GivenNames && b == Surname)
        return vague(bText) ? GivenNames : WholeName;
    if (a == WholeName && (b == Surname || b == GivenNames))
        return WholeName;
    return None;
}

bool onlyParts(const PrintedLine& words) // "/", "(1)", ":" between two languages
{
    return std::all_of(words.begin(), words.end(), [](const PrintedWord& word) {
        return foldedLetters(word.text).empty() && compactCode(word.text).size() <= 1;
    });
}

bool farApart(const PrintedWord& a, const PrintedWord& b) noexcept
{
    return b.box.left - a.box.right > 2 * std::max(a.box.height(), b.box.height());
}

// Where an OCR missed the gap before a label in capitals: "NationalityDATE". npos when it did not.
std::size_t gapOf(std::string_view word)
{
    constexpr std::size_t leastBefore = 6;
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t at = leastBefore; at + 1 < word.size(); ++at) {
        if (small(word[at - 3]) && !capital(word[at - 1]) && capital(word[at]) &&
            capital(word[at + 1]))
            return at;
    }
    return std::string_view::npos;
}

class LineSplitter
{
public:
    explicit LineSplitter(std::size_t number) : m_number(number) {}

    std::vector<PrintedPiece> split(const PrintedLine& line)
    {
        // "NOM/Surname" is two words for whom it concerns.
        std::vector<std::string> folded;
        PrintedLine words;
        for (const PrintedWord& word : line)
            addParts(word, words, folded);
        for (std::size_t at = 0; at < words.size();) {
            const Found found = phraseAt(folded, at);
            const std::size_t count = std::max<std::size_t>(found.words, 1);
            std::string letters;
            for (std::size_t i = at; i < at + count; ++i)
                letters += folded[i];
            add(found.label,
                {words.begin() + static_cast<std::ptrdiff_t>(at),
                 words.begin() + static_cast<std::ptrdiff_t>(at + count)},
                letters);
            at += count;
        }
        return std::move(m_pieces);
    }

private:
    static void addParts(const PrintedWord& word, PrintedLine& words,
                         std::vector<std::string>& folded)
    {
        const std::size_t cutAt = std::min(word.text.find('/'), gapOf(word.text));
        const bool letters = cutAt != std::string::npos && !foldedLetters(word.text).empty() &&
                             word.text.find_first_of("0123456789") == std::string::npos;
        if (!letters || word.text.size() < 2) {
            words.push_back(word);
            folded.push_back(foldedLetters(word.text));
            return;
        }
        PrintedWord before = word;
        PrintedWord after = word;
        before.text = word.text.substr(0, cutAt);
        after.text = word.text.substr(cutAt + (word.text[cutAt] == '/' ? 1 : 0));
        const int cut =
            word.box.left +
            static_cast<int>(static_cast<std::size_t>(word.box.width()) * cutAt / word.text.size());
        before.box.right = after.box.left = cut;
        if (!before.text.empty())
            addParts(before, words, folded);
        if (!after.text.empty())
            addParts(after, words, folded);
    }

    void add(PrintedLabel label, const PrintedLine& words, const std::string& letters)
    {
        if (!m_pieces.empty() && joins(m_pieces.back(), label, words, letters)) {
            PrintedPiece& piece = m_pieces.back();
            piece.label =
                label == None ? piece.label : merged(piece.label, m_letters, label, letters);
            piece.words.insert(piece.words.end(), words.begin(), words.end());
            piece.box = piece.box.united(boxOf(words));
        } else {
            m_pieces.push_back({label, words, boxOf(words), m_number});
        }
        if (label != None || m_pieces.back().label == None)
            m_letters = letters;
    }

    [[nodiscard]] bool joins(const PrintedPiece& piece, PrintedLabel label,
                             const PrintedLine& words, const std::string& letters) const
    {
        if (farApart(piece.words.back(), words.front()))
            return false;
        if (piece.label == None || label == None)
            return piece.label == label || (label == None && onlyParts(words));
        return merged(piece.label, m_letters, label, letters) != None;
    }

    std::size_t m_number;
    std::vector<PrintedPiece> m_pieces;
    std::string m_letters; // of the last label
};

} // namespace

std::vector<PrintedPiece> splitByLabels(const std::vector<PrintedLine>& lines)
{
    std::vector<PrintedPiece> pieces;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        if (lines[number].empty())
            continue;
        const auto ofLine = LineSplitter(number).split(lines[number]);
        pieces.insert(pieces.end(), ofLine.begin(), ofLine.end());
    }
    return pieces;
}

} // namespace kiosk::vision
