// Private to vision: one of the models as a network of OpenCV, and the input that several of them
// take.
#pragma once

#include "vision/model_store.h"

#include <opencv2/dnn.hpp>

namespace kiosk::vision {

// Fails with ModelMissing, ModelAltered or Internal (a model that the library refuses).
[[nodiscard]] Result<cv::dnn::Net> network(const ModelStore& models, const std::string& name);

// (value − 127) / 128, as the detector and the embedding were trained with.
[[nodiscard]] cv::Mat centredBlob(const cv::Mat& picture, cv::Size size, bool rgb);

} // namespace kiosk::vision
