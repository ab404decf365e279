#include "vision/page_ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

// From OpenMP's run time; see line_ocr.cpp.
extern "C" void omp_set_max_active_levels(int levels);

namespace kiosk::vision {
namespace {

// Milliseconds on the clock, far above what a document takes, so that a busy machine does not cut
// its text short.
constexpr int longestPage = 4'000;
constexpr int longestLine = 1'000;
constexpr std::size_t mostWords = 400; // an identity document has about 60
constexpr double leastLikely = 0.1;

using Level = tesseract::PageIteratorLevel;

std::vector<PrintedLine> wordsOf(tesseract::TessBaseAPI& api)
{
    std::vector<PrintedLine> lines;
    const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at || at->Empty(Level::RIL_WORD))
        return lines;
    std::size_t count = 0;
    do {
        if (lines.empty() || at->IsAtBeginningOf(Level::RIL_TEXTLINE))
            lines.emplace_back();
        const std::unique_ptr<char[]> text(at->GetUTF8Text(Level::RIL_WORD));
        PrintedWord word;
        word.confidence = static_cast<double>(at->Confidence(Level::RIL_WORD)) / 100;
        const bool placed = at->BoundingBox(Level::RIL_WORD, &word.box.left, &word.box.top,
                                            &word.box.right, &word.box.bottom);
        if (!placed || text == nullptr || *text.get() == '\0' || word.confidence < leastLikely)
            continue;
        word.text = text.get();
        lines.back().push_back(std::move(word));
        ++count;
    } while (at->Next(Level::RIL_WORD) && count < mostWords);
    std::erase_if(lines, [](const PrintedLine& line) { return line.empty(); });
    return lines;
}

} // namespace

struct PageOcr::Tesseract
{
    tesseract::TessBaseAPI api;

    std::vector<PrintedLine> read(const cv::Mat& gray, tesseract::PageSegMode mode, int deadline)
    {
        const cv::Mat whole = gray.isContinuous() ? gray : gray.clone();
        api.SetPageSegMode(mode);
        api.SetImage(whole.data, whole.cols, whole.rows, 1, static_cast<int>(whole.step));
        api.SetSourceResolution(300);
        tesseract::ETEXT_DESC monitor;
        monitor.set_deadline_msecs(deadline);
        api.Recognize(&monitor);
        std::vector<PrintedLine> lines = wordsOf(api);
        api.Clear();
        return lines;
    }
};

PageOcr::PageOcr(std::unique_ptr<Tesseract> tesseract) : m_tesseract(std::move(tesseract))
{
}
PageOcr::~PageOcr() = default;

std::unique_ptr<PageOcr> PageOcr::create(const core::Bytes& languageData)
{
    omp_set_max_active_levels(0);    // see LineOcr::create()
    setMsgSeverity(L_SEVERITY_NONE); // below Tesseract: writes to stderr what no error is

    // Dictionaries would "correct" names into words.
    const std::vector<std::string> names = {"load_system_dawg", "load_freq_dawg", "debug_file"};
    const std::vector<std::string> values = {"0", "0", "/dev/null"};
    auto tesseract = std::make_unique<Tesseract>();
    const int failed = tesseract->api.Init(
        reinterpret_cast<const char*>(languageData.data()), static_cast<int>(languageData.size()),
        "print", tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false, nullptr);
    if (failed != 0)
        return nullptr;
    return std::unique_ptr<PageOcr>(new PageOcr(std::move(tesseract)));
}

std::vector<PrintedLine> PageOcr::readPage(const cv::Mat& gray)
{
    return m_tesseract->read(gray, tesseract::PSM_SPARSE_TEXT, longestPage);
}

PrintedLine PageOcr::readLine(const cv::Mat& gray)
{
    const auto lines = m_tesseract->read(gray, tesseract::PSM_SINGLE_LINE, longestLine);
    PrintedLine words;
    for (const PrintedLine& line : lines)
        words.insert(words.end(), line.begin(), line.end());
    return words;
}

} // namespace kiosk::vision
