// Inside the room: the tables. Times are milliseconds since 1970. Codes, tokens and transaction ids
// are secrets of a person's phone and kept as SHA-256 only: a copy of this database redeems
// nothing.
#pragma once

namespace kiosk::backend {

inline constexpr const char* schema = R"sql(
-- What a kiosk said is coming. Hashes only.
CREATE TABLE IF NOT EXISTS announcements(
    package_id    TEXT PRIMARY KEY,
    kiosk_id      TEXT NOT NULL,
    sealed_sha256 TEXT NOT NULL UNIQUE,
    size          INTEGER NOT NULL,
    announced_at  INTEGER NOT NULL
) STRICT;

-- Pre-authorized codes. At most one of a package is open, spent or locked; the others are dead.
CREATE TABLE IF NOT EXISTS codes(
    code_sha256 TEXT PRIMARY KEY,
    package_id  TEXT NOT NULL REFERENCES announcements(package_id),
    tx_hmac     TEXT NOT NULL,
    expires_at  INTEGER NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    state       TEXT NOT NULL DEFAULT 'open'
                CHECK(state IN('open', 'spent', 'locked', 'dead'))
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS one_living_code ON codes(package_id) WHERE state <> 'dead';

-- Files on their way (tus). One for a package; gone when complete.
CREATE TABLE IF NOT EXISTS uploads(
    upload_id  TEXT PRIMARY KEY,
    package_id TEXT NOT NULL UNIQUE REFERENCES announcements(package_id),
    kiosk_id   TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    complete   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Packages that are complete and on disk, under their hash.
CREATE TABLE IF NOT EXISTS packages(
    package_id  TEXT PRIMARY KEY REFERENCES announcements(package_id),
    sha256      TEXT NOT NULL UNIQUE,
    kiosk_id    TEXT NOT NULL,
    size        INTEGER NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS jobs(
    sha256       TEXT PRIMARY KEY REFERENCES packages(sha256),
    done         INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What processing a package led to: one row a package hash, whatever happens.
CREATE TABLE IF NOT EXISTS cases(
    sha256       TEXT PRIMARY KEY REFERENCES packages(sha256),
    package_id   TEXT NOT NULL UNIQUE,
    processed_at INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK(state IN('ready', 'review', 'refused', 'rejected')),
    verdict      TEXT NOT NULL,
    reasons      TEXT NOT NULL,
    trial        INTEGER NOT NULL,
    delegated    INTEGER NOT NULL,
    claims       TEXT
) STRICT;

-- Whose package it is: a keyed hash of the number.
CREATE TABLE IF NOT EXISTS holders(
    package_id TEXT PRIMARY KEY REFERENCES announcements(package_id),
    person     TEXT NOT NULL,
    delegated  INTEGER NOT NULL,
    repairing  INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS holders_of_person ON holders(person);

-- What officers have settled, one row a word.
CREATE TABLE IF NOT EXISTS reviews(
    package_id TEXT NOT NULL REFERENCES announcements(package_id),
    settled_at INTEGER NOT NULL,
    officer    TEXT NOT NULL,
    accepted   INTEGER NOT NULL,
    reason     TEXT NOT NULL
) STRICT;

-- Codes of the phone app that a kiosk has used.
CREATE TABLE IF NOT EXISTS resume_uses(
    code_sha256 TEXT PRIMARY KEY,
    kiosk_id    TEXT NOT NULL,
    used_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS tokens(
    token_sha256 TEXT PRIMARY KEY,
    package_id   TEXT NOT NULL REFERENCES announcements(package_id),
    code_sha256  TEXT NOT NULL REFERENCES codes(code_sha256),
    dpop_jkt     TEXT,
    expires_at   INTEGER NOT NULL
) STRICT;

-- Deferred issuance: the holder key that waits for its credential.
CREATE TABLE IF NOT EXISTS transactions(
    transaction_sha256 TEXT PRIMARY KEY,
    token_sha256       TEXT NOT NULL UNIQUE REFERENCES tokens(token_sha256),
    holder_jwk         TEXT NOT NULL
) STRICT;

-- Issued credentials. The index is their place in the status list.
CREATE TABLE IF NOT EXISTS credentials(
    status_index        INTEGER PRIMARY KEY,
    package_id          TEXT NOT NULL,
    token_sha256        TEXT NOT NULL,
    code_sha256         TEXT NOT NULL,
    notification_sha256 TEXT NOT NULL UNIQUE,
    issued_at           INTEGER NOT NULL,
    expires_at          INTEGER NOT NULL,
    revoked             INTEGER NOT NULL DEFAULT 0,
    event               TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS credentials_of_package ON credentials(package_id);

-- Certificates that agents were given. A word by any other is none.
CREATE TABLE IF NOT EXISTS agents(
    certificate_sha256 TEXT PRIMARY KEY,
    agent_id           TEXT NOT NULL,
    name               TEXT NOT NULL,
    role               TEXT NOT NULL,
    issued_at          INTEGER NOT NULL,
    valid_until        INTEGER NOT NULL,
    revoked_at         INTEGER
) STRICT;
)sql";

} // namespace kiosk::backend
