// The QR code for the phone, and how far the phone has come with it.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class PictureView;
class QrView;

class PairingPage final : public Page
{
    Q_OBJECT
public:
    explicit PairingPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;

private:
    [[nodiscard]] bool needsNewOffer() const;
    [[nodiscard]] QString scanTitle() const;
    [[nodiscard]] QString waitingText() const;

    QrView* m_qr;
    PictureView* m_picture;
    QWidget* m_instructions;
    Text* m_headline;
    Text* m_sentence;
    Text* m_shortCode;
    Text* m_noPhone;
};

} // namespace kiosk::ui
