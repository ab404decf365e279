// Inside the room: which of the agents' words in a package hold. A kiosk only passes them on; each
// is an agent's own, by their key, on this very case.
#pragma once

#include "backend/agent_register.h"
#include "core/secure_bytes.h"
#include "journey/state.h"

namespace kiosk::backend {

class AgentCheck
{
public:
    // `authority`: the agents', PEM or DER. The register must outlive it.
    AgentCheck(Bytes authority, const AgentRegister& given)
        : m_authority(std::move(authority)), m_register(&given)
    {
    }

    // The words of `facts` that hold, in their order; the others count as never spoken. A word
    // counts in the one package that its case can end in, so that nobody carries it to another
    // person's. `created`: of the package; no word is younger.
    [[nodiscard]] std::vector<journey::AgentDecision>
    holding(const journey::State& facts, const std::string& packageId, TimePoint created) const;

private:
    [[nodiscard]] Result<void> check(const CaseId& caseId,
                                     const journey::AgentDecision& word) const;
    Bytes m_authority;
    const AgentRegister* m_register;
};

} // namespace kiosk::backend
