// A copy of the product's models in a folder of its own, to be spoilt.
#pragma once

#include "pictures.h"

#include <QTemporaryDir>

#include <filesystem>

namespace kiosk::tests {

class ModelCopy
{
public:
    ModelCopy()
    {
        std::filesystem::copy(sourcePath("models"), path(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::filesystem::path path() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "models";
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kiosk::tests
