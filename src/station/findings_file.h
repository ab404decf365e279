// Keeps what cases were judged by, without any personal data, one line each in the data folder, for
// trying new policies on (kioskctl policy try). Lives on the GUI thread; writes on its own.
#pragma once

#include "identity/date.h"
#include "policy/case_file.h"
#include "station/worker.h"

#include <filesystem>

namespace kiosk::station {

class FindingsFile
{
public:
    // Drops the cases that are older than `life` on the day `today`, and lines that are damaged.
    FindingsFile(std::filesystem::path file, std::chrono::hours life, const identity::Date& today);

    // Best effort: what fails is logged.
    void add(policy::RecordedCase recorded);

private:
    std::filesystem::path m_file;
    Worker m_writing;
};

} // namespace kiosk::station
