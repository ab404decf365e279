#include "scanner/driver_threads.h"

#include <csignal>

#include <pthread.h>

// Called by SANE's drivers instead of the C library's, which is all it is for: see the header.
extern "C" int pthread_setcanceltype(int /*type*/, int* previous)
{
    if (previous != nullptr)
        *previous = PTHREAD_CANCEL_DEFERRED;
    return 0;
}

namespace kiosk::devices {

void prepareForDriverThreads()
{
    sigset_t brokenPipe;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, nullptr); // inherited by the threads made from here
}

} // namespace kiosk::devices
