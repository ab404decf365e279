#include "serial/mrz_swipe_reader.h"

#include <algorithm>
#include <chrono>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

// Swipe readers send a whole zone within some tens of milliseconds.
constexpr auto pauseAfterSwipe = 300ms;
constexpr std::size_t mostLines = 3;

bool isMrzCharacter(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') ||
           character == '<';
}

bool isControl(char character)
{
    return static_cast<unsigned char>(character) < 0x20;
}

// Without a reader's frame: STX, ETX and the like around what was swiped.
std::string_view withoutFrame(std::string_view line)
{
    while (!line.empty() && isControl(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && isControl(line.back()))
        line.remove_suffix(1);
    return line;
}

bool isMrzLine(std::string_view line)
{
    return (line.size() == 30 || line.size() == 36 || line.size() == 44) &&
           std::ranges::all_of(line, isMrzCharacter);
}

// 9303-4 to -7: three lines of 30, or two of 36 or 44.
bool isZone(const std::vector<PersonalText>& lines)
{
    const std::size_t columns = lines.empty() ? 0 : lines.front().reveal().size();
    return lines.size() == (columns == 30 ? 3U : 2U) &&
           std::ranges::all_of(lines, [columns](const PersonalText& line) {
               return line.reveal().size() == columns && isMrzLine(line.reveal());
           });
}

} // namespace

MrzSwipeReader::MrzSwipeReader(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterSwipe);
    connect(&m_pause, &QTimer::timeout, this, &MrzSwipeReader::settle);
    connect(&m_reader, &SerialLineReader::lineRead, this, &MrzSwipeReader::take);
    connect(&m_reader, &SerialLineReader::lost, this, [this] {
        close();
        Q_EMIT lost();
    });
}

MrzSwipeReader::~MrzSwipeReader() = default;

Result<void> MrzSwipeReader::open(const QString& port, int baud)
{
    close();
    return m_reader.open(port, baud);
}

void MrzSwipeReader::close()
{
    m_pause.stop();
    m_lines.clear();
    m_tooMany = false;
    m_reader.close();
}

void MrzSwipeReader::take(const PersonalText& line)
{
    const std::string_view text = withoutFrame(line.reveal());
    if (text.empty()) // the end of a frame on a line of its own
        return;
    if (m_lines.size() < mostLines)
        m_lines.emplace_back(text);
    else
        m_tooMany = true;
    m_pause.start();
}

void MrzSwipeReader::settle()
{
    const std::vector<PersonalText> lines = std::exchange(m_lines, {});
    if (!std::exchange(m_tooMany, false) && isZone(lines))
        Q_EMIT swiped(lines);
    else
        Q_EMIT misread();
}

} // namespace kiosk::devices
