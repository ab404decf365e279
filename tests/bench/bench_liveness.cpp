// Live persons and attacks before the whole of the liveness check, rendered from portraits: which
// channel tells which attack, and what all of them together let pass. Not laboratory figures: a
// rendered live head is in truth an attack, too, and no hand has held these papers and screens.
#include "liveness/figures.h"
#include "liveness/persons.h"
#include "liveness/session.h"
#include "presentation/presentation.h"
#include "unit/vision/pictures.h"

#include <nlohmann/json.hpp>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QImage>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

namespace {

using namespace kiosk;
using bench::Figures;
using bench::Trial;

struct Options
{
    std::size_t persons = 6;
    int streams = 1;
    std::uint64_t seed = 1;
    std::vector<tests::Species> species;
    bench::Half half = bench::Half::Both;
    std::string pictures;
    bool json = false;
    bool check = false;
    bool verbose = false;
};

std::optional<Options> optionsOf(const QCoreApplication& program)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {"persons",
         "How many of that half; others than the repository's own only with KIOSK_SHARED.", "N",
         "6"},
        {"streams", "Of each species for each person.", "N", "1"},
        {"seed", "Of everything that chance decides.", "N", "1"},
        {"species", "Only these, by commas.", "LIST"},
        {"half", "tuning, test or both.", "HALF", "both"},
        {"pictures", "Only writes one picture of each stream there.", "FOLDER"},
        {"json", "Prints the figures as JSON."},
        {"check", "Ends with 1 when an attack is accepted or a live person is not."},
        {"verbose", "Prints each trial."},
    });
    parser.process(program);
    Options options;
    options.persons = parser.value("persons").toUInt();
    options.streams = parser.value("streams").toInt();
    options.seed = parser.value("seed").toULongLong();
    const QString half = parser.value("half");
    if (half == u"tuning")
        options.half = bench::Half::Tuning;
    else if (half == u"test")
        options.half = bench::Half::Test;
    options.pictures = parser.value("pictures").toStdString();
    options.json = parser.isSet("json");
    options.check = parser.isSet("check");
    options.verbose = parser.isSet("verbose");
    for (const QString& name : parser.value("species").split(',', Qt::SkipEmptyParts)) {
        const auto species = tests::speciesOf(name.toStdString());
        if (!species) {
            std::fprintf(stderr, "unknown species %s\n", qUtf8Printable(name));
            return std::nullopt;
        }
        options.species.push_back(*species);
    }
    if (options.species.empty())
        options.species.assign(tests::allSpecies.begin(), tests::allSpecies.end());
    return options;
}

std::uint64_t seedOf(const Options& options, std::size_t person, tests::Species species, int stream)
{
    return ((options.seed * 1009 + person) * 31 + static_cast<std::uint64_t>(species)) * 101 +
           static_cast<std::uint64_t>(stream);
}

// And names it in the folder's list, for `kioskctl evaluate liveness`.
bool savePicture(const Image& image, const std::filesystem::path& folder, const std::string& name,
                 tests::Species species)
{
    const QImage picture(image.pixels().data(), image.width(), image.height(), image.stride(),
                         QImage::Format_BGR888);
    const std::string file = name + ".jpg";
    std::ofstream list(folder / "list.tsv", std::ios::app);
    list << file << '\t'
         << (species == tests::Species::Live ? "live" : "attack:" + std::string(speciesId(species)))
         << '\n';
    return list.good() && picture.save(QString::fromStdString((folder / file).string()));
}

// One that is moved, so that bends and edges are seen.
Result<void> show(const Options& options, tests::Presentation& presentation,
                  const std::string& name, tests::Species species)
{
    presentation.prompt({.movement = devices::PersonPrompt::Movement::TurnLeft, .digits = {}}, 0);
    Image last;
    for (double at = 0; at < 1.6; at += 0.1)
        last = presentation.frame(at);
    if (!savePicture(last, options.pictures, name, species))
        return fail(ErrorCode::StorageFailed, "cannot write " + name);
    return {};
}

Result<void> runPerson(const Options& options, std::size_t number, const bench::Portrait& portrait,
                       bench::Instruments& instruments, Figures& figures)
{
    KIOSK_TRY(const auto person, personOf(portrait, instruments.watch.engine()));
    for (const tests::Species species : options.species) {
        for (int stream = 0; stream < options.streams; ++stream) {
            const std::uint64_t seed = seedOf(options, number, species, stream);
            const auto presentation = tests::present(species, person, seed);
            if (!options.pictures.empty()) {
                const std::string name = portrait.name + "-" + std::string(speciesId(species));
                KIOSK_CHECK(show(options, *presentation, name, species));
                continue;
            }
            bench::Session session(instruments, *presentation, seed + 7);
            KIOSK_TRY(const bench::SessionResult result, session.run());
            figures.add({portrait.name, portrait.forTuning, species, result});
            if (options.verbose)
                printTrial(figures.trials().back());
        }
    }
    return {};
}

Result<Figures> runAll(const Options& options)
{
    const vision::ModelStore models = tests::productModels();
    KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
    KIOSK_TRY(auto comparer, vision::FaceComparer::create(models));
    bench::Instruments instruments{vision::FaceWatch(std::move(engine)), std::move(comparer)};
    Figures figures;
    std::size_t number = 0;
    for (const bench::Portrait& portrait :
         bench::portraits(options.persons, options.half, options.seed)) {
        ++number;
        // A portrait on which no face is found is none to make streams of.
        if (const auto ran = runPerson(options, number, portrait, instruments, figures); !ran)
            std::fprintf(stderr, "%s: %s\n", portrait.name.c_str(), ran.error().detail.c_str());
    }
    return figures;
}

bool isFlawless(const Figures& figures)
{
    for (const Trial& trial : figures.trials())
        if (trial.result.accepted() != (trial.species == tests::Species::Live))
            return false;
    return !figures.trials().empty();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const auto options = optionsOf(program);
    if (!options)
        return 2;
    if (!options->pictures.empty()) {
        std::error_code ignored; // what cannot be written is told by its first picture
        std::filesystem::create_directories(options->pictures, ignored);
        std::filesystem::remove(std::filesystem::path(options->pictures) / "list.tsv", ignored);
    }
    const auto start = std::chrono::steady_clock::now();
    const auto figures = runAll(*options);
    if (!figures) {
        std::fprintf(stderr, "%s\n", figures.error().detail.c_str());
        return 2;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (options->json)
        std::printf("%s\n", figures->toJson().dump(2).c_str());
    else if (options->pictures.empty())
        figures->print();
    std::fprintf(stderr, "%zu trials in %.0f s\n", figures->trials().size(), took.count());
    return options->check && !isFlawless(*figures) ? 1 : 0;
}
