// Why the person is here, in short questions of at most three answers: for whom, then why, or by
// what somebody acts for another.
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
    void buildWho();
    void buildWhy();
    void buildAuthority();
    QVBoxLayout& addQuestion(QWidget& question);
    void addAnswer(QVBoxLayout& column, journey::Reason reason, const QString& sentence,
                   const QString& picture = {});
    void showQuestion(QWidget* question);

    QWidget* m_who;
    QWidget* m_why;
    QWidget* m_authority;
};

} // namespace kiosk::ui
