// An office that certifies agents, and one kiosk's store in which they sign in and decide on a
// case.
#pragma once

#include "office_fixture.h"

#include "agents/new_agent.h"
#include "backend/agent_check.h"
#include "journey/decision.h"

#include <optional>

namespace kiosk::backend::test {

inline const SecureBytes password = core::toSecure(core::asBytes("correct horse battery"));

class AgentsOffice : public Office
{
public:
    AgentsOffice() : authority(selfSigned("Agents' authority", clock.now())), given(*database)
    {
        caseId = must(CaseId::create(random));
        package = packageOf(caseId).text();
        store.emplace(must(
            agents::AgentStore::open(path() / "agents.db", authority.certificate.toDer(), clock)));
    }
    // Certified here, and signed in at a kiosk.
    agents::AgentSession agent(const std::string& id, identity::AgentRole role)
    {
        const agents::AgentIssuer issuer{authority.certificate, authority.key,
                                         clock.now() - std::chrono::hours(1),
                                         clock.now() + std::chrono::hours(24 * 300)};
        const auto record = must(
            agents::makePasswordAgent({id, "Agathe Modèle", role, {}, {}}, password, issuer, random,
                                      {.salt = {}, .memoryKiB = 16, .passes = 1, .lanes = 1}));
        const auto hash = must(crypto::digest(crypto::HashAlgorithm::Sha256, record.certificate));
        must(given.add(
            {id, "Agathe Modèle", role, core::toHex(hash), clock.now(), issuer.notAfter, {}}));
        must(store->import(record));
        return must(store->signIn(id, password));
    }
    journey::AgentDecision word(const agents::AgentSession& by,
                                journey::AgentWord says = journey::AgentWord::Accept)
    {
        journey::AgentDecision word;
        word.agentId = by.id();
        word.role = by.role();
        word.at = clock.now();
        word.word = says;
        word.reason = "compared-in-person";
        word.text = PersonalText("the same scar");
        word.judged = {"face.grey_zone"};
        word.certificate = by.certificate();
        word.signature = must(by.sign(journey::signedOctets(caseId, word)));
        return word;
    }
    std::size_t holding(const std::vector<journey::AgentDecision>& words)
    {
        journey::State facts;
        facts.caseId = caseId;
        facts.agents = words;
        return AgentCheck(authority.certificate.toDer(), given)
            .holding(facts, package, clock.now())
            .size();
    }

    // As a kiosk writes it into a manifest.
    static json member(const journey::AgentDecision& word)
    {
        return {{"id", word.agentId},
                {"role", identity::agentRoleId(word.role)},
                {"at", core::toRfc3339(word.at)},
                {"word", journey::agentWordId(word.word)},
                {"reason", word.reason},
                {"text", word.text.reveal()},
                {"judged", word.judged},
                {"certificate", core::toBase64(word.certificate)},
                {"signature", core::toBase64(word.signature)}};
    }

    Credentials authority;
    AgentRegister given;
    AgentCheck check{authority.certificate.toDer(), given};
    CaseId caseId;
    std::string package;
    std::optional<agents::AgentStore> store;
};

} // namespace kiosk::backend::test
