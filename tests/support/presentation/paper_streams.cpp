// Attacks with paper in a hand.
#include "presentation/kiosk_camera.h"
#include "presentation/place.h"
#include "presentation/streams.h"

namespace kiosk::tests {
namespace {

using devices::Canvas;
using devices::PersonPose;
using devices::PersonPrompt;
using devices::PersonView;
using devices::SimulatedPerson;

// Paper with the person printed on it, in a hand.
class Paper final : public Presentation
{
public:
    Paper(const Person& person, Species species, std::uint64_t seed)
        : m_chance(seed), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.6, 1.3), species == Species::HeldStill ? 0.6 : 1),
          m_camera(seed)
    {
        if (species == Species::BentPrint)
            m_shape.bend = m_chance.between(1.8, 3.5);
        if (species == Species::HeldStill) {
            m_shape.width = 24;
            m_shape.height = 13;
            m_shape.border = 0;
        }
        // From a photograph's smooth paper to an office printer.
        m_raster = {static_cast<float>(m_chance.between(1.3, 2.2)),
                    static_cast<float>(m_chance.between(0, 0.08)), false};
        PersonView view = viewFor(m_shape, species == Species::HeldStill ? 130 : 220);
        view.pose.yaw = m_chance.between(-3, 3);
        view.pose.pitch = m_chance.between(-3, 3);
        Canvas picture(view.width, view.height);
        person->draw(picture, view);
        print(picture, m_chance.between(0.2, 0.8));
        m_sheet = sheetOf(m_shape, picture);
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_prompt = prompt;
        m_hand.prompt(prompt, at);
    }
    Image frame(double at) override
    {
        Canvas canvas = m_place.empty(m_prompt);
        canvas.draw(placed(m_shape, m_sheet, m_place.sheet(m_hand.poseAt(at))), m_sheet,
                    m_place.light(m_prompt), m_raster);
        return m_camera.take(std::move(canvas), at);
    }

private:
    Chance m_chance;
    Place m_place;
    Hand m_hand;
    KioskCamera m_camera;
    SheetShape m_shape;
    devices::FinePattern m_raster;
    devices::Texture m_sheet;
    PersonPrompt m_prompt;
};

// The person's own printed face before an attacker's body, whose eyes look through it.
class CutOut final : public Presentation
{
public:
    CutOut(const Person& person, std::uint64_t seed)
        : m_chance(seed), m_person(printed(*person, m_chance.between(0.2, 0.8))), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.4, 1)), m_behaviour(habitsOf(m_chance)),
          m_camera(seed)
    {
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_screen = prompt.screenRgb;
        m_hand.prompt(prompt, at);
        PersonPrompt blinkOnly = prompt;
        if (prompt.movement != PersonPrompt::Movement::Blink)
            blinkOnly.movement = PersonPrompt::Movement::None;
        m_behaviour.prompt(blinkOnly, at);
    }
    Image frame(double at) override
    {
        const HandPose hand = m_hand.poseAt(at);
        const PersonPose alive = m_behaviour.poseAt(at);
        PersonView view = m_place.view();
        view.relief = 0;
        view.screenRgb = m_screen;
        PersonPose pose;
        pose.yaw = hand.yaw;
        pose.pitch = hand.pitch;
        pose.roll = hand.roll;
        pose.eyeDistance *= hand.zoom;
        pose.x += hand.x * pose.eyeDistance * Place::height / Place::width;
        pose.y += hand.y * pose.eyeDistance;
        pose.leftEye = alive.leftEye;
        pose.rightEye = alive.rightEye;
        view.pose = m_place.here(pose);
        Canvas canvas(Place::width, Place::height);
        m_person.draw(canvas, view);
        return m_camera.take(std::move(canvas), at);
    }

private:
    static SimulatedPerson printed(const SimulatedPerson& person, double strength)
    {
        devices::PersonStill still = person.still();
        for (std::size_t i = 0; i + 3 < still.rgba.size(); i += 4) {
            const double gray =
                0.3 * still.rgba[i] + 0.59 * still.rgba[i + 1] + 0.11 * still.rgba[i + 2];
            for (std::size_t c = 0; c < 3; ++c) {
                const double paler = gray + (still.rgba[i + c] - gray) * (1 - 0.45 * strength);
                still.rgba[i + c] =
                    static_cast<std::uint8_t>(40 * strength + paler * (1 - 0.28 * strength));
            }
        }
        return SimulatedPerson(std::move(still));
    }

    Chance m_chance;
    SimulatedPerson m_person;
    Place m_place;
    Hand m_hand;
    devices::PersonBehaviour m_behaviour;
    KioskCamera m_camera;
    std::array<std::uint8_t, 3> m_screen{255, 255, 255};
};

} // namespace

std::unique_ptr<Presentation> paper(const Person& person, Species species, std::uint64_t seed)
{
    return std::make_unique<Paper>(person, species, seed);
}

std::unique_ptr<Presentation> cutOut(const Person& person, std::uint64_t seed)
{
    return std::make_unique<CutOut>(person, seed);
}

} // namespace kiosk::tests
