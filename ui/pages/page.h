// One page of the kiosk: a title that is a question or an instruction, what carries it, and one
// next step. Built on entry and destroyed on leaving, so that nothing of a person stays behind in a
// widget; a change of language or appearance builds it anew.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "station/station_port.h"
#include "ui/shell/look.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>
#include <QWidget>

#include <chrono>

namespace kiosk::ui {

class ChoiceButton;
class DigitField;
class ProblemPanel;
class ScrollPane;
struct ProblemWords;

// What a page is given. All outlive the page.
struct PageContext
{
    station::StationPort& station;
    const Look& look;
    core::RandomSource& random;
    const core::Clock& clock;
    QLocale locale;
    QString language;
    journey::Mode mode;
    std::chrono::milliseconds verdict; // Options::verdict
};

// What the bottom bar shows for a page. An empty primary hides the button.
struct PageActions
{
    QString primary;
    bool primaryEnabled = true;
    bool back = false;
    bool stop = false;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    Page(const PageContext& context, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] virtual PageActions actions() const; // as far as the journey offers them
    virtual void primary();                            // posts Continue
    virtual void back();                               // posts GoBack
    [[nodiscard]] virtual QString status() const { return {}; }

    // Shows the state as it is now. Called once after construction and at every change.
    void refresh();
    // Takes the focus to where reading begins.
    void enter();

Q_SIGNALS:
    void actionsChanged();
    void languageChosen(const QString& tag);
    void appearanceChosen(const kiosk::ui::Appearance& appearance);
    void closed(); // of a page that lies over the journey's (help, settings)

protected:
    virtual void showState(const journey::State& state) { Q_UNUSED(state) }
    // Digits typed on a keyboard reach the page's field wherever the focus is.
    void keyPressEvent(QKeyEvent* event) override;

    [[nodiscard]] const PageContext& context() const noexcept { return m_context; }
    [[nodiscard]] const Look& look() const noexcept { return m_context.look; }
    [[nodiscard]] const journey::State& state() const { return m_context.station.state(); }
    void post(journey::Event event) { m_context.station.post(std::move(event)); }

    void setTitle(const QString& title);
    // What the panel says of a problem; the error's own words unless a page knows better.
    [[nodiscard]] virtual ProblemWords problemWords(ErrorCode code) const;
    // For pages whose own words say what went wrong.
    void withoutProblemPanel() { m_hasProblemPanel = false; }
    // While the page is about something else than the step's work.
    void setProblemHidden(bool hidden);
    // Where reading begins, if not at the title: a field that waits for typing.
    void setEntry(DigitField* field) { m_entry = field; }
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    // The width of the window under which two panes stand one above the other.
    [[nodiscard]] int stackBelow() const;
    // What a bodyBeside…() put into the body last.
    [[nodiscard]] QWidget* panes() const noexcept { return m_panes; }
    // Puts `carrying` beside a column, and returns the column.
    QVBoxLayout& bodyBeside(QWidget* carrying, int carryingShare = 45);
    // The same for a view that is of no use when it is cut (a live picture, a code): with larger
    // type or in a low window it stands beside what scrolls (PinnedPane), the title included.
    QVBoxLayout& bodyBesideWhole(QWidget* view, int viewShare);
    [[nodiscard]] bool hasLargeType() const;
    Text* addText(QVBoxLayout& column, TextRole role, const QString& text,
                  Tone tone = Tone::Normal);
    ChoiceButton* addChoice(QVBoxLayout& column, const QString& title, const QString& sentence,
                            const QString& picture = {});

private:
    void showProblem();
    QVBoxLayout& fillBody(QWidget* panes, QWidget* acting);

    PageContext m_context;
    Text* m_title;
    ProblemPanel* m_problem;
    ScrollPane* m_scrolled;
    QVBoxLayout* m_body;
    QWidget* m_panes = nullptr;
    DigitField* m_entry = nullptr;
    bool m_hasProblemPanel = true;
    bool m_problemHidden = false;
    std::optional<journey::Problem> m_shownProblem;
};

} // namespace kiosk::ui
