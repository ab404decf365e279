#include "station/ticket.h"

#include "handoff/qr_code.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QImage>
#include <QLocale>
#include <QPainter>

namespace kiosk::station {
namespace {

constexpr int width = 576; // pixels
constexpr int margin = 24; // pixels
constexpr int modulePixels = 5;
constexpr int longest = 3000; // pixels of paper; cut to what is drawn

// Puts one thing under the other on a strip of white.
class Strip
{
public:
    Strip() : m_picture(width, longest, QImage::Format_Grayscale8), m_painter(prepare(m_picture)) {}

    void text(const QString& words, int pixelSize, bool bold = false)
    {
        QFont font;
        font.setFamilies({"Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC"});
        font.setPixelSize(pixelSize);
        font.setBold(bold);
        m_painter.setFont(font);
        const QRect room(margin, m_bottom, width - 2 * margin, longest - m_bottom);
        QRect used;
        m_painter.drawText(room, Qt::TextWordWrap | Qt::AlignHCenter, words, &used);
        m_bottom = used.bottom() + margin / 2;
    }

    void picture(const QImage& image)
    {
        m_painter.drawImage((width - image.width()) / 2, m_bottom, image);
        m_bottom += image.height();
    }

    Result<Image> finish()
    {
        m_painter.end();
        const int height = m_bottom + margin;
        SecureBytes pixels;
        for (int y = 0; y < height; ++y) {
            const uchar* line = m_picture.constScanLine(y);
            pixels.insert(pixels.end(), line, line + width);
        }
        return Image::create(width, height, PixelFormat::Gray8, std::move(pixels));
    }

private:
    static QPaintDevice* prepare(QImage& picture)
    {
        picture.fill(Qt::white);
        return &picture;
    }

    QImage m_picture;
    QPainter m_painter;
    int m_bottom = margin;
};

QString words(const char* source)
{
    return QCoreApplication::translate("Ticket", source);
}

} // namespace

Result<Image> drawTicket(const journey::Handoff& handoff)
{
    KIOSK_TRY(const auto code, handoff::encodeQr(handoff.offerUri.reveal()));
    KIOSK_TRY(const Image qr, handoff::drawQr(code, modulePixels));
    const auto expires = QDateTime::fromMSecsSinceEpoch(handoff.expires.time_since_epoch().count());

    Strip strip;
    strip.text(words(QT_TRANSLATE_NOOP("Ticket", "Digital carte Vitale")), 36, true);
    strip.text(words(QT_TRANSLATE_NOOP("Ticket", "Scan this code with the carte Vitale app of your "
                                                 "phone, then type your six digits.")),
               24);
    strip.picture(QImage(qr.pixels().data(), qr.width(), qr.height(), qr.stride(),
                         QImage::Format_Grayscale8));
    strip.text(words(QT_TRANSLATE_NOOP("Ticket", "Valid until %1"))
                   .arg(QLocale().toString(expires.date(), QLocale::LongFormat)),
               28, true);
    strip.text(
        words(QT_TRANSLATE_NOOP("Ticket", "Keep it like a key. If you lose it, or forget your "
                                          "digits, ask at any desk for a new one.")),
        24);
    strip.text(QString::fromStdString(handoff.package.text()).left(8).toUpper(), 24);
    return strip.finish();
}

} // namespace kiosk::station
