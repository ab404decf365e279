#include "seal/two_d_doc.h"

namespace kiosk::seal {

const SealField* TwoDDoc::find(std::string_view id) const noexcept
{
    for (const SealField& field : fields) {
        if (field.id == id)
            return &field;
    }
    return nullptr;
}

} // namespace kiosk::seal
