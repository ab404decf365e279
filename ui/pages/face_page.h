// The person's live face, as in a mirror, with one instruction at a time: in words, as a drawing,
// and aloud. Then one movement after another, none of which is timed or has to be done, and the
// screen's own light. An agent may compare instead at any time.
#pragma once

#include "ui/pages/page.h"
#include "ui/shell/face_wording.h"

#include <QTimer>

namespace kiosk::ui {

class ActionButton;
class FaceCue;
class FaceView;

class FacePage final : public Page
{
    Q_OBJECT
public:
    explicit FacePage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;
    [[nodiscard]] QString intro() const override;

protected:
    void showState(const journey::State& state) override;

private:
    void buildWords(QVBoxLayout& column);
    void buildWaysOut(QVBoxLayout& column);
    void guide(station::Guidance guidance);
    void follow(const station::FaceTask& task);
    void showFace(const station::FaceOutline& face);
    void findWay();
    void instruct();
    void showInstruction();
    void showTask();
    void repeat();
    void fail();

    FaceView* m_view;
    QWidget* m_words = nullptr;
    Text* m_count = nullptr;
    FaceCue* m_cue = nullptr;
    Text* m_digits = nullptr;
    Text* m_hint = nullptr;
    ActionButton* m_skip = nullptr;
    ActionButton* m_agent = nullptr;

    station::Guidance m_guidance = station::Guidance::None;
    station::FaceTask m_task;
    station::FaceOutline m_face;
    Way m_way = Way::Unknown;
    FaceInstruction m_shown;
    QTimer m_reminder; // for whom nothing came of the instruction
    int m_reminded = 0;
    bool m_failed = false;
};

} // namespace kiosk::ui
