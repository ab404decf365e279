// What went wrong, what to do, and who can help: the same on every page.
#pragma once

#include "journey/apply.h"
#include "ui/shell/look.h"

#include <QFrame>

namespace kiosk::ui {

class ActionButton;
class Text;

struct ProblemWords
{
    QString sentence;
    QString nextStep;
    QString note = {};            // said besides, strongly: how many tries are left
    bool pageKnowsBetter = false; // the page itself offers the next step: no button here stands out
};

// The whole of it, to be heard.
[[nodiscard]] QString saidOf(const ProblemWords& words);

class ProblemPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ProblemPanel(const Look& look, QWidget* parent = nullptr);
    // Buttons appear as far as the journey offers them.
    void show(const ProblemWords& words, const journey::Choices& choices);
    void clear();
    void setQuiet(); // the sentence no larger than the rest: something to know, not what went wrong
    [[nodiscard]] bool isShowing() const noexcept { return m_showing; }

Q_SIGNALS:
    void retry();
    void askAgent();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    Text* m_sentence;
    Text* m_nextStep;
    Text* m_note;
    ActionButton* m_retry;
    ActionButton* m_agent;
    bool m_showing = false;
};

} // namespace kiosk::ui
