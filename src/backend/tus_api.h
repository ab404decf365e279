// Inside the room: resumable uploads of sealed packages, tus 1.0 with the creation extension.
#pragma once

#include "backend/body_store.h"
#include "backend/case_store.h"
#include "backend/router.h"
#include "core/random_source.h"

#include <mutex>
#include <set>

namespace kiosk::backend {

class TusApi
{
public:
    static constexpr std::uint64_t largestUpload = std::uint64_t{64} << 20; // octets
    static constexpr std::size_t largestPart = std::size_t{4} << 20;        // kiosks send 1 MiB
    static constexpr std::int64_t mostWaiting = 2000; // packages not processed yet, then 503

    // `stored` is called after a package became complete: there is work.
    TusApi(const CaseStore& cases, BodyStore& bodies, const Clock& clock,
           core::RandomSource& random, std::function<void()> stored)
        : m_cases(cases), m_bodies(bodies), m_clock(clock), m_random(random),
          m_stored(std::move(stored))
    {
    }
    void addRoutes(Router& router);
    // Once, before requests come: finishes uploads whose last octet is on disk but whose package
    // was not recorded, because the program ended in between.
    [[nodiscard]] Result<void> settleOrphans();

private:
    [[nodiscard]] HttpResponse create(const HttpRequest& request);
    [[nodiscard]] HttpResponse head(const HttpRequest& request);
    [[nodiscard]] HttpResponse patch(const HttpRequest& request);

    [[nodiscard]] HttpResponse append(const Upload& upload, const HttpRequest& request);
    [[nodiscard]] HttpResponse finish(const Upload& upload);
    [[nodiscard]] Result<std::optional<Upload>> ownUpload(const HttpRequest& request) const;
    [[nodiscard]] Result<std::int64_t> offsetOf(const Upload& upload) const;

    const CaseStore& m_cases;
    BodyStore& m_bodies;
    const Clock& m_clock;
    core::RandomSource& m_random;
    std::function<void()> m_stored;

    std::mutex m_creating; // one upload a package, whoever asks at the same time
    std::mutex m_busyMutex;
    std::set<std::string> m_busy; // uploads that a PATCH is writing to
};

} // namespace kiosk::backend
