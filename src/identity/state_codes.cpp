#include "identity/state_codes.h"

#include <algorithm>
#include <array>

namespace kiosk::identity {
namespace {

// Not deduced by a braced list: clang gives up on so many arguments.
constexpr auto codes = std::to_array<StateCode>({
    StateCode{"ABW", "AW", CodeUse::State},      StateCode{"AFG", "AF", CodeUse::State},
    StateCode{"AGO", "AO", CodeUse::State},      StateCode{"AIA", "AI", CodeUse::State},
    StateCode{"ALA", "AX", CodeUse::State},      StateCode{"ALB", "AL", CodeUse::State},
    StateCode{"AND", "AD", CodeUse::State},      StateCode{"ARE", "AE", CodeUse::State},
    StateCode{"ARG", "AR", CodeUse::State},      StateCode{"ARM", "AM", CodeUse::State},
    StateCode{"ASM", "AS", CodeUse::State},      StateCode{"ATA", "AQ", CodeUse::State},
    StateCode{"ATF", "TF", CodeUse::State},      StateCode{"ATG", "AG", CodeUse::State},
    StateCode{"AUS", "AU", CodeUse::State},      StateCode{"AUT", "AT", CodeUse::State},
    StateCode{"AZE", "AZ", CodeUse::State},      StateCode{"BDI", "BI", CodeUse::State},
    StateCode{"BEL", "BE", CodeUse::State},      StateCode{"BEN", "BJ", CodeUse::State},
    StateCode{"BES", "BQ", CodeUse::State},      StateCode{"BFA", "BF", CodeUse::State},
    StateCode{"BGD", "BD", CodeUse::State},      StateCode{"BGR", "BG", CodeUse::State},
    StateCode{"BHR", "BH", CodeUse::State},      StateCode{"BHS", "BS", CodeUse::State},
    StateCode{"BIH", "BA", CodeUse::State},      StateCode{"BLM", "BL", CodeUse::State},
    StateCode{"BLR", "BY", CodeUse::State},      StateCode{"BLZ", "BZ", CodeUse::State},
    StateCode{"BMU", "BM", CodeUse::State},      StateCode{"BOL", "BO", CodeUse::State},
    StateCode{"BRA", "BR", CodeUse::State},      StateCode{"BRB", "BB", CodeUse::State},
    StateCode{"BRN", "BN", CodeUse::State},      StateCode{"BTN", "BT", CodeUse::State},
    StateCode{"BVT", "BV", CodeUse::State},      StateCode{"BWA", "BW", CodeUse::State},
    StateCode{"CAF", "CF", CodeUse::State},      StateCode{"CAN", "CA", CodeUse::State},
    StateCode{"CCK", "CC", CodeUse::State},      StateCode{"CHE", "CH", CodeUse::State},
    StateCode{"CHL", "CL", CodeUse::State},      StateCode{"CHN", "CN", CodeUse::State},
    StateCode{"CIV", "CI", CodeUse::State},      StateCode{"CMR", "CM", CodeUse::State},
    StateCode{"COD", "CD", CodeUse::State},      StateCode{"COG", "CG", CodeUse::State},
    StateCode{"COK", "CK", CodeUse::State},      StateCode{"COL", "CO", CodeUse::State},
    StateCode{"COM", "KM", CodeUse::State},      StateCode{"CPV", "CV", CodeUse::State},
    StateCode{"CRI", "CR", CodeUse::State},      StateCode{"CUB", "CU", CodeUse::State},
    StateCode{"CUW", "CW", CodeUse::State},      StateCode{"CXR", "CX", CodeUse::State},
    StateCode{"CYM", "KY", CodeUse::State},      StateCode{"CYP", "CY", CodeUse::State},
    StateCode{"CZE", "CZ", CodeUse::State},      StateCode{"D", "DE", CodeUse::State},
    StateCode{"DEU", "DE", CodeUse::State},      StateCode{"DJI", "DJ", CodeUse::State},
    StateCode{"DMA", "DM", CodeUse::State},      StateCode{"DNK", "DK", CodeUse::State},
    StateCode{"DOM", "DO", CodeUse::State},      StateCode{"DZA", "DZ", CodeUse::State},
    StateCode{"ECU", "EC", CodeUse::State},      StateCode{"EGY", "EG", CodeUse::State},
    StateCode{"ERI", "ER", CodeUse::State},      StateCode{"ESH", "EH", CodeUse::State},
    StateCode{"ESP", "ES", CodeUse::State},      StateCode{"EST", "EE", CodeUse::State},
    StateCode{"ETH", "ET", CodeUse::State},      StateCode{"EUE", "EU", CodeUse::Organisation},
    StateCode{"FIN", "FI", CodeUse::State},      StateCode{"FJI", "FJ", CodeUse::State},
    StateCode{"FLK", "FK", CodeUse::State},      StateCode{"FRA", "FR", CodeUse::State},
    StateCode{"FRO", "FO", CodeUse::State},      StateCode{"FSM", "FM", CodeUse::State},
    StateCode{"GAB", "GA", CodeUse::State},      StateCode{"GBD", "", CodeUse::Citizenship},
    StateCode{"GBN", "", CodeUse::Citizenship},  StateCode{"GBO", "", CodeUse::Citizenship},
    StateCode{"GBP", "", CodeUse::Citizenship},  StateCode{"GBR", "GB", CodeUse::State},
    StateCode{"GBS", "", CodeUse::Citizenship},  StateCode{"GEO", "GE", CodeUse::State},
    StateCode{"GGY", "GG", CodeUse::State},      StateCode{"GHA", "GH", CodeUse::State},
    StateCode{"GIB", "GI", CodeUse::State},      StateCode{"GIN", "GN", CodeUse::State},
    StateCode{"GLP", "GP", CodeUse::State},      StateCode{"GMB", "GM", CodeUse::State},
    StateCode{"GNB", "GW", CodeUse::State},      StateCode{"GNQ", "GQ", CodeUse::State},
    StateCode{"GRC", "GR", CodeUse::State},      StateCode{"GRD", "GD", CodeUse::State},
    StateCode{"GRL", "GL", CodeUse::State},      StateCode{"GTM", "GT", CodeUse::State},
    StateCode{"GUF", "GF", CodeUse::State},      StateCode{"GUM", "GU", CodeUse::State},
    StateCode{"GUY", "GY", CodeUse::State},      StateCode{"HKG", "HK", CodeUse::State},
    StateCode{"HMD", "HM", CodeUse::State},      StateCode{"HND", "HN", CodeUse::State},
    StateCode{"HRV", "HR", CodeUse::State},      StateCode{"HTI", "HT", CodeUse::State},
    StateCode{"HUN", "HU", CodeUse::State},      StateCode{"IAO", "", CodeUse::Organisation},
    StateCode{"IDN", "ID", CodeUse::State},      StateCode{"IMN", "IM", CodeUse::State},
    StateCode{"IND", "IN", CodeUse::State},      StateCode{"IOT", "IO", CodeUse::State},
    StateCode{"IRL", "IE", CodeUse::State},      StateCode{"IRN", "IR", CodeUse::State},
    StateCode{"IRQ", "IQ", CodeUse::State},      StateCode{"ISL", "IS", CodeUse::State},
    StateCode{"ISR", "IL", CodeUse::State},      StateCode{"ITA", "IT", CodeUse::State},
    StateCode{"JAM", "JM", CodeUse::State},      StateCode{"JEY", "JE", CodeUse::State},
    StateCode{"JOR", "JO", CodeUse::State},      StateCode{"JPN", "JP", CodeUse::State},
    StateCode{"KAZ", "KZ", CodeUse::State},      StateCode{"KEN", "KE", CodeUse::State},
    StateCode{"KGZ", "KG", CodeUse::State},      StateCode{"KHM", "KH", CodeUse::State},
    StateCode{"KIR", "KI", CodeUse::State},      StateCode{"KNA", "KN", CodeUse::State},
    StateCode{"KOR", "KR", CodeUse::State},      StateCode{"KWT", "KW", CodeUse::State},
    StateCode{"LAO", "LA", CodeUse::State},      StateCode{"LBN", "LB", CodeUse::State},
    StateCode{"LBR", "LR", CodeUse::State},      StateCode{"LBY", "LY", CodeUse::State},
    StateCode{"LCA", "LC", CodeUse::State},      StateCode{"LIE", "LI", CodeUse::State},
    StateCode{"LKA", "LK", CodeUse::State},      StateCode{"LSO", "LS", CodeUse::State},
    StateCode{"LTU", "LT", CodeUse::State},      StateCode{"LUX", "LU", CodeUse::State},
    StateCode{"LVA", "LV", CodeUse::State},      StateCode{"MAC", "MO", CodeUse::State},
    StateCode{"MAF", "MF", CodeUse::State},      StateCode{"MAR", "MA", CodeUse::State},
    StateCode{"MCO", "MC", CodeUse::State},      StateCode{"MDA", "MD", CodeUse::State},
    StateCode{"MDG", "MG", CodeUse::State},      StateCode{"MDV", "MV", CodeUse::State},
    StateCode{"MEX", "MX", CodeUse::State},      StateCode{"MHL", "MH", CodeUse::State},
    StateCode{"MKD", "MK", CodeUse::State},      StateCode{"MLI", "ML", CodeUse::State},
    StateCode{"MLT", "MT", CodeUse::State},      StateCode{"MMR", "MM", CodeUse::State},
    StateCode{"MNE", "ME", CodeUse::State},      StateCode{"MNG", "MN", CodeUse::State},
    StateCode{"MNP", "MP", CodeUse::State},      StateCode{"MOZ", "MZ", CodeUse::State},
    StateCode{"MRT", "MR", CodeUse::State},      StateCode{"MSR", "MS", CodeUse::State},
    StateCode{"MTQ", "MQ", CodeUse::State},      StateCode{"MUS", "MU", CodeUse::State},
    StateCode{"MWI", "MW", CodeUse::State},      StateCode{"MYS", "MY", CodeUse::State},
    StateCode{"MYT", "YT", CodeUse::State},      StateCode{"NAM", "NA", CodeUse::State},
    StateCode{"NCL", "NC", CodeUse::State},      StateCode{"NER", "NE", CodeUse::State},
    StateCode{"NFK", "NF", CodeUse::State},      StateCode{"NGA", "NG", CodeUse::State},
    StateCode{"NIC", "NI", CodeUse::State},      StateCode{"NIU", "NU", CodeUse::State},
    StateCode{"NLD", "NL", CodeUse::State},      StateCode{"NOR", "NO", CodeUse::State},
    StateCode{"NPL", "NP", CodeUse::State},      StateCode{"NRU", "NR", CodeUse::State},
    StateCode{"NTZ", "", CodeUse::State},        StateCode{"NZL", "NZ", CodeUse::State},
    StateCode{"OMN", "OM", CodeUse::State},      StateCode{"PAK", "PK", CodeUse::State},
    StateCode{"PAN", "PA", CodeUse::State},      StateCode{"PCN", "PN", CodeUse::State},
    StateCode{"PER", "PE", CodeUse::State},      StateCode{"PHL", "PH", CodeUse::State},
    StateCode{"PLW", "PW", CodeUse::State},      StateCode{"PNG", "PG", CodeUse::State},
    StateCode{"POL", "PL", CodeUse::State},      StateCode{"PRI", "PR", CodeUse::State},
    StateCode{"PRK", "KP", CodeUse::State},      StateCode{"PRT", "PT", CodeUse::State},
    StateCode{"PRY", "PY", CodeUse::State},      StateCode{"PSE", "PS", CodeUse::State},
    StateCode{"PYF", "PF", CodeUse::State},      StateCode{"QAT", "QA", CodeUse::State},
    StateCode{"REU", "RE", CodeUse::State},      StateCode{"RKS", "XK", CodeUse::State},
    StateCode{"ROU", "RO", CodeUse::State},      StateCode{"RUS", "RU", CodeUse::State},
    StateCode{"RWA", "RW", CodeUse::State},      StateCode{"SAU", "SA", CodeUse::State},
    StateCode{"SDN", "SD", CodeUse::State},      StateCode{"SEN", "SN", CodeUse::State},
    StateCode{"SGP", "SG", CodeUse::State},      StateCode{"SGS", "GS", CodeUse::State},
    StateCode{"SHN", "SH", CodeUse::State},      StateCode{"SJM", "SJ", CodeUse::State},
    StateCode{"SLB", "SB", CodeUse::State},      StateCode{"SLE", "SL", CodeUse::State},
    StateCode{"SLV", "SV", CodeUse::State},      StateCode{"SMR", "SM", CodeUse::State},
    StateCode{"SOM", "SO", CodeUse::State},      StateCode{"SPM", "PM", CodeUse::State},
    StateCode{"SRB", "RS", CodeUse::State},      StateCode{"SSD", "SS", CodeUse::State},
    StateCode{"STP", "ST", CodeUse::State},      StateCode{"SUR", "SR", CodeUse::State},
    StateCode{"SVK", "SK", CodeUse::State},      StateCode{"SVN", "SI", CodeUse::State},
    StateCode{"SWE", "SE", CodeUse::State},      StateCode{"SWZ", "SZ", CodeUse::State},
    StateCode{"SXM", "SX", CodeUse::State},      StateCode{"SYC", "SC", CodeUse::State},
    StateCode{"SYR", "SY", CodeUse::State},      StateCode{"TCA", "TC", CodeUse::State},
    StateCode{"TCD", "TD", CodeUse::State},      StateCode{"TGO", "TG", CodeUse::State},
    StateCode{"THA", "TH", CodeUse::State},      StateCode{"TJK", "TJ", CodeUse::State},
    StateCode{"TKL", "TK", CodeUse::State},      StateCode{"TKM", "TM", CodeUse::State},
    StateCode{"TLS", "TL", CodeUse::State},      StateCode{"TON", "TO", CodeUse::State},
    StateCode{"TTO", "TT", CodeUse::State},      StateCode{"TUN", "TN", CodeUse::State},
    StateCode{"TUR", "TR", CodeUse::State},      StateCode{"TUV", "TV", CodeUse::State},
    StateCode{"TWN", "TW", CodeUse::State},      StateCode{"TZA", "TZ", CodeUse::State},
    StateCode{"UGA", "UG", CodeUse::State},      StateCode{"UKR", "UA", CodeUse::State},
    StateCode{"UMI", "UM", CodeUse::State},      StateCode{"UNA", "", CodeUse::Organisation},
    StateCode{"UNK", "", CodeUse::Organisation}, StateCode{"UNO", "UN", CodeUse::Organisation},
    StateCode{"URY", "UY", CodeUse::State},      StateCode{"USA", "US", CodeUse::State},
    StateCode{"UTO", "", CodeUse::Specimen},     StateCode{"UZB", "UZ", CodeUse::State},
    StateCode{"VAT", "VA", CodeUse::State},      StateCode{"VCT", "VC", CodeUse::State},
    StateCode{"VEN", "VE", CodeUse::State},      StateCode{"VGB", "VG", CodeUse::State},
    StateCode{"VIR", "VI", CodeUse::State},      StateCode{"VNM", "VN", CodeUse::State},
    StateCode{"VUT", "VU", CodeUse::State},      StateCode{"WLF", "WF", CodeUse::State},
    StateCode{"WSM", "WS", CodeUse::State},      StateCode{"XBA", "", CodeUse::Organisation},
    StateCode{"XCC", "", CodeUse::Organisation}, StateCode{"XCE", "", CodeUse::Organisation},
    StateCode{"XCO", "", CodeUse::Organisation}, StateCode{"XDC", "", CodeUse::Organisation},
    StateCode{"XEC", "", CodeUse::Organisation}, StateCode{"XES", "", CodeUse::Organisation},
    StateCode{"XIM", "", CodeUse::Organisation}, StateCode{"XKX", "XK", CodeUse::State},
    StateCode{"XMP", "", CodeUse::Organisation}, StateCode{"XOM", "", CodeUse::Organisation},
    StateCode{"XPO", "", CodeUse::Organisation}, StateCode{"XXA", "", CodeUse::Person},
    StateCode{"XXB", "", CodeUse::Person},       StateCode{"XXC", "", CodeUse::Person},
    StateCode{"XXX", "", CodeUse::Person},       StateCode{"YEM", "YE", CodeUse::State},
    StateCode{"ZAF", "ZA", CodeUse::State},      StateCode{"ZMB", "ZM", CodeUse::State},
    StateCode{"ZWE", "ZW", CodeUse::State},
});
static_assert(std::is_sorted(codes.begin(), codes.end(),
                             [](const StateCode& a, const StateCode& b) {
                                 return a.code < b.code;
                             }));

} // namespace

std::span<const StateCode> allStateCodes() noexcept
{
    return codes;
}

const StateCode* findStateCode(std::string_view code) noexcept
{
    const auto* const found =
        std::lower_bound(codes.begin(), codes.end(), code,
                         [](const StateCode& row, std::string_view key) { return row.code < key; });
    return found != codes.end() && found->code == code ? found : nullptr;
}

bool isIssuerCode(std::string_view code) noexcept
{
    const StateCode* const row = findStateCode(code);
    return row && row->use != CodeUse::Citizenship && row->use != CodeUse::Person;
}

bool isNationalityCode(std::string_view code) noexcept
{
    return findStateCode(code) != nullptr;
}

} // namespace kiosk::identity
