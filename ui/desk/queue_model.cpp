#include "ui/desk/queue_model.h"

#include "ui/shell/audience.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"

#include <QDateTime>

namespace kiosk::ui {

QueueModel::QueueModel(const QLocale& locale, QObject* parent)
    : QAbstractTableModel(parent), m_locale(locale)
{
}

void QueueModel::setRows(std::vector<station::QueueRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const AudienceScope forAgent(Audience::Agent);
    if (!index.isValid() || index.row() >= rowCount() ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
}

QString QueueModel::text(const station::QueueRow& row, int column) const
{
    switch (column) {
    case Package:
        return row.packageId.left(8).toUpper();
    case State:
        return packageStateText(row.state);
    case Sealed: {
        const auto at = QDateTime::fromMSecsSinceEpoch(row.sealedAt.time_since_epoch().count());
        return m_locale.toString(at, QStringLiteral("d MMM HH:mm"));
    }
    case Progress:
        return tr("%1 of %2")
            .arg(m_locale.formattedDataSize(static_cast<qint64>(row.uploaded)),
                 m_locale.formattedDataSize(static_cast<qint64>(row.size)));
    case Attempts:
        return m_locale.toString(row.attempts);
    case LastError:
        return row.lastError.isEmpty() ? QString()
                                       : decisionReasonText(row.lastError.toStdString());
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const AudienceScope forAgent(Audience::Agent);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Package:
        return tr("Package");
    case State:
        return tr("State");
    case Sealed:
        return tr("Sealed");
    case Progress:
        return tr("Sent");
    case Attempts:
        return tr("Tries");
    case LastError:
        return tr("Last problem");
    default:
        return {};
    }
}

} // namespace kiosk::ui
