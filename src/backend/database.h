// Inside the room: a SQLite connection and its statements, owned. WAL and synchronous=FULL: what
// has been committed survives a power cut.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk::backend {

inline constexpr const char* databaseFile = "backend.sqlite"; // in the back office's directory

// A prepared statement with its values bound in order. Used up by stepping through its rows.
class Statement
{
public:
    Statement(sqlite3* connection, const char* sql);

    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bindOptional(const std::optional<std::string>& text); // nothing is NULL
    Statement& bind(TimePoint time);                                 // milliseconds since 1970

    // True while there is a row. Fails with StorageFailed; also for a statement that did not
    // prepare.
    [[nodiscard]] Result<bool> step();
    // Runs a statement without rows and says how many rows it changed.
    [[nodiscard]] Result<int> run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] TimePoint time(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    [[nodiscard]] tl::unexpected<Error> failure() const;

    sqlite3* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_next = 1;
};

// One connection, used by one thread at a time: lock() is held for as long as statements are alive.
class Database
{
public:
    // Makes the file (0600) and its tables when they are missing. Fails with StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file);

    [[nodiscard]] std::unique_lock<std::recursive_mutex> lock() const;
    [[nodiscard]] Statement prepare(const char* sql) const;
    // All of `work` or nothing, on disk when it returns. Takes the lock. `work` fails: rolled back.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work) const;

private:
    struct Close
    {
        void operator()(sqlite3* connection) const noexcept;
    };
    explicit Database(sqlite3* connection) : m_connection(connection) {}
    [[nodiscard]] Result<void> execute(const char* sql) const;

    std::unique_ptr<sqlite3, Close> m_connection;
    mutable std::recursive_mutex m_mutex;
};

} // namespace kiosk::backend
