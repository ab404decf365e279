// One of several settings that exclude each other: a radio button as large as a finger needs.
#pragma once

#include "ui/widgets/button_face.h"

#include <QRadioButton>

namespace kiosk::ui {

class OptionButton : public QRadioButton
{
    Q_OBJECT
public:
    OptionButton(const Look& look, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    [[nodiscard]] int markRoom() const;
    [[nodiscard]] int markSide() const;

    const Look& m_look;
};

} // namespace kiosk::ui
