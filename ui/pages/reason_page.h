// Why the person is here, in two short questions of at most three answers.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class ReasonPage final : public Page
{
    Q_OBJECT
public:
    explicit ReasonPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void back() override;

private:
    void showQuestion(QWidget* question);

    QWidget* m_who;
    QWidget* m_why;
};

} // namespace kiosk::ui
