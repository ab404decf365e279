#include "printer/folder_printer.h"

#include <QImage>

namespace kiosk::devices {

Result<void> FolderPrinter::print(const Image& ticket)
{
    if (ticket.empty() || ticket.format() != PixelFormat::Gray8)
        return fail(ErrorCode::InvalidArgument, "a ticket is a grey picture");
    std::error_code problem;
    std::filesystem::create_directories(m_folder, problem);
    const auto file = m_folder / ("ticket-" + std::to_string(++m_count) + ".png");
    const QImage picture(ticket.pixels().data(), ticket.width(), ticket.height(), ticket.stride(),
                         QImage::Format_Grayscale8);
    if (problem || !picture.save(QString::fromStdString(file.string()), "PNG"))
        return fail(ErrorCode::StorageFailed, "cannot write the ticket");
    return {};
}

} // namespace kiosk::devices
