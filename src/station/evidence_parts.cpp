#include "station/evidence_parts.h"

#include "station/evidence_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace kiosk::station {
namespace {

using chip::emrtd::ChipReading;

constexpr int version = 1;
constexpr std::string_view valuesName = "values";
constexpr std::string_view groupName = "chip/dg";
constexpr std::size_t mostInSeries = 32;
constexpr std::size_t pictureHead = 9; // format, width, height

// All of the evidence that is no octets.
struct EvidenceValues
{
    int version = 0;
    std::optional<ChipReading> chip;
    std::optional<SideMeasures> front;
    std::optional<SideMeasures> back;
};

template <typename Visitor>
void fields(Visitor& visit, Part<Visitor, EvidenceValues>& value)
{
    visit("version", value.version);
    visit("chip", value.chip);
    visit("front", value.front);
    visit("back", value.back);
}

std::string numbered(std::string_view name, std::size_t index)
{
    return std::string(name) + std::to_string(index + 1);
}

// --- a picture: one octet of format, width and height in network order, pixels ---

void addNumber(SecureBytes& octets, int number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(number >> shift));
}

int numberAt(ByteView octets)
{
    std::uint32_t number = 0;
    for (const std::uint8_t octet : octets.first(4))
        number = number << 8U | octet;
    return static_cast<int>(std::min<std::uint32_t>(number, 0x7FFFFFFF));
}

SecureBytes pictureOctets(const Image& image)
{
    SecureBytes octets;
    octets.reserve(pictureHead + image.pixels().size());
    octets.push_back(image.format() == PixelFormat::Gray8 ? 1 : 3);
    addNumber(octets, image.width());
    addNumber(octets, image.height());
    octets.insert(octets.end(), image.pixels().begin(), image.pixels().end());
    return octets;
}

Result<SharedImage> pictureOf(ByteView octets)
{
    if (octets.size() < pictureHead || (octets[0] != 1 && octets[0] != 3))
        return fail(ErrorCode::MalformedData, "a draft's picture has no size");
    const auto format = octets[0] == 1 ? PixelFormat::Gray8 : PixelFormat::Bgr24;
    KIOSK_TRY(Image image, Image::create(numberAt(octets.subspan(1)), numberAt(octets.subspan(5)),
                                         format, core::toSecure(octets.subspan(pictureHead))));
    return std::make_shared<const Image>(std::move(image));
}

// --- names and members in one place, for both directions ---

template <typename Parts, typename Document>
void documentParts(Parts& parts, Document& document)
{
    auto& [page, front, back, portrait, frontMeasures, backMeasures, seal] = document;
    parts.picture("document/page", page);
    parts.picture("document/front", front);
    parts.picture("document/back", back);
    parts.picture("document/portrait", portrait);
    parts.octets("document/seal", seal);
}

template <typename Parts, typename Face>
void faceParts(Parts& parts, Face& face)
{
    auto& [portrait, head, others, movements] = face;
    parts.picture("face/portrait", portrait);
    parts.picture("face/head", head);
    parts.series("face/frame-", others);
    parts.series("face/movement-", movements);
}

template <typename Parts, typename Reading>
void chipParts(Parts& parts, Reading& chip)
{
    parts.groups(chip.dataGroups);
    parts.octets("chip/ef.com", chip.efCom);
    parts.octets("chip/ef.sod", chip.efSod);
    parts.octets("chip/ef.cardsecurity", chip.cardSecurity);
    parts.octets("chip/portrait", chip.portrait.octets);
    for (std::size_t i = 0; i < chip.signatures.size() && i < mostInSeries; ++i)
        parts.octets(numbered("chip/signature-", i), chip.signatures[i].octets);
}

class PartsWriter
{
public:
    void octets(const std::string& name, const SecureBytes& octets)
    {
        if (!octets.empty())
            m_parts.emplace(name, octets);
    }
    void picture(const std::string& name, const SharedImage& image)
    {
        if (image && !image->empty())
            m_parts.emplace(name, pictureOctets(*image));
    }
    void series(std::string_view name, const std::vector<SharedImage>& images)
    {
        for (std::size_t i = 0; i < images.size() && i < mostInSeries; ++i)
            picture(numbered(name, i), images[i]);
    }
    void groups(const std::map<int, SecureBytes>& groups)
    {
        for (const auto& [number, octets] : groups)
            m_parts.emplace(std::string(groupName) + std::to_string(number), octets);
    }
    [[nodiscard]] EvidenceParts take() { return std::move(m_parts); }

private:
    EvidenceParts m_parts;
};

// Notes which parts were wanted, and the first failure.
class PartsReader
{
public:
    explicit PartsReader(const EvidenceParts& parts) : m_parts(parts) {}

    const SecureBytes* find(const std::string& name)
    {
        const auto part = m_parts.find(name);
        if (part == m_parts.end())
            return nullptr;
        m_used.insert(name);
        return &part->second;
    }
    void octets(const std::string& name, SecureBytes& octets)
    {
        if (const SecureBytes* part = find(name))
            octets = *part;
    }
    void picture(const std::string& name, SharedImage& image)
    {
        const SecureBytes* part = find(name);
        if (part == nullptr)
            return;
        auto read = pictureOf(*part);
        if (read)
            image = std::move(*read);
        else if (m_outcome)
            m_outcome = tl::unexpected<Error>(read.error());
    }
    void series(std::string_view name, std::vector<SharedImage>& images)
    {
        for (std::size_t i = 0; i < mostInSeries && m_parts.contains(numbered(name, i)); ++i)
            picture(numbered(name, i), images.emplace_back());
    }
    void groups(std::map<int, SecureBytes>& groups)
    {
        for (const auto& [name, octets] : m_parts) {
            const auto number = groupNumber(name);
            if (number && find(name) != nullptr)
                groups.emplace(*number, octets);
        }
    }
    [[nodiscard]] Result<void> outcome() const
    {
        if (m_outcome && m_used.size() != m_parts.size())
            return fail(ErrorCode::MalformedData, "a draft has a part that belongs nowhere");
        return m_outcome;
    }

private:
    static std::optional<int> groupNumber(std::string_view name)
    {
        if (!name.starts_with(groupName))
            return {};
        const std::string_view digits = name.substr(groupName.size());
        int number = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool good = error == std::errc() && end == digits.data() + digits.size() &&
                          number >= 1 && number <= 16 && std::to_string(number) == digits;
        return good ? std::optional(number) : std::nullopt;
    }

    const EvidenceParts& m_parts;
    std::set<std::string> m_used;
    Result<void> m_outcome;
};

} // namespace

EvidenceParts writeEvidence(const Evidence& evidence)
{
    const auto& [chip, chipPortrait, document, face] = evidence;
    PartsWriter parts;
    if (chip)
        chipParts(parts, *chip);
    parts.picture("chip/picture", chipPortrait);
    documentParts(parts, document);
    faceParts(parts, face);
    parts.octets(std::string(valuesName),
                 writeJson(JsonWriter::object(EvidenceValues{version, chip, document.frontMeasures,
                                                             document.backMeasures})));
    return parts.take();
}

Result<Evidence> readEvidence(const EvidenceParts& all)
{
    PartsReader parts(all);
    const SecureBytes* json = parts.find(std::string(valuesName));
    if (json == nullptr)
        return fail(ErrorCode::MalformedData, "a draft's evidence has no values");
    KIOSK_TRY(const SecureJson tree, readJson(*json));
    EvidenceValues values;
    if (!JsonReader::object(tree, values) || values.version != version)
        return fail(ErrorCode::MalformedData, "a draft's evidence is not one of this version");

    Evidence evidence;
    evidence.chip = std::move(values.chip);
    evidence.document.frontMeasures = values.front;
    evidence.document.backMeasures = values.back;
    if (evidence.chip)
        chipParts(parts, *evidence.chip);
    parts.picture("chip/picture", evidence.chipPortrait);
    documentParts(parts, evidence.document);
    faceParts(parts, evidence.face);
    KIOSK_CHECK(parts.outcome());
    return evidence;
}

} // namespace kiosk::station
