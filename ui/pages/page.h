// One page of the kiosk: a title that is a question or an instruction, what carries it, and one
// next step. Built on entry and destroyed on leaving, so that nothing of a person stays behind in a
// widget; a change of language or appearance builds it anew.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "station/station_port.h"
#include "ui/shell/look.h"
#include "ui/widgets/text.h"

#include <QColor>
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
    std::chrono::milliseconds verdict;  // Options::verdict
    std::chrono::milliseconds reminder; // Options::reminder
    bool canSpeak = false;              // the kiosk has a voice
};

// What the bottom bar shows for a page. An empty primary hides the button.
struct PageActions
{
    QString primary;
    bool primaryEnabled = true;
    bool back = false;
    bool stop = false;
    QString skip = {}; // "I have no document": asks for the step's SkipPage; empty: not offered
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

    [[nodiscard]] QString title() const;
    // What is spoken when the page appears: its title, then what went wrong or is to be done.
    [[nodiscard]] virtual QString intro() const;
    // Shows the state as it is now. Called once after construction and at every change.
    void refresh();
    // Takes the focus to where reading begins.
    void enter();

Q_SIGNALS:
    void actionsChanged();
    void languageChosen(const QString& tag);
    void appearanceChosen(const kiosk::ui::Appearance& appearance);
    void speechChosen(bool on);
    void closed();                      // of a page that lies over the journey's (help, settings)
    void skipAsked();                   // "I cannot do this": SkipPage shall lie over this one
    void stopAsked();                   // StopPage shall
    void said(const QString& sentence); // what say() was given

protected:
    virtual void showState(const journey::State& state) { Q_UNUSED(state) }
    void paintEvent(QPaintEvent* event) override;
    // Digits typed on a keyboard reach the page's field wherever the focus is.
    void keyPressEvent(QKeyEvent* event) override;

    [[nodiscard]] const PageContext& context() const noexcept { return m_context; }
    [[nodiscard]] const Look& look() const noexcept { return m_context.look; }
    [[nodiscard]] const journey::State& state() const { return m_context.station.state(); }
    void post(journey::Event event) { m_context.station.post(std::move(event)); }

    void setTitle(const QString& title);
    // For a page whose title is an instruction that has to be in view as a whole.
    void setTitleRole(TextRole role);
    [[nodiscard]] QWidget& titleWidget() noexcept { return *m_title; }
    // Lets `widget`, which shows `sentence`, be heard: by assistive technology and by the kiosk's
    // own speech. Never personal data. The same sentence is told to both at every call.
    void say(QWidget& widget, const QString& sentence);
    // What is to be done here, in a sentence without personal data; empty when the title says it.
    [[nodiscard]] virtual QString lead() const { return {}; }
    // What the panel says of a problem; the error's own words unless a page knows better.
    [[nodiscard]] virtual ProblemWords problemWords(ErrorCode code) const;
    // For pages whose own words say what went wrong.
    void withoutProblemPanel() { m_hasProblemPanel = false; }
    // The page's ground in a colour of its own, or (invalid) the window's. The title and `words`
    // are shown on cards then, so that their contrast stays.
    void setGround(const QColor& colour, QWidget* words);
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
    // type, in a low or in an upright window it stands beside what scrolls (PinnedPane), the title
    // included.
    QVBoxLayout& bodyBesideWhole(QWidget* view, int viewShare);
    // The same, always: for a view that is as high as the page.
    QVBoxLayout& bodyBesidePinned(QWidget* view, int viewShare);
    [[nodiscard]] bool hasLargeType() const;
    Text* addText(QVBoxLayout& column, TextRole role, const QString& text,
                  Tone tone = Tone::Normal);
    ChoiceButton* addChoice(QVBoxLayout& column, const QString& title, const QString& sentence,
                            const QString& picture = {});

private:
    void showProblem();
    void showReturned();
    QVBoxLayout& fillBody(QWidget* panes, QWidget* acting);

    PageContext m_context;
    Text* m_title;
    ProblemPanel* m_problem;
    ProblemPanel* m_returned; // why an agent sent the person back here
    ScrollPane* m_scrolled;
    QVBoxLayout* m_body;
    QWidget* m_panes = nullptr;
    DigitField* m_entry = nullptr;
    QColor m_ground;
    QWidget* m_words = nullptr; // on a card while there is a ground
    bool m_hasProblemPanel = true;
    bool m_problemHidden = false;
    std::optional<journey::Problem> m_shownProblem;
    std::optional<std::string> m_shownReturned;
};

} // namespace kiosk::ui
