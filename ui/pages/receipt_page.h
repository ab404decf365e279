// A printed ticket for a later phone, and the end.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ReceiptPage final : public Page
{
    Q_OBJECT
public:
    explicit ReceiptPage(const PageContext& context, QWidget* parent = nullptr);

private:
    void offerTicket(QVBoxLayout& column);
    void sayWhyNone(QVBoxLayout& column, const QString& title, const QString& sentence);
    [[nodiscard]] bool canPrint() const;
};

} // namespace kiosk::ui
