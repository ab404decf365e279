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
    // The other answers than "yes", for the foot of the page. Belongs to `parent`.
    [[nodiscard]] QWidget* makeAnswers(QWidget* parent);

Q_SIGNALS:
    void readAgain();
    void askAgent();

private:
    PageContext m_context;
};

} // namespace kiosk::ui
