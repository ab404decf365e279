#include "station/swipe_service.h"

namespace kiosk::station {

using namespace std::chrono_literals;

namespace {
constexpr auto pauseBetweenTries = 3s;
}

SwipeService::SwipeService(const std::string& port, QObject* parent)
    : QObject(parent), m_port(QString::fromStdString(port))
{
    using devices::MrzSwipeReader;
    connect(&m_reader, &MrzSwipeReader::swiped, this, &SwipeService::swiped);
    connect(&m_reader, &MrzSwipeReader::misread, this, &SwipeService::misread);
    connect(&m_reader, &MrzSwipeReader::lost, this, [this] {
        setReady(false, ErrorCode::NotFound);
        m_again.start();
    });
    m_again.setInterval(pauseBetweenTries);
    connect(&m_again, &QTimer::timeout, this, &SwipeService::open);
    m_again.start();
    open();
}

SwipeService::~SwipeService() = default;

void SwipeService::open()
{
    const auto opened = m_reader.open(m_port);
    if (opened)
        m_again.stop();
    setReady(opened.has_value(), opened ? ErrorCode::Internal : opened.error().code);
}

void SwipeService::setReady(bool ready, ErrorCode problem)
{
    const bool changed = ready != m_ready || problem != m_problem;
    m_ready = ready;
    m_problem = problem;
    if (changed)
        Q_EMIT readyChanged();
}

} // namespace kiosk::station
