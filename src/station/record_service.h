// Asks the back office, over mutual TLS, what the health insurance knows of the holder and what the
// phone app had proven before it gave up. What is personal travels in the body only and is logged
// nowhere. Lives on the GUI thread and never waits.
#pragma once

#include "station/config.h"
#include "station/record_answers.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kiosk::outbox {
class BackOfficeClient;
}

namespace kiosk::station {

class Worker;

class RecordService : public QObject
{
public:
    // `clock` must outlive the object.
    RecordService(BackOfficeConfig config, const Clock& clock, QObject* parent = nullptr);
    ~RecordService() override;

    // Answers once, within ten seconds, unless another question or forget() came first. Never a
    // failure of the case: Unavailable when it cannot be asked.
    using RecordReply = std::function<void(journey::RecordFacts)>;
    void askRecord(const identity::Nir& nir, const identity::Date& birth, RecordReply reply);

    // Answers once, unless another question or stop() came first. Fails with ResumeCodeInvalid,
    // BackOfficeBusy (codes were tried too often), BackOfficeUnreachable, BackOfficeRefused (also
    // an answer that makes no sense), InvalidConfiguration.
    using ResumeReply = std::function<void(Result<PhoneProof>)>;
    void fetchResume(const PersonalText& code, ResumeReply reply);

    void stop();   // the answer to fetchResume() is not wanted any more
    void forget(); // nor is any other

private:
    [[nodiscard]] outbox::BackOfficeClient& client();
    void read(std::string answer, std::uint64_t number, ResumeReply reply);

    BackOfficeConfig m_config;
    const Clock& m_clock;
    std::unique_ptr<outbox::BackOfficeClient> m_client; // made when it is first needed
    std::uint64_t m_record = 0; // the question whose answer is wanted; others are stale
    std::uint64_t m_resume = 0; //
    std::unique_ptr<Worker> m_reading;
};

} // namespace kiosk::station
