#include "chip/emrtd/bac.h"
