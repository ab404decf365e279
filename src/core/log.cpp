#include "core/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace kiosk::core {
namespace {

constexpr auto loggerName = "kiosk";
constexpr std::size_t fileSize = 5'000'000; // octets, then a new file
constexpr std::size_t fileCount = 5;

spdlog::level::level_enum toVendor(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

void write(LogLevel level, std::string_view room, std::string_view text)
{
    if (const auto logger = spdlog::get(loggerName))
        logger->log(toVendor(level), "[{}] {}", room, text);
}

} // namespace

void startLog(std::string_view program, LogLevel least, const std::string& path)
{
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_color_sink_mt>()};
    std::string unwritable;
    if (!path.empty()) {
        try {
            sinks.push_back(
                std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, fileSize, fileCount));
        } catch (const spdlog::spdlog_ex& problem) {
            unwritable = problem.what();
        }
    }
    auto logger = std::make_shared<spdlog::logger>(loggerName, sinks.begin(), sinks.end());
    logger->set_level(toVendor(least));
    logger->flush_on(spdlog::level::warn);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l " + std::string(program) + " %v");
    spdlog::drop(loggerName);
    spdlog::register_logger(std::move(logger));
    if (!unwritable.empty())
        logWarning("core", "no log file: " + unwritable);
}

void logDebug(std::string_view room, std::string_view text)
{
    write(LogLevel::Debug, room, text);
}

void logInfo(std::string_view room, std::string_view text)
{
    write(LogLevel::Info, room, text);
}

void logWarning(std::string_view room, std::string_view text)
{
    write(LogLevel::Warning, room, text);
}

void logError(std::string_view room, std::string_view text)
{
    write(LogLevel::Error, room, text);
}

void logError(std::string_view room, std::string_view what, const Error& error)
{
    std::string text(what);
    text += ": ";
    text += errorId(error.code);
    if (!error.detail.empty())
        text += " (" + error.detail + ")";
    write(LogLevel::Error, room, text);
}

} // namespace kiosk::core
