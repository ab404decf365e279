// Inside the room: what kiosks ask besides sending files: announcements, receipts, and how far the
// handoff to the phone is. A kiosk sees its own packages only; another's are unknown to it.
#pragma once

#include "backend/issuance_store.h"
#include "backend/pki.h"
#include "backend/router.h"

namespace kiosk::backend {

class KioskApi
{
public:
    KioskApi(const CaseStore& cases, const IssuanceStore& issuance, const Credentials& receiptKey,
             const Clock& clock)
        : m_cases(cases), m_issuance(issuance), m_receiptKey(receiptKey), m_clock(clock)
    {
    }
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse announce(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse receipt(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse handoff(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse replaceCode(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse metrics() const;

    [[nodiscard]] Result<bool> isOwn(const HttpRequest& request) const;
    [[nodiscard]] Result<std::string_view> handoffStatus(const std::string& packageId) const;

    const CaseStore& m_cases;
    const IssuanceStore& m_issuance;
    const Credentials& m_receiptKey;
    const Clock& m_clock;
};

} // namespace kiosk::backend
