// Still pictures shown one after another as if a camera saw them: for demonstrations and tests, or
// from the folder that a document scanner's own program writes to. Owned by the station. Pictures
// are decoded on a thread of its own, which also calls the handlers.
#pragma once

#include "api/camera.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace kiosk::devices {

class StillImageCamera final : public Camera
{
public:
    enum class Kind : std::uint8_t {
        Simulated,     // pictures that stand for a device
        CaptureFolder, // written by a real scanner
    };

    // `sources`: picture files, or folders whose pictures are taken in the order of their names; a
    // folder is looked at again in each round.
    explicit StillImageCamera(std::vector<std::filesystem::path> sources,
                              Kind kind = Kind::Simulated);
    ~StillImageCamera() override;

    [[nodiscard]] CameraInfo info() const override;
    // Five pictures a second, from the first again after the last; one that cannot be read is
    // passed over. Fails with NoCamera when there are none, UnreadableImage when the first is none.
    // A round without one readable picture ends with CameraLost.
    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override;
    void stop() override;

private:
    class Show;

    std::vector<std::filesystem::path> m_sources;
    Kind m_kind;
    std::unique_ptr<Show> m_show;
};

} // namespace kiosk::devices
