// The ids that stand for enumerations in a recorded case. Private to the room.
#pragma once

#include "policy/case_file.h"

namespace kiosk::policy {

// Ids of an enumeration, found by trying all of them.
template <typename Enum>
struct EnumIds;

#define KIOSK_ENUM_IDS(type, last, function)                                                       \
    template <>                                                                                    \
    struct EnumIds<type>                                                                           \
    {                                                                                              \
        static constexpr int count = static_cast<int>(type::last) + 1;                             \
        static std::string_view of(type value) { return function(value); }                         \
    }
std::string_view nameMatchId(identity::NameMatch match) noexcept;
KIOSK_ENUM_IDS(journey::Mode, Headless, journey::modeId);
KIOSK_ENUM_IDS(journey::Reason, HelpersPhone, journey::reasonId);
KIOSK_ENUM_IDS(journey::Authority, Mandate, journey::authorityId);
KIOSK_ENUM_IDS(journey::SkipReason, FaceCovered, journey::skipReasonId);
KIOSK_ENUM_IDS(journey::RecordAnswer, Known, journey::recordAnswerId);
KIOSK_ENUM_IDS(journey::DocumentSource, PhoneApp, journey::documentSourceId);
KIOSK_ENUM_IDS(journey::ChipVerdict, NotChecked, journey::chipVerdictId);
KIOSK_ENUM_IDS(journey::ChipProof, Failed, journey::chipProofId);
KIOSK_ENUM_IDS(journey::Liveness, Attack, journey::livenessId);
KIOSK_ENUM_IDS(journey::FaceReference, Printed, journey::faceReferenceId);
KIOSK_ENUM_IDS(journey::AgentWord, Return, journey::agentWordId);
KIOSK_ENUM_IDS(journey::Verdict, Refuse, journey::verdictId);
KIOSK_ENUM_IDS(identity::DocumentKind, HealthCard, identity::documentKindId);
KIOSK_ENUM_IDS(identity::AgentRole, Auditor, identity::agentRoleId);
KIOSK_ENUM_IDS(identity::NameMatch, Conflict, nameMatchId);
#undef KIOSK_ENUM_IDS

} // namespace kiosk::policy
