#include "station/back_office_rights.h"

#include "core/text_codec.h"
#include "outbox/back_office_client.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>

namespace kiosk::station {
namespace {

using identity::CoverageRights;
using identity::Date;
using identity::Period;
using nlohmann::json;

constexpr std::size_t mostEntries = 64;
constexpr std::size_t longestText = 64;

tl::unexpected<Error> malformed(std::string_view what)
{
    return fail(ErrorCode::MalformedData, "rights: " + std::string(what));
}

// A text of `object`; a missing one is empty.
Result<std::string> text(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return std::string();
    if (!found->is_string() || found->get_ref<const std::string&>().size() > longestText)
        return malformed(name);
    return found->get<std::string>();
}

// As text(), of exactly so many digits.
Result<std::string> digits(const json& object, const char* name, std::size_t size)
{
    KIOSK_TRY(std::string value, text(object, name));
    if (value.size() != size || value.find_first_not_of("0123456789") != std::string::npos)
        return malformed(name);
    return value;
}

Result<Date> date(const json& object, const char* name)
{
    KIOSK_TRY(const std::string value, text(object, name));
    return value.empty() ? Date{} : identity::parseIsoDate(value);
}

Result<Period> readPeriod(const json& entry)
{
    Period period;
    KIOSK_TRY(period.from, date(entry, "from"));
    KIOSK_TRY(period.to, date(entry, "to"));
    return period;
}

Result<identity::Exemption> readExemption(const json& entry)
{
    identity::Exemption exemption;
    KIOSK_TRY(exemption.code, digits(entry, "code", 5));
    const auto rate = entry.find("rate");
    if (rate == entry.end() || !rate->is_number_unsigned() || *rate > 100)
        return malformed("rate");
    exemption.rate = rate->get<int>();
    KIOSK_TRY(exemption.period, readPeriod(entry));
    return exemption;
}

Result<identity::ComplementaryCover> readCover(const json& entry)
{
    identity::ComplementaryCover cover;
    KIOSK_TRY(cover.insurer, digits(entry, "insurer", 8));
    KIOSK_TRY(cover.guarantees, text(entry, "guarantees"));
    KIOSK_TRY(cover.period, readPeriod(entry));
    return cover;
}

// The list of that name, each entry read by `read`; a missing list is empty.
template <typename T>
Result<std::vector<T>> readList(const json& object, const char* name,
                                Result<T> (*read)(const json&))
{
    std::vector<T> entries;
    const auto list = object.find(name);
    if (list == object.end())
        return entries;
    if (!list->is_array() || list->size() > mostEntries)
        return malformed(name);
    for (const json& entry : *list) {
        if (!entry.is_object())
            return malformed(name);
        KIOSK_TRY(T value, read(entry));
        entries.push_back(std::move(value));
    }
    return entries;
}

Result<identity::Organism> readOrganism(const json& answer)
{
    const auto found = answer.find("organism");
    if (found == answer.end() || !found->is_object())
        return malformed("organism");
    identity::Organism organism;
    KIOSK_TRY(organism.regime, digits(*found, "regime", 2));
    KIOSK_TRY(organism.fund, digits(*found, "fund", 3));
    KIOSK_TRY(organism.centre, digits(*found, "centre", 4));
    return organism;
}

QString path(const std::filesystem::path& file)
{
    return QString::fromStdString(file.string());
}

} // namespace

Result<CoverageRights> readRights(ByteView octets)
{
    const json answer = json::parse(octets.begin(), octets.end(), nullptr, false);
    if (!answer.is_object() || !answer.contains("known") || !answer.at("known").is_boolean())
        return malformed("answer");
    if (!answer.at("known").get<bool>())
        return fail(ErrorCode::NotFound, "the insurance knows no such person");
    CoverageRights rights;
    KIOSK_TRY(rights.organism, readOrganism(answer));
    KIOSK_TRY(rights.managementCode, text(answer, "management_code"));
    KIOSK_TRY(rights.periods, readList(answer, "periods", readPeriod));
    KIOSK_TRY(rights.exemptions, readList(answer, "exemptions", readExemption));
    KIOSK_TRY(rights.complementary, readList(answer, "complementary", readCover));
    return rights;
}

BackOfficeRights::BackOfficeRights(const BackOfficeConfig& config)
    : m_client(std::make_unique<outbox::BackOfficeClient>(
          outbox::BackOfficeAccess{QString::fromStdString(config.url), path(config.ca),
                                   path(config.certificate), path(config.key)}))
{
}

BackOfficeRights::~BackOfficeRights() = default;

void BackOfficeRights::ask(const identity::Nir& nir, const identity::Date& birth, Reply reply)
{
    const json question{{"nir", std::string(nir.compact().reveal())}, {"birth", birth.iso()}};
    m_client->ask(QStringLiteral("/kiosk/v1/rights"), QByteArray::fromStdString(question.dump()),
                  [reply = std::move(reply)](const auto& answer) {
                      if (!answer)
                          return reply(tl::unexpected(answer.error().error));
                      reply(readRights(core::asBytes(
                          {answer->constData(), static_cast<std::size_t>(answer->size())})));
                  });
}

} // namespace kiosk::station
