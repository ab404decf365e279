// The outbox as a table: figures and states, no personal data.
#pragma once

#include "station/station_port.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace kiosk::ui {

class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit QueueModel(const QLocale& locale, QObject* parent = nullptr);
    void setRows(std::vector<station::QueueRow> rows);

    enum Column { Package, State, Sealed, Progress, Attempts, LastError, ColumnCount };
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const station::QueueRow& row, int column) const;

    QLocale m_locale;
    std::vector<station::QueueRow> m_rows;
};

} // namespace kiosk::ui
