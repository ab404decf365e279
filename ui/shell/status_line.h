// One line that says, and lets screen readers say, what is happening.
#pragma once

#include "ui/widgets/text.h"

namespace kiosk::ui {

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Look& look, QWidget* parent = nullptr);
    void say(const QString& sentence); // an empty one keeps the line's room
    [[nodiscard]] QString text() const;

private:
    QLabel* m_sign;
    Text* m_text;
    bool m_collapses = false;
};

} // namespace kiosk::ui
