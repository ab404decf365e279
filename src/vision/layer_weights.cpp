#include "vision/layer_weights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr std::size_t mostValues = 50'000'000;

std::optional<std::size_t> countOf(const std::vector<std::size_t>& shape)
{
    std::size_t count = 1;
    for (const std::size_t length : shape) {
        if (length == 0 || length > mostValues / count)
            return std::nullopt;
        count *= length;
    }
    return count;
}

// Takes octets from the front of what is left.
class Unpacker
{
public:
    explicit Unpacker(ByteView octets) : m_left(octets) {}
    [[nodiscard]] bool isEmpty() const { return m_left.empty(); }

    bool take(std::size_t count, float scale, float least, std::vector<float>& values)
    {
        if (m_left.size() < count)
            return false;
        values.reserve(count);
        for (const std::uint8_t octet : m_left.first(count))
            values.push_back(static_cast<float>(octet) * scale + least);
        m_left = m_left.subspan(count);
        return true;
    }
    bool takeFloats(std::size_t count, std::vector<float>& values)
    {
        const std::size_t size = count * sizeof(float);
        if (m_left.size() < size)
            return false;
        values.resize(count);
        std::memcpy(values.data(), m_left.data(), size);
        m_left = m_left.subspan(size);
        return true;
    }

private:
    ByteView m_left;
};

std::optional<LayerWeights> layerOf(const QJsonObject& entry, Unpacker& unpacker)
{
    LayerWeights layer;
    layer.name = entry.value(QLatin1String("name")).toString().toStdString();
    for (const QJsonValue& length : entry.value(QLatin1String("shape")).toArray())
        layer.shape.push_back(static_cast<std::size_t>(std::max(0, length.toInt())));
    const auto count = countOf(layer.shape);
    if (!count || entry.value(QLatin1String("dtype")).toString() != QLatin1String("float32"))
        return std::nullopt;
    const QJsonValue packed = entry.value(QLatin1String("quantization"));
    if (packed.isUndefined())
        return unpacker.takeFloats(*count, layer.values) ? std::optional(layer) : std::nullopt;
    if (packed[QLatin1String("dtype")].toString() != QLatin1String("uint8"))
        return std::nullopt;
    const auto scale = static_cast<float>(packed[QLatin1String("scale")].toDouble());
    const auto least = static_cast<float>(packed[QLatin1String("min")].toDouble());
    return unpacker.take(*count, scale, least, layer.values) ? std::optional(layer) : std::nullopt;
}

} // namespace

Result<std::vector<LayerWeights>> readLayerWeights(ByteView list, ByteView octets)
{
    const QByteArray text(reinterpret_cast<const char*>(list.data()),
                          static_cast<qsizetype>(list.size()));
    const QJsonArray entries =
        QJsonDocument::fromJson(text).array().at(0)[QLatin1String("weights")].toArray();
    if (entries.isEmpty())
        return fail(ErrorCode::MalformedData, "weights: no list");
    Unpacker unpacker(octets);
    std::vector<LayerWeights> layers;
    for (const QJsonValue& entry : entries) {
        auto layer = layerOf(entry.toObject(), unpacker);
        if (!layer)
            return fail(ErrorCode::MalformedData,
                        "weights: entry " + std::to_string(layers.size()));
        layers.push_back(std::move(*layer));
    }
    if (!unpacker.isEmpty())
        return fail(ErrorCode::MalformedData, "weights: more than the list says");
    return layers;
}

} // namespace kiosk::vision
