#include "chip/emrtd/passive_authentication.h"
