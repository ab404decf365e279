// A camera with a simulated person before it, who reads the prompts and answers: for
// demonstrations and tests. Owned by the station. Pictures of 1280×720 are drawn thirty times a
// second on a thread of its own, which also calls the handlers.
#pragma once

#include "api/camera.h"

#include <filesystem>
#include <memory>

namespace kiosk::devices {

class SimulatedPersonCamera final : public Camera
{
public:
    // `file`: the person's description, see person_file.h.
    explicit SimulatedPersonCamera(std::filesystem::path file);
    ~SimulatedPersonCamera() override;

    [[nodiscard]] CameraInfo info() const override; // always simulated
    // Fails with NoCamera when the file is not there, MalformedData when it says nothing useful,
    // UnreadableImage when its picture is none.
    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override;
    void stop() override;
    void prompt(const PersonPrompt& prompt) override; // none while stopped

private:
    class Show;

    std::filesystem::path m_file;
    std::unique_ptr<Show> m_show;
};

} // namespace kiosk::devices
