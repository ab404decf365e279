// The models that vision runs: files named in models/manifest.json with size, SHA-256, source and
// licence. A file is read once, checked, and handed on from memory, so that what was checked is
// what is run.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>
#include <map>
#include <string>

namespace kiosk::vision {

class ModelStore
{
public:
    // Reads the manifest of `folder`. Fails with ModelMissing or MalformedData.
    [[nodiscard]] static Result<ModelStore> open(const std::filesystem::path& folder);

    // The octets of the model named `name` in the manifest ("face-detect", "face-landmarks",
    // "face-pose", "face-eyes", "face-embedding", "face-second", "face-liveness", "mrz-ocr",
    // "mrz-line"). Fails with ModelMissing or ModelAltered.
    [[nodiscard]] Result<Bytes> load(const std::string& name) const;
    // "face-embedding 0.0.1 sha256:1234abcd": for the package's record of what decided.
    [[nodiscard]] std::string version(const std::string& name) const;

private:
    struct Entry
    {
        std::string file;
        std::string version;
        std::string sha256;
        std::uintmax_t size = 0;
    };
    std::filesystem::path m_folder;
    std::map<std::string, Entry> m_entries;
};

} // namespace kiosk::vision
