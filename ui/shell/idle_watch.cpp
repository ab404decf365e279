#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace kiosk::ui {

IdleWatch::IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds warning,
                     QObject* parent)
    : QObject(parent), m_idle(idle), m_warning(warning)
{
    m_quiet.setSingleShot(true);
    m_giveUp.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_giveUp.start(m_warning);
        Q_EMIT warn();
    });
    connect(&m_giveUp, &QTimer::timeout, this, &IdleWatch::gaveUp);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start(int patience)
{
    m_giveUp.stop();
    m_quiet.start(m_idle * patience);
}

void IdleWatch::stop()
{
    m_quiet.stop();
    m_giveUp.stop();
}

void IdleWatch::seen()
{
    if (m_quiet.isActive())
        m_quiet.start();
}

std::chrono::milliseconds IdleWatch::remaining() const
{
    return m_giveUp.remainingTimeAsDuration();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        // During the warning only its button counts, so that a passer-by's sleeve extends nothing.
        seen();
        break;
    default:
        break;
    }
    return false;
}

} // namespace kiosk::ui
