#include "ui/shell/next_step_wording.h"

#include "ui/shell/words.h"

#include <array>

namespace kiosk::ui {
namespace {

// clang-format off
constexpr std::array refusalSteps{
    WordOf{"age.too_young", QT_TRANSLATE_NOOP("Wording", "Come back when the age is reached. Until then the card of a parent counts.")},
    WordOf{"agent.refused", QT_TRANSLATE_NOOP("Wording", "The agent tells you why, and what you can do about it.")},
    WordOf{"consent.absent", QT_TRANSLATE_NOOP("Wording", "You can begin again at any time, or do it at the desk.")},
    WordOf{"device.simulated", QT_TRANSLATE_NOOP("Wording", "This kiosk is being tried out. Please go to the desk.")},
    WordOf{"department.not_open", QT_TRANSLATE_NOOP("Wording", "It will open here later. Your health insurance writes to you when it does.")},
    WordOf{"record.deceased", QT_TRANSLATE_NOOP("Wording", "If this is a mistake, the desk corrects it with you. Bring a proof of identity.")},
    WordOf{"record.duplicate", QT_TRANSLATE_NOOP("Wording", "The desk clears this up with your health insurance. Nothing is lost for you.")},
    WordOf{"record.holder_unknown", QT_TRANSLATE_NOOP("Wording", "Please go to the desk with your last letter from your health insurance.")},
    WordOf{"represented.authority", QT_TRANSLATE_NOOP("Wording", "Come back with the paper that says that you may act for this person.")},
    WordOf{"represented.too_young_representative", QT_TRANSLATE_NOOP("Wording", "Please come with an adult who may act for this person.")},
    WordOf{"scheme.not_open", QT_TRANSLATE_NOOP("Wording", "Please ask your own health insurance scheme. Its website says from when it is open.")},
};

constexpr std::array returnReasons{
    WordOf{"picture-unusable", QT_TRANSLATE_NOOP("Wording", "The picture could not be used. Please take another one.")},
    WordOf{"wrong-document", QT_TRANSLATE_NOOP("Wording", "Another document is needed. The agent tells you which one.")},
    WordOf{"other-side-missing", QT_TRANSLATE_NOOP("Wording", "The other side of the document is missing. Please show both.")},
    WordOf{"wrong-holder", QT_TRANSLATE_NOOP("Wording", "Please choose for whom of the card it is.")},
    WordOf{"read-again", QT_TRANSLATE_NOOP("Wording", "It has to be read once more. You have done nothing wrong.")},
};
// clang-format on

} // namespace

QString refusalNextStep(const std::string& reasonId)
{
    const char* text = findWord(refusalSteps, reasonId);
    return text ? word(text) : QString();
}

QString skipText(journey::SkipReason reason)
{
    using journey::SkipReason;
    switch (reason) {
    case SkipReason::CardLost:
        return word(QT_TRANSLATE_NOOP("Wording", "I have lost my card, or it is not with me"));
    case SkipReason::CardUnreadable:
        return word(QT_TRANSLATE_NOOP("Wording", "My card is here but cannot be read"));
    case SkipReason::NoDocument:
        return word(QT_TRANSLATE_NOOP("Wording", "I have no identity document at all"));
    case SkipReason::ChipDamaged:
        return word(QT_TRANSLATE_NOOP("Wording", "The chip is damaged or does not answer"));
    case SkipReason::FaceNotPossible:
        return word(QT_TRANSLATE_NOOP("Wording", "It is not possible for me"));
    case SkipReason::FaceRefused:
        return word(QT_TRANSLATE_NOOP("Wording", "I do not want the camera to compare"));
    case SkipReason::FaceCovered:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "I keep my face covered"));
}

QString skipNextStep(journey::SkipReason reason)
{
    using journey::SkipReason;
    switch (reason) {
    case SkipReason::CardLost:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "You type your social security number. An agent looks at it later."));
    case SkipReason::CardUnreadable:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "You type the number that is printed on it. An agent looks at it later."));
    case SkipReason::NoDocument:
        return word(QT_TRANSLATE_NOOP("Wording",
                                      "An agent comes. A social worker can attest who you are."));
    case SkipReason::ChipDamaged:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "We go on with the printed photograph. An agent may look at it."));
    case SkipReason::FaceNotPossible:
        return word(QT_TRANSLATE_NOOP(
            "Wording",
            "A bandage, an injury, a movement: an agent compares you with the photograph."));
    case SkipReason::FaceRefused:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "That is your right. An agent compares you with the photograph."));
    case SkipReason::FaceCovered:
        break;
    }
    return word(QT_TRANSLATE_NOOP(
        "Wording", "A head scarf may stay if your face is seen from chin to forehead. Otherwise an "
                   "agent meets you in private."));
}

QString returnedText(const std::string& reasonId)
{
    if (const char* text = findWord(returnReasons, reasonId))
        return word(text);
    return word(QT_TRANSLATE_NOOP("Wording", "Please do this step once more."));
}

QString authorityText(journey::Authority authority)
{
    using journey::Authority;
    switch (authority) {
    case Authority::Parent:
        return word(QT_TRANSLATE_NOOP("Wording", "I am a parent"));
    case Authority::Guardian:
        return word(QT_TRANSLATE_NOOP("Wording", "I am the guardian"));
    case Authority::Mandate:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "I have a mandate"));
}

QString authorityProof(journey::Authority authority)
{
    using journey::Authority;
    switch (authority) {
    case Authority::Parent:
        return word(QT_TRANSLATE_NOOP(
            "Wording", "An agent asks for the family record book or a birth certificate."));
    case Authority::Guardian:
        return word(QT_TRANSLATE_NOOP("Wording", "An agent asks for the court's decision."));
    case Authority::Mandate:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Wording", "An agent asks for the signed mandate."));
}

} // namespace kiosk::ui
