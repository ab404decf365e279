#include "printer/system_printer.h"

#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace kiosk::devices {
namespace {

constexpr double pixelsPerMillimetre = 8.0; // 203 dpi, see ReceiptPrinter

QPrinterInfo find(const std::string& name)
{
    return name.empty() ? QPrinterInfo::defaultPrinter()
                        : QPrinterInfo::printerInfo(QString::fromStdString(name));
}

} // namespace

Result<void> SystemPrinter::print(const Image& ticket)
{
    if (ticket.empty() || ticket.format() != PixelFormat::Gray8)
        return fail(ErrorCode::InvalidArgument, "a ticket is a grey picture");
    const QPrinterInfo info = find(m_name);
    if (info.isNull())
        return fail(ErrorCode::NotFound, "no such printer");
    QPrinter printer(info);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QSizeF(ticket.width(), ticket.height()) / pixelsPerMillimetre,
                                  QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    const QImage picture(ticket.pixels().data(), ticket.width(), ticket.height(), ticket.stride(),
                         QImage::Format_Grayscale8);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::StorageFailed, "the printer takes no job");
    painter.drawImage(painter.viewport(), picture);
    return painter.end() ? Result<void>() : fail(ErrorCode::StorageFailed, "the job was not taken");
}

} // namespace kiosk::devices
