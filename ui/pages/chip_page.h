// The document on the contactless reader: what happens in words and as a bar, the portrait as it
// comes, then both verdicts. When the page's lines do not open the chip, the code printed on a card
// is typed here.
#pragma once

#include "ui/pages/page.h"

#include <QProgressBar>
#include <QTimer>

namespace kiosk::ui {

class LiveView;
class VerdictLine;

class ChipPage final : public Page
{
    Q_OBJECT
public:
    explicit ChipPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void primary() override;
    void back() override;
    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] ProblemWords problemWords(ErrorCode code) const override;

private:
    void buildReading();
    void buildTyping();
    void startTyping();
    void endTyping();
    void sendCode();
    void showProgress(double fraction);
    void showPortrait(const core::SharedImage& image);
    void showVerdicts(const journey::ChipFacts& chip);
    [[nodiscard]] bool mayType() const;
    [[nodiscard]] bool isRead() const;

    LiveView* m_portrait = nullptr;
    QProgressBar* m_progress = nullptr;
    Text* m_guidance = nullptr;
    Text* m_explanation = nullptr;
    VerdictLine* m_data = nullptr;
    VerdictLine* m_chip = nullptr;
    ChoiceButton* m_type = nullptr;
    QWidget* m_reading = nullptr;
    QWidget* m_typing = nullptr;
    DigitField* m_field = nullptr;
    VerdictLine* m_attempts = nullptr;
    QTimer m_goOn; // after the verdicts
    bool m_isTyping = false;
    bool m_typedLast = false; // what the chip refuses next is the code, not the page
    std::optional<journey::RequestId> m_request;
};

} // namespace kiosk::ui
