// What was read of a document but is proven by nothing, for the person to compare with the document
// in their hand: large, in words. A part of the document's page.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class DocumentConfirm : public QWidget
{
    Q_OBJECT
public:
    DocumentConfirm(const PageContext& context, const journey::DocumentFacts& document,
                    QWidget* parent = nullptr);

Q_SIGNALS:
    void readAgain();
    void askAgent();
};

} // namespace kiosk::ui
