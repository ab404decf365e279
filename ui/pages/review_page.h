// What will be sent, for the person to check, with both portraits at the same size. Before it, when
// a digital card is active on another phone, the question whether it shall move.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class FactList;

class ReviewPage final : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;

private:
    void buildQuestion();
    void buildReview();
    [[nodiscard]] QWidget* makePortraits();
    [[nodiscard]] FactList* makeFacts();

    QWidget* m_contents = nullptr; // of the body: the question or the review
    bool m_isAsking = false;
    std::optional<journey::Decision> m_shown;
};

} // namespace kiosk::ui
