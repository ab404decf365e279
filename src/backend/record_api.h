// Inside the room: what a kiosk asks about a person besides their rights: what the record says, and
// what the phone app had proven. Numbers and codes come in the body, so that no log of addresses
// has them.
#pragma once

#include "backend/record_book.h"
#include "backend/resume_source.h"
#include "backend/router.h"

#include <map>
#include <mutex>

namespace kiosk::backend {

class RecordApi
{
public:
    RecordApi(const RecordBook& records, const ResumeSource& resumes, const HolderStore& holders,
              const Clock& clock)
        : m_records(records), m_resumes(resumes), m_holders(holders), m_clock(clock)
    {
    }
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse record(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse resume(const HttpRequest& request);
    [[nodiscard]] Result<std::optional<nlohmann::json>> proven(const std::string& code,
                                                               const std::string& kiosk) const;
    [[nodiscard]] bool mayTry(const std::string& kiosk);
    void countWrongTry(const std::string& kiosk);

    const RecordBook& m_records;
    const ResumeSource& m_resumes;
    const HolderStore& m_holders;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::multimap<std::string, TimePoint> m_wrongTries; // by kiosk, the last minutes'
};

} // namespace kiosk::backend
