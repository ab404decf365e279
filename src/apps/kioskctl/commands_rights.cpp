#include "apps/kioskctl/card_reading.h"
#include "apps/kioskctl/commands.h"

#include "station/back_office_rights.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace kiosk::apps {
namespace {

using nlohmann::json;

json periodJson(const identity::Period& period)
{
    json entry{{"from", period.from.iso()}};
    if (period.to.year != 0)
        entry["to"] = period.to.iso();
    return entry;
}

json rightsJson(const identity::CoverageRights& rights, const identity::Date& today)
{
    json periods = json::array();
    for (const identity::Period& period : rights.periods)
        periods.push_back(periodJson(period));
    json exemptions = json::array();
    for (const identity::Exemption& exemption : rights.exemptions) {
        json entry = periodJson(exemption.period);
        entry["code"] = exemption.code;
        entry["rate"] = exemption.rate;
        exemptions.push_back(std::move(entry));
    }
    json complementary = json::array();
    for (const identity::ComplementaryCover& cover : rights.complementary) {
        json entry = periodJson(cover.period);
        entry["insurer"] = cover.insurer;
        entry["guarantees"] = cover.guarantees;
        complementary.push_back(std::move(entry));
    }
    return {{"organism",
             {{"regime", rights.organism.regime},
              {"fund", rights.organism.fund},
              {"centre", rights.organism.centre}}},
            {"management_code", rights.managementCode},
            {"open_today", rights.isOpenOn(today)},
            {"periods", std::move(periods)},
            {"exemptions", std::move(exemptions)},
            {"complementary", std::move(complementary)}};
}

// Asks for one holder after the other, then ends the event loop.
class Inquiry
{
public:
    Inquiry(const Output& output, station::RightsProvider& provider,
            std::vector<identity::Holder> holders)
        : m_output(output), m_provider(provider), m_holders(std::move(holders)),
          m_today(identity::dateOf(core::SystemClock().now()))
    {
    }

    ExitStatus run()
    {
        next();
        QCoreApplication::exec();
        return m_status;
    }

private:
    void next()
    {
        if (m_answers.size() == m_holders.size()) {
            m_status = m_output.result({{"holders", std::move(m_answers)}},
                                       m_allKnown ? Done : NegativeVerdict);
            return QCoreApplication::quit();
        }
        const identity::Holder& holder = m_holders[m_answers.size()];
        m_provider.ask(
            holder.nir, holder.birth,
            [this, &holder](Result<identity::CoverageRights> rights) { take(holder, rights); });
    }

    void take(const identity::Holder& holder, const Result<identity::CoverageRights>& rights)
    {
        if (!rights && rights.error().code != ErrorCode::NotFound) {
            m_status = m_output.error(rights.error());
            return QCoreApplication::quit();
        }
        json answer{{"surname", std::string(holder.name.surname.reveal())},
                    {"given_names", std::string(holder.name.givenNames.reveal())},
                    {"known", rights.has_value()}};
        if (rights)
            answer["rights"] = rightsJson(*rights, m_today);
        m_allKnown = m_allKnown && rights.has_value();
        m_answers.push_back(std::move(answer));
        next();
    }

    const Output& m_output;
    station::RightsProvider& m_provider;
    std::vector<identity::Holder> m_holders;
    identity::Date m_today;
    json m_answers = json::array();
    bool m_allKnown = true;
    ExitStatus m_status = DeviceFailed;
};

} // namespace

ExitStatus askRights(const Output& output, const CardOptions& options,
                     const std::filesystem::path& config)
{
    const auto settings = station::loadConfig(config);
    if (!settings)
        return output.error(settings.error());
    auto reading = readCarteVitale(options);
    if (!reading)
        return output.error(reading.error());
    station::BackOfficeRights provider(settings->backOffice);
    return Inquiry(output, provider, std::move(reading->holders)).run();
}

} // namespace kiosk::apps
