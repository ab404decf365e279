#include "ui/desk/similarity_scale.h"

#include "ui/widgets/verdict_line.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr int barHeight = 16;
constexpr int markerSize = 9; // half the width of the pointer above the bar

} // namespace

// Smaller values are on the left in every language, as on a ruler.
class SimilarityScale::Scale : public QWidget
{
public:
    Scale(const Look& look, const QLocale& locale, QWidget* parent)
        : QWidget(parent), m_look(look), m_locale(locale)
    {
        setFont(look.tokens().font(TextRole::Body));
        setFixedHeight(2 * markerSize + barHeight + fontMetrics().height());
    }
    void show(double value, const Limits& limits)
    {
        m_value = value;
        m_limits = limits;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto& c = m_look.colours();
        const QRectF bar(markerSize, 2 * markerSize, width() - 2 * markerSize, barHeight);
        painter.setPen(Qt::NoPen);
        painter.fillRect(bar, c.soft);
        const QRectF grey(QPointF(xOf(m_limits.greyZone), bar.top()),
                          QPointF(xOf(m_limits.threshold), bar.bottom()));
        painter.fillRect(grey, c.raised);
        painter.fillRect(grey, QBrush(c.attention, Qt::BDiagPattern));
        painter.fillRect(QRectF(QPointF(grey.right(), bar.top()), bar.bottomRight()), c.success);
        painter.setPen(QPen(c.outline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar);
        paintPointer(painter, bar);
        painter.setPen(c.text);
        paintFigure(painter, 0, m_locale.toString(0));
        paintFigure(painter, m_limits.greyZone, m_locale.toString(m_limits.greyZone, 'f', 2));
        paintFigure(painter, m_limits.threshold, m_locale.toString(m_limits.threshold, 'f', 2));
        paintFigure(painter, 1, m_locale.toString(1));
    }

private:
    [[nodiscard]] qreal xOf(double value) const
    {
        return markerSize + std::clamp(value, 0.0, 1.0) * (width() - 2 * markerSize);
    }
    void paintPointer(QPainter& painter, const QRectF& bar) const
    {
        const qreal x = xOf(m_value);
        QPainterPath pointer(QPointF(x, bar.top() - 1));
        pointer.lineTo(x - markerSize, bar.top() - 2 * markerSize + 1);
        pointer.lineTo(x + markerSize, bar.top() - 2 * markerSize + 1);
        pointer.closeSubpath();
        painter.fillPath(pointer, m_look.colours().text);
        painter.setPen(QPen(m_look.colours().raised, 5));
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
        painter.setPen(QPen(m_look.colours().text, 3));
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    }
    void paintFigure(QPainter& painter, double value, const QString& text) const
    {
        const int wide = fontMetrics().horizontalAdvance(text);
        // The two limits are near each other: the lower figure ends at its mark, the upper begins.
        qreal x = xOf(value);
        if (value == m_limits.greyZone)
            x -= wide;
        else if (value >= 1)
            x -= wide - markerSize;
        else if (value <= 0)
            x -= markerSize;
        painter.drawText(QPointF(x, height() - fontMetrics().descent()), text);
    }

    const Look& m_look;
    const QLocale& m_locale;
    Limits m_limits;
    double m_value = 0;
};

SimilarityScale::SimilarityScale(const Look& look, const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_look(look), m_locale(locale), m_words(new VerdictLine(look, this)),
      m_scale(new Scale(look, m_locale, this))
{
    m_words->setObjectName(QStringLiteral("desk-similarity"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(m_scale);
}

void SimilarityScale::show(double similarity, const Limits& limits)
{
    const QString figure = m_locale.toString(similarity, 'f', 2);
    QString words = tr("Similarity %1: below the grey zone").arg(figure);
    VerdictTone tone = VerdictTone::Bad;
    if (similarity >= limits.threshold) {
        words = tr("Similarity %1: above the threshold").arg(figure);
        tone = VerdictTone::Good;
    } else if (similarity >= limits.greyZone) {
        words = tr("Similarity %1: in the grey zone, please compare").arg(figure);
        tone = VerdictTone::Open;
    }
    m_words->show(tone, words);
    m_scale->setAccessibleName(words);
    m_scale->show(similarity, limits);
}

} // namespace kiosk::ui
