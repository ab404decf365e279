#include "ui/shell/trial_mark.h"

#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kiosk::ui {

TrialMark::TrialMark(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    const auto& c = look.colours();
    const bool large = look.tokens().appearance().scalePercent > 100;
    const QString sentence = tr("Trial: simulated devices. No real registration is made.");
    auto* words =
        new Text(look, TextRole::Body, large ? tr("Trial: simulated devices") : sentence, this);
    words->setStrong(true);
    QPalette palette = words->palette();
    palette.setColor(QPalette::WindowText, c.surface);
    words->setPalette(palette);
    words->setAlignment(Qt::AlignCenter);
    setObjectName(QStringLiteral("trial"));
    setAccessibleName(sentence);
    auto* sign = new QLabel(this);
    sign->setPixmap(look.sign(QStringLiteral("sign-warning"),
                              look.tokens().fontPixels(TextRole::Body) + 4, c.surface,
                              devicePixelRatioF()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look.tokens().unit(2), 2, look.tokens().unit(2), 2);
    row->setSpacing(look.tokens().unit(1));
    row->addStretch(1);
    row->addWidget(sign);
    row->addWidget(words, 100);
    row->addStretch(1);
    words->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void TrialMark::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.colours().attention);
}

} // namespace kiosk::ui
