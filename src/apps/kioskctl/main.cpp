// kioskctl: every capability of the kiosk without a window.
#include "apps/kioskctl/agents_command_line.h"
#include "apps/kioskctl/command_journey.h"
#include "apps/kioskctl/policy_command_line.h"
#include "core/log.h"
#include "journey/policy.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include <cstdlib>

namespace {

using namespace kiosk::apps;
using std::filesystem::path;

// Next to the installed program, or what the environment names.
path defaultModels(const char* program)
{
    if (const char* named = std::getenv("VITALE_KIOSK_MODELS"))
        return named;
    std::error_code ignored;
    path here = std::filesystem::canonical("/proc/self/exe", ignored);
    if (ignored)
        here = program;
    return here.parent_path().parent_path() / "share/vitale-kiosk/models";
}

path defaultConfig()
{
    if (const char* named = std::getenv("VITALE_KIOSK_CONFIG"))
        return named;
    return "/etc/vitale-kiosk/kiosk.toml";
}

struct Options
{
    Output output;
    path models;
    path config = defaultConfig();
    path scenario;
    path folder;
    path file;
    path file2;
    std::vector<path> files;
    DeviceKind deviceKind = DeviceKind::Any;
    CardOptions card;
    TrustOptions trust;
    AgentOptions agents;
    DocumentOptions document;
    EvaluateOptions evaluate;
    FaceCaptureOptions capture;
    PolicyOptions policy;
    double threshold = kiosk::journey::Policy{}.faceThreshold;
    int patience = 60;
    bool verbose = false;
    bool progress = false;
};

class CommandLine
{
public:
    explicit CommandLine(const char* program)
        : m_app("The enrolment kiosk without its windows", "kioskctl")
    {
        m_options.models = defaultModels(program);
        m_app.require_subcommand(1);
        m_app.set_version_flag("--version", std::string("kioskctl ") + KIOSK_VERSION);
        m_app.add_flag("--json", m_options.output.asJson, "Print JSON");
        m_app.add_flag("-v,--verbose", m_options.verbose, "Log what happens to standard error");
        m_app.add_option("--config", m_options.config, "The kiosk's configuration file")
            ->capture_default_str();
        m_app.add_option("--models", m_options.models, "The folder of the models");
        m_app.fallthrough();
        addDevices();
        addCards();
        addPictures();
        addEvaluation();
        addEnrolment();
        addOutbox();
        addTrust();
        addAgentCommands(m_app, m_options.output, m_options.config, m_options.agents, m_command);
        addJourneyCommand(m_app, m_options.output, m_command);
        addPolicyCommands(m_app, m_options.output, m_options.policy, m_command);
    }

    int run(int argc, char** argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::ParseError& problem) {
            return complain(problem);
        }
        kiosk::core::startLog("kioskctl", m_options.verbose ? kiosk::core::LogLevel::Debug
                                                            : kiosk::core::LogLevel::Error);
        return m_command();
    }

private:
    // --help and --version come as "errors" too, with exit code 0.
    int complain(const CLI::ParseError& problem)
    {
        if (problem.get_exit_code() == 0 || !m_options.output.asJson)
            return m_app.exit(problem) == 0 ? Done : WrongUsage;
        return m_options.output.error(
            {kiosk::ErrorCode::InvalidArgument, std::string(problem.what())});
    }

    template <typename Run>
    void command(CLI::App* app, Run run)
    {
        app->callback([this, run] { m_command = run; });
    }

    void addDevices()
    {
        CLI::App* devices =
            m_app.add_subcommand("devices", "Each device, its driver, and whether it works");
        devices
            ->add_option("--kind", m_options.deviceKind,
                         "Only these; looking for scanners on the network takes seconds")
            ->transform(CLI::CheckedTransformer(
                std::map<std::string, DeviceKind>{{"reader", DeviceKind::Reader},
                                                  {"camera", DeviceKind::Camera},
                                                  {"scanner", DeviceKind::Scanner}}));
        command(devices, [this] { return listDevices(m_options.output, m_options.deviceKind); });
    }

    void addCards()
    {
        CLI::App* vitale =
            m_app.add_subcommand("vitale", "The carte Vitale")->require_subcommand(1);
        CLI::App* read = vitale->add_subcommand("read", "Generation and holders");
        read->add_option("--reader", m_options.card.reader, "Name or number of the reader");
        read->add_flag("--test-cards", m_options.card.testCards, "Accept numbers of test cards");
        command(read, [this] { return readVitaleCard(m_options.output, m_options.card); });
        CLI::App* rights = vitale->add_subcommand("rights", "What the back office says of them");
        rights->add_option("--reader", m_options.card.reader, "Name or number of the reader");
        rights->add_flag("--test-cards", m_options.card.testCards, "Accept numbers of test cards");
        command(rights,
                [this] { return askRights(m_options.output, m_options.card, m_options.config); });

        CLI::App* chip =
            m_app.add_subcommand("chip", "The chip of an identity document")->require_subcommand(1);
        CLI::App* readChip = chip->add_subcommand("read", "Data groups and both verdicts");
        readChip->add_option("--reader", m_options.card.reader, "Name or number of the reader");
        CLI::Option_group* secret = readChip->add_option_group("Access", "What the page shows");
        secret->require_option(1);
        secret->add_option("--mrz", m_options.card.mrz, "The lines of the page, in order")
            ->expected(2, 3);
        secret->add_option("--can", m_options.card.can, "The card access number");
        readChip
            ->add_option("--trust", m_options.card.trust,
                         "A trust store, or the file of one certificate to trust")
            ->check(CLI::ExistingPath);
        readChip->add_option("--out", m_options.card.out, "Folder to write the files to");
        command(readChip, [this] { return readIdentityChip(m_options.output, m_options.card); });

        CLI::App* judge = chip->add_subcommand("judge", "Files of a chip, without the chip");
        judge->add_option("files", m_options.files, "EF.SOD and data groups, known by their tags")
            ->required();
        judge
            ->add_option("--trust", m_options.card.trust,
                         "A trust store, or the file of one certificate to trust")
            ->check(CLI::ExistingPath);
        command(judge, [this] {
            return judgeChipFiles(m_options.output, m_options.card, m_options.files);
        });
    }

    void addPictures()
    {
        CLI::App* document =
            m_app.add_subcommand("document", "A document's page")->require_subcommand(1);
        DocumentOptions& options = m_options.document;
        CLI::App* read = document->add_subcommand("read", "What pictures of its sides say");
        read->add_option("pictures", options.pictures, "One side or both, in any order")
            ->required()
            ->expected(1, 2);
        read->add_option("--trust", options.trust, "A trust store: whose seals are believed")
            ->check(CLI::ExistingPath);
        read->add_option("--out", options.out,
                         "Folder for the straightened sides and the portrait, for your eyes only");
        read->add_flag("--force", options.force, "Write over pictures that are there");
        command(read, [this] {
            return readDocument(m_options.output, m_options.models, m_options.document);
        });

        CLI::App* face = m_app.add_subcommand("face", "Faces")->require_subcommand(1);
        CLI::App* inspect =
            face->add_subcommand("inspect", "Points, pose, eyes, quality and liveness");
        inspect->add_option("picture", m_options.file)->required();
        command(inspect,
                [this] { return inspectFace(m_options.output, m_options.models, m_options.file); });
        addFaceCapture(*face);
        CLI::App* compare = face->add_subcommand("compare", "Are two pictures of one person");
        compare->add_option("a", m_options.file)->required();
        compare->add_option("b", m_options.file2)->required();
        compare->add_option("--threshold", m_options.threshold, "Cosine similarity")
            ->capture_default_str();
        command(compare, [this] {
            return compareFaces(m_options.output, m_options.models, m_options.file, m_options.file2,
                                m_options.threshold);
        });
    }

    void addFaceCapture(CLI::App& face)
    {
        FaceCaptureOptions& options = m_options.capture;
        CLI::App* capture =
            face.add_subcommand("capture", "A live capture, with movements, without a window");
        capture->add_option("--camera", options.camera, "default, id:…, file:VIDEO, person:FILE")
            ->capture_default_str();
        capture->add_option("--reference", options.reference, "The portrait to compare with")
            ->check(CLI::ExistingFile);
        capture->add_option("--out", options.out, "The best frame (JPEG), for your eyes only");
        capture->add_option_function<int>(
            "--patience",
            [&options](int seconds) { options.patience = std::chrono::seconds(seconds); },
            "Seconds without a usable face; 45");
        capture->add_option_function<int>(
            "--limit", [&options](int seconds) { options.limit = std::chrono::seconds(seconds); },
            "Seconds for the whole, as nobody is there to end it; 180");
        capture->add_flag("--still", options.still, "Ask for no movements");
        command(capture, [this] {
            return captureFace(m_options.output, m_options.models, m_options.capture);
        });
    }

    void addEvaluation()
    {
        CLI::App* evaluate =
            m_app.add_subcommand("evaluate", "Error rates over many items")->require_subcommand(1);
        CLI::App* mrz = evaluate->add_subcommand("mrz", "Machine readable zones in pictures");
        mrz->add_option("--list", m_options.evaluate.list, "What the pictures say")
            ->required()
            ->check(CLI::ExistingFile);
        mrz->add_flag("--failures", m_options.evaluate.failures,
                      "Name the pictures that were not right, and why");
        mrz->footer(
            "LIST has a line a picture, tab-separated: IMAGE LINE1|LINE2[|LINE3] [SEVERITY]; no\n"
            "lines: the picture has to be refused. Or it is a truth.json. Paths are relative to\n"
            "it. exact: every line right. accepted: read, with nothing to confirm. "
            "wrong_accepted:\n"
            "read with a wrong field that nobody would be asked about. character_error_rate: "
            "edits\n"
            "over the truth's length; a refused document counts as all wrong. Times are from\n"
            "decoded pixels to the zone; decoding is told apart.");
        command(mrz, [this] {
            return evaluateMrz(m_options.output, m_options.models, m_options.evaluate);
        });
        addFaceEvaluation(*evaluate);
        addLivenessEvaluation(*evaluate);
        addNameEvaluation(*evaluate);
    }

    void addFaceEvaluation(CLI::App& evaluate)
    {
        CLI::App* faces = evaluate.add_subcommand("faces", "Pairs of faces, same or different");
        faces->add_option("--list", m_options.evaluate.list, "Which pictures show whom")
            ->required()
            ->check(CLI::ExistingFile);
        faces->add_flag("--all-impostors", m_options.evaluate.allImpostors,
                        "Compare every two pictures of different persons too");
        faces->add_flag("--failures", m_options.evaluate.failures,
                        "Name the pairs judged wrongly, and the pictures without a face");
        faces->footer(
            "LIST has a line a pair, tab-separated: A B same|different [GROUP]; paths are "
            "relative\n"
            "to it. non_response: pairs with a picture that gave no face, or several; they are\n"
            "told apart and in no rate. accuracy: of ten parts as in LFW's protocol, or, with\n"
            "fewer than ten pairs of a kind in a part, at the best threshold. ci95: Clopper and\n"
            "Pearson's interval of a rate; of a threshold, by order statistics, and ci95_persons\n"
            "by drawing whole persons again. Too few impostors for a rate: known is false. Times\n"
            "are of a picture, from decoded pixels to the embedding.");
        command(faces, [this] {
            return evaluateFaces(m_options.output, m_options.models, m_options.evaluate);
        });
    }

    void addLivenessEvaluation(CLI::App& evaluate)
    {
        CLI::App* liveness = evaluate.add_subcommand("liveness", "Live persons and attacks");
        liveness->add_option("--list", m_options.evaluate.list, "What the pictures show")
            ->required()
            ->check(CLI::ExistingFile);
        liveness
            ->add_option("--threshold", m_options.evaluate.livenessThreshold,
                         "Of the fused score; from there on it is taken for a live person")
            ->capture_default_str()
            ->check(CLI::Range(0.0, 1.0));
        liveness->add_flag("--failures", m_options.evaluate.failures,
                           "Name the items that were judged wrongly, and what each channel said");
        liveness->footer(
            "LIST has a line an item, tab-separated: IMAGE live|attack[:SPECIES]; paths are\n"
            "relative to it. IMAGE may be a folder: the frames of a film, by name, 15 a second.\n"
            "Nothing is asked of anybody here: these are the passive channels alone, without the\n"
            "movements that the kiosk asks for. apcer: the share of a species taken for live;\n"
            "bpcer: the share of live items not taken for live; bpcer10, 20, 100: where no\n"
            "species' apcer is above 10, 5, 1 %; items without one face are non_response, and in\n"
            "no rate. channels: each alone, at the same threshold, where it had something to "
            "say.\n"
            "Times are of a picture, or of a frame. These are not a laboratory's figures.");
        command(liveness, [this] {
            return evaluateLiveness(m_options.output, m_options.models, m_options.evaluate);
        });
    }

    void addNameEvaluation(CLI::App& evaluate)
    {
        CLI::App* names = evaluate.add_subcommand("names", "Pairs of names, of one person or two");
        names->add_option("--list", m_options.evaluate.list, "Which names are whose")
            ->required()
            ->check(CLI::ExistingFile);
        names->add_option("--tolerate", m_options.evaluate.toleratedAgreements,
                          "So many false agreements are no negative verdict");
        names->add_flag("--failures", m_options.evaluate.failures,
                        "Print the pairs that were judged wrongly");
        names->footer(
            "LIST has a line a pair, tab-separated: SURNAME|USAGE|GIVEN of A, the same of B,\n"
            "match|explainable|conflict, RULE, TRADITION, tune|test. false_conflicts: one person,\n"
            "called two; false_agreements: two persons, called one, by a match or a convention.\n"
            "by_part: tune is what the rules were made with, test the other half. Exit status 1:\n"
            "a false conflict, or more false agreements than --tolerate.");
        command(names, [this] { return evaluateNames(m_options.output, m_options.evaluate); });
    }

    void addEnrolment()
    {
        CLI::App* run = m_app.add_subcommand("enrol", "A whole enrolment without a window");
        run->add_option("--scenario", m_options.scenario, "What the person does (TOML)")
            ->required();
        run->add_flag("--progress", m_options.progress, "Print each step to standard error");
        command(run, [this] {
            return enrol(m_options.output, m_options.config, m_options.scenario,
                         m_options.progress);
        });
    }

    void addOutbox()
    {
        CLI::App* outbox = m_app.add_subcommand("outbox", "The journal")->require_subcommand(1);
        command(outbox->add_subcommand("list", "Every package and its state"),
                [this] { return listOutbox(m_options.output, m_options.config); });
        command(outbox->add_subcommand("verify", "Are all stored packages intact"),
                [this] { return verifyOutbox(m_options.output, m_options.config); });
        CLI::App* sync = outbox->add_subcommand("sync", "Send what is waiting");
        sync->add_option("--patience", m_options.patience, "Seconds")->capture_default_str();
        command(sync, [this] {
            return syncOutbox(m_options.output, m_options.config, m_options.patience);
        });
        CLI::App* out = outbox->add_subcommand("export", "Copy what is waiting, still sealed");
        out->add_option("folder", m_options.folder)->required();
        command(out, [this] {
            return exportOutbox(m_options.output, m_options.config, m_options.folder);
        });
        CLI::App* in = outbox->add_subcommand("import", "Take over exported packages");
        in->add_option("folder", m_options.folder)->required()->check(CLI::ExistingDirectory);
        command(in, [this] {
            return importOutbox(m_options.output, m_options.config, m_options.folder);
        });

        CLI::App* audit = m_app.add_subcommand("audit", "The audit chain")->require_subcommand(1);
        command(audit->add_subcommand("verify", "Is the chain unbroken"),
                [this] { return verifyAudit(m_options.output, m_options.config); });
        CLI::App* config =
            m_app.add_subcommand("config", "The configuration")->require_subcommand(1);
        CLI::App* check = config->add_subcommand("check", "Every problem of a file, with its line");
        check->add_option("file", m_options.file)->required();
        command(check, [this] { return checkConfiguration(m_options.output, m_options.file); });
    }

    void addTrust()
    {
        CLI::App* trust =
            m_app.add_subcommand("trust", "Whose documents are believed")->require_subcommand(1);
        trust->add_option("--store", m_options.trust.store,
                          "The store's folder; the configuration's without it");
        CLI::App* in = trust->add_subcommand(
            "import", "Take in certificates (DER, PEM), master lists, revocation lists");
        in->add_option("files", m_options.trust.files)->required()->check(CLI::ExistingFile);
        in->add_option("--signed-by", m_options.trust.signedBy,
                       "The root certificate that a master list's signer has to lead to")
            ->check(CLI::ExistingFile)
            ->allow_extra_args(false); // one value each time, so that files may follow
        in->add_option("--confirm", m_options.trust.confirm,
                       "SHA-256 of a root certificate, compared with its publisher's")
            ->allow_extra_args(false);
        in->add_option(
              "--seal-authority", m_options.trust.sealAuthority,
              "The files are for 2D-Doc seals: certificates of this authority (FR03), which\n"
              "need --confirm, and of its signers, whose common name is the certificate id")
            ->allow_extra_args(false);
        in->footer(
            "A root needs --confirm, unless a trusted certificate vouches for its name and key.\n"
            "A link certificate or revocation list needs a trusted issuer. A master list needs a\n"
            "signer that leads to a trusted root, to --signed-by, or to a root in it that is\n"
            "confirmed. The French identity card's root, eID-FRANCE, is in no master list; ANTS\n"
            "publishes it: SHA-256\n"
            "b33ea63b9be01082d98071a29111757c72257eba80d7205d21fa35436c29fe7c");
        command(in, [this] {
            return importTrust(m_options.output, m_options.config, m_options.trust);
        });
        command(trust->add_subcommand("list", "What is trusted, and on whose word"),
                [this] { return listTrust(m_options.output, m_options.config, m_options.trust); });
        CLI::App* out = trust->add_subcommand("remove", "Trust an entry no longer");
        out->add_option("sha256", m_options.trust.sha256)->required();
        command(out, [this] {
            return removeTrust(m_options.output, m_options.config, m_options.trust);
        });
        command(trust->add_subcommand("verify", "Is the store as it was imported"), [this] {
            return verifyTrust(m_options.output, m_options.config, m_options.trust);
        });
    }

    CLI::App m_app;
    Options m_options;
    std::function<ExitStatus()> m_command;
};

} // namespace

int main(int argc, char** argv)
{
    // Qt Multimedia wants a GUI application, but kioskctl never opens a window.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return CommandLine(argv[0]).run(argc, argv);
}
