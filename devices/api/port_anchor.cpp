// The ports are headers; this file makes a library of them, so that they have a place in the link
// graph.
#include "api/camera.h"
#include "api/card_channel.h"
#include "api/card_readers.h"
#include "api/latest.h"
#include "api/receipt_printer.h"
