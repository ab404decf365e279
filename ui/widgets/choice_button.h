// A large button for one of a page's choices: a picture or sign, a title, a sentence. Pressing it
// chooses. A push button to assistive technology, named by its title and described by its sentence.
#pragma once

#include "ui/widgets/button_face.h"

#include <QPushButton>

namespace kiosk::ui {

class ChoiceButton : public QPushButton
{
    Q_OBJECT
public:
    ChoiceButton(const Look& look, const QString& title, const QString& sentence,
                 const QString& picture = {}, QWidget* parent = nullptr);
    void setEmphasis(Emphasis emphasis);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int pictureRoom() const;
    [[nodiscard]] int arrowRoom() const;
    [[nodiscard]] int titleHeight(int width) const;
    [[nodiscard]] int sentenceHeight(int width) const;

    const Look& m_look;
    QString m_sentence;
    QString m_picture;
    QFont m_sentenceFont;
    Emphasis m_emphasis = Emphasis::Secondary;
};

} // namespace kiosk::ui
