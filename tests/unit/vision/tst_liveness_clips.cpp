// Filmed persons, the only ones there are: two clips outside of the repository. What refuses them
// would refuse people.
#include "face_pictures.h"
#include "vision/face_watch.h"
#include "vision/liveness.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::vision;

namespace {

LivenessJudgement judged(const std::vector<Image>& frames)
{
    FaceWatch watch(FaceEngine::create(tests::productModels()).value());
    LivenessWatch liveness;
    std::chrono::steady_clock::time_point at{std::chrono::hours(1)};
    for (const Image& frame : frames) {
        at += std::chrono::milliseconds(83); // twelve a second
        if (const auto sight = watch.look(std::make_shared<const Image>(frame), at))
            liveness.look(*sight);
    }
    return liveness.judge(0);
}

} // namespace

class LivenessClipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judge_filmedPerson_isNoAttackInAnyChannel_data()
    {
        QTest::addColumn<QString>("clip");
        QTest::addColumn<bool>("turns");
        QTest::newRow("turning") << "female" << true;
        QTest::newRow("still") << "male" << false;
    }
    void judge_filmedPerson_isNoAttackInAnyChannel()
    {
        QFETCH(QString, clip);
        QFETCH(bool, turns);
        const auto path = tests::sharedPath("testdata/vision/video/head-pose-face-detection-" +
                                            clip.toStdString() + ".gif");
        if (path.empty() || !std::filesystem::exists(path))
            QSKIP("KIOSK_SHARED names no folder with the clips");
        const LivenessJudgement judgement = judged(tests::clip(path));
        QVERIFY(judgement.frames > 15);
        for (const ChannelResult& result : judgement.channels) {
            const std::string name(livenessChannelId(result.channel));
            QVERIFY2(result.verdict != LivenessVerdict::Attack, name.c_str());
        }
        QCOMPARE(judgement.verdict, LivenessVerdict::Live);
        const ChannelResult& depth =
            judgement.channels[static_cast<std::size_t>(LivenessChannel::Depth)];
        QCOMPARE(depth.verdict, turns ? LivenessVerdict::Live : LivenessVerdict::NotTried);
    }
};

QTEST_GUILESS_MAIN(LivenessClipsTest)
#include "tst_liveness_clips.moc"
