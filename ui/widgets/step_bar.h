// Where the person is: the named step, its number, and a row of marks.
#pragma once

#include "ui/shell/look.h"

#include <QStringList>

namespace kiosk::ui {

class StepBar : public QWidget
{
    Q_OBJECT
public:
    // `current` counts from 0; −1 shows `title` alone, before and after the numbered steps.
    StepBar(const Look& look, const QStringList& names, int current, const QString& title,
            QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString words(bool brief) const;
    [[nodiscard]] QString shownWords() const;

    const Look& m_look;
    QStringList m_names;
    int m_current;
    QString m_title;
};

} // namespace kiosk::ui
