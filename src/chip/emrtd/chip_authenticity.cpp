#include "chip/emrtd/chip_authenticity.h"

namespace kiosk::chip::emrtd {

std::string_view chipProofId(ChipProof proof) noexcept
{
    switch (proof) {
    case ChipProof::Genuine:
        return "genuine";
    case ChipProof::NotOffered:
        return "not-offered";
    case ChipProof::Failed:
        return "failed";
    case ChipProof::NotChecked:
        break;
    }
    return "not-checked";
}

} // namespace kiosk::chip::emrtd
