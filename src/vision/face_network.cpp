#include "vision/face_network.h"

#include "vision/opencv.h"

namespace kiosk::vision {

Result<cv::dnn::Net> network(const ModelStore& models, const std::string& name)
{
    KIOSK_TRY(const Bytes octets, models.load(name));
    return guarded(ErrorCode::Internal, name.c_str(), [&]() -> Result<cv::dnn::Net> {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(octets.data()), octets.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return net;
    });
}

cv::Mat centredBlob(const cv::Mat& picture, cv::Size size, bool rgb)
{
    return cv::dnn::blobFromImage(picture, 1.0 / 128, size, cv::Scalar::all(127), rgb);
}

} // namespace kiosk::vision
