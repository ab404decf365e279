#include "chip/apdu.h"
