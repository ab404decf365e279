// What the health insurance says of a person's rights, after the groups of the carte Vitale's
// protected data: organism and management (101), periods of rights (105), exemptions (106) and
// complementary cover (107). Codes stay as the insurance writes them. Values; any thread.
#pragma once

#include "identity/date.h"

#include <string>
#include <vector>

namespace kiosk::identity {

// Both days included. An end that is not known is a Date without a year.
struct Period
{
    Date from;
    Date to;
    [[nodiscard]] bool contains(const Date& day) const noexcept;
    friend bool operator==(const Period&, const Period&) = default;
};

// Who keeps the person's file: 2, 3 and 4 digits.
struct Organism
{
    std::string regime; // "01": the general one
    std::string fund;   // caisse
    std::string centre;
    friend bool operator==(const Organism&, const Organism&) = default;
};

struct Exemption
{
    std::string code; // ALD digit and four-digit situation, "00100"
    int rate = 0;     // per cent that is paid
    Period period;
    friend bool operator==(const Exemption&, const Exemption&) = default;
};

struct ComplementaryCover
{
    std::string insurer;    // eight digits
    std::string guarantees; // the insurer's own code
    Period period;
    friend bool operator==(const ComplementaryCover&, const ComplementaryCover&) = default;
};

struct CoverageRights
{
    Organism organism;
    std::string managementCode;
    std::vector<Period> periods; // of compulsory insurance
    std::vector<Exemption> exemptions;
    std::vector<ComplementaryCover> complementary;

    [[nodiscard]] bool isOpenOn(const Date& day) const noexcept;
    friend bool operator==(const CoverageRights&, const CoverageRights&) = default;
};

} // namespace kiosk::identity
