// The ids of the face's quality measures, as vision::faceMeasureId gives them: this room knows no
// pictures, so it has their names only. A test compares the two lists. Private to the room.
#pragma once

#include <array>
#include <string_view>

namespace kiosk::policy {

// "overall" is all of them together.
inline constexpr std::array<std::string_view, 26> faceMeasures{"overall",
                                                               "single_face_present",
                                                               "head_size",
                                                               "inter_eye_distance",
                                                               "leftward_crop",
                                                               "rightward_crop",
                                                               "margin_above",
                                                               "margin_below",
                                                               "head_pose_yaw",
                                                               "head_pose_pitch",
                                                               "head_pose_roll",
                                                               "eyes_open",
                                                               "mouth_closed",
                                                               "eyes_visible",
                                                               "mouth_occlusion_prevention",
                                                               "face_occlusion_prevention",
                                                               "illumination_uniformity",
                                                               "luminance_mean",
                                                               "luminance_variance",
                                                               "under_exposure_prevention",
                                                               "over_exposure_prevention",
                                                               "dynamic_range",
                                                               "sharpness",
                                                               "compression_artifacts",
                                                               "natural_colour",
                                                               "background_uniformity"};

} // namespace kiosk::policy
