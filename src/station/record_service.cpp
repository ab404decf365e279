#include "station/record_service.h"

#include "core/log.h"
#include "core/text_codec.h"
#include "outbox/back_office_client.h"
#include "station/worker.h"

#include <nlohmann/json.hpp>

#include <QTimer>

namespace kiosk::station {
namespace {

using nlohmann::json;

constexpr std::chrono::seconds recordPatience{10};

QString path(const std::filesystem::path& file)
{
    return QString::fromStdString(file.string());
}

QByteArray bodyOf(const json& question)
{
    return QByteArray::fromStdString(question.dump());
}

ByteView octetsOf(const QByteArray& answer)
{
    return core::asBytes({answer.constData(), static_cast<std::size_t>(answer.size())});
}

journey::RecordFacts unavailable(const Error& error)
{
    core::logError("station", "record", error);
    journey::RecordFacts facts;
    facts.answer = journey::RecordAnswer::Unavailable;
    return facts;
}

journey::RecordFacts recordOf(const tl::expected<QByteArray, outbox::CallError>& answer,
                              const identity::Nir& nir)
{
    if (!answer && answer.error().error.code == ErrorCode::NotFound) {
        journey::RecordFacts facts;
        facts.answer = journey::RecordAnswer::Unknown;
        return facts;
    }
    if (!answer)
        return unavailable(answer.error().error);
    auto facts = readRecord(octetsOf(*answer), nir);
    return facts ? std::move(*facts) : unavailable(facts.error());
}

Error resumeError(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {ErrorCode::ResumeCodeInvalid, {}};
    case ErrorCode::MalformedData:
    case ErrorCode::UnreadableImage:
        return {ErrorCode::BackOfficeRefused, error.detail};
    default:
        return error;
    }
}

} // namespace

RecordService::RecordService(BackOfficeConfig config, const Clock& clock, QObject* parent)
    : QObject(parent), m_config(std::move(config)), m_clock(clock),
      m_reading(std::make_unique<Worker>())
{
}

RecordService::~RecordService() = default;

outbox::BackOfficeClient& RecordService::client()
{
    if (!m_client)
        m_client = std::make_unique<outbox::BackOfficeClient>(
            outbox::BackOfficeAccess{QString::fromStdString(m_config.url), path(m_config.ca),
                                     path(m_config.certificate), path(m_config.key)});
    return *m_client;
}

void RecordService::askRecord(const identity::Nir& nir, const identity::Date& birth,
                              RecordReply reply)
{
    const std::uint64_t number = ++m_record;
    const auto answerOnce = [this, number, reply = std::move(reply)](journey::RecordFacts facts) {
        if (number != m_record)
            return;
        ++m_record;
        reply(std::move(facts));
    };
    QTimer::singleShot(recordPatience, this, [this, number, answerOnce] {
        if (number == m_record)
            answerOnce(unavailable({ErrorCode::TimedOut, "no answer"}));
    });
    const json question{{"nir", std::string(nir.compact().reveal())}, {"birth", birth.iso()}};
    client().ask(QStringLiteral("/kiosk/v1/record"), bodyOf(question),
                 [answerOnce, nir](const auto& answer) { answerOnce(recordOf(answer, nir)); });
}

void RecordService::fetchResume(const PersonalText& code, ResumeReply reply)
{
    const std::uint64_t number = ++m_resume;
    const json question{{"code", std::string(code.reveal())}};
    client().ask(QStringLiteral("/kiosk/v1/resume"), bodyOf(question),
                 [this, number, reply = std::move(reply)](const auto& answer) {
                     if (number != m_resume)
                         return;
                     if (!answer)
                         return reply(tl::unexpected(resumeError(answer.error().error)));
                     read(answer->toStdString(), number, reply);
                 });
}

// The picture takes a moment to decode.
void RecordService::read(std::string answer, std::uint64_t number, ResumeReply reply)
{
    m_reading->run([answer = std::move(answer), today = identity::dateOf(m_clock.now())](
                       const std::stop_token&) { return readResume(core::asBytes(answer), today); },
                   [this, number, reply = std::move(reply)](Result<PhoneProof> proof) {
                       if (number != m_resume)
                           return;
                       if (!proof)
                           return reply(tl::unexpected(resumeError(proof.error())));
                       reply(std::move(proof));
                   });
}

void RecordService::stop()
{
    ++m_resume;
    m_reading->stop();
}

void RecordService::forget()
{
    stop();
    ++m_record;
}

} // namespace kiosk::station
