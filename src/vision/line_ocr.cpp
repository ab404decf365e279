#include "vision/line_ocr.h"

#include <tesseract/baseapi.h>

// From OpenMP's run time, which Tesseract brings with it; declared here because its header comes
// with one compiler only.
extern "C" void omp_set_max_active_levels(int levels);

namespace kiosk::vision {

struct LineOcr::Tesseract
{
    tesseract::TessBaseAPI api;
};

LineOcr::LineOcr(std::unique_ptr<Tesseract> tesseract) : m_tesseract(std::move(tesseract))
{
}
LineOcr::~LineOcr() = default;

std::unique_ptr<LineOcr> LineOcr::create(const core::Bytes& languageData)
{
    // Tesseract asks for four threads for every small matrix; on two cores a line then takes six
    // times as long, most of it waiting. No parallel regions at all is the fastest.
    omp_set_max_active_levels(0);

    // Dictionaries would "correct" names into words.
    const std::vector<std::string> names = {"load_system_dawg", "load_freq_dawg", "debug_file"};
    const std::vector<std::string> values = {"0", "0", "/dev/null"};
    auto tesseract = std::make_unique<Tesseract>();
    const int failed = tesseract->api.Init(
        reinterpret_cast<const char*>(languageData.data()), static_cast<int>(languageData.size()),
        "ocrb_int", tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false, nullptr);
    if (failed != 0)
        return nullptr;
    tesseract->api.SetVariable("tessedit_char_whitelist", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");
    tesseract->api.SetPageSegMode(tesseract::PSM_RAW_LINE);
    return std::unique_ptr<LineOcr>(new LineOcr(std::move(tesseract)));
}

LineOcr::Reading LineOcr::read(const cv::Mat& line)
{
    tesseract::TessBaseAPI& api = m_tesseract->api;
    const cv::Mat whole = line.isContinuous() ? line : line.clone();
    api.SetImage(whole.data, whole.cols, whole.rows, 1, static_cast<int>(whole.step));
    api.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    Reading reading;
    for (const char* at = text.get(); at != nullptr && *at != '\0'; ++at) {
        const char c = *at;
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '<')
            reading.text += c;
    }
    reading.confidence = static_cast<double>(api.MeanTextConf()) / 100;
    api.Clear();
    return reading;
}

} // namespace kiosk::vision
