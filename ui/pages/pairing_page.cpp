#include "ui/pages/pairing_page.h"

#include "ui/access/access.h"
#include "ui/shell/wording.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/qr_view.h"

namespace kiosk::ui {

using journey::Pairing;

PairingPage::PairingPage(const PageContext& context, QWidget* parent)
    : Page(context, tr("Scan this code with your phone"), parent)
{
    auto* carrying = new QWidget(this);
    auto* stack = new QVBoxLayout(carrying);
    stack->setContentsMargins(0, 0, 0, 0);
    m_qr = new QrView(look(), carrying);
    m_picture = new PictureView(look(), QStringLiteral("check"), carrying);
    stack->addWidget(m_qr);
    stack->addWidget(m_picture);

    auto& column = bodyBesideWhole(carrying, 45);
    column.addStretch(1);
    m_headline = addText(column, TextRole::Heading, {});
    m_sentence = addText(column, TextRole::Body, {});
    m_instructions = new QWidget(this);
    auto* steps = new QVBoxLayout(m_instructions);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(look().tokens().unit(1));
    addText(*steps, TextRole::Body, tr("1. Open the carte Vitale app on your phone."));
    addText(*steps, TextRole::Body,
            tr("2. Choose “Scan a code” and point the phone at this screen."));
    addText(*steps, TextRole::Body, tr("3. Type your code of six digits into the phone."));
    m_shortCode = addText(*steps, TextRole::Body, {});
    m_shortCode->setStrong(true);
    column.addWidget(m_instructions);
    m_noPhone = addText(
        column, TextRole::Body,
        tr("No phone today? Continue: you can have a ticket with this code printed."), Tone::Muted);
    column.addStretch(1);
}

// Short at larger type, where it has a part of the width only.
QString PairingPage::scanTitle() const
{
    return hasLargeType() ? tr("Scan this code") : tr("Scan this code with your phone");
}

// In the status line, but at larger type among the page's words: the line would take its height
// from the code.
QString PairingPage::waitingText() const
{
    return tr("Waiting for your phone…");
}

bool PairingPage::needsNewOffer() const
{
    const auto& handoff = state().handoff;
    return handoff && (handoff->pairing == Pairing::Locked || handoff->pairing == Pairing::Expired);
}

void PairingPage::showState(const journey::State& state)
{
    if (!state.handoff)
        return;
    const auto pairing = state.handoff->pairing;
    const bool delivered = pairing == Pairing::Delivered;
    const bool done = delivered || pairing == Pairing::Deferred;
    const bool scannable = !done && !needsNewOffer();
    m_qr->setModules(scannable ? context().station.offerModules() : std::vector<bool>{});
    m_qr->setVisible(scannable);
    m_picture->setVisible(!scannable);
    m_picture->setPicture(delivered                      ? QStringLiteral("check")
                          : pairing == Pairing::Deferred ? QStringLiteral("clock")
                                                         : QStringLiteral("warning"));
    m_noPhone->setVisible(!done);
    m_instructions->setVisible(pairing == Pairing::Waiting || pairing == Pairing::Offline);
    const QString shortCode = personal(state.handoff->shortCode);
    m_shortCode->setText(tr("Or type this in the app: %1").arg(shortCode));
    m_shortCode->setVisible(!shortCode.isEmpty());

    const auto say = [this](const QString& title, const QString& headline,
                            const QString& sentence) {
        setTitle(title);
        m_headline->setText(headline);
        m_headline->setVisible(!headline.isEmpty());
        m_sentence->setText(sentence);
        m_sentence->setVisible(!sentence.isEmpty());
    };
    switch (pairing) {
    case Pairing::Waiting:
        say(scanTitle(), {}, hasLargeType() ? waitingText() : QString());
        break;
    case Pairing::Offline:
        say(scanTitle(), {},
            tr("The network is down here for the moment. Scan all the same: your phone receives "
               "the card "
               "later, by itself."));
        break;
    case Pairing::Deferred:
        say(tr("Your phone has the code"), tr("The card will follow"),
            tr("Your registration is being checked. Your phone receives the card by itself, within "
               "48 "
               "hours. You can go."));
        break;
    case Pairing::Delivered:
        say(tr("Your phone is paired"), tr("The digital carte Vitale is on your phone"),
            tr("You can use it from now on. Your physical card goes on working."));
        break;
    case Pairing::Locked:
        say(tr("The code is locked"), errorSentence(ErrorCode::OfferLocked),
            errorNextStep(ErrorCode::OfferLocked));
        break;
    case Pairing::Expired:
        say(tr("The code has expired"), errorSentence(ErrorCode::OfferExpired),
            errorNextStep(ErrorCode::OfferExpired));
        break;
    }
}

PageActions PairingPage::actions() const
{
    auto actions = Page::actions();
    if (needsNewOffer())
        actions.primary = tr("Make a new code");
    return actions;
}

void PairingPage::primary()
{
    if (needsNewOffer())
        post(journey::event::NewOffer{});
    else
        Page::primary();
}

QString PairingPage::status() const
{
    const auto& handoff = state().handoff;
    if (handoff && handoff->pairing == Pairing::Waiting && !hasLargeType())
        return waitingText();
    if (handoff && handoff->pairing == Pairing::Delivered)
        return tr("Paired");
    return {};
}

} // namespace kiosk::ui
