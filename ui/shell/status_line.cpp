#include "ui/shell/status_line.h"

#include "ui/access/access.h"

#include <QHBoxLayout>

namespace kiosk::ui {

StatusLine::StatusLine(const Look& look, QWidget* parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_text(new Text(look, TextRole::Body, {}, this))
{
    const auto& tokens = look.tokens();
    m_text->setObjectName(QStringLiteral("status"));
    m_text->setTone(Tone::Muted);
    m_sign->setPixmap(look.sign(QStringLiteral("sign-working"), tokens.fontPixels(TextRole::Body),
                                look.colours().muted, devicePixelRatioF()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(tokens.unit(5), tokens.unit(1) / 2, tokens.unit(5), tokens.unit(1));
    row->setSpacing(tokens.unit(1));
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    // Keeps its room, so that pages do not jump; with large type the page needs the room more.
    m_collapses = tokens.appearance().scalePercent > 100;
    setMinimumHeight(m_collapses ? 0 : m_text->fontMetrics().height() + tokens.unit(1) + 6);
    setVisible(!m_collapses);
    m_sign->hide();
}

void StatusLine::say(const QString& sentence)
{
    if (sentence == m_text->text())
        return;
    m_text->setText(sentence);
    m_sign->setVisible(!sentence.isEmpty());
    setVisible(!m_collapses || !sentence.isEmpty());
    access::announce(*m_text, sentence);
}

QString StatusLine::text() const
{
    return m_text->text();
}

} // namespace kiosk::ui
