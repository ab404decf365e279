#include "ui/desk/office_panel.h"

#include "ui/desk/draft_panel.h"
#include "ui/desk/queue_model.h"
#include "ui/desk/table_look.h"
#include "ui/shell/wording.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace kiosk::ui {

OfficePanel::OfficePanel(const Look& look, station::StationPort& station, const core::Clock& clock,
                         const QLocale& locale, bool drafts, QWidget* parent)
    : QWidget(parent), m_look(look), m_station(station)
{
    auto* row = new QHBoxLayout(this);
    const auto& tokens = look.tokens();
    row->setContentsMargins(tokens.unit(3), tokens.unit(2), tokens.unit(3), tokens.unit(2));
    row->setSpacing(tokens.unit(4));
    if (drafts) {
        m_drafts = new DraftPanel(look, station, clock, locale, this);
        row->addWidget(m_drafts, 4);
    }
    auto* side = new QVBoxLayout;
    side->setSpacing(look.tokens().unit(3));
    side->addWidget(makeQueue(locale), 1);
    side->addWidget(makeDevices());
    row->addLayout(side, 5);
    connect(&station, &station::StationPort::queueChanged, this, &OfficePanel::showQueue);
    connect(&station, &station::StationPort::devicesChanged, this, &OfficePanel::showDevices);
    showQueue();
    showDevices();
}

void OfficePanel::refresh()
{
    if (m_drafts)
        m_drafts->refresh();
}

QWidget* OfficePanel::makeQueue(const QLocale& locale)
{
    auto* panel = new QWidget(this);
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
    m_queue = new QueueModel(locale, panel);
    auto* table = new QTableView(panel);
    table->setObjectName(QStringLiteral("queue"));
    table->setAccessibleName(tr("Queue of packages"));
    table->setModel(m_queue);
    dressTable(m_look, *table);
    column->addWidget(table, 1);
    return panel;
}

QWidget* OfficePanel::makeDevices()
{
    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().unit(1) / 2);
    column->addWidget(new Text(m_look, TextRole::Heading, tr("Devices"), panel));
    m_devices = new QVBoxLayout;
    m_devices->setSpacing(m_look.tokens().unit(1) / 2);
    column->addLayout(m_devices);
    return panel;
}

void OfficePanel::showQueue()
{
    m_queue->setRows(m_station.queue());
}

void OfficePanel::showDevices()
{
    while (QLayoutItem* item = m_devices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& device : m_station.devices()) {
        QString words = device.name.isEmpty()
                            ? deviceName(device.kind)
                            : tr("%1: %2").arg(deviceName(device.kind), device.name);
        words +=
            QStringLiteral(" — ") + (device.ready ? tr("ready") : errorSentence(device.problem));
        if (device.simulated)
            words += QLatin1Char(' ') + tr("(simulated)");
        // The sign and the words say it; the colour only repeats it.
        auto* line =
            new Text(m_look, TextRole::Body,
                     (device.ready ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + words, this);
        line->setTone(device.ready ? Tone::Success : Tone::Danger);
        m_devices->addWidget(line);
    }
}

} // namespace kiosk::ui
