#include "ui/desk/draft_panel.h"

#include "ui/desk/draft_model.h"
#include "ui/desk/table_look.h"
#include "ui/shell/audience.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/verdict_line.h"

#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace kiosk::ui {

DraftPanel::DraftPanel(const Look& look, station::StationPort& station, const core::Clock& clock,
                       const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_station(station), m_model(new DraftModel(clock, locale, this)),
      m_table(new QTableView(this)), m_note(new Text(look, TextRole::Body, {}, this)),
      m_registered(new VerdictLine(look, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().unit(1));
    column->addWidget(new Text(look, TextRole::Heading, tr("Drafts"), this));
    buildTable(look);
    column->addWidget(m_table, 1);
    m_note->setObjectName(QStringLiteral("draft-note"));
    m_note->setTone(Tone::Muted);
    column->addWidget(m_note);
    m_registered->setObjectName(QStringLiteral("draft-registered"));
    column->addWidget(m_registered);
    buildActions(look);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
    connect(&station, &station::StationPort::draftRegistered, this, &DraftPanel::sayRegistered);
    connect(&station, &station::StationPort::draftsChanged, this, &DraftPanel::showRows);
    showRows();
}

void DraftPanel::buildTable(const Look& look)
{
    m_table->setObjectName(QStringLiteral("drafts"));
    m_table->setAccessibleName(tr("Drafts of this desk"));
    m_table->setModel(m_model);
    dressTable(look, *m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        setAsking(false);
        refresh();
    });
    connect(m_table, &QTableView::activated, this, &DraftPanel::openChosen);
    auto* discard = new QShortcut(QKeySequence(Qt::Key_Delete), m_table, {}, {},
                                  Qt::WidgetWithChildrenShortcut);
    connect(discard, &QShortcut::activated, this, [this] { setAsking(chosen() != nullptr); });
}

void DraftPanel::buildActions(const Look& look)
{
    const auto makeRow = [&](QWidget* parent) {
        auto* row = new QHBoxLayout(parent);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(look.tokens().unit(1));
        return row;
    };
    const auto add = [&](QHBoxLayout& row, Emphasis emphasis, const QString& text,
                         const char* name) {
        auto* button = new ActionButton(look, emphasis, text, row.parentWidget());
        button->setObjectName(QLatin1String(name));
        row.addWidget(button);
        return button;
    };
    auto* actions = new QWidget(this);
    auto* row = makeRow(actions);
    m_open = add(*row, Emphasis::Primary, tr("Open (Enter)"), "draft-open");
    m_discard = add(*row, Emphasis::Secondary, tr("Discard (Del)"), "draft-discard");
    row->addStretch(1);
    m_question = new QWidget(this);
    auto* question = makeRow(m_question);
    question->addWidget(
        new Text(look, TextRole::Body, tr("Discard it for good? Nothing of it is kept."), this), 1);
    m_discardNow = add(*question, Emphasis::Danger, tr("Discard"), "draft-discard-now");
    auto* keep = add(*question, Emphasis::Secondary, tr("Keep"), "draft-keep");
    layout()->addWidget(actions);
    layout()->addWidget(m_question);
    m_question->hide();
    connect(m_open, &QPushButton::clicked, this, &DraftPanel::openChosen);
    connect(m_discard, &QPushButton::clicked, this, [this] { setAsking(true); });
    connect(m_discardNow, &QPushButton::clicked, this, &DraftPanel::discardChosen);
    connect(keep, &QPushButton::clicked, this, [this] { setAsking(false); });
}

const station::DraftRow* DraftPanel::chosen() const
{
    return m_model->row(m_table->selectionModel()->currentIndex());
}

void DraftPanel::showRows()
{
    m_model->setRows(m_station.drafts());
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    setAsking(false);
    refresh();
}

void DraftPanel::refresh()
{
    const AudienceScope forAgent(Audience::Agent);
    const auto* draft = chosen();
    const bool free = m_station.state().step == journey::Step::Welcome;
    const bool supervises = identity::may(m_station.agent().role, identity::AgentAct::Unlock);
    m_open->setEnabled(draft && draft->own && free);
    m_discard->setEnabled(draft && (draft->own || supervises));
    if (!draft)
        m_note->setText(m_model->rowCount() == 0 ? tr("No case was put aside.") : QString());
    else if (!draft->own)
        m_note->setText(tr("Only the agent who began it can open it."));
    else
        m_note->setText(free ? tr("Opening it goes on at its step; nothing is captured again.")
                             : tr("End the present case first, or put it aside."));
}

// A crash between the registration and the removal of the draft: nothing is left to do.
void DraftPanel::sayRegistered(const CaseId& caseId)
{
    const QString number = QString::fromStdString(caseId.text()).left(8).toUpper();
    m_registered->show(VerdictTone::Good,
                       tr("Case %1 had been registered already: its draft is gone.").arg(number));
}

void DraftPanel::openChosen()
{
    m_registered->show(VerdictTone::Good, {});
    if (const auto* draft = chosen(); draft && m_open->isEnabled())
        m_station.resumeDraft(draft->caseId);
}

void DraftPanel::setAsking(bool asking)
{
    if (!m_question)
        return;
    asking = asking && m_discard->isEnabled();
    m_question->setVisible(asking);
    if (asking)
        m_discardNow->setFocus(Qt::OtherFocusReason);
}

void DraftPanel::discardChosen()
{
    if (const auto* draft = chosen())
        m_station.discardDraft(draft->caseId);
    setAsking(false);
}

} // namespace kiosk::ui
