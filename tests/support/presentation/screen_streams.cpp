// Attacks with a film on a screen.
#include "presentation/film.h"
#include "presentation/kiosk_camera.h"
#include "presentation/place.h"
#include "presentation/streams.h"

#include <algorithm>

namespace kiosk::tests {
namespace {

using devices::Canvas;
using devices::PersonPose;
using devices::PersonPrompt;
using devices::PersonView;

constexpr double filmRate = 30;

// A device that plays a film of the person.
class Replay final : public Presentation
{
public:
    Replay(Person person, Species species, std::uint64_t seed)
        : m_person(std::move(person)), m_chance(seed), m_place(m_chance),
          m_hand(seed + 1, m_chance.between(0.1, 0.4)), m_camera(seed),
          m_poses(filmOf(seed + 2, 45, filmRate))
    {
        if (species == Species::PromptedReplay)
            m_chosen.emplace(habitsOf(m_chance));
        const bool isPhone = species == Species::PhoneReplay;
        m_shape.width = isPhone ? m_chance.between(2.7, 3.3) : m_chance.between(5.5, 7.2);
        m_shape.height = isPhone ? 1.8 * m_shape.width : 0.7 * m_shape.width;
        m_shape.eyesY = isPhone ? -0.5 : -0.3;
        m_shape.border = isPhone ? 0.12 : 0.3;
        m_shape.borderRgb = {22, 22, 24};
        m_shape.emits = true;
        m_pixels = isPhone ? 160 : 140;
        // Nothing is left of it where the kiosk's camera does not see the screen sharply.
        m_grid = {static_cast<float>(m_chance.between(0.4, 1.1)),
                  static_cast<float>(m_chance.between(0, 0.08)), true};
        m_tint = {m_chance.between(0.94, 1.0), m_chance.between(0.97, 1.02),
                  m_chance.between(1.0, 1.1)};
        m_lampX = m_chance.between(-1, 1);
        m_lampY = m_chance.between(-1, 0.6);
        m_lamp = m_chance.between(10, 45);
    }
    void prompt(const PersonPrompt& prompt, double at) override
    {
        m_prompt = prompt;
        if (m_chosen)
            m_chosen->prompt(prompt, at);
    }
    Image frame(double at) override
    {
        const auto index = static_cast<std::size_t>(at * filmRate);
        const PersonPose pose = m_chosen ? m_chosen->poseAt(at) : m_poses[index % m_poses.size()];
        const devices::Texture screen = sheetOf(m_shape, shown(pose, index));
        const SheetPlace place = m_place.sheet(m_hand.poseAt(at));
        Canvas canvas = m_place.empty(m_prompt);
        canvas.draw(placed(m_shape, screen, place), screen, m_place.light(m_prompt), m_grid);
        // A reflection wanders twice as fast as the mirror turns.
        shine(canvas, place.centreX + (m_lampX + 0.4 * place.hand.yaw) * place.pixels,
              place.centreY + (m_lampY - 0.4 * place.hand.pitch) * place.pixels, 0.7 * place.pixels,
              m_lamp);
        return m_camera.take(std::move(canvas), at);
    }

private:
    // The film was taken by another camera and has its noise.
    [[nodiscard]] Canvas shown(const PersonPose& pose, std::size_t index) const
    {
        PersonView view = viewFor(m_shape, m_pixels);
        const PersonPose standard;
        const double scale = view.pose.eyeDistance / standard.eyeDistance;
        view.pose.x += (pose.x - standard.x) * scale;
        view.pose.y += (pose.y - standard.y) * scale;
        view.pose.eyeDistance *= pose.eyeDistance / standard.eyeDistance;
        view.pose.yaw = pose.yaw;
        view.pose.pitch = pose.pitch;
        view.pose.roll = pose.roll;
        view.pose.leftEye = pose.leftEye;
        view.pose.rightEye = pose.rightEye;
        view.pose.mouth = pose.mouth;
        Canvas picture(view.width, view.height);
        m_person->draw(picture, view);
        soften(picture);
        picture.addNoise(2, index);
        auto& octets = picture.bgr();
        for (std::size_t i = 0; i < octets.size(); ++i)
            octets[i] = static_cast<std::uint8_t>(std::min(255.0, octets[i] * m_tint[2 - i % 3]));
        return picture;
    }

    Person m_person;
    Chance m_chance;
    Place m_place;
    Hand m_hand;
    KioskCamera m_camera;
    std::vector<PersonPose> m_poses;
    std::optional<devices::PersonBehaviour> m_chosen; // the film of what is asked for
    SheetShape m_shape;
    double m_pixels;
    devices::FinePattern m_grid;
    std::array<double, 3> m_tint{};
    double m_lampX;
    double m_lampY;
    double m_lamp;
    PersonPrompt m_prompt;
};

} // namespace

std::unique_ptr<Presentation> replay(Person person, Species species, std::uint64_t seed)
{
    return std::make_unique<Replay>(std::move(person), species, seed);
}

} // namespace kiosk::tests
