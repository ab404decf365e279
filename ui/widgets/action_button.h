// A button of one or a few words, centred, with an optional sign; its words wrap rather than being
// cut. A plain push button to assistive technology, named by its text.
#pragma once

#include "ui/widgets/button_face.h"

#include <QPushButton>

namespace kiosk::ui {

class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    ActionButton(const Look& look, Emphasis emphasis, const QString& text,
                 QWidget* parent = nullptr);

    enum class SignSide : std::uint8_t { Leading, Trailing };
    // `name` as in ui/pictures without "sign-"; arrows turn round in right-to-left languages.
    void setSign(const QString& name, SignSide side = SignSide::Leading);
    void setRole(TextRole role);
    void setEmphasis(Emphasis emphasis);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int signRoom() const;
    [[nodiscard]] QPixmap signPixmap(const QColor& colour) const;

    const Look& m_look;
    Emphasis m_emphasis;
    QString m_sign;
    SignSide m_signSide = SignSide::Leading;
};

} // namespace kiosk::ui
