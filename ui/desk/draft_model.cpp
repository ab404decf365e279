#include "ui/desk/draft_model.h"

#include "ui/shell/audience.h"
#include "ui/shell/wording.h"

#include <QDateTime>

#include <algorithm>

namespace kiosk::ui {

using journey::Step;

namespace {

QString stepText(const QString& id)
{
    for (int step = 0; step <= static_cast<int>(Step::Wiped); ++step)
        if (journey::stepId(static_cast<Step>(step)) == id.toStdString())
            return stepName(static_cast<Step>(step));
    return id;
}

} // namespace

DraftModel::DraftModel(const core::Clock& clock, const QLocale& locale, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock), m_locale(locale)
{
}

void DraftModel::setRows(std::vector<station::DraftRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const station::DraftRow* DraftModel::row(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
               ? &m_rows[static_cast<std::size_t>(index.row())]
               : nullptr;
}

int DraftModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftModel::data(const QModelIndex& index, int role) const
{
    const AudienceScope forAgent(Audience::Agent);
    const auto* found = row(index);
    if (!found || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return text(*found, index.column());
}

QString DraftModel::ageOf(TimePoint savedAt) const
{
    const auto minutes = std::max<qlonglong>(
        0, std::chrono::floor<std::chrono::minutes>(m_clock.now() - savedAt).count());
    return minutes < 60 ? tr("%1 min").arg(m_locale.toString(minutes))
                        : tr("%1 h").arg(m_locale.toString(minutes / 60));
}

QString DraftModel::text(const station::DraftRow& row, int column) const
{
    switch (column) {
    case Case:
        return QString::fromStdString(row.caseId.text()).left(8).toUpper();
    case Step:
        return stepText(row.step);
    case Age:
        return ageOf(row.savedAt);
    case Expires:
        return m_locale.toString(
            QDateTime::fromMSecsSinceEpoch(row.expires.time_since_epoch().count()),
            QStringLiteral("d MMM HH:mm"));
    case Whose:
        return row.own ? tr("yours") : row.agentId;
    default:
        return {};
    }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const AudienceScope forAgent(Audience::Agent);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Case:
        return tr("Case");
    case Step:
        return tr("Step");
    case Age:
        return tr("Age");
    case Expires:
        return tr("Kept until");
    case Whose:
        return tr("Whose");
    default:
        return {};
    }
}

} // namespace kiosk::ui
