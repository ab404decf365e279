#include "vision/liveness/repetition_cue.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr int sampleStep = 4;
constexpr std::size_t mostSeen = 900; // a minute at 15 frames/s
constexpr auto shortestLoop = 600ms;
constexpr auto motionOver = 300ms;
constexpr float leastMotion = 0.8F; // grey values: more than noise leaves in a signature
constexpr float againBelow = 0.15F; // of the motion: so near is no accident
constexpr auto frozenFor = 1500ms;
constexpr int certainlyAgain = 6; // exact copies of earlier frames
constexpr std::size_t leastMoving = 12;
constexpr double looped = 0.6; // share of moving frames that were there before
constexpr double maybeLooped = 0.3;
constexpr auto sameLag = 120ms;
constexpr double noNoise = 0.97; // share of unchanged pixels
constexpr double littleNoise = 0.93;
constexpr std::size_t leastFrames = 20;

std::uint64_t digestOf(const SecureBytes& octets)
{
    std::uint64_t digest = 0xcbf29ce484222325U; // FNV-1a
    for (const std::uint8_t octet : octets)
        digest = (digest ^ octet) * 0x100000001b3U;
    return digest;
}

template <typename Signature>
float difference(const Signature& a, const Signature& b)
{
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum / static_cast<float>(a.size()));
}

bool isMidTone(std::uint8_t value)
{
    return value > 8 && value < 247; // where a sensor neither clips nor stays black
}

} // namespace

RepetitionCue::Sampled RepetitionCue::sampled(const Image& frame)
{
    Sampled result;
    result.width = frame.width() / sampleStep;
    result.height = frame.height() / sampleStep;
    const auto step = static_cast<std::size_t>(frame.bytesPerPixel() * sampleStep);
    const std::size_t green = frame.format() == PixelFormat::Bgr24 ? 1 : 0;
    result.pixels.reserve(static_cast<std::size_t>(result.width) *
                          static_cast<std::size_t>(result.height));
    for (int row = 0; row < result.height; ++row) {
        const std::uint8_t* from = frame.pixels().data() +
                                   static_cast<std::ptrdiff_t>(row) * sampleStep * frame.stride() +
                                   green;
        for (int column = 0; column < result.width; ++column, from += step)
            result.pixels.push_back(*from);
    }
    return result;
}

RepetitionCue::Signature RepetitionCue::signatureOf(const Sampled& samples)
{
    Signature sums{};
    std::array<float, columns * rows> counts{};
    const std::uint8_t* pixel = samples.pixels.data();
    for (int row = 0; row < samples.height; ++row) {
        const int first = row * rows / samples.height * columns;
        for (int column = 0; column < samples.width; ++column) {
            const auto cell = static_cast<std::size_t>(first + column * columns / samples.width);
            sums[cell] += static_cast<float>(*pixel++);
            counts[cell] += 1;
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] /= std::max(counts[i], 1.0F);
    return sums;
}

void RepetitionCue::begin()
{
    m_seen.clear();
    m_last = {};
}

void RepetitionCue::look(const FaceSight& sight)
{
    if (!sight.frame || sight.frame->width() < columns * sampleStep ||
        sight.frame->height() < rows * sampleStep)
        return;
    if (sight.frame->width() != m_frameWidth || sight.frame->height() != m_frameHeight ||
        (!m_seen.empty() && sight.at <= m_seen.back().at))
        begin();
    m_frameWidth = sight.frame->width();
    m_frameHeight = sight.frame->height();

    Sampled now = sampled(*sight.frame);
    Seen seen{sight.at, digestOf(now.pixels), 0, signatureOf(now)};
    for (auto before = m_seen.rbegin(); before != m_seen.rend(); ++before) {
        seen.motion = std::max(seen.motion, difference(before->signature, seen.signature));
        if (sight.at - before->at >= motionOver)
            break;
    }
    compareWithLast(now, sight);
    compareWithAll(seen);
    m_last = std::move(now);
    if (m_seen.size() >= mostSeen)
        m_seen.erase(m_seen.begin(), m_seen.begin() + mostSeen / 8);
    m_seen.push_back(std::move(seen));
}

void RepetitionCue::compareWithLast(const Sampled& now, const FaceSight& sight)
{
    const bool isFirst = m_last.pixels.size() != now.pixels.size();
    if (isFirst || m_last.pixels != now.pixels)
        m_sameSince = sight.at;
    m_longestStill = std::max(m_longestStill, duration_cast<milliseconds>(sight.at - m_sameSince));
    if (isFirst || m_sameSince != sight.at) // some cameras send a frame twice
        return;
    const auto frame = faceFrameOf(sight);
    if (!frame)
        return;
    const auto at = [](float pixels) { return static_cast<int>(pixels) / sampleStep; };
    const int left = std::max(at(frame->centre.x - frame->unit), 0);
    const int right = std::min(at(frame->centre.x + frame->unit), now.width);
    const int top = std::max(at(frame->centre.y - frame->unit), 0);
    const int bottom = std::min(at(frame->centre.y + frame->unit), now.height);
    int midTones = 0;
    int same = 0;
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            const auto i = static_cast<std::size_t>(row * now.width + column);
            if (!isMidTone(now.pixels[i]))
                continue;
            ++midTones;
            same += now.pixels[i] == m_last.pixels[i] ? 1 : 0;
        }
    }
    if (midTones > 100)
        m_unchanged.add(static_cast<double>(same) / midTones);
}

void RepetitionCue::compareWithAll(const Seen& now)
{
    std::optional<milliseconds> lag; // since the latest frame that was almost the same
    bool isExact = false;
    bool changedSince = false; // walking back in time
    for (auto before = m_seen.rbegin(); before != m_seen.rend(); ++before) {
        changedSince = changedSince || before->digest != now.digest;
        isExact = isExact || (changedSince && before->digest == now.digest);
        if (!lag && now.motion >= leastMotion && now.at - before->at >= shortestLoop &&
            difference(before->signature, now.signature) < againBelow * now.motion)
            lag = duration_cast<milliseconds>(now.at - before->at);
    }
    m_exactAgain += isExact ? 1 : 0;
    if (now.motion < leastMotion)
        return;
    m_lags.add(lag.value_or(milliseconds{0}));
    m_again = std::max(m_again, shareOfOneLag());
}

// A loop comes back after the same time again and again; chance does not.
double RepetitionCue::shareOfOneLag() const
{
    std::vector<milliseconds> lags = m_lags.values();
    const auto moving = static_cast<double>(lags.size());
    if (lags.size() < leastMoving)
        return 0;
    std::ranges::sort(lags);
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < lags.size(); ++last) {
        while (lags[last] - lags[first] > sameLag)
            ++first;
        if (lags[first] > milliseconds{0})
            most = std::max(most, last - first + 1);
    }
    return static_cast<double>(most) / moving;
}

ChannelResult RepetitionCue::result() const
{
    ChannelResult result{LivenessChannel::Repetition};
    if (m_seen.size() < leastFrames && m_longestStill < frozenFor && m_exactAgain < certainlyAgain)
        return result;
    const double unchanged = medianOf(m_unchanged.values());
    result.score = std::min({ramp(m_again, looped, 0), ramp(unchanged, noNoise, littleNoise - 0.04),
                             ramp(m_exactAgain, certainlyAgain, 0)});
    if (m_longestStill >= frozenFor || m_exactAgain >= certainlyAgain || m_again >= looped ||
        unchanged >= noNoise) {
        result.verdict = LivenessVerdict::Attack;
        result.score = 0;
    } else if (m_again >= maybeLooped || unchanged >= littleNoise || m_exactAgain >= 3) {
        result.verdict = LivenessVerdict::Unsure;
    } else {
        result.verdict = LivenessVerdict::Live;
    }
    return result;
}

} // namespace kiosk::vision
