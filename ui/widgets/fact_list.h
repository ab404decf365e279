// Names and values, one pair a line, stacked when there is little width: what the person checks.
#pragma once

#include "ui/shell/look.h"

#include <QFrame>

class QGridLayout;

namespace kiosk::ui {

class FactList : public QFrame
{
    Q_OBJECT
public:
    // `valueRole`: how large the values stand.
    explicit FactList(const Look& look, QWidget* parent = nullptr,
                      TextRole valueRole = TextRole::Body);
    void add(const QString& name, const QString& value);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    QGridLayout* m_grid;
    TextRole m_valueRole;
};

} // namespace kiosk::ui
