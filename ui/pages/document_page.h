// The identity document: its pages seen live, taken by themselves and read; then, when something of
// it is proven by nothing, the person's look at it.
#pragma once

#include "ui/pages/page.h"

#include <QProgressBar>
#include <QTimer>

#include <array>

namespace kiosk::ui {

class DocumentConfirm;
class LiveView;
class PageView;
class Thumbnail;
class TurnOver;

class DocumentPage final : public Page
{
    Q_OBJECT
public:
    explicit DocumentPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;
    [[nodiscard]] PageActions actions() const override;
    void primary() override;

protected:
    void showState(const journey::State& state) override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] ProblemWords problemWords(ErrorCode code) const override;

private:
    // What the page is about now.
    enum class Phase : std::uint8_t { Showing, Confirming, Failed };
    [[nodiscard]] Phase phase() const;

    void buildPictures();
    void buildGuidance(QVBoxLayout& column);
    void buildAccepted(QVBoxLayout& column);
    void buildOtherWays(QVBoxLayout& column);
    void guide(station::Guidance guidance);
    void showProgress(double fraction);
    void setReading(bool reading);
    void setScanning(bool scanning);
    void scanOrStop();
    void showSides();
    void showOtherWays();
    void showConfirm();
    [[nodiscard]] bool hasDevice(QLatin1String kind) const;

    // Beside the words: live while a page is looked for, still while one is confirmed.
    QWidget* m_pictures = nullptr;
    PageView* m_live = nullptr;
    std::array<LiveView*, 2> m_still{};

    QWidget* m_showing = nullptr; // what is hidden while something is confirmed
    Text* m_guidance = nullptr;
    TurnOver* m_turnOver = nullptr;
    std::array<Thumbnail*, 2> m_sides{};
    std::array<core::SharedImage, 2> m_taken; // front, back
    QProgressBar* m_progress = nullptr;
    QTimer m_slow; // reading takes so long that a bar is needed
    QWidget* m_accepted = nullptr;
    ChoiceButton* m_scan = nullptr;
    Text* m_swipe = nullptr;
    DocumentConfirm* m_confirm = nullptr;
    QWidget* m_answers = nullptr;
    QVBoxLayout* m_column = nullptr;
    Phase m_phase = Phase::Showing;
    QString m_said;
    bool m_isReading = false;
    bool m_isScanning = false;
};

} // namespace kiosk::ui
