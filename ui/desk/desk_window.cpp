#include "ui/desk/desk_window.h"

#include "ui/desk/case_panel.h"
#include "ui/desk/document_panel.h"
#include "ui/desk/queue_model.h"
#include "ui/shell/appearance.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/trial_mark.h"
#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk::ui {

DeskWindow::DeskWindow(station::StationPort& station, std::shared_ptr<const core::Clock> clock,
                       QWidget* parent)
    : QWidget(parent), m_station(station),
      m_clock(clock ? std::move(clock) : std::make_shared<core::SystemClock>()),
      m_look(Appearance{.density = Density::Desk})
{
    initResources();
    setObjectName(QStringLiteral("desk-window"));
    resize(1200, 800);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_look.dress(*this);
    buildContents();
    auto* sync = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(sync, &QShortcut::activated, this, [this] { m_station.syncQueueNow(); });
    connect(&m_station, &station::StationPort::stateChanged, this, [this] {
        m_case->refresh();
        m_document->refresh();
    });
    connect(&m_station, &station::StationPort::queueChanged, this, &DeskWindow::showQueue);
    connect(&m_station, &station::StationPort::devicesChanged, this, &DeskWindow::showDevices);
}

void DeskWindow::judgeBy(const journey::Policy& policy)
{
    m_policy = policy;
    m_case->judgeBy(policy);
}

void DeskWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        buildContents();
    QWidget::changeEvent(event);
}

void DeskWindow::buildContents()
{
    if (m_contents) {
        m_contents->hide();
        m_contents->setParent(nullptr);
        m_contents->deleteLater();
    }
    setWindowTitle(tr("Desk of the digital carte Vitale"));
    const auto& tokens = m_look.tokens();
    m_contents = new QWidget(this);
    auto* column = new QVBoxLayout(m_contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_station.trial())
        column->addWidget(new TrialMark(m_look, m_contents));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(tokens.unit(3), tokens.unit(2), tokens.unit(3), tokens.unit(2));
    row->setSpacing(tokens.unit(4));
    m_case = new CasePanel(m_look, m_station, *m_clock, QLocale(), m_contents);
    m_case->judgeBy(m_policy);
    row->addWidget(m_case, 2);
    auto* side = new QVBoxLayout;
    side->setSpacing(tokens.unit(3));
    m_document = new DocumentPanel(m_look, m_station, *m_clock, QLocale(), m_contents);
    side->addWidget(m_document, 6);
    side->addWidget(makeQueue(m_contents), 1);
    side->addWidget(makeDevices(m_contents));
    row->addLayout(side, 3);
    column->addLayout(row, 1);
    layout()->addWidget(m_contents);
    m_contents->setVisible(true);
    new FocusRing(m_look, *m_contents);
    showQueue();
    showDevices();
}

QWidget* DeskWindow::makeQueue(QWidget* parent)
{
    auto* panel = new QWidget(parent);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().unit(1));
    auto* head = new QHBoxLayout;
    head->addWidget(new Text(m_look, TextRole::Heading, tr("Queue"), panel), 1);
    auto* sync = new ActionButton(m_look, Emphasis::Secondary, tr("Send now (F5)"), panel);
    sync->setObjectName(QStringLiteral("sync-now"));
    connect(sync, &QPushButton::clicked, this, [this] { m_station.syncQueueNow(); });
    head->addWidget(sync);
    column->addLayout(head);
    m_queue = new QueueModel(QLocale(), panel);
    auto* table = new QTableView(panel);
    table->setObjectName(QStringLiteral("queue"));
    table->setAccessibleName(tr("Queue of packages"));
    table->setModel(m_queue);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_look.tokens().targetHeight());
    table->horizontalHeader()->setFont(m_look.tokens().font(TextRole::Body, true));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(table, 1);
    return panel;
}

QWidget* DeskWindow::makeDevices(QWidget* parent)
{
    auto* panel = new QWidget(parent);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().unit(1) / 2);
    column->addWidget(new Text(m_look, TextRole::Heading, tr("Devices"), panel));
    m_devices = new QVBoxLayout;
    m_devices->setSpacing(m_look.tokens().unit(1) / 2);
    column->addLayout(m_devices);
    return panel;
}

void DeskWindow::showQueue()
{
    m_queue->setRows(m_station.queue());
}

void DeskWindow::showDevices()
{
    while (QLayoutItem* item = m_devices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& device : m_station.devices()) {
        QString words = tr("%1: %2").arg(deviceName(device.kind), device.name);
        words +=
            QStringLiteral(" — ") + (device.ready ? tr("ready") : errorSentence(device.problem));
        if (device.simulated)
            words += QLatin1Char(' ') + tr("(simulated)");
        // The sign and the words say it; the colour only repeats it.
        auto* line = new Text(m_look, TextRole::Body,
                              (device.ready ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + words,
                              m_contents);
        line->setTone(device.ready ? Tone::Success : Tone::Danger);
        m_devices->addWidget(line);
    }
}

void DeskWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.colours().surface);
}

} // namespace kiosk::ui
