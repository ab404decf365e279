#include "chip/emrtd/secure_messaging.h"
