#include "ui/desk/picture_zoom.h"

#include "ui/shell/audience.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/picture_paint.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace kiosk::ui {
namespace {

constexpr double stepOfScale = 1.25;
constexpr double largestScale = 6;

} // namespace

class PictureZoom::Canvas : public QWidget
{
public:
    Canvas(core::SharedImage image, QWidget* parent) : QWidget(parent), m_image(std::move(image)) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), viewOf(*m_image));
    }

private:
    core::SharedImage m_image;
};

PictureZoom::PictureZoom(const Look& look, const QString& name, core::SharedImage image,
                         QWidget* parent)
    : QWidget(parent), m_look(look), m_image(std::move(image)), m_area(new QScrollArea(this)),
      m_canvas(new Canvas(m_image, m_area))
{
    const AudienceScope forAgent(Audience::Agent);
    const auto& tokens = look.tokens();
    setObjectName(QStringLiteral("picture-zoom"));
    setAccessibleName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    m_area->setWidget(m_canvas);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->installEventFilter(this);

    auto* row = new QHBoxLayout;
    row->setSpacing(tokens.unit(1));
    row->addWidget(new Text(look, TextRole::Heading, name, this), 1);
    const auto add = [&](const QString& text, const char* objectName, auto action) {
        auto* button = new ActionButton(look, Emphasis::Secondary, text, this);
        button->setObjectName(QLatin1String(objectName));
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    add(tr("Smaller (−)"), "zoom-out", [this] { setScale(m_scale / stepOfScale); });
    add(tr("Larger (+)"), "zoom-in", [this] { setScale(m_scale * stepOfScale); });
    add(tr("Whole picture (0)"), "zoom-fit", [this] { fit(); });
    add(tr("Close (Esc)"), "zoom-close", [this] { close(); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(tokens.unit(2), tokens.unit(2), tokens.unit(2), tokens.unit(2));
    column->setSpacing(tokens.unit(1));
    column->addLayout(row);
    column->addWidget(m_area, 1);

    parent->installEventFilter(this);
    setGeometry(parent->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

double PictureZoom::fittingScale() const
{
    const QSizeF room = m_area->viewport()->size();
    return std::min(room.width() / m_image->width(), room.height() / m_image->height());
}

void PictureZoom::fit()
{
    setScale(fittingScale());
    m_fits = true;
}

void PictureZoom::setScale(double scale)
{
    m_fits = false;
    m_scale = std::clamp(scale, std::min(fittingScale(), 1.0), largestScale);
    const auto extent = [this](int pixels) { return static_cast<int>(pixels * m_scale); };
    m_canvas->resize(extent(m_image->width()), extent(m_image->height()));
}

void PictureZoom::keyPressEvent(QKeyEvent* event)
{
    auto* across = m_area->horizontalScrollBar();
    auto* down = m_area->verticalScrollBar();
    const int step = m_look.tokens().unit(8);
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Plus:
        setScale(m_scale * stepOfScale);
        break;
    case Qt::Key_Minus:
        setScale(m_scale / stepOfScale);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Left:
        across->setValue(across->value() - step);
        break;
    case Qt::Key_Right:
        across->setValue(across->value() + step);
        break;
    case Qt::Key_Up:
        down->setValue(down->value() - step);
        break;
    case Qt::Key_Down:
        down->setValue(down->value() + step);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureZoom::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        setScale(event->angleDelta().y() > 0 ? m_scale * stepOfScale : m_scale / stepOfScale);
    event->accept();
}

bool PictureZoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched == m_area->viewport() && event->type() == QEvent::Resize && m_fits)
        fit();
    // The wheel changes the size here; a scroll area would move with it.
    if (watched == m_area->viewport() && event->type() == QEvent::Wheel) {
        wheelEvent(static_cast<QWheelEvent*>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PictureZoom::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.colours().surface);
}

} // namespace kiosk::ui
