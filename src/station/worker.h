// One thread and the job that runs on it. A new job, stop() or the end of the object asks the
// running job to stop by its token; a stopped job's reply is dropped. Lives on the GUI thread and
// never blocks it, except in the destructor, which waits for the job to see its token.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace kiosk::station {

class Worker : public QObject
{
    Q_OBJECT
public:
    explicit Worker(QObject* parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    ~Worker() override
    {
        stop();
        m_pool.waitForDone();
    }

    // `work(std::stop_token)` runs on the thread; `reply` gets what it returned, on the GUI thread:
    // never before run() has returned, and after all that the work had posted there.
    template <typename Work, typename Reply>
    void run(Work work, Reply reply)
    {
        stop();
        m_stop = std::stop_source();
        const std::stop_token token = m_stop.get_token();
        using Outcome = std::invoke_result_t<Work, std::stop_token>;
        m_pool.start([this, work = std::move(work), reply = std::move(reply), token]() mutable {
            const auto tell = [reply = std::move(reply), token,
                               outcome = std::make_shared<Outcome>(work(token))] {
                if (!token.stop_requested())
                    reply(std::move(*outcome));
            };
            // Not QFuture::then(): where the work ends first, that replies from within run().
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
    }

    void stop() { m_stop.request_stop(); }

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
};

} // namespace kiosk::station
