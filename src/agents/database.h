// Inside the room: the SQLite connection and its statements, owned. Every failure of SQLite becomes
// StorageFull, StorageCorrupt or StorageFailed here and nowhere else. Small on purpose: a rollback
// journal instead of a WAL, as there is one short write a sign-in.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk::agents {

// A prepared statement. Parameters count from 1, columns from 0. A failed bind is told by step().
class Statement
{
public:
    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);
    [[nodiscard]] Result<bool> step(); // true: there is a row

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    friend class Database;
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bound = 0; // the first failed bind, 0 when all went well
};

class Database
{
public:
    // Opens or makes the file (0600) and its tables; other processes are waited for, five seconds.
    // A file of another version is StorageCorrupt: this program must not guess at it.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& file);

    // Prepares and binds the values in order; the caller steps.
    template <typename... Values>
    [[nodiscard]] Result<Statement> query(std::string_view sql, const Values&... values) const
    {
        KIOSK_TRY(Statement statement, prepare(sql));
        int index = 0;
        (statement.bind(++index, values), ...);
        return statement;
    }
    // The same for a statement without rows: steps once.
    template <typename... Values>
    [[nodiscard]] Result<void> run(std::string_view sql, const Values&... values) const
    {
        KIOSK_TRY(Statement statement, query(sql, values...));
        KIOSK_TRY([[maybe_unused]] const bool row, statement.step());
        return {};
    }
    [[nodiscard]] int changedRows() const; // by the last statement run

private:
    struct Closer
    {
        void operator()(sqlite3* connection) const noexcept;
    };
    explicit Database(sqlite3* connection) : m_connection(connection) {}
    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    [[nodiscard]] Result<void> runScript(const std::string& sql) const;
    [[nodiscard]] Result<void> prepareSchema() const;
    std::unique_ptr<sqlite3, Closer> m_connection;
};

// Takes the write lock at once; undone unless committed.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(const Database& database) : m_database(&database) {}
    const Database* m_database;
};

} // namespace kiosk::agents
