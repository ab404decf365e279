#include "backend/tus_api.h"

#include "backend/tus_metadata.h"
#include "core/ids.h"
#include "core/log.h"

#include <charconv>

namespace kiosk::backend {
namespace {

constexpr auto version = "1.0.0";
constexpr auto uploadsPath = "/kiosk/v1/uploads";
constexpr int checksumMismatch = 460; // as the tus checksum extension numbers it
constexpr int pressureRetrySeconds = 30;
constexpr int busyRetrySeconds = 2;

HttpResponse withVersion(HttpResponse response)
{
    return std::move(response).with("Tus-Resumable", version);
}

HttpResponse located(const std::string& uploadId)
{
    return emptyResponse(201).with("Location", std::string(uploadsPath) + '/' + uploadId);
}

std::optional<std::uint64_t> numberHeader(const HttpRequest& request, std::string_view name)
{
    const auto text = request.header(name);
    if (!text)
        return std::nullopt;
    std::uint64_t number = 0;
    const auto* end = text->data() + text->size();
    const auto [stopped, problem] = std::from_chars(text->data(), end, number);
    if (problem != std::errc() || stopped != end || text->empty())
        return std::nullopt;
    return number;
}

// Wraps a handler with the rule of tus 1.0: the version comes with every request but OPTIONS.
HttpHandler versioned(HttpHandler handler)
{
    return [handler = std::move(handler)](const HttpRequest& request) {
        if (request.header("tus-resumable") != std::string(version))
            return emptyResponse(412).with("Tus-Version", version);
        return withVersion(handler(request));
    };
}

HttpResponse options()
{
    return emptyResponse(204)
        .with("Tus-Resumable", version)
        .with("Tus-Version", version)
        .with("Tus-Extension", "creation")
        .with("Tus-Max-Size", std::to_string(TusApi::largestUpload));
}

HttpResponse storageFailure(std::string_view doing, const Error& error)
{
    if (error.code != ErrorCode::StorageFull)
        return internalError(doing, error);
    core::logError("backend", doing, error);
    return busyResponse(pressureRetrySeconds);
}

} // namespace

void TusApi::addRoutes(Router& router)
{
    const std::string one = std::string(uploadsPath) + "/{upload}";
    router.add("OPTIONS", uploadsPath, [](const HttpRequest&) { return options(); });
    router.add("OPTIONS", one, [](const HttpRequest&) { return options(); });
    router.add("POST", uploadsPath,
               versioned([this](const HttpRequest& request) { return create(request); }));
    router.add("HEAD", one,
               versioned([this](const HttpRequest& request) { return head(request); }));
    router.add("PATCH", one,
               versioned([this](const HttpRequest& request) { return patch(request); }));
}

Result<void> TusApi::settleOrphans()
{
    KIOSK_TRY(const auto uploads, m_cases.openUploads());
    for (const Upload& upload : uploads) {
        KIOSK_TRY(const std::int64_t offset, m_bodies.offset(upload.id));
        if (offset == upload.size || m_bodies.contains(upload.sha256))
            static_cast<void>(finish(upload)); // logs what fails; the kiosk asks again
    }
    return {};
}

HttpResponse TusApi::create(const HttpRequest& request)
{
    const auto length = numberHeader(request, "upload-length");
    const auto metadata = parseUploadMetadata(request.header("upload-metadata").value_or(""));
    if (!length || *length == 0 || !metadata)
        return errorResponse(400, "invalid_request");
    if (*length > largestUpload)
        return errorResponse(413, "content_too_large");

    const std::lock_guard locked(m_creating);
    const auto announcement = m_cases.announcement(metadata->packageId);
    const auto existing = m_cases.uploadOfPackage(metadata->packageId);
    if (!announcement || !existing)
        return internalError("upload", announcement ? existing.error() : announcement.error());
    if (!*announcement || (*announcement)->kioskId != request.client ||
        (*announcement)->sha256 != metadata->sha256 ||
        (*announcement)->size != static_cast<std::int64_t>(*length))
        return errorResponse(409, "conflict", "not as announced");
    if (*existing)
        return located((*existing)->id);

    const auto waiting = m_cases.waitingJobs();
    if (!waiting)
        return internalError("upload", waiting.error());
    if (*waiting >= mostWaiting)
        return busyResponse(pressureRetrySeconds);
    auto id = core::newUuid(m_random);
    if (!id)
        return internalError("upload", id.error());
    const Upload upload{*id,
                        metadata->packageId,
                        request.client,
                        metadata->sha256,
                        static_cast<std::int64_t>(*length),
                        false};
    if (const auto added = m_cases.addUpload(upload); !added)
        return storageFailure("upload", added.error());
    return located(upload.id);
}

Result<std::optional<Upload>> TusApi::ownUpload(const HttpRequest& request) const
{
    if (!core::isUuid(request.parameter("upload")))
        return std::nullopt;
    KIOSK_TRY(auto upload, m_cases.upload(request.parameter("upload")));
    if (upload && upload->kioskId != request.client)
        return std::nullopt;
    return upload;
}

Result<std::int64_t> TusApi::offsetOf(const Upload& upload) const
{
    if (upload.complete)
        return upload.size;
    return m_bodies.offset(upload.id);
}

HttpResponse TusApi::head(const HttpRequest& request)
{
    const auto upload = ownUpload(request);
    if (!upload)
        return internalError("upload", upload.error());
    if (!*upload)
        return emptyResponse(404);
    const auto offset = offsetOf(**upload);
    if (!offset)
        return internalError("upload", offset.error());
    return emptyResponse(200)
        .with("Upload-Offset", std::to_string(*offset))
        .with("Upload-Length", std::to_string((*upload)->size))
        .with("Cache-Control", "no-store");
}

HttpResponse TusApi::patch(const HttpRequest& request)
{
    if (request.mediaType() != "application/offset+octet-stream")
        return errorResponse(415, "unsupported_media_type");
    const auto upload = ownUpload(request);
    if (!upload)
        return internalError("upload", upload.error());
    if (!*upload)
        return errorResponse(404, "not_found");
    {
        const std::lock_guard locked(m_busyMutex);
        if (!m_busy.insert((*upload)->id).second)
            return errorResponse(423, "locked", "another request writes to this upload")
                .with("Retry-After", std::to_string(busyRetrySeconds));
    }
    auto response = append(**upload, request);
    const std::lock_guard locked(m_busyMutex);
    m_busy.erase((*upload)->id);
    return response;
}

HttpResponse TusApi::append(const Upload& upload, const HttpRequest& request)
{
    const auto at = numberHeader(request, "upload-offset");
    const auto offset = offsetOf(upload);
    if (!offset)
        return internalError("upload", offset.error());
    if (!at)
        return errorResponse(400, "invalid_request", "Upload-Offset");
    if (*at != static_cast<std::uint64_t>(*offset))
        return errorResponse(409, "conflict", "Upload-Offset");
    const auto end = *offset + static_cast<std::int64_t>(request.body.size());
    if (end > upload.size)
        return errorResponse(413, "content_too_large");
    if (!request.body.empty()) {
        if (const auto written = m_bodies.append(upload.id, *offset, request.body); !written)
            return storageFailure("upload", written.error());
    }
    auto response = emptyResponse(204);
    if (end == upload.size && !upload.complete)
        response = finish(upload);
    if (response.status != 204)
        return response;
    return std::move(response).with("Upload-Offset", std::to_string(end));
}

HttpResponse TusApi::finish(const Upload& upload)
{
    const auto stored = m_bodies.putIfAbsent(upload.id, upload.sha256);
    if (!stored && stored.error().code == ErrorCode::SignatureInvalid) {
        if (const auto dropped = m_cases.dropUpload(upload.id); !dropped)
            return internalError("upload", dropped.error());
        return errorResponse(checksumMismatch, "checksum_mismatch");
    }
    if (!stored)
        return storageFailure("upload", stored.error());
    if (const auto completed = m_cases.completeUpload(upload, m_clock.now()); !completed)
        return storageFailure("upload", completed.error());
    m_stored();
    return emptyResponse(204);
}

} // namespace kiosk::backend
