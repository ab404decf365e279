#include "handoff/qr_code.h"
