// The page with the photograph under the document camera, seen live.
#pragma once

#include "ui/pages/page.h"

namespace kiosk::ui {

class LiveView;

class DocumentPage final : public Page
{
    Q_OBJECT
public:
    explicit DocumentPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString status() const override;

protected:
    void showState(const journey::State& state) override;

private:
    LiveView* m_view;
    Text* m_guidance;
};

} // namespace kiosk::ui
