// The drafts of the desk as a table: step, age, expiry, whose. No personal data.
#pragma once

#include "core/clock.h"
#include "station/station_port.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace kiosk::ui {

class DraftModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    // `clock` outlives the model.
    DraftModel(const core::Clock& clock, const QLocale& locale, QObject* parent = nullptr);
    void setRows(std::vector<station::DraftRow> rows);
    // Null outside of the table.
    [[nodiscard]] const station::DraftRow* row(const QModelIndex& index) const;

    enum Column { Case, Step, Age, Expires, Whose, ColumnCount };
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const station::DraftRow& row, int column) const;
    [[nodiscard]] QString ageOf(TimePoint savedAt) const;

    const core::Clock& m_clock;
    QLocale m_locale;
    std::vector<station::DraftRow> m_rows;
};

} // namespace kiosk::ui
