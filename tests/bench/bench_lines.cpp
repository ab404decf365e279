// What reading lines costs and how often it is right, on strips drawn by models/mrz/zones.py:
//   models/mrz/zones.py --severity hard --count 1000 > zones; bench_lines MODELS [--ocr] < zones
// Without input it reads nothing and says so.
#include "vision/line_net.h"
#include "vision/line_ocr.h"
#include "vision/model_store.h"
#include "vision/mrz_proof.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <sstream>

using namespace kiosk;

namespace {

struct Zone
{
    std::vector<std::string> truth;
    std::vector<cv::Mat> strips;
};

std::optional<Zone> nextZone(std::istream& in)
{
    std::string word;
    std::size_t count = 0;
    if (!(in >> word >> count) || word != "zone")
        return std::nullopt;
    Zone zone;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        int width = 0;
        in >> text >> width;
        in.get();
        cv::Mat strip(vision::LineNet::stripHeight, width, CV_8UC1);
        in.read(reinterpret_cast<char*>(strip.data), static_cast<std::streamsize>(strip.total()));
        if (!in)
            return std::nullopt;
        zone.truth.push_back(std::move(text));
        zone.strips.push_back(std::move(strip));
    }
    return zone;
}

struct Figures
{
    int zones = 0;
    int lines = 0;
    int linesRight = 0;
    int characters = 0;
    int charactersWrong = 0;
    int wrongLength = 0;
    std::vector<double> milliseconds; // a zone
    void count(const std::string& truth, const std::string& read)
    {
        ++lines;
        linesRight += truth == read ? 1 : 0;
        characters += static_cast<int>(truth.size());
        if (read.size() != truth.size()) {
            ++wrongLength;
            charactersWrong += static_cast<int>(truth.size());
            return;
        }
        for (std::size_t i = 0; i < truth.size(); ++i)
            charactersWrong += truth[i] != read[i] ? 1 : 0;
    }
    void print(const char* who)
    {
        std::ranges::sort(milliseconds);
        std::printf("%s: %d zones, %d lines, right %.2f %%, characters wrong %.3f %%, "
                    "wrong length %d, %.1f ms a zone (median)\n",
                    who, zones, lines, 100.0 * linesRight / std::max(1, lines),
                    100.0 * charactersWrong / std::max(1, characters), wrongLength,
                    milliseconds.empty() ? 0 : milliseconds[milliseconds.size() / 2]);
    }
};

// What the proof made of the readings.
struct Verdicts
{
    int proven = 0;    // all right, nothing to confirm
    int toConfirm = 0; // checked fields right, what is wrong is said to be unproven
    int refused = 0;
    int wrongChecked = 0; // accepted with a wrong character under a check digit
    int wrongSilent = 0;  // a wrong character elsewhere that is not said to be unproven
    std::vector<double> milliseconds;

    void count(const std::vector<std::string>& truth, const Result<vision::ProvenMrz>& proof)
    {
        if (!proof) {
            ++refused;
            return;
        }
        const auto real = identity::parseMrz(truth);
        const identity::Mrz& read = proof->mrz;
        const bool checkedRight =
            real->number == read.number && real->birthText == read.birthText &&
            real->expiryText == read.expiryText && real->format == read.format;
        const auto open = [&proof](identity::MrzField field) {
            return std::ranges::find(proof->unproven, field) != proof->unproven.end();
        };
        using identity::MrzField;
        const bool silent =
            (real->documentCode != read.documentCode && !open(MrzField::DocumentCode)) ||
            (real->issuer != read.issuer && !open(MrzField::Issuer)) ||
            (real->name != read.name && !open(MrzField::Name)) ||
            (real->nationality != read.nationality && !open(MrzField::Nationality)) ||
            (real->sex != read.sex && !open(MrzField::Sex)) ||
            ((real->optional1 != read.optional1 || real->optional2 != read.optional2) &&
             !open(MrzField::Optional));
        if (!checkedRight)
            ++wrongChecked;
        else if (silent)
            ++wrongSilent;
        else if (real->lines == read.lines && proof->unproven.empty())
            ++proven;
        else
            ++toConfirm;
    }
    void print() const
    {
        const double all = proven + toConfirm + refused + wrongChecked + wrongSilent;
        auto sorted = milliseconds;
        std::ranges::sort(sorted);
        std::printf("proof: entirely right %.2f %%, to be confirmed %.2f %%, refused %.2f %%, "
                    "wrong under a check digit %d, wrong elsewhere unsaid %d, %.1f ms (median)\n",
                    100 * proven / all, 100 * toConfirm / all, 100 * refused / all, wrongChecked,
                    wrongSilent, sorted.empty() ? 0 : sorted[sorted.size() / 2]);
    }
};

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::puts("bench_lines MODELS: give strips from models/mrz/zones.py on standard input");
        return 0;
    }
    cv::setNumThreads(1);
    const auto models = vision::ModelStore::open(argv[1]).value();
    const auto net = vision::LineNet::create(models.load("mrz-line").value());
    const bool withOcr = argc > 2 && std::string_view(argv[2]) == "--ocr";
    const bool shown = argc > 2 && std::string_view(argv[2]) == "--show";
    const auto ocr = withOcr ? vision::LineOcr::create(models.load("mrz-ocr").value()) : nullptr;
    Figures byNet;
    Figures byOcr;
    Verdicts verdicts;
    while (const auto zone = nextZone(std::cin)) {
        auto start = std::chrono::steady_clock::now();
        const vision::ZoneReading reading = net->readZone(zone->strips);
        byNet.milliseconds.push_back(millisecondsSince(start));
        ++byNet.zones;
        for (std::size_t i = 0; i < zone->truth.size(); ++i) {
            byNet.count(zone->truth[i], reading.lines[i].text());
            if (shown && reading.lines[i].text() != zone->truth[i])
                std::printf("%s\n%s %.3f\n\n", zone->truth[i].c_str(),
                            reading.lines[i].text().c_str(), reading.lines[i].quality);
        }
        start = std::chrono::steady_clock::now();
        const auto proof = vision::proveMrz(std::span(&reading, 1));
        verdicts.milliseconds.push_back(millisecondsSince(start));
        verdicts.count(zone->truth, proof);
        if (shown && !proof)
            std::printf("%s\n%s: %s\n", zone->truth[0].c_str(), zone->truth[1].c_str(),
                        proof.error().detail.c_str());
        if (!ocr)
            continue;
        start = std::chrono::steady_clock::now();
        ++byOcr.zones;
        for (std::size_t i = 0; i < zone->truth.size(); ++i)
            byOcr.count(zone->truth[i], ocr->read(zone->strips[i]).text);
        byOcr.milliseconds.push_back(millisecondsSince(start));
    }
    byNet.print("network");
    verdicts.print();
    if (ocr)
        byOcr.print("Tesseract");
    return 0;
}
