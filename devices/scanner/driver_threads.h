// Private to scanner: SANE's drivers start threads of their own in this process and end them
// without mercy. What is here keeps that from hurting the rest of the program.
//
// A driver ends its thread by pthread_cancel, and sanei_thread makes such threads cancellable at
// any instruction: one that is caught inside malloc leaves malloc's lock behind, and whoever asks
// for memory next waits for ever, the window too. driver_threads.cpp therefore takes the place of
// pthread_setcanceltype in the whole program, so that threads can be cancelled where POSIX has them
// cancelled by default only: while they wait in read, write, sleep and their like.
#pragma once

namespace kiosk::devices {

// Call first on a thread that will use SANE: threads that drivers start from there cannot end the
// process by writing to a pipe (SIGPIPE) whose reader has closed it already.
void prepareForDriverThreads();

} // namespace kiosk::devices
