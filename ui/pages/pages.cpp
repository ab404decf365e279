#include "ui/pages/pages.h"

#include "ui/pages/agent_page.h"
#include "ui/pages/chip_page.h"
#include "ui/pages/comfort_page.h"
#include "ui/pages/consent_page.h"
#include "ui/pages/document_page.h"
#include "ui/pages/face_page.h"
#include "ui/pages/health_card_page.h"
#include "ui/pages/pairing_page.h"
#include "ui/pages/reason_page.h"
#include "ui/pages/receipt_page.h"
#include "ui/pages/refused_page.h"
#include "ui/pages/registered_page.h"
#include "ui/pages/resume_code_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/sealing_page.h"
#include "ui/pages/transaction_code_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/pages/wiped_page.h"

namespace kiosk::ui {

Page* makePage(const PageContext& context, journey::Step step, QWidget* parent)
{
    using journey::Step;
    switch (step) {
    case Step::Comfort:
        return new ComfortPage(context, parent);
    case Step::Consent:
        return new ConsentPage(context, parent);
    case Step::Reason:
        return new ReasonPage(context, parent);
    case Step::ResumeCode:
        return new ResumeCodePage(context, parent);
    case Step::HealthCard:
        return new HealthCardPage(context, parent);
    case Step::Document:
        return new DocumentPage(context, parent);
    case Step::Chip:
        return new ChipPage(context, parent);
    case Step::Face:
        return new FacePage(context, parent);
    case Step::Review:
        return new ReviewPage(context, parent);
    case Step::TransactionCode:
        return new TransactionCodePage(context, parent);
    case Step::Sealing:
        return new SealingPage(context, parent);
    case Step::Registered:
        return new RegisteredPage(context, parent);
    case Step::Pairing:
        return new PairingPage(context, parent);
    case Step::Receipt:
        return new ReceiptPage(context, parent);
    case Step::Agent:
        return new AgentPage(context, parent);
    case Step::Refused:
        return new RefusedPage(context, parent);
    case Step::Wiped:
        return new WipedPage(context, parent);
    case Step::Welcome:
        break;
    }
    return new WelcomePage(context, parent);
}

} // namespace kiosk::ui
