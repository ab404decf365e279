// Inside the room only: JSON whose texts and tree are zeroed before their memory is given back, and
// values to and from it. A struct says its members once, for both directions:
//
//   template <typename Visitor>
//   void fields(Visitor& visit, Part<Visitor, identity::Date>& date)
//   {
//       auto& [year, month, day] = date; // does not compile when a member comes or goes
//       visit("year", year);
//       ...
//   }
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/personal_text.h"
#include "core/result.h"
#include "core/text_codec.h"
#include "identity/nir.h"

#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace kiosk::station {

using SecureText = std::basic_string<char, std::char_traits<char>, core::ZeroingAllocator<char>>;
using SecureJson = nlohmann::basic_json<std::map, std::vector, SecureText, bool, std::int64_t,
                                        std::uint64_t, double, core::ZeroingAllocator>;

// The texts of an enumeration, from its first to its `last`; specialised beside its fields().
template <typename E>
struct EnumTexts;
template <typename E>
concept Enumeration = std::is_enum_v<E>;
template <typename T>
concept Struct = std::is_aggregate_v<T>;

class JsonWriter;
class JsonReader;

// What fields() gets: the struct to be written is const, the one to be filled is not.
template <typename Visitor, typename T>
using Part = std::conditional_t<std::is_same_v<Visitor, JsonWriter>, const T, T>;

class JsonWriter
{
public:
    template <typename T>
    static SecureJson object(const T& value)
    {
        JsonWriter writer;
        fields(writer, value);
        return std::move(writer.m_object);
    }
    template <typename T>
    void operator()(const char* name, const T& value)
    {
        m_object[name] = json(value);
    }

private:
    static SecureJson text(std::string_view utf8) { return SecureText(utf8.begin(), utf8.end()); }

    static SecureJson json(bool value) { return value; }
    template <std::integral T>
    static SecureJson json(T value)
    {
        return value;
    }
    static SecureJson json(double value) // JSON has neither NaN nor infinity
    {
        return std::isfinite(value) ? SecureJson(value) : SecureJson();
    }
    static SecureJson json(float value) { return json(static_cast<double>(value)); }
    template <Enumeration E>
    static SecureJson json(E value)
    {
        return text(EnumTexts<E>::text(value));
    }
    static SecureJson json(const std::string& value) { return text(value); }
    static SecureJson json(const PersonalText& value) { return text(value.reveal()); }
    static SecureJson json(const Bytes& value) { return text(core::toBase64(value)); }
    static SecureJson json(const CaseId& value) { return text(value.text()); }
    static SecureJson json(const identity::Nir& value) { return json(value.compact()); }
    static SecureJson json(TimePoint value) { return value.time_since_epoch().count(); }
    static SecureJson json(std::chrono::milliseconds value) { return value.count(); }
    template <typename T>
    static SecureJson json(const std::optional<T>& value)
    {
        return value ? json(*value) : SecureJson();
    }
    template <typename T>
    static SecureJson json(const std::vector<T>& values)
    {
        SecureJson array = SecureJson::array();
        for (const T& value : values)
            array.push_back(json(value));
        return array;
    }
    template <typename T, std::size_t N>
    static SecureJson json(const std::array<T, N>& values)
    {
        SecureJson array = SecureJson::array();
        for (const T& value : values)
            array.push_back(json(value));
        return array;
    }
    template <Struct T>
    static SecureJson json(const T& value)
    {
        return object(value);
    }

    SecureJson m_object = SecureJson::object();
};

// Strict: what is missing, unknown or of another type spoils the whole.
class JsonReader
{
public:
    template <typename T>
    [[nodiscard]] static bool object(const SecureJson& json, T& value)
    {
        if (!json.is_object())
            return false;
        JsonReader reader(json);
        fields(reader, value);
        return reader.m_good && reader.m_read == json.size();
    }
    template <typename T>
    void operator()(const char* name, T& value)
    {
        const auto member = m_object.find(name);
        m_good = m_good && member != m_object.end() && read(*member, value);
        ++m_read;
    }

private:
    explicit JsonReader(const SecureJson& object) : m_object(object) {}

    static std::optional<std::string_view> text(const SecureJson& json)
    {
        const auto* found = json.get_ptr<const SecureText*>();
        return found ? std::optional<std::string_view>(*found) : std::nullopt;
    }

    static bool read(const SecureJson& json, bool& value)
    {
        if (json.is_boolean())
            value = json.get<bool>();
        return json.is_boolean();
    }
    template <std::integral T>
    static bool read(const SecureJson& json, T& value)
    {
        if (!json.is_number_integer())
            return false;
        const bool fits = json.is_number_unsigned() ? std::in_range<T>(json.get<std::uint64_t>())
                                                    : std::in_range<T>(json.get<std::int64_t>());
        if (fits)
            value = json.get<T>();
        return fits;
    }
    static bool read(const SecureJson& json, double& value)
    {
        if (!json.is_number() && !json.is_null())
            return false;
        value = json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
        return true;
    }
    static bool read(const SecureJson& json, float& value)
    {
        double wide = 0;
        const bool good = read(json, wide) && !(std::abs(wide) > std::numeric_limits<float>::max());
        value = good ? static_cast<float>(wide) : 0;
        return good;
    }
    template <Enumeration E>
    static bool read(const SecureJson& json, E& value)
    {
        const auto found = text(json);
        for (int i = 0; found && i <= static_cast<int>(EnumTexts<E>::last); ++i) {
            value = static_cast<E>(i);
            if (EnumTexts<E>::text(value) == *found)
                return true;
        }
        return false;
    }
    static bool read(const SecureJson& json, std::string& value)
    {
        const auto found = text(json);
        value = found.value_or("");
        return found.has_value();
    }
    static bool read(const SecureJson& json, PersonalText& value)
    {
        const auto found = text(json);
        value = PersonalText(found.value_or(""));
        return found.has_value();
    }
    static bool read(const SecureJson& json, Bytes& value)
    {
        const auto found = text(json);
        auto octets = found ? core::fromBase64(*found) : Result<Bytes>(fail(ErrorCode::Internal));
        value = octets ? std::move(*octets) : Bytes();
        return octets.has_value();
    }
    static bool read(const SecureJson& json, CaseId& value)
    {
        return parsed(json, value, [](std::string_view id) { return CaseId::parse(id); });
    }
    static bool read(const SecureJson& json, identity::Nir& value)
    {
        return parsed(json, value,
                      [](std::string_view nir) { return identity::Nir::parse(nir, true); });
    }
    template <typename T, typename Parse>
    static bool parsed(const SecureJson& json, T& value, Parse parse)
    {
        const auto found = text(json);
        if (!found)
            return false;
        if (found->empty())
            return true; // none
        auto result = parse(*found);
        if (result)
            value = std::move(*result);
        return result.has_value();
    }
    static bool read(const SecureJson& json, TimePoint& value)
    {
        std::chrono::milliseconds since{};
        const bool good = read(json, since);
        value = TimePoint(since);
        return good;
    }
    static bool read(const SecureJson& json, std::chrono::milliseconds& value)
    {
        std::int64_t count = 0;
        const bool good = read(json, count);
        value = std::chrono::milliseconds(count);
        return good;
    }
    template <typename T>
    static bool read(const SecureJson& json, std::optional<T>& value)
    {
        if (json.is_null())
            return true;
        return read(json, value.emplace());
    }
    template <typename T>
    static bool read(const SecureJson& json, std::vector<T>& values)
    {
        if (!json.is_array())
            return false;
        bool good = true;
        for (const SecureJson& element : json)
            good = good && read(element, values.emplace_back());
        return good;
    }
    template <typename T, std::size_t N>
    static bool read(const SecureJson& json, std::array<T, N>& values)
    {
        bool good = json.is_array() && json.size() == N;
        for (std::size_t i = 0; good && i < N; ++i)
            good = read(json[i], values[i]);
        return good;
    }
    template <Struct T>
    static bool read(const SecureJson& json, T& value)
    {
        return object(json, value);
    }

    const SecureJson& m_object;
    std::size_t m_read = 0;
    bool m_good = true;
};

// The whole as octets. Octets of a text that are no UTF-8 are replaced.
[[nodiscard]] SecureBytes writeJson(const SecureJson& json);
// Fails with MalformedData.
[[nodiscard]] Result<SecureJson> readJson(ByteView octets);

} // namespace kiosk::station
