// One of our line drawings, as large as its place allows up to a limit. Decoration: what it shows
// is always said in words beside it.
#pragma once

#include "ui/shell/look.h"

namespace kiosk::ui {

class PictureView : public QWidget
{
    Q_OBJECT
public:
    PictureView(const Look& look, const QString& name, QWidget* parent = nullptr);
    void setPicture(const QString& name);
    void setLimit(QSize limit);

    [[nodiscard]] QSize sizeHint() const override { return {320, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    QString m_name;
    QSize m_limit{480, 384};
};

} // namespace kiosk::ui
